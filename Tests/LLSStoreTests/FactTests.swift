import Foundation
import LLSModel
import LLSSeal
import Testing

@testable import LLSStore

@Suite struct FactTests {
  /// A store that holds one of everything.
  static func everything(_ place: Place) throws -> PilotStore {
    let store = try place.open()
    try Made.filled(store)
    try store.importLedger(
      [LedgerEntry(ledger: .influence, id: "asked-1", values: ["about": "waiting-room"])], intoPilot: "autumn"
    )
    try store.importDelivery(Made.session(withdrawn: [Made.codes[0].description]), intoPilot: "autumn")
    try store.importSubmissions(Made.batch([Made.form(0), Made.form(1)]), intoPilot: "autumn")
    try store.enrol([Made.enrolment(3, left: "2016-11-01")], inPilot: "autumn")
    try store.importDeliveryLog([LogTests.launch])
    try store.recordRelease(
      ReleaseEntry(format: "html", recipient: "funder", contentDigest: "00", shown: ["t"]), ofPilot: "autumn")
    try fillTerms(store)
    try fillCapture(store)
    return store
  }

  /// What is settled about a pilot, and what is found before a group and asked in a session.
  static func fillTerms(_ store: PilotStore) throws {
    let day = CalendarDay(year: 2016, month: 9, day: 1)
    try store.enter(
      PilotBasis(basis: "public-task", keepUntil: day.adding(days: 900), totalsFixed: day.adding(days: 90)),
      inPilot: "autumn")
    try store.enter(
      [WaveWindow(.pre, from: day, to: day.adding(days: 29))].compactMap(\.self), inPilot: "autumn")
    try store.enterReadiness(.ready, of: Made.codes[0], inPilot: "autumn", on: day)
    try store.enter(.opened, ofGroup: "group-a", inPilot: "autumn", on: day)
    try store.enterSessionCheck(
      .consentAsked, ofRun: Made.session().runID, by: "co-facilitator", on: day, inPilot: "autumn")
    try store.enterListDestroyed(site: "site-2", inPilot: "autumn", on: day)
    try store.setClosed(true, pilot: "autumn", on: day)
    try store.setClosed(false, pilot: "autumn", on: day)
  }

  /// What screens enter: a changed row of a register, a second typing, a comment that was read.
  static func fillCapture(_ store: PilotStore) throws {
    try store.enter(
      RegisterRow(code: Made.codes[1].description, status: .part, minutes: 20, reason: "came-later"),
      run: Made.session().runID, inPilot: "autumn")
    try store.correctPaperSession(
      run: RegisterTests.paper(store, on: "2016-10-10"), adults: 3, minutes: 50, because: "typing-mistake",
      inPilot: "autumn")
    try store.enterSecondPass(Made.form(1), to: "where-i-stand", wave: .pre, inPilot: "autumn")
    try store.write { writing in
      try writing.hold(
        ["words": "more tea"], of: 2, InstrumentRows.known("where-i-stand", writing.database),
        sealer: PilotStore.sealer(writing.database))
    }
    for comment in try store.heldComments(ofPilot: "autumn") {
      try store.decide(comment, isRemoved: false, role: "reader-of-cards", on: RegisterTests.day, with: .none)
    }
    try store.setPassphrase(SealingTests.passphrase(), logarithm: 4)
  }

  /// The bytes of such a store, made once.
  static let template = Result {
    let place = try Place()
    try everything(place).close()
    return try place.bytes()
  }

  static let facts = [
    "service", "region", "site", "pilot", "pilot_module", "pilot_group", "batch", "participant", "membership",
    "departure", "consent", "instrument", "item", "item_label", "run",
    "delivery", "delivery_block", "adaptation", "attendance", "card_count", "withdrawn_day", "submission",
    "answer", "record_secret", "delivery_log", "ledger_entry", "ledger_value", "release", "audit",
    "batch_secret", "readiness", "group_change", "pilot_change", "pilot_basis", "list_destroyed",
    "pilot_wave",
    "session_check", "attendance_change", "session_change", "second_pass", "second_answer", "held_words",
    "words_decision",
    "sealing", "sealing_change", "sealed_words",
  ]

  @Test(
    "no other program edits, removes or replaces a fact, with or without its own safety settings",
    arguments: facts)
  func factsStay(table: String) throws {
    let place = try Place()
    try Self.template.get().write(to: URL(filePath: place.path))
    for setting in ["OFF", "ON"] {
      let other = RawDatabase(place.path)
      other.run("PRAGMA recursive_triggers = \(setting)")
      other.run("PRAGMA foreign_keys = OFF")
      let columns = other.run("SELECT name FROM pragma_table_info('\(table)')").rows
      let before = other.run("SELECT count(*) FROM \(table)").rows
      #expect(before != ["0"])
      let column = try #require(columns.last)
      #expect(
        other.run("UPDATE \(table) SET \(column) = \(column)").problem?.contains("never edited") == true)
      #expect(other.run("DELETE FROM \(table)").problem?.contains("never removed") == true)
      for verb in ["INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE"] {
        let again = other.run("\(verb) INTO \(table) SELECT * FROM \(table)")
        #expect(again.problem?.contains("never replaced") == true, "\(verb) \(table)")
      }
      #expect(other.run("SELECT count(*) FROM \(table)").rows == before)
    }
    #expect(try place.open().verify().problems.isEmpty)
  }

  @Test("no table of the store is without these guards")
  func everyTableIsGuarded() throws {
    let place = try Place()
    try Self.template.get().write(to: URL(filePath: place.path))
    let other = RawDatabase(place.path)
    let tables = other.run(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).rows
    #expect(Set(tables).isSuperset(of: Self.facts))
    // A permit goes when its erasure is done.
    for table in tables where table != "erasure_permit" {
      for end in ["edited", "removed", "replaced"] {
        let trigger =
          "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name = '\(table)_is_never_\(end)'"
        #expect(other.run(trigger).rows.count == 1, "\(table) \(end)")
      }
    }
  }

  @Test("a form cannot be superseded twice, and a correction names its reason")
  func correctionsAreFacts() throws {
    let place = try Place()
    let store = try Self.everything(place)
    #expect(
      storeError {
        try store.importSubmissions(Made.batch([Made.form(0, heard: .number(3))]), intoPilot: "autumn")
      }?
      .description
        == "line 2: \(Made.codes[0]) was entered before with other answers, or another day, mode or helper")
    let receipt = try store.importSubmissions(
      Made.batch([Made.form(0, heard: .number(3))]), intoPilot: "autumn", correcting: "misread")
    #expect(receipt.corrected == 1)
    try store.importSubmissions(
      Made.batch([Made.form(1, heard: .number(3))]), intoPilot: "autumn", correcting: "misread")
    // The first person took back the day of the group's only session, and the form has no day.
    let heard = try store.record(ofPilot: "autumn").answers.filter { $0.itemID == "heard" }
    #expect(heard.map { $0.code ?? "" } == Made.codes[0...1].map(\.description).sorted())
    #expect(heard.map(\.value) == [.missing(.withdrawn), .number(3)])
    let other = RawDatabase(place.path)
    #expect(other.run("SELECT count(*) FROM submission").rows == ["4"])
    #expect(
      other.run("SELECT DISTINCT reason FROM submission WHERE supersedes IS NOT NULL").rows == ["misread"])
    let superseded = "(SELECT supersedes FROM submission WHERE supersedes IS NOT NULL LIMIT 1)"
    let again = other.run(
      """
      INSERT INTO submission SELECT NULL, randomblob(16), pilot, instrument, participant, wave, run, day, mode, helper,
        digest, batch, \(superseded), 'again' FROM submission LIMIT 1
      """)
    #expect(again.problem?.contains("never replaced") == true)
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("the audit names who and what by codes and keys, and holds no answer and no participant's code")
  func auditHoldsNoAnswers() throws {
    let place = try Place()
    try Self.everything(place).close()
    let other = RawDatabase(place.path)
    let lines = other.run("SELECT by || ' ' || what || ' ' || subject || ' ' || digest FROM audit").rows
    #expect(lines.count >= 7)
    #expect(lines.allSatisfy { $0.hasPrefix("w1 ") })
    for code in Made.codes { #expect(!lines.contains { $0.contains(code.description) }) }
  }

  @Test("the digest of an answer is not the same for two people who gave the same answers")
  func digestsAreSalted() throws {
    let place = try Place()
    let store = try Self.everything(place)
    defer { store.close() }
    #expect(Set(RawDatabase(place.path).run("SELECT digest FROM submission").rows).count == 2)
  }
}
