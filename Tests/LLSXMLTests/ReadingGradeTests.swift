import Foundation
import Testing

@testable import LLSXML

@Suite("How hard a text is to read")
struct ReadingGradeTests {
  @Test(
    "syllables are counted as people speak them",
    arguments: [
      ("time", 1), ("times", 1), ("timed", 1), ("table", 2), ("boxes", 2), ("wanted", 2), ("the", 1),
      ("be", 1),
      ("people", 2), ("young", 1), ("yes", 1), ("decision", 3), ("agreement", 3), ("rhythm", 1),
      ("everything", 4),
      ("responsibility", 6), ("asked", 1), ("makes", 1), ("places", 2), ("I", 1),
    ])
  func syllables(word: String, count: Int) {
    let bytes = Array(word.utf8)
    #expect(ReadingGrade.syllables(of: bytes.span, from: 0, to: bytes.count) == count)
  }

  @Test("phrases take either word, let others stand between, and end with the sentence")
  func signs() {
    #expect(WordSign.of("Don't") == WordSign.of("don't"))
    #expect(WordSign.of("passed") != WordSign.of("passes"))
  }
}
