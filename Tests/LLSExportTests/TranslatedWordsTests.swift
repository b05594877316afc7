import LLSExport
import LLSModel
import Testing

@Suite("Words in another language")
struct TranslatedWordsTests {
  private let words = TranslatedWords(
    language: "cy", whole: ["Croeso.", "Y glanio cyntaf"], titles: ["Y glanio cyntaf"])

  private func page(_ text: String) throws -> String {
    let document = Document(
      title: "Y glanio cyntaf", language: "en-GB", blocks: [.paragraph([.text(text)])], translated: words)
    return String(decoding: try HTMLWriter.bytes(of: document), as: UTF8.self)
  }

  @Test(
    "say which language they are in, alone and as a title among others",
    arguments: [
      ("Croeso.", "<p><span lang=\"cy\">Croeso.</span></p>"),
      ("Session 1: Y glanio cyntaf", "<p>Session 1: <span lang=\"cy\">Y glanio cyntaf</span></p>"),
      ("Y glanio cyntafol", "<p>Y glanio cyntafol</p>"),
      ("Welcome.", "<p>Welcome.</p>"),
    ])
  func marked(text: String, html: String) throws {
    #expect(try page(text).contains(html))
  }

  @Test("a page's name says its language without an element in it, and the page keeps its own")
  func head() throws {
    let page = try page("Welcome.")
    #expect(page.contains("<title lang=\"cy\">Y glanio cyntaf</title>"))
    #expect(page.contains("<h1><span lang=\"cy\">Y glanio cyntaf</span></h1>"))
    #expect(page.contains("<html lang=\"en-GB\">"))
  }
}
