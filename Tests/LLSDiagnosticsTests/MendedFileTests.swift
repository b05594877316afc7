import LLSDiagnostics
import Testing

@Suite("Files with their safe fixes made")
struct MendedFileTests {
  private func file(_ text: String) -> SourceFile { SourceFile(path: "m.xml", bytes: Array(text.utf8)) }

  private func finding(
    _ replacements: [(Int, Int, String)], isSafe: Bool = true, path: String = "m.xml"
  ) -> Diagnostic {
    let changes = replacements.map { Fix.Replacement(SourceSpan(start: $0.0, end: $0.1), with: $0.2) }
    let span = SourceSpan(start: replacements.first?.0 ?? 0, end: replacements.first?.1 ?? 0)
    return Diagnostic(
      .badValue, path: path, span: span, "wrong", fix: Fix("write it", isSafe: isSafe, changes))
  }

  private func mended(_ text: String, _ findings: [Diagnostic]) -> (String, Int)? {
    MendedFile(file(text), findings: findings).map {
      (String(decoding: $0.bytes, as: UTF8.self), $0.mended.count)
    }
  }

  @Test("every other byte stays as it is, byte-order mark and line ends too")
  func otherBytes() throws {
    let text = "\u{FEFF}<a>\r\n\t<dooo x='1'>é</dooo >\r\n</a>"
    let start = Array(text.utf8).firstIndex(of: UInt8(ascii: "d")) ?? 0
    let end = text.utf8.count - "dooo >\r\n</a>".utf8.count
    let result = try #require(mended(text, [finding([(start, start + 4, "do"), (end, end + 4, "do")])]))
    #expect(result.0 == "\u{FEFF}<a>\r\n\t<do x='1'>é</do >\r\n</a>")
  }

  @Test("a fix is made whole or not at all; of two that touch the first is made")
  func overlaps() throws {
    let both = [
      finding([(0, 2, "x"), (6, 7, "y")]), finding([(1, 3, "z"), (8, 9, "w")]), finding([(4, 5, "v")]),
    ]
    let result = try #require(mended("0123456789", both))
    #expect(result.0 == "x23v5y789")
    #expect(result.1 == 2)
  }

  @Test("an unsafe fix, one of another file, one past the end, and one that changes nothing are not made")
  func refused() {
    #expect(mended("0123", [finding([(0, 1, "x")], isSafe: false)]) == nil)
    #expect(mended("0123", [finding([(0, 1, "x")], path: "other.xml")]) == nil)
    #expect(mended("0123", [finding([(3, 9, "x")])]) == nil)
    #expect(mended("0123", [finding([(0, 1, "0")])]) == nil)
    #expect(mended("\u{FEFF}0", [finding([(0, 3, "")])]) == nil)
  }
}
