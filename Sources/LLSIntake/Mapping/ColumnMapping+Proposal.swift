package import LLSModel

extension ColumnMapping {
  /// What a foreign file's columns most likely become, by their names and the questionnaire's words.
  ///
  /// Taken are only names that are the same but for capitals, low lines, the groups before a `/`, and questions written out; nothing is
  /// guessed from a likeness.
  ///
  /// - Parameters:
  ///   - header: the names in the first line.
  ///   - instruments: the questionnaires whose items they may be.
  /// - Returns: a rule for each column whose name is not its own already.
  package static func proposed(for header: [String], instruments: [InstrumentDefinition]) -> ColumnMapping {
    let items = instruments.flatMap(\.items)
    var rules: [Rule] = []
    var taken = Set(header.map { $0.lowercased() }.filter { isOwn($0, items) })
    var ticks: [(column: String, item: String, becomes: String)] = []
    for column in header where !column.isEmpty && !isOwn(column.lowercased(), items) {
      if let target = target(of: column, items) {
        rules.append(Rule(column: column, becomes: taken.insert(target).inserted ? target : ignore))
      } else if let tick = tick(column, items) {
        ticks.append((column, tick.item, tick.becomes))
      } else if IgnoredColumns.has(column) || IgnoredColumns.has(lastPart(column)) {
        rules.append(Rule(column: column, becomes: ignore))
      }
    }
    // Some programs write the choices in one column and each of them in another: then one column is enough.
    rules += ticks.map { Rule(column: $0.column, becomes: taken.contains($0.item) ? ignore : $0.becomes) }
    let places = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return ColumnMapping(rules: rules.sorted { places[$0.column] ?? 0 < places[$1.column] ?? 0 })
  }

  private static let fixedNames = [
    "code", "item", "value", "wave", "day", "session", "mode", "helper", "instrument", "form",
  ]

  private static let otherNames = [
    "participant-code": "code", "code-of-participant": "code", "your-code": "code",
    "question": "item", "question-id": "item", "variable": "item", "item-id": "item", "answer": "value",
    "response": "value", "date": "day", "session-day": "day", "date-of-session": "day",
    "session-id": "session",
    "helped-by": "helper", "timepoint": "wave", "questionnaire": "instrument",
  ]

  private static func isOwn(_ name: String, _ items: [InstrumentDefinition.Item]) -> Bool {
    fixedNames.contains(name) || items.contains { $0.id == name }
  }

  private static func target(of column: String, _ items: [InstrumentDefinition.Item]) -> String? {
    for name in [column, lastPart(column)].map(ItemName.plain) {
      if let item = items.first(where: { $0.id == name }) { return item.id }
      if fixedNames.contains(name) { return name }
      if let other = otherNames[name] { return other }
    }
    // LimeSurvey can write the code and the question, or the question alone.
    let letters = ItemName.letters(column)
    let asked = items.filter { item in
      let text = ItemName.letters(item.text)
      return !text.isEmpty && (letters == text || letters == ItemName.letters(item.id) + text)
    }
    return asked.count == 1 ? asked[0].id : nil
  }

  /// A column that stands for one choice: `group/helped/game`, `helped[game]`, `helped_game`.
  private static func tick(_ column: String, _ items: [InstrumentDefinition.Item]) -> (
    item: String, becomes: String
  )? {
    let parts = column.split { "/[].".contains($0) }.map(String.init)
    guard parts.count >= 2, let choice = parts.last else { return nil }
    let name = ItemName.plain(parts[parts.count - 2])
    guard let item = items.first(where: { $0.id == name }), case .choices(let labels) = item.kind,
      let index = AnswerReading.index(of: choice.lowercased(), in: labels)
    else { return nil }
    return (item.id, "\(item.id)=\(index)")
  }

  private static func lastPart(_ column: String) -> String {
    column.split { "/:".contains($0) }.last.map(String.init) ?? column
  }
}
