import Testing

@testable import LLSCommand

@Suite struct WordWrapTests {
  @Test("words stay whole on a narrow screen, and none is lost")
  func wordsStayWhole() {
    let line = "SAY You can pass on anything. You can leave the room whenever you want."
    let lines = WordWrap(width: 24).lines(of: line)
    #expect(lines.allSatisfy { $0.count <= 24 })
    #expect(lines.joined(separator: " ").split(separator: " ") == line.split(separator: " "))
    #expect(lines.count > 2)
  }

  @Test("a line that fits, and every line that no screen shows, is left as it is")
  func shortLinesStay() {
    #expect(WordWrap(width: 24).lines(of: "saved 12") == ["saved 12"])
    let long = String(repeating: "word ", count: 60)
    #expect(WordWrap(width: nil).lines(of: long) == [long])
  }

  @Test("a word longer than the screen is not cut")
  func longWordsStay() {
    let address = "https://example.org/" + String(repeating: "a", count: 40)
    #expect(WordWrap(width: 24).lines(of: "see " + address).contains { $0.contains(address) })
  }
}
