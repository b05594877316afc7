import LLSModel

/// One item or score before and after, with who answered, and how to read it.
struct PairedAnswers {
  /// The item's id; the instrument's id for a score.
  let id: String
  /// The question, or the score's name.
  let label: String
  /// Whether a high answer means less of what is asked about.
  let isReversed: Bool
  /// The least and the greatest possible answer.
  let range: ClosedRange<Double>
  /// Before. Shape: people. Missing: nil.
  let before: [Double?]
  /// After. Shape: people. Missing: nil.
  let after: [Double?]

  /// One item; nil for one that is not on an ordered scale, or was not asked before and after.
  init?(item: InstrumentDefinition.Item, of instrument: InstrumentDefinition, in arm: PilotArm) {
    guard item.orderedLabels != nil, let range = item.range else { return nil }
    let first = PilotArm.Question(instrumentID: instrument.id, itemID: item.id, wave: .pre)
    let last = PilotArm.Question(instrumentID: instrument.id, itemID: item.id, wave: .post)
    guard arm.wasAsked(first), arm.wasAsked(last) else { return nil }
    id = item.id
    label = item.text
    isReversed = item.isReversed
    self.range = Double(range.lowerBound)...Double(range.upperBound)
    before = arm.answers(first)
    after = arm.answers(last)
  }

  /// The score of an instrument: the mean of the items answered, reversed ones turned; nil without one, and
  /// where items have different scales, whose mean would mean nothing.
  init?(scoreOf instrument: InstrumentDefinition, items: [PairedAnswers], people: Int) {
    guard instrument.isScored, let range = items.first?.range else { return nil }
    guard items.allSatisfy({ $0.range == range }) else { return nil }
    let needed = min(items.count, max(1, instrument.minimumAnswered ?? items.count))
    func score(_ answers: (PairedAnswers) -> [Double?]) -> [Double?] {
      (0..<people).map { person in
        let given = items.compactMap { item in answers(item)[person].map(item.turned) }
        return given.count >= needed ? given.reduce(0, +) / Double(given.count) : nil
      }
    }
    id = instrument.id
    label = instrument.title
    isReversed = false
    self.range = range
    before = score(\.before)
    after = score(\.after)
  }

  /// Those with both answers.
  var pairs: PersonSet {
    PersonSet(of: before.count) { before[$0] != nil && after[$0] != nil }
  }

  /// An answer as it counts in a score.
  private func turned(_ answer: Double) -> Double {
    isReversed ? range.lowerBound + range.upperBound - answer : answer
  }
}
