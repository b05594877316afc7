import LLSModel
import Testing

@testable import LLSExport

@Suite("training tables in every form")
struct TrainingSheetTests {
  private func entry(
    _ id: String, _ date: String, _ setting: String, sessions: DeliveryLogEntry.Count,
    attended: DeliveryLogEntry.Count, audience: DeliveryLogEntry.Audience = .professionals
  ) -> DeliveryLogEntry {
    DeliveryLogEntry(
      id: id, date: date, audience: audience, setting: setting, sessions: sessions, attended: attended,
      remark: "")
  }

  private func sheet(_ entries: [DeliveryLogEntry]) throws -> TrainingSheet {
    TrainingSheet(
      year: "2016/17", tables: try #require(TrainingTable.tables(forYear: "2016/17", from: entries)))
  }

  @Test("a setting that a spreadsheet would run is guarded, and numbers stay numbers")
  func guarded() throws {
    let sheet = try sheet([
      entry("a", "2016-05-01", "=HYPERLINK(1),x", sessions: .exact(1), attended: .about(60)),
      entry("b", "2016-05-02", "-2+3", sessions: .unknown, attended: .exact(4)),
    ])
    let lines = String(decoding: sheet.csv, as: UTF8.self).split(separator: "\r\n").map(String.init)
    #expect(
      lines == [
        "year,audience,line,setting,sessions,sessions_known,attended,attended_known",
        "2016/17,professionals,setting,'-2+3,,unknown,4,exact",
        "2016/17,professionals,setting,\"'=HYPERLINK(1),x\",1,exact,60,about",
        "2016/17,professionals,total,,1,at-least,64,about",
      ])
  }

  @Test(
    "what the guard does is taken back, whatever the words began with",
    arguments: ["", "Health", "=1", "+44", "-2", "@x", "'=1", "''@x", "'quoted'", "\tx", "\r\nx"])
  func guardIsReversible(words: String) {
    let guarded = SpreadsheetGuard.guarded(words)
    #expect(SpreadsheetGuard.unguarded(guarded) == words)
    #expect(guarded.first.map { !"=+-@\t\r\r\n".contains($0) } ?? true)
  }

  @Test(
    "a row without a setting is everything when it stands alone, and says that none was named beside others")
  func withoutSetting() throws {
    let alone = entry("a", "2016-05-01", "", sessions: .exact(1), attended: .exact(4))
    #expect(try sheet([alone]).parts[0].grids[0].rows == [["All settings", "1", "4"]])
    let other = entry("b", "2016-05-02", "Health", sessions: .exact(2), attended: .exact(5))
    #expect(
      try Set(sheet([alone, other]).parts[0].grids[0].rows.map { $0[0] }) == [
        "No setting named", "Health", "Total",
      ])
  }

  @Test("two years side by side give the change in per cent, or say why there is none")
  func comparison() throws {
    let before = [
      entry("a", "2015/16", "Education", sessions: .exact(12), attended: .exact(221)),
      entry("b", "2015/16", "Health", sessions: .exact(0), attended: .exact(9)),
      entry("c", "2015/16", "Police", sessions: .exact(20), attended: .unknown),
    ]
    let after = [
      entry("d", "2016/17", "Education", sessions: .exact(9), attended: .exact(305)),
      entry("e", "2016/17", "Health", sessions: .exact(6), attended: .exact(87)),
      entry("f", "2016/17", "Schools", sessions: .about(10), attended: .exact(4)),
    ]
    let comparisons = TrainingComparison.all(
      earlier: try #require(TrainingTable.tables(forYear: "2015/16", from: before)),
      later: try #require(TrainingTable.tables(forYear: "2016/17", from: after)))
    let sheet = TrainingSheet(earlier: "2015/16", later: "2016/17", comparisons: comparisons, decimals: 0)
    let part = try #require(sheet.parts.first)
    // By hand: (9 − 12) / 12 = −25 %; (305 − 221) / 221 = 38.009 %; 26 − 32 of 32 sessions is not known in full? It is: 12 + 0 + 20 = 32
    // and ~9 + 6 + 10 = ~25, so (25 − 32) / 32 = −21.875 %.
    #expect(
      part.grids[0].rows == [
        ["Education", "12", "9", "−3", "−25%"], ["Health", "0", "6", "+6", "base is 0"],
        ["Police", "20", "no entry", "–", "not in 2016/17"],
        ["Schools", "no entry", "~10", "–", "not in 2015/16"],
        ["Total", "32", "~25", "~−7", "about −22%"],
      ])
    #expect(
      part.grids[1].rows == [
        ["Education", "221", "305", "+84", "+38%"], ["Health", "9", "87", "+78", "base under 10"],
        ["Police", "unknown", "no entry", "–", "not in 2016/17"],
        ["Schools", "no entry", "4", "–", "not in 2015/16"],
        ["Total", "at least 230", "396", "unknown", "unknown in part"],
      ])
    #expect(sheet.markdown.contains(TrainingSheet.attendances))
  }

  @Test("a year by quarters begins in April, and an entry without a quarter stands apart")
  func quarters() throws {
    let quarters = try #require(
      TrainingQuarters.all(
        ofYear: "2016/17",
        from: [
          entry("a", "2016-04-01", "Health", sessions: .exact(1), attended: .exact(10)),
          entry("b", "2016-06-30", "Health", sessions: .exact(1), attended: .exact(12)),
          entry("c", "2016-12", "Health", sessions: .exact(2), attended: .unknown),
          entry("d", "2016/17-q4", "Police", sessions: .exact(3), attended: .about(30)),
          entry("e", "2016/17", "Police", sessions: .exact(4), attended: .exact(40)),
          entry("f", "2017-04-01", "Police", sessions: .exact(9), attended: .exact(99)),
        ]))
    let part = try #require(TrainingSheet(year: "2016/17", quarters: quarters).parts.first)
    #expect(part.grids[0].header == ["Setting", "Q1", "Q2", "Q3", "Q4", "No quarter", "Year"])
    #expect(
      part.grids[0].rows == [
        ["Health", "2", "–", "2", "–", "–", "4"], ["Police", "–", "–", "–", "3", "4", "7"],
        ["Total", "2", "–", "2", "3", "4", "11"],
      ])
    #expect(
      part.grids[1].rows == [
        ["Health", "22", "–", "unknown", "–", "–", "at least 22"],
        ["Police", "–", "–", "–", "~30", "40", "~70"],
        ["Total", "22", "–", "unknown", "~30", "40", "at least ~92"],
      ])
  }
}
