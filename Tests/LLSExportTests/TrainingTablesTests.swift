import LLSExport
import LLSModel
import Testing

@Suite("training tables")
struct TrainingTablesTests {
  private func page(_ entries: [DeliveryLogEntry]) throws -> String {
    let tables = TrainingTable.tables(forYear: "2016/17", from: entries) ?? []
    return String(
      decoding: try HTMLWriter.bytes(of: TrainingSheet(year: "2016/17", tables: tables).document),
      as: UTF8.self)
  }

  private func entry(
    _ id: String, _ audience: DeliveryLogEntry.Audience, _ setting: String,
    _ sessions: DeliveryLogEntry.Count,
    _ attended: DeliveryLogEntry.Count, remark: String = ""
  ) -> DeliveryLogEntry {
    DeliveryLogEntry(
      id: id, date: "2016-10", audience: audience, setting: setting, sessions: sessions, attended: attended,
      remark: remark)
  }

  @Test("sums, estimates and unknown counts read as what they are")
  func counts() throws {
    // Sheffield Sexual Exploitation Service, annual report April 2016 to March 2017, section Training: taxi
    // drivers 1102 in an unknown number of sessions, eight roadshows with unknown attendance, a launch with
    // about 60.
    let page = try page([
      entry("a", .professionals, "Education", .exact(9), .exact(305)),
      entry("b", .professionals, "Health", .exact(6), .exact(87)),
      entry("c", .taxiDrivers, "", .unknown, .exact(1102)),
      entry("d", .vulnerabilityRoadshows, "", .exact(8), .unknown),
      entry("e", .launch, "", .exact(1), .about(60), remark: "Soft launch at a conference"),
    ])
    for row in [
      "Total</th><td class=\"number\">15</td><td class=\"number\">392",
      "All settings</th><td class=\"number\">unknown</td><td class=\"number\">1102",
      "All settings</th><td class=\"number\">8</td><td class=\"number\">unknown",
      "All settings</th><td class=\"number\">1</td><td class=\"number\">~60",
      "2016-10: Soft launch at a conference",
    ] {
      #expect(page.contains(row), "missing: \(row)")
    }
  }

  @Test("a year without an entry says so")
  func empty() throws {
    #expect(try page([]).contains("The log has no entry for this year."))
  }
}
