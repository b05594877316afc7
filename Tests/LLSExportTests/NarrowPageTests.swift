import LLSEvaluation
import LLSModel
import Testing

@testable import LLSExport

@Suite("pages on a phone and on paper")
struct NarrowPageTests {
  private func page(_ blocks: [Block]) throws -> String {
    let document = Document(
      title: "T", language: "en-GB", blocks: blocks)
    return String(decoding: try HTMLWriter.bytes(of: document), as: UTF8.self)
  }

  @Test("a drawing shrinks to the window instead of being cut off, where bars would look alike")
  func drawings() throws {
    let rules = PageStyle.text.split(separator: "\n").filter { $0.contains(".drawing") }
    #expect(rules.contains { $0.contains("svg") && $0.contains("max-width:100%") })
    #expect(!rules.contains { $0.contains("min-width") || $0.contains("overflow-x") })
    let figure = BarPairChart.plannedAgainstActual(
      id: "c", title: "Minutes", rowName: "Session",
      rows: [.init(label: "One", first: .notPeople(60), second: .notPeople(30))]
    ).figure
    // What does not scroll needs no place on the way of the keyboard.
    #expect(try page([.figure(figure)]).contains("<div class=\"drawing\">"))
  }

  @Test("words beside columns of figures keep room for a line; short names beside words do not take it")
  func questionColumn() throws {
    func table(_ second: Table.Alignment) -> Table {
      Table(
        caption: [.text("C")], header: ["A", "B", "C", "D"].map { [.text($0)] },
        rows: [["a", "b", "c", "d"].map { [.text($0)] }],
        alignments: [.leading, second, .trailing, .trailing])
    }
    #expect(try page([.table(table(.trailing))]).contains("class=\"wide measured\""))
    #expect(try !page([.table(table(.leading))]).contains("measured\""))
    #expect(PageStyle.text.contains(".measured th:first-child{min-width:12rem}"))
  }

  @Test("the before and after table of a tiny pilot gives way to a sentence")
  func withheldTable() throws {
    let all = MadeUpPilot.record
    let groups = Array(all.groups.prefix(2))
    let summary = PilotSummary(
      record: PilotRecord(
        id: "two", title: "Two", isSynthetic: true, modules: [], groups: groups,
        participants: all.participants.filter { person in groups.contains { $0.id == person.groupID } },
        deliveries: [], answers: all.answers, instruments: all.instruments),
      settings: DisclosureSettings())
    let document = EvaluationSummaryDocument(
      summary: summary, toolkit: SmallToolkit.toolkit, modules: [SmallToolkit.small], isDraft: true
    ).document
    let page = String(decoding: try HTMLWriter.bytes(of: document), as: UTF8.self)
    #expect(page.contains("Before and after: the table is withheld."))
    #expect(!page.contains("means of group means"))
  }
}
