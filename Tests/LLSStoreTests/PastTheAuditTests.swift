import Foundation
import LLSModel
import Testing

@testable import LLSStore

/// Rows that another program enters, with the guards on or off, so that they lie in no digest: the database refuses them, and a check
/// of the whole store tells them.
@Suite struct PastTheAuditTests {
  private func place() throws -> Place {
    let place = try Place()
    try FactTests.template.get().write(to: URL(filePath: place.path))
    return place
  }

  /// Tables of which a further row needs no more than another key.
  static let plainTables = [
    "membership", "departure", "consent", "submission", "delivery_log", "ledger_entry", "readiness",
    "group_change", "pilot_change", "pilot_basis", "list_destroyed", "pilot_wave", "attendance_change",
    "session_check", "second_pass",
  ]

  /// Enters a row once more, on the groups' batch.
  private func onGroups(_ table: String, _ other: RawDatabase) -> String {
    let columns = other.run("SELECT name FROM pragma_table_info('\(table)')").rows
    let values = columns.map { column in
      switch column {
      case "key": "randomblob(16)"
      case "number": "NULL"
      case "batch": "(SELECT key FROM batch WHERE kind = 'groups')"
      default: column
      }
    }
    return "INSERT INTO \(table) SELECT \(values.joined(separator: ", ")) FROM \(table) LIMIT 1"
  }

  @Test(
    "a row on a write of another kind is refused, and told where the guards were off", arguments: plainTables)
  func wrongKind(table: String) throws {
    let place = try place()
    let other = RawDatabase(place.path)
    let insertion = onGroups(table, other)
    #expect(other.run(insertion).problem?.contains("another kind of entry") == true)
    #expect(try place.open().verify().problems == [])
    #expect(other.tamper(insertion) == nil)
    let problems = try place.open().verify().problems
    #expect(problems.contains { $0.hasPrefix("1 row of \(table) came past the audit") }, "\(problems)")
  }

  @Test("rows of people, evidence and erasures on a write of another kind are refused, and told")
  func wrongKindOfPeople() throws {
    for (table, insertion) in [
      (
        "participant",
        "SELECT randomblob(16), key, '2345678D', (SELECT key FROM batch WHERE kind = 'groups') FROM pilot"
      ),
      (
        "evidence",
        """
        SELECT randomblob(16), key, 'u', 'o', 'seen', 1, '2016-10-01', (SELECT key FROM batch WHERE kind = 'groups'),
          NULL, NULL FROM participant LIMIT 1
        """
      ),
      ("erasure", Self.erasure("(SELECT key FROM batch WHERE kind = 'groups')")),
    ] {
      let place = try place()
      let other = RawDatabase(place.path)
      #expect(
        other.run("INSERT INTO \(table) \(insertion)").problem?.contains("another kind of entry") == true)
      #expect(other.tamper("INSERT INTO \(table) \(insertion)") == nil)
      let problems = try place.open().verify().problems
      #expect(problems.contains { $0.hasPrefix("1 row of \(table) came past the audit") }, "\(problems)")
    }
  }

  private static func erasure(_ batch: String) -> String {
    "SELECT randomblob(16), participant, 'person-asked', '2016-10-01', \(batch) FROM submission LIMIT 1"
  }

  @Test("every table whose rows come with a batch has that guard")
  func everyTable() throws {
    let place = try place()
    let other = RawDatabase(place.path)
    let tables = other.run(
      """
      SELECT t.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c ON c.name = 'batch'
        WHERE t.type = 'table' AND t.name <> 'batch_secret'
      """
    ).rows
    #expect(Set(tables) == Set(KindGuards.secondEdition.map(\.table)))
    for table in tables {
      let trigger = "SELECT name FROM sqlite_schema WHERE name = '\(table)_is_of_its_kind'"
      #expect(other.run(trigger).rows.count == 1, "\(table)")
    }
  }

  /// What an erasure does, in SQL.
  private static let overwriting = [
    """
    UPDATE answer SET number = NULL, choices = NULL, missing = 'withdrawn'
      WHERE submission = (SELECT number FROM submission LIMIT 1)
    """,
    "DELETE FROM record_secret WHERE record = (SELECT key FROM submission LIMIT 1)",
  ]

  @Test("an erasure that hangs on another kind of write opens nothing, and excuses nothing")
  func falseErasure() throws {
    let place = try place()
    let other = RawDatabase(place.path)
    let groups = "(SELECT key FROM batch WHERE kind = 'groups')"
    #expect(other.tamper("INSERT INTO erasure \(Self.erasure(groups))") == nil)
    #expect(
      other.run("INSERT INTO erasure_permit SELECT participant, key FROM erasure").problem?.contains(
        "no such erasure on its way in") == true)
    for statement in Self.overwriting {
      #expect(other.run(statement).problem?.contains("never") == true)
      #expect(other.tamper(statement) == nil)
    }
    let problems = try place.open().verify().problems
    #expect(problems.contains { $0.hasSuffix("has lost the secret that its answers are checked with") })
  }

  @Test("an erasure with a batch of its own leaves that batch behind, without a link in the audit")
  func unlinkedErasure() throws {
    let place = try place()
    let other = RawDatabase(place.path)
    for statement in [
      "INSERT INTO batch VALUES (x'00000000000070008000000000000001', 'erasure', '2016-10-01', 'w1')",
      "INSERT INTO erasure \(Self.erasure("x'00000000000070008000000000000001'"))",
      "INSERT INTO erasure_permit SELECT participant, key FROM erasure",
    ] + Self.overwriting + ["DELETE FROM erasure_permit"] {
      #expect(other.run(statement).problem == nil, "\(statement)")
    }
    #expect(try place.open().verify().problems.contains("something was entered past the audit (erasure)"))
  }

  @Test("a batch of a kind that the audit does not know, or without the row it is of, is told")
  func strayBatches() throws {
    for kind in ["unheard-of", "pilot", "delivery"] {
      let place = try place()
      #expect(
        RawDatabase(place.path).run("INSERT INTO batch VALUES (randomblob(16), '\(kind)', '2016', 'w1')")
          .problem == nil)
      #expect(
        try place.open().verify().problems == ["1 of the entries is of no kind that the audit knows"],
        "\(kind)")
    }
  }

  @Test(
    "who entered something, and when, cannot be changed without its being told",
    arguments: ["by = 'w2'", "at = '2016-01-01T00:00:00.000Z'"],
    ["enrolment", "feedback", "delivery", "words"])
  func forgedHand(change: String, kind: String) throws {
    let place = try place()
    #expect(RawDatabase(place.path).tamper("UPDATE batch SET \(change) WHERE kind = '\(kind)'") == nil)
    let problems = try place.open().verify().problems
    #expect(!problems.isEmpty)
    #expect(
      problems.allSatisfy { $0.hasSuffix("(\(kind)) has another time or staff code than in the audit") },
      "\(problems)")
  }

  @Test("a second typing that was changed, lost an answer or was given one more is told")
  func secondAnswers() throws {
    for change in [
      "UPDATE second_answer SET number = 1 WHERE number IS NOT NULL", "UPDATE second_pass SET secret = NULL",
      "DELETE FROM second_answer WHERE number IS NOT NULL",
    ] {
      let place = try place()
      #expect(RawDatabase(place.path).tamper(change) == nil)
      let problems = try place.open().verify().problems
      #expect(problems.count == 1 && problems[0].hasPrefix("the second typing "), "\(problems)")
    }
  }
}
