import LLSEvaluation
import LLSModel

/// A reader who tries every way in which the people of a small pilot could have gone through the flow.
struct FlowSolver {
  /// The rests that must stay open: no agreement, agreed but feedback not used, withdrew, used but not
  /// before, used but not after, before only, after only, used and neither. Each with its least and
  /// greatest possible value.
  private(set) var ranges = [(low: Int, high: Int)](repeating: (Int.max, 0), count: 8)

  private let bounds: [ClosedRange<Int>]
  private let enrolled: Int

  init(enrolled: Int, _ flow: ParticipantFlow) {
    self.enrolled = enrolled
    // Order of `totals(of:)`.
    let kinds: [ParticipantFlow.Step.Kind] = [
      .consented, .feedbackUsed, .answeredBefore, .answeredAfter, .answeredBoth, .withdrew,
    ]
    bounds = kinds.map { kind in
      let count = flow.count(kind)
      if let value = count.value { return Int(value)...Int(value) }
      return (Int(count.text.split(separator: " ").first ?? "") ?? 0)...enrolled
    }
    var cells = [Int](repeating: 0, count: 8)
    visit(0, enrolled, &cells)
  }

  /// Cells: not agreed and withdrew, not agreed, agreed and withdrew, agreed only, used and neither, before
  /// only, after only, both.
  private mutating func visit(_ cell: Int, _ rest: Int, _ cells: inout [Int]) {
    if cell == 7 {
      cells[7] = rest
      let totals = Self.totals(of: cells)
      guard zip(totals, bounds).allSatisfy({ $1.contains($0) }) else { return }
      for (index, value) in Self.rests(of: cells).enumerated() {
        ranges[index] = (min(ranges[index].low, value), max(ranges[index].high, value))
      }
      return
    }
    for value in 0...rest {
      cells[cell] = value
      visit(cell + 1, rest - value, &cells)
    }
  }

  private static func totals(of c: [Int]) -> [Int] {
    let used = c[4] + c[5] + c[6] + c[7]
    return [used + c[2] + c[3], used, c[5] + c[7], c[6] + c[7], c[7], c[0] + c[2]]
  }

  private static func rests(of c: [Int]) -> [Int] {
    [c[0] + c[1], c[2] + c[3], c[0] + c[2], c[4] + c[6], c[4] + c[5], c[5], c[6], c[4]]
  }

  /// The true rests of a record.
  static func truth(of record: PilotRecord) -> [Int] {
    let counts = TrueCounts(record)
    var cells = [Int](repeating: 0, count: 8)
    for person in counts.people {
      let used = person.takesPart && person.feedbackMayBeUsed && !person.withdrew
      if used {
        let before = counts.answered(person.code, .pre)
        let after = counts.answered(person.code, .post)
        cells[4 + (before ? 1 : 0) + (after ? 2 : 0)] += 1
      } else {
        cells[(person.takesPart ? 2 : 0) + (person.withdrew ? 0 : 1)] += 1
      }
    }
    return rests(of: cells)
  }
}

/// What really happened in a made-up pilot, counted in the plainest way.
struct TrueCounts {
  let record: PilotRecord
  let people: [PilotRecord.Participant]
  private let given: [String: Double]
  private let answeredKeys: Set<String>

  init(_ record: PilotRecord) {
    self.record = record
    let groups = Set(record.groups.filter { $0.arm == .pilot }.map(\.id))
    people = record.participants.filter { groups.contains($0.groupID) }
    var given: [String: Double] = [:]
    var keys: Set<String> = []
    for answer in record.answers {
      guard let code = answer.code else { continue }
      if case .missing = answer.value { continue }
      keys.insert("\(code) \(answer.wave.rawValue)")
      if case .number(let number) = answer.value {
        given["\(code) \(answer.itemID) \(answer.wave.rawValue)"] = number
      }
    }
    self.given = given
    answeredKeys = keys
  }

  func answered(_ code: String, _ wave: Wave) -> Bool { answeredKeys.contains("\(code) \(wave.rawValue)") }

  /// Changes of one item, by group.
  func pairs(_ itemID: String) -> [[Double]] {
    record.groups.filter { $0.arm == .pilot }.map { group in
      people.filter { $0.groupID == group.id && $0.takesPart && $0.feedbackMayBeUsed && !$0.withdrew }
        .compactMap { person in
          guard let first = given["\(person.code) \(itemID) pre"] else { return nil }
          return given["\(person.code) \(itemID) post"].map { $0 - first }
        }
    }
  }
}
