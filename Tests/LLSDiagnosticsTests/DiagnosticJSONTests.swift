import Foundation
import LLSDiagnostics
import Testing

@Suite("Findings for other programs")
struct DiagnosticJSONTests {
  @Test("an independent reader gets back what was written")
  func roundTrip() throws {
    let text = "<module>\n  <activty id=\"é\"/>\n</module>"
    let source = SourceFile(path: "m \"1\".xml", bytes: Array(text.utf8))
    let message = "line\nbreak \u{1B}[2J \\ \u{1F600} \u{E0001} tab\t"
    let finding = Diagnostic(
      .unknownElement, path: source.path, span: SourceSpan(start: 12, end: 19), message,
      label: "did you mean?",
      suggestions: ["activity", "aim"], related: .init(span: SourceSpan(start: 1, end: 7), label: "in here"))
    let json = DiagnosticJSON(files: [source]).text([finding, finding], modules: 1)
    #expect(!json.unicodeScalars.contains("\u{1B}"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["format"] as? String == "lls-diagnostics")
    #expect(object["version"] as? Int == 1)
    #expect(object["errors"] as? Int == 2)
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.count == 2)
    #expect(findings[0]["code"] as? String == "LLS0101")
    #expect(findings[0]["message"] as? String == message)
    #expect(findings[0]["path"] as? String == source.path)
    #expect(findings[0]["suggestions"] as? [String] == ["activity", "aim"])
    #expect((findings[0]["start"] as? [String: Int]) == ["line": 2, "column": 4, "byte": 12])
    #expect((findings[0]["end"] as? [String: Int]) == ["line": 2, "column": 11, "byte": 19])
    #expect((findings[0]["related"] as? [String: Any])?["label"] as? String == "in here")
  }

  @Test("no findings is still a whole object")
  func nothing() throws {
    let json = DiagnosticJSON(files: []).text([], modules: 4)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["modules"] as? Int == 4)
    #expect((object["findings"] as? [Any])?.isEmpty == true)
  }
}
