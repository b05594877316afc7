import LLSModel
import Testing

@Suite("Participant codes")
struct ParticipantCodeTests {
  /// Enough different codes to meet every character in every place.
  static let codes = (0..<29).map { seed in
    ParticipantCode(drawn: (0..<7).map { place in seed * 7 + place * (seed + 3) })
  }

  @Test("every mistake in one character is found", arguments: codes)
  func oneWrongCharacter(code: ParticipantCode) {
    let characters = Array(code.description)
    for place in characters.indices {
      for other in ParticipantCode.alphabet where other != characters[place] {
        var wrong = characters
        wrong[place] = other
        #expect(ParticipantCode(String(wrong)) == nil)
      }
    }
  }

  @Test("every swap of two different characters is found", arguments: codes)
  func swapped(code: ParticipantCode) {
    let characters = Array(code.description)
    for left in characters.indices {
      for right in characters.indices where left < right && characters[left] != characters[right] {
        var wrong = characters
        wrong.swapAt(left, right)
        #expect(ParticipantCode(String(wrong)) == nil)
      }
    }
  }

  @Test("a code is read as people write it", arguments: codes)
  func reading(code: ParticipantCode) {
    let text = code.description
    #expect(ParticipantCode(text.lowercased()) == code)
    #expect(ParticipantCode("\(text.prefix(4))-\(text.suffix(4))") == code)
    #expect(ParticipantCode(" \(text.prefix(4)) \(text.suffix(4)) ") == code)
  }

  @Test("what is no code is refused", arguments: ["", "2222222", "222222222", "ILO01AUU", "2222222é", "😀"])
  func refused(text: String) { #expect(ParticipantCode(text) == nil) }

  @Test("a code made by hand in another program is read")
  func knownCode() {
    // Python: sum((8 - i) * '23456789BCDEFGHJKMNPQRSTVWXYZ'.index(c) for i, c in enumerate('BCD23452')) % 29 == 0
    #expect(ParticipantCode("BCD23452")?.description == "BCD23452")
  }
}
