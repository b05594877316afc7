import Foundation
import LLSModel
import Testing

@testable import LLSCommand

@Suite struct TrainingPageTests {
  private func page(_ entries: [DeliveryLogEntry]) throws -> TrainingPage {
    TrainingPage(try #require(TrainingTable.tables(forYear: "2016/17", from: entries)), year: "2016/17")
  }

  private func entry(
    _ id: String, setting: String = "", sessions: DeliveryLogEntry.Count = .exact(1),
    attended: DeliveryLogEntry.Count, remark: String = ""
  ) -> DeliveryLogEntry {
    DeliveryLogEntry(
      id: id, date: "2017-03", audience: .launch, setting: setting, sessions: sessions, attended: attended,
      remark: remark)
  }

  @Test("the launch is printed with its month and its remark, and nobody says how many sessions it had")
  func launch() throws {
    let page = try page([
      entry("launch", sessions: .unknown, attended: .about(60), remark: "soft launch at a conference")
    ])
    #expect(page.text.contains("| all | unknown | ~60 |\n\n- 2017-03: soft launch at a conference"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = String(decoding: try encoder.encode(page.forms[0].rows[0]), as: UTF8.self)
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
    let page = try page(counts.enumerated().map { entry("e\($0.offset)", attended: $0.element) })
    #expect(page.forms[0].total.attendedKnown.rawValue == known)
    #expect(page.forms[0].total.attended == number)
  }

  @Test("a setting with signs of Markdown or a line end stays one cell")
  func cells() throws {
    let page = try page([entry("a", setting: "Health | <b>Care</b>\nCentre", attended: .exact(1))])
    #expect(page.text.contains(#"| Health \| \<b>Care\</b> Centre | 1 | 1 |"#))
  }
}
