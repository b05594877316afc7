import Foundation
import Testing

@testable import LLSStore

/// What somebody changes past the program is found, whatever table it is in.
@Suite struct TamperingTests {
  private func place() throws -> Place {
    let place = try Place()
    try FactTests.template.get().write(to: URL(filePath: place.path))
    return place
  }

  @Test("somebody who takes the guards off and changes an answer is found out")
  func answers() throws {
    let place = try place()
    #expect(RawDatabase(place.path).tamper("UPDATE answer SET number = 1 WHERE number IS NOT NULL") == nil)
    let problems = try place.open().verify().problems
    #expect(problems.count == 2)
    #expect(problems.allSatisfy { $0.hasSuffix("was changed after it was entered") })
  }

  @Test(
    "a link taken out of the audit, changed or cut off at the end is found",
    arguments: [
      "UPDATE audit SET by = 'w2' WHERE sequence = 2", "DELETE FROM audit WHERE sequence = 2",
      "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)",
    ])
  func audit(change: String) throws {
    let place = try place()
    #expect(RawDatabase(place.path).tamper(change) == nil)
    let problems = try place.open().verify().problems
    #expect(problems.contains { $0.contains("audit") }, "\(problems)")
  }

  @Test("a secret that was changed is told by every write that is taken with it")
  func secrets() throws {
    let place = try place()
    #expect(RawDatabase(place.path).tamper("UPDATE batch_secret SET secret = zeroblob(32)") == nil)
    let problems = try place.open().verify().problems
    #expect(problems.count > 8 && problems.allSatisfy { $0.hasSuffix("was changed afterwards") })
  }

  @Test(
    "a change in any table is found, and told by the write that it belongs to",
    arguments: [
      ("UPDATE service SET id = 'other'", "pilot"), ("UPDATE pilot SET title = 'Other'", "pilot"),
      ("UPDATE pilot SET is_synthetic = 0", "pilot"), ("UPDATE pilot_module SET module = 'x@1'", "pilot"),
      ("DELETE FROM pilot_module", "pilot"),
      ("UPDATE pilot_group SET arm = 'pilot'", "groups"), ("UPDATE site SET id = id || 'x'", "groups"),
      ("UPDATE region SET nation = 'wales'", "groups"),
      (
        "UPDATE participant SET code = '2345678D' WHERE code = (SELECT min(code) FROM participant)",
        "enrolment"
      ),
      ("UPDATE membership SET day = '2016-09-27'", "enrolment"),
      ("UPDATE departure SET day = '2016-11-02'", "enrolment"), ("DELETE FROM departure", "enrolment"),
      ("UPDATE consent SET state = 'given' WHERE scope = 'quote'", "enrolment"),
      ("UPDATE instrument SET is_scored = 0", "questionnaire"),
      ("UPDATE item SET text = 'I am not heard.' WHERE id = 'heard'", "questionnaire"),
      ("UPDATE item_label SET label = 'maybe' WHERE label = 'a bit'", "questionnaire"),
      ("UPDATE submission SET helper = 'nobody'", "feedback"),
      ("UPDATE submission SET day = '2016-10-09'", "feedback"),
      ("UPDATE delivery SET adults = 9", "delivery"), ("UPDATE delivery_block SET seconds = 1", "delivery"),
      ("UPDATE adaptation SET why = 'other'", "delivery"),
      ("UPDATE attendance SET status = 'absent'", "delivery"),
      ("UPDATE card_count SET number = 9", "delivery"), ("DELETE FROM withdrawn_day", "delivery"),
      ("UPDATE readiness SET state = 'no'", "readiness"),
      ("UPDATE pilot_wave SET last_day = '2099-01-01'", "waves"),
      ("UPDATE group_change SET change = 'closed'", "group-change"),
      ("DELETE FROM pilot_change", "pilot-change"),
      ("UPDATE pilot_basis SET keep_until = '2099-01-01'", "pilot-basis"),
      ("UPDATE list_destroyed SET day = '2016-09-02'", "list-destroyed"),
      ("UPDATE session_check SET role = 'nobody'", "register"),
      ("UPDATE run SET pilot_group = (SELECT max(key) FROM pilot_group)", "delivery"),
      ("UPDATE delivery_log SET attended = 600", "training-log"),
      ("UPDATE ledger_entry SET id = 'asked-2'", "ledger"),
      ("UPDATE ledger_value SET value = 'other'", "ledger"),
      ("UPDATE release SET shown = 'other'", "release"),
      ("UPDATE release SET recipient = 'nobody'", "release"),
    ])
  func everyTable(change: String, kind: String) throws {
    let place = try place()
    #expect(RawDatabase(place.path).tamper(change) == nil)
    let problems = try place.open().verify().problems
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.contains("(\(kind)) was changed afterwards") }, "\(problems)")
  }

  @Test("a form that has lost its secret, a write past the audit and a link without its rows are told")
  func lossesAndGains() throws {
    let place = try place()
    let other = RawDatabase(place.path)
    #expect(other.tamper("DELETE FROM record_secret") == nil)
    #expect(
      other.run("INSERT INTO batch VALUES (randomblob(16), 'ledger', '2016', 'w2')").problem == nil)
    #expect(other.tamper("DELETE FROM release") == nil)
    let problems = try place.open().verify().problems
    #expect(problems.count { $0.hasSuffix("has lost the secret that its answers are checked with") } == 2)
    #expect(problems.contains("something was entered past the audit (ledger)"))
    #expect(problems.contains { $0.hasSuffix("(release) is gone") })
  }

  @Test("of many problems the first ten are listed, and how many more there are")
  func manyProblems() {
    func lines(_ count: Int) -> [String] {
      StoreCheck(problems: (0..<count).map { "problem \($0)" }, auditLinks: 1, submissions: 1).lines()
    }
    #expect(lines(10).count == 10)
    #expect(lines(13).count == 11)
    #expect(lines(13).last == "and 3 more")
  }
}
