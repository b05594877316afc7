internal import GRDB
package import LLSModel

extension PilotStore {
  /// Enters questionnaires; one that is there already is left alone, a changed one becomes its next version.
  ///
  /// - Throws: ``StoreError/itemReworded(item:instrument:)`` when a question that has answers was given other words.
  @discardableResult
  package func register(_ instruments: [InstrumentDefinition]) throws(StoreError) -> EntryReceipt {
    try write { try Self.register(instruments, $0) }
  }

  /// Enters questionnaires within a write that is under way.
  static func register(_ instruments: [InstrumentDefinition], _ writing: Writing) throws -> EntryReceipt {
    var receipt = EntryReceipt()
    for instrument in instruments {
      let latest = try InstrumentRows.latest(of: instrument.id, writing.database)
      if let latest, latest.definition == instrument {
        receipt.unchanged += 1
        continue
      }
      if let latest { try Self.refuseRewording(latest, instrument, writing.database) }
      try InstrumentRows.insert(instrument, version: (latest?.version ?? 0) + 1, writing)
      if latest == nil { receipt.added += 1 } else { receipt.corrected += 1 }
    }
    return receipt
  }

  /// The latest version of a questionnaire.
  ///
  /// - Throws: ``StoreError/noSuchInstrument(_:known:)``.
  package func instrument(_ id: String) throws(StoreError) -> InstrumentDefinition {
    try read { try InstrumentRows.known(id, $0).definition }
  }

  private static func refuseRewording(
    _ latest: InstrumentRows, _ instrument: InstrumentDefinition, _ database: Database
  ) throws {
    for item in instrument.items {
      guard let before = latest.definition.item(item.id), before.text != item.text || before.kind != item.kind
      else { continue }
      let isAnswered = try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM submission JOIN instrument ON instrument.key = submission.instrument
            JOIN item ON item.instrument = instrument.key JOIN answer ON answer.submission = submission.number
            AND answer.item = item.number WHERE instrument.id = ? AND item.id = ?)
          """, arguments: [instrument.id, item.id])
      if isAnswered == true { throw StoreError.itemReworded(item: item.id, instrument: instrument.id) }
    }
  }
}

/// A questionnaire as it lies in the tables.
struct InstrumentRows {
  /// Its key.
  let key: FactKey
  /// Its version, from 1.
  let version: Int
  /// The questionnaire.
  let definition: InstrumentDefinition
  /// The items' numbers in the tables, by id.
  let itemNumbers: [String: Int64]

  /// The latest version.
  static func known(_ id: String, _ database: Database) throws -> InstrumentRows {
    if let found = try latest(of: id, database) { return found }
    throw StoreError.noSuchInstrument(
      id, known: try String.fetchAll(database, sql: "SELECT DISTINCT id FROM instrument ORDER BY id"))
  }

  /// The latest version; nil when there is none.
  static func latest(of id: String, _ database: Database) throws -> InstrumentRows? {
    let found = try database.cachedStatement(
      sql: "SELECT * FROM instrument WHERE id = ? ORDER BY version DESC LIMIT 1")
    guard let row = try Row.fetchOne(found, arguments: [id]) else { return nil }
    let key: FactKey = try row.decode(forColumn: "key")
    let (read, itemNumbers) = try items(of: key, database)
    let waves: String = try row.decode(forColumn: "waves")
    let definition = try InstrumentDefinition(
      id: id, title: row.decode(forColumn: "title"), origin: row.decode(forColumn: "origin"),
      respondent: InstrumentDefinition.Respondent(rawValue: row.decode(forColumn: "respondent"))
        ?? .participant,
      waves: waves.split(separator: " ").compactMap { Wave(rawValue: String($0)) }, items: read,
      isScored: row.decode(forColumn: "is_scored"), minimumAnswered: row.decode(forColumn: "minimum_answered")
    )
    return InstrumentRows(
      key: key, version: try row.decode(forColumn: "version"), definition: definition,
      itemNumbers: itemNumbers)
  }

  /// The items in order, and their numbers in the tables by id. Columns are told by their place: it is read for every typed form.
  private static func items(
    of instrument: FactKey, _ database: Database
  ) throws -> ([InstrumentDefinition.Item], numbers: [String: Int64]) {
    func rows(_ sql: String) throws -> RowCursor {
      try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [instrument])
    }
    var labels: [Int64: [String]] = [:]
    let labelled = try rows(
      """
      SELECT item.number, label FROM item JOIN item_label ON item_label.item = item.key WHERE instrument = ?
      ORDER BY item.number, item_label.position
      """)
    while let row = try labelled.next() {
      labels[try row.decode(atIndex: 0), default: []].append(try row.decode(atIndex: 1))
    }
    var items: [InstrumentDefinition.Item] = []
    var numbers: [String: Int64] = [:]
    let found = try rows(
      """
      SELECT number, id, text, kind, low, high, is_reversed, is_optional, outcome FROM item WHERE instrument = ?
      ORDER BY position
      """)
    while let row = try found.next() {
      let number: Int64 = try row.decode(atIndex: 0)
      let item = try InstrumentDefinition.Item(
        id: row.decode(atIndex: 1), text: row.decode(atIndex: 2),
        kind: kind(
          row.decode(atIndex: 3), low: row.decode(atIndex: 4), high: row.decode(atIndex: 5),
          labels: labels[number] ?? []),
        isReversed: row.decode(atIndex: 6), isOptional: row.decode(atIndex: 7),
        outcome: row.decode(atIndex: 8))
      numbers[item.id] = number
      items.append(item)
    }
    return (items, numbers)
  }

  /// Enters a version.
  static func insert(_ instrument: InstrumentDefinition, version: Int, _ writing: Writing) throws {
    let key = writing.keys.next()
    try writing.run(
      """
      INSERT INTO instrument (key, id, version, origin, title, respondent, waves, is_scored, minimum_answered)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, instrument.id, version, instrument.origin, instrument.title, instrument.respondent.rawValue,
        instrument.waves.map(\.rawValue).joined(separator: " "), instrument.isScored,
        instrument.minimumAnswered,
      ])
    for (position, item) in instrument.items.enumerated() {
      let itemKey = writing.keys.next()
      let parts = columns(item.kind)
      try writing.run(
        """
        INSERT INTO item (key, instrument, position, id, text, kind, low, high, is_reversed, is_optional, outcome)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          itemKey, key, position, item.id, item.text, parts.kind, parts.low, parts.high, item.isReversed,
          item.isOptional, item.outcome,
        ])
      for (place, label) in parts.labels.enumerated() {
        try writing.run(
          "INSERT INTO item_label (item, position, label) VALUES (?, ?, ?)", [itemKey, place, label])
      }
    }
    try writing.audit(.questionnaire, key)
  }

  private static func columns(
    _ kind: InstrumentDefinition.Item.Kind
  ) -> (kind: String, low: Int?, high: Int?, labels: [String]) {
    switch kind {
    case .steps(let labels, let faces): (faces ? "faces" : "steps", nil, nil, labels)
    case .scale(let low, let high, let lowLabel, let highLabel): ("scale", low, high, [lowLabel, highLabel])
    case .choice(let labels): ("choice", nil, nil, labels)
    case .choices(let labels): ("choices", nil, nil, labels)
    case .number: ("number", nil, nil, [])
    case .date: ("date", nil, nil, [])
    case .text: ("text", nil, nil, [])
    }
  }

  private static func kind(
    _ word: String, low: Int?, high: Int?, labels: [String]
  ) -> InstrumentDefinition.Item.Kind {
    switch word {
    case "steps", "faces": return .steps(labels: labels, faces: word == "faces")
    case "scale":
      return .scale(
        low: low ?? 0, high: high ?? 0, lowLabel: labels.first ?? "", highLabel: labels.last ?? "")
    case "choice": return .choice(labels)
    case "choices": return .choices(labels)
    case "number": return .number
    case "date": return .date
    default: return .text
    }
  }
}
