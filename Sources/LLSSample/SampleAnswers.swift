import LLSModel

/// Made-up answers to one instrument, as a feedback file.
struct SampleAnswers: Sendable {
  private let instrument: InstrumentDefinition
  private let keyColumns: [String]
  private var rows: [String] = []

  /// Starts an empty file.
  ///
  /// - Parameters:
  ///   - instrument: its items are the columns.
  ///   - keyColumns: the columns before the items: `code`, and `day` for answers given in a session.
  init(instrument: InstrumentDefinition, keyColumns: [String]) {
    self.instrument = instrument
    self.keyColumns = keyColumns
  }

  /// Adds one row a person.
  ///
  /// - Parameters:
  ///   - members: who answers.
  ///   - day: the session's day; nil outside sessions.
  ///   - lift: how far answers lie above each person's usual level. Unit: standard deviations.
  ///   - random: where the numbers come from.
  mutating func append(
    _ members: [SamplePeople.Member], day: CalendarDay?, lift: Double, random: inout SeededGenerator
  ) {
    for member in members {
      var cells = [member.code.description]
      if let day { cells.append(day.description) }
      cells += ["paper", "nobody"]
      for item in instrument.items {
        cells.append(answer(to: item, level: member.level + lift, random: &random))
      }
      rows.append(cells.joined(separator: ","))
    }
  }

  /// The file.
  var csv: String {
    let header = keyColumns + ["mode", "helper"] + instrument.items.map(\.id)
    return ([header.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  private func answer(
    to item: InstrumentDefinition.Item, level: Double, random: inout SeededGenerator
  ) -> String {
    let noise = random.bell() * 0.8
    let passes = random.happens(0.03)
    guard let range = item.range else { return "" }
    guard !passes else { return random.happens(0.5) ? "" : MissingCode.illegible.rawValue }
    let position = 0.5 + 0.2 * ((item.isReversed ? -(level + noise) : level + noise) + 0.25)
    let step = Double(range.lowerBound) + position * Double(range.count - 1) + 0.5
    return String(min(range.upperBound, max(range.lowerBound, Int(step.rounded(.down)))))
  }
}
