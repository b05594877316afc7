import Foundation
import LLSExport
import LLSModel
import Testing

@testable import LLSCommand

@Suite struct TrainingPageTests {
  private func page(_ entries: [DeliveryLogEntry]) throws -> TrainingPage {
    TrainingPage(
      year: "2016/17", tables: try #require(TrainingTable.tables(forYear: "2016/17", from: entries)))
  }

  private func entry(
    _ id: String, setting: String = "", sessions: DeliveryLogEntry.Count = .exact(1),
    attended: DeliveryLogEntry.Count, remark: String = ""
  ) -> DeliveryLogEntry {
    DeliveryLogEntry(
      id: id, date: "2017-03", audience: .launch, setting: setting, sessions: sessions, attended: attended,
      remark: remark)
  }

  private func table(_ entries: [DeliveryLogEntry]) throws -> TrainingForms.Table {
    TrainingForms.Table(try #require(TrainingTable.tables(forYear: "2016/17", from: entries)?.first))
  }

  @Test("the launch is printed with its month and its remark, and nobody says how many sessions it had")
  func launch() throws {
    let launch = entry(
      "launch", sessions: .unknown, attended: .about(60), remark: "soft launch at a conference")
    let page = try page([launch])
    #expect(page.sheet.markdown.contains("| All settings | unknown | ~60 |"))
    #expect(page.sheet.markdown.contains("\n\n- 2017-03: soft launch at a conference"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = String(decoding: try encoder.encode(table([launch]).rows[0]), as: UTF8.self)
    #expect(
      json
        == #"{"attended":60,"attendedInWords":"~60","attendedKnown":"about","remarks":[{"date":"2017-03","text":"soft "#
        + #"launch at a conference"}],"sessionsInWords":"unknown","sessionsKnown":"unknown","setting":""}"#)
  }

  @Test(
    "a number says how well it is known",
    arguments: [
      ([DeliveryLogEntry.Count.exact(5)], "exact", 5), ([.about(60), .exact(1)], "about", 61),
      ([.exact(5), .unknown], "at-least", nil), ([.unknown], "unknown", nil),
    ])
  func knowledge(counts: [DeliveryLogEntry.Count], known: String, number: Int?) throws {
    let table = try table(counts.enumerated().map { entry("e\($0.offset)", attended: $0.element) })
    #expect(table.total.attendedKnown == known)
    #expect(table.total.attended == number)
  }

  @Test("a setting with signs of Markdown or a line end stays one cell")
  func cells() throws {
    let page = try page([entry("a", setting: "Health | <b>Care</b>\nCentre", attended: .exact(1))])
    #expect(page.sheet.markdown.contains(#"| Health \| \<b>Care\</b> Centre | 1 | 1 |"#))
  }

  @Test(
    "every format of the published year holds every row of the reference, in its order",
    arguments: TrainingFormat.allCases)
  func published(format: TrainingFormat) throws {
    let reference = try PublishedTraining()
    let tables = try #require(TrainingTable.tables(forYear: "2016/17", from: reference.log))
    let bytes = try TrainingPage(year: "2016/17", tables: tables).bytes(format)
    // Cells that went on in the next line are put together again.
    let text = String(decoding: bytes, as: UTF8.self)
    for (audience, rows) in reference.rows {
      var rest = text[...]
      for row in rows {
        let shown = PublishedTraining.shown(row, audience, in: format)
        let place = try #require(rest.range(of: shown, options: .regularExpression), "\(shown) in \(format)")
        rest = rest[place.upperBound...]
      }
    }
  }
}

/// The published tables of 2016/17, and the log that has to reproduce them.
///
/// Source: Sheffield Sexual Exploitation Service, annual report April 2016 to March 2017, section Training.
struct PublishedTraining {
  /// A row as it was published; the total has no setting.
  struct Row {
    let setting: String?
    let sessions: Int?
    let attended: Int?
  }

  let log: [DeliveryLogEntry]
  let rows: [(audience: String, rows: [Row])]

  init() throws {
    let folder = BuiltBinary.checkout.appending(path: "Tests/Reference")
    let csv = try String(contentsOf: folder.appending(path: "training-log-2016-17.csv"), encoding: .utf8)
    log = csv.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      func count(_ text: String) -> DeliveryLogEntry.Count {
        text.hasPrefix("~") ? .about(Int(text.dropFirst()) ?? 0) : Int(text).map { .exact($0) } ?? .unknown
      }
      guard cells.count == 7, let audience = DeliveryLogEntry.Audience(rawValue: cells[2]) else { return nil }
      return DeliveryLogEntry(
        id: cells[0], date: cells[1], audience: audience, setting: cells[3], sessions: count(cells[4]),
        attended: count(cells[5]), remark: cells[6])
    }
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.appending(path: "19_training_tables_2016_17.json")))
    let expected = try #require((json as? [String: Any])?["expected"] as? [String: Any])
    rows = try ["professionals", "young_people"].map { name in
      let table = try #require(expected[name] as? [String: Any])
      let listed = try #require(table["rows"] as? [[String: Any]])
      let total = try #require(table["total"] as? [String: Any])
      let all = (listed + [total]).map { row in
        Row(
          setting: row["setting"] as? String, sessions: row["sessions"] as? Int,
          attended: row["attended"] as? Int)
      }
      return (name.replacingOccurrences(of: "_", with: "-"), all)
    }
  }

  /// A row as a pattern of what a format prints.
  static func shown(_ row: Row, _ audience: String, in format: TrainingFormat) -> String {
    func quoted(_ text: String) -> String { NSRegularExpression.escapedPattern(for: text) }
    let (sessions, attended) = (row.sessions ?? -1, row.attended ?? -1)
    let name = row.setting ?? "Total"
    switch format {
    case .text:
      // The longest setting goes on in the next line.
      let head = name.replacingOccurrences(of: "Residential", with: "")
      return "\n" + quoted(head) + " +\(sessions) +\(attended)(?=\n" + (head == name ? ")" : "Residential\n)")
    case .markdown: return quoted("| \(name) | \(sessions) | \(attended) |")
    case .csv:
      let line = row.setting.map { "setting,\($0)" } ?? "total,"
      return quoted("2016/17,\(audience),\(line),\(sessions),exact,\(attended),exact")
    case .html:
      return quoted("\(name)</th><td class=\"number\">\(sessions)</td><td class=\"number\">\(attended)</td>")
    case .json:
      return "\"attended\" : \(attended),[^{}]*\"sessions\" : \(sessions),[^{}]*\"setting\" : "
        + quoted("\"\(row.setting ?? "")\"")
    }
  }
}
