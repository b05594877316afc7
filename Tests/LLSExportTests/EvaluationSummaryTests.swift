import LLSEvaluation
import LLSExport
import LLSModel
import Testing

@Suite("an evaluation summary")
struct EvaluationSummaryTests {
  private func document(isDraft: Bool = true) -> Document {
    let summary = PilotSummary(record: MadeUpPilot.record, settings: DisclosureSettings())
    return EvaluationSummaryDocument(
      summary: summary, toolkit: SmallToolkit.toolkit, modules: [SmallToolkit.small], isDraft: isDraft
    )
    .document
  }

  private func parts(of document: Document) -> [[Block]] {
    document.blocks.compactMap { if case .section(_, _, let content) = $0 { content } else { nil } }
  }

  @Test("limits come before anything else")
  func limitsFirst() throws {
    guard case .heading(1, let title, _)? = parts(of: document()).first?.first else {
      Issue.record("the summary does not open with a heading")
      return
    }
    #expect(title.plainText == "What this can and cannot tell you")
  }

  @Test("every part says on top that the data are synthetic and that a draft is not for release")
  func marks() {
    for part in parts(of: document()) {
      guard part.count > 2, case .box(.notice, "Synthetic data", let content) = part[1],
        case .paragraph(let words)? = content.first
      else {
        Issue.record("a part without its marks: \(part.first.map { "\($0)".prefix(80) } ?? "")")
        continue
      }
      #expect(words.plainText.contains("draft: not for release"))
    }
    let released = parts(of: document(isDraft: false))
    let isMarked = "\(released)".contains("not for release")
    #expect(!isMarked)
  }

  @Test("no group, no code and no run of the record can be found in the page")
  func nothingLeaks() throws {
    let page = String(decoding: try HTMLWriter.bytes(of: document()), as: UTF8.self)
    for code in MadeUpPilot.record.participants.map(\.code) + MadeUpPilot.record.deliveries.map(\.runID) {
      #expect(!page.contains(code), "holds \(code)")
    }
  }

  @Test("answers are drawn with their data beside them")
  func charts() throws {
    let page = String(decoding: try HTMLWriter.bytes(of: document()), as: UTF8.self)
    for id in [
      "answers-where-i-stand-can-say-pre", "answers-exit-card-felt-heard-session", "minutes", "attendance",
      "change-where-i-stand",
    ] {
      #expect(page.contains("id=\"\(id)\""), "no chart \(id)")
    }
    #expect(page.contains("Small module: One"))
    #expect(page.contains("Answers to “Before you go”"))
  }

  @Test("the same summary gives the same bytes")
  func sameBytes() throws {
    #expect(try HTMLWriter.bytes(of: document()) == HTMLWriter.bytes(of: document()))
  }
}
