import Foundation
import LLSDiagnostics
import Testing

@Suite("Findings as a SARIF log")
struct DiagnosticSARIFTests {
  private let file = SourceFile(
    path: "a b/müd.xml", bytes: Array("\u{FEFF}<a>\r\n  e\u{301}👩‍👧<b c=\"1\"/>\r</a>".utf8))

  private var findings: [Diagnostic] {
    let place = file.bytes.firstIndex(of: UInt8(ascii: "b")) ?? 0
    let span = SourceSpan(start: place, end: place + 1)
    return [
      Diagnostic(
        .unknownElement, path: file.path, span: span, "there is no <b>", label: "did you mean <p>?",
        help: "a \"quote\"\nand \u{1B}[31m", suggestions: ["p"],
        related: .init(span: SourceSpan(start: 4, end: 5), label: "in this one"),
        fix: Fix("write <p>", isSafe: true, at: span, with: "p")),
      Diagnostic(.unreadableFile, .warning, path: "../outside/x.xml", span: nil, "it is not there"),
      Diagnostic(.foreignContent, .note, path: "-", span: nil, "kept"),
    ]
  }

  private func log(_ findings: [Diagnostic], exitCode: Int = 1) throws -> SARIFReader {
    let run = DiagnosticSARIF.Run(
      version: "0.1.0", root: "/home/me/kit", exitCode: exitCode, isSuccessful: true)
    return try SARIFReader(DiagnosticSARIF(files: [file], run: run).text(findings))
  }

  @Test("holds what the standard asks for")
  func standard() throws {
    #expect(try log(findings).complaints == [])
    #expect(try log([], exitCode: 0).complaints == [])
  }

  @Test("columns count code points, after a byte-order mark, and addresses are percent-encoded")
  func places() throws {
    let results = try log(findings).results
    let physical = try #require(
      (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    let region = try #require(physical["region"] as? [String: Int])
    // Two spaces, e with its accent apart (2), a family of two (3), and the sign: the name is the ninth code point.
    #expect(region == ["startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 10])
    let address = try #require(physical["artifactLocation"] as? [String: Any])
    #expect(address["uri"] as? String == "a%20b/m%C3%BCd.xml")
    #expect(address["uriBaseId"] as? String == "%SRCROOT%")
    let outside =
      ((results[1]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect(
      (outside?["artifactLocation"] as? [String: Any])?["uri"] as? String == "file:///home/me/outside/x.xml")
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note"])
  }

  @Test("holds no character that a terminal would obey, and not where the folder is on this computer")
  func quiet() throws {
    let run = DiagnosticSARIF.Run(version: "0.1.0", root: "/home/me/kit", exitCode: 1, isSuccessful: true)
    let text = DiagnosticSARIF(files: [file], run: run).text(Array(findings.prefix(1)))
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.contains("/home/me"))
  }
}

@Suite("Findings as GitHub's workflow commands")
struct DiagnosticGitHubTests {
  // Source: @actions/core, command.ts: escapeData and escapeProperty.
  @Test("signs that the commands use are escaped")
  func escapes() {
    let file = SourceFile(path: "a,b:c%.xml", bytes: Array("<a>\n<b/></a>".utf8))
    let writer = DiagnosticGitHub(files: [file])
    let one = Diagnostic(
      .badValue, .warning, path: file.path, span: SourceSpan(start: 5, end: 6), "50% of: a, b\nand c")
    #expect(
      writer.text([one])
        == "::warning file=a%2Cb%3Ac%25.xml,line=2,col=2,endColumn=3,title=LLS0104::50%25 of: a, b%0Aand c\n")
    let whole = Diagnostic(.fileTooLarge, path: "x.xml", span: nil, "large", help: "split it")
    #expect(writer.text([whole]) == "::error file=x.xml,title=LLS0002::large; split it\n")
    let long = Diagnostic(.strayText, .note, path: file.path, span: SourceSpan(start: 1, end: 6), "two lines")
    #expect(
      writer.text([long]) == "::notice file=a%2Cb%3Ac%25.xml,line=1,endLine=2,title=LLS0107::two lines\n")
  }
}
