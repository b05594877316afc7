import Glibc
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Files made to do harm")
struct HostileBytesTests {
  /// How many changed files: all where `LLS_HEAVY` asks for them, a tenth otherwise.
  static let changes: Int =
    switch getenv("LLS_HEAVY").map({ String(cString: $0) }) {
    case "all": 15_000
    default: 1_500
    }

  private func scan(_ text: String) -> Scan.Outcome { scan(Array(text.utf8)) }

  private func scan(_ bytes: [UInt8]) -> Scan.Outcome {
    Scan.arena(of: SourceFile(path: "module.xml", bytes: bytes))
  }

  private static let namespace = "xmlns=\"https://livelearnsurvive.org/ns/module\""

  @Test(
    "a bomb is refused before it goes off",
    arguments: [
      (
        "<!DOCTYPE a [<!ENTITY b \"" + String(repeating: "x", count: 5000)
          + "\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>",
        DiagnosticCode.doctypeRefused
      ),
      ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", .doctypeRefused),
      ("<!-- <!DOCTYPE a> --><!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x\"><a/>", .doctypeRefused),
      ("<a><![CDATA[]]><!ENTITY % x SYSTEM \"y\"></a>", .doctypeRefused),
      ("<a " + (0..<100_000).map { "b\($0)=\"\"" }.joined(separator: " ") + "/>", .tagTooLarge),
      ("<a b=\"" + String(repeating: "x", count: 40_000) + "\"/>", .tagTooLarge),
      (String(repeating: "<p>", count: 65) + String(repeating: "</p>", count: 65), .tooDeep),
      (String(repeating: "<p>", count: 100_000), .tooDeep),
      ("<a>" + (0..<1000).map { "<n\($0)/>" }.joined() + "</a>", .tooManyNames),
      ("<a>" + String(repeating: "x", count: 1 << 20) + "</a>", .fileTooLarge),
      ("<module>" + String(repeating: "<p/>", count: 50_000) + "</module>", .fileTooLarge),
      ("<a>" + String(repeating: "<p a=\"\" b=\"\" c=\"\" d=\"\"/>", count: 19_000) + "</a>", .fileTooLarge),
      ("<a>\u{0}</a>", .zeroByte), ("<a/>\u{0}", .zeroByte),
      ("<a xmlns:b=\"x\"><b:c/></a", .notWellFormed), ("<b:c/>", .notWellFormed), ("", .notWellFormed),
    ])
  func bombs(text: String, code: DiagnosticCode) {
    let outcome = scan(text)
    #expect(outcome.arena == nil)
    #expect(outcome.diagnostics.map(\.code) == [code])
  }

  @Test("what looks like a declaration inside a comment or a quotation is only text")
  func harmless() {
    #expect(scan("<!-- <!DOCTYPE a> --><a><![CDATA[<!ENTITY x>]]></a>").arena != nil)
    #expect(scan(String(repeating: "<p>", count: 64) + String(repeating: "</p>", count: 64)).arena != nil)
  }

  @Test(
    "another encoding is named, with how to save as UTF-8",
    arguments: [
      ([0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x3C], "UTF-16"),
      ([0x3C, 0x00, 0x3F, 0x00], "UTF-16"), ([0x00, 0x3C, 0x00, 0x3F], "UTF-16"),
      ([0x4C, 0x6F, 0xA7, 0x94], "EBCDIC"), ([0x2B, 0x2F, 0x76, 0x38], "UTF-7"),
      ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0x00, 0x3C], "UTF-32"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], name: String) {
    let finding = scan(bytes).diagnostics.first
    #expect(finding?.code == .notUTF8)
    #expect(finding?.message.contains(name) == true)
    #expect(finding?.help?.contains("save the file as UTF-8") == true)
  }

  // Source: Unicode Standard 15.0, section 3.9, tables 3-7 to 3-10.
  @Test(
    "a byte that is not UTF-8 is found where it stands",
    arguments: [
      ([0x80], 0), ([0xC0, 0xAF], 0), ([0xE0, 0x80, 0xAF], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xF5, 0x80, 0x80, 0x80], 0), ([0xE2, 0x82], 0), ([0xC3], 0), ([0xC3, 0xA9, 0xFF], 2),
      ([0xF0, 0x9F, 0x98], 0),
    ] as [([UInt8], Int)])
  func brokenUTF8(bytes: [UInt8], place: Int) {
    let outcome = scan(Array("<a>".utf8) + bytes + Array("</a>".utf8))
    #expect(outcome.diagnostics.map(\.code) == [.notUTF8])
    #expect(outcome.diagnostics.first?.span?.start == 3 + place)
  }

  @Test("a file cut off at any byte gives one finding with a place, or is whole")
  func truncation() throws {
    let bytes = Array(try Fixture.goodModule().utf8)
    for length in stride(from: 0, to: bytes.count, by: 1) {
      let outcome = scan(Array(bytes[..<length]))
      if outcome.arena == nil { #expect(outcome.diagnostics.count == 1, "cut at \(length)") }
      for finding in outcome.diagnostics {
        let span = try #require(finding.span, "cut at \(length)")
        #expect(span.start >= 0 && span.end <= length && span.start <= span.end, "cut at \(length)")
        #expect(finding.message != "the file breaks one of XML's basic rules", "cut at \(length)")
      }
    }
  }

  @Test("a file with any byte changed never stops the program, and every finding lies inside it")
  func changedBytes() throws {
    let bytes = Array(try Fixture.goodModule().utf8)
    // A fixed sequence, so that a failure can be found again. Source: Knuth, MMIX constants.
    var state: UInt64 = 2_016
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let signs = Array("<>&\"'=/!?-[] \n\u{1}x;:#".utf8) + [0x00, 0x80, 0xC3, 0xFF]
    for _ in 0..<Self.changes {
      var changed = bytes
      let count = 1 + next(4)
      for _ in 0..<count {
        let place = next(changed.count)
        switch next(3) {
        case 0: changed[place] = signs[next(signs.count)]
        case 1: changed.remove(at: place)
        default: changed.insert(signs[next(signs.count)], at: place)
        }
      }
      let outcome = scan(changed)
      if let arena = outcome.arena {
        for finding in SessionModule.read(arena).diagnostics {
          #expect((finding.span?.end ?? 0) <= changed.count)
        }
      } else {
        // A changed byte can break a tag and the one that closes it; at most one of them also lays bare what stood in
        // its tag, so that a single one gives three findings at most.
        // Each finding stands after the one before.
        let places = outcome.diagnostics.compactMap { $0.span?.start }
        #expect(
          !outcome.diagnostics.isEmpty && outcome.diagnostics.count <= 2 * count + 1,
          "\(outcome.diagnostics.map { "\($0.span?.start ?? 0) \($0.message)" }.joined(separator: "\n"))")
        #expect(places == places.sorted())
      }
      for finding in outcome.diagnostics { #expect((finding.span?.end ?? 0) <= changed.count) }
    }
  }
}
