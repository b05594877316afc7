import LLSModel
import Testing

@testable import LLSTerminal

/// What somebody prefers, read from bytes of any kind.
@Suite struct SessionSettingsTests {
  @Test("what is said is used")
  func used() {
    let settings = SessionSettings(Array(#" {"face": "plain", "language": "cy"} "#.utf8))
    #expect(settings.face == .plain && settings.language == .welsh && settings.complaints.isEmpty)
    #expect(SessionSettings(Array("{}".utf8)).complaints.isEmpty)
  }

  @Test("what cannot be used is named, and the rest holds")
  func partly() {
    let settings = SessionSettings(Array(#"{"face":"big","language":"cy","colour":"red\u001b[31m"}"#.utf8))
    #expect(settings.face == nil && settings.language == .welsh)
    #expect(settings.complaints == ["face is neither plain nor full-screen", "it has no setting colour"])
  }

  @Test(
    "bytes of any kind give what is usual and one complaint",
    arguments: [
      "", "plain", "[]", "null", "{", #"{"face":"plain""#, "\u{0}\u{1B}[2J",
      String(repeating: "[", count: 60_000),
      String(repeating: #"{"a":"#, count: 10_000), "\u{FEFF}{}",
    ])
  func hostile(text: String) {
    let settings = SessionSettings(Array(text.utf8))
    #expect(settings.face == nil && settings.language == nil && settings.complaints.count == 1)
  }

  @Test("invalid UTF-8 drives no terminal")
  func invalid() {
    let settings = SessionSettings([0x7B, 0x22, 0xFF, 0xC2, 0x9B, 0x22, 0x3A, 0x31, 0x7D])
    #expect(settings.complaints.count == 1)
    #expect(!settings.complaints.joined().unicodeScalars.contains { $0.value == 0x9B })
  }
}
