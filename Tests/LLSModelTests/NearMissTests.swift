import Testing

@testable import LLSModel

@Suite("Suggestions for mistyped names")
struct NearMissTests {
  static let tags = ElementCatalogue.all.map(\.tag)

  @Test(
    "a letter left out, doubled, changed or swapped still finds the name",
    arguments: [
      ("activty", "activity"), ("sesion", "session"), ("instuctions", nil), ("wathc-for", "watch-for"),
      ("opt_out", "opt-out"), ("optout", "opt-out"), ("Activity", "activity"), ("tittle", "title"),
      ("titel", "title"), ("handuot", "handout"), ("tipp", "tip"), ("xyzzy", nil),
    ] as [(String, String?)])
  func finds(word: String, expected: String?) {
    #expect(NearMiss.suggestions(for: word, among: Self.tags).first == expected)
  }

  @Test("the nearest name comes first, and among equals the one that the language names first")
  func order() {
    #expect(
      NearMiss.suggestions(for: "nots", among: ["notes", "not", "nets", "knots"]) == [
        "notes", "not", "nets", "knots",
      ])
    #expect(
      NearMiss.suggestions(for: "activitys", among: ["activities", "activity"]) == ["activity", "activities"])
  }

  @Test("a name that stands twice is suggested once")
  func once() {
    #expect(NearMiss.suggestions(for: "tapes", among: ["tape", "tape", "taped"]) == ["tape", "taped"])
  }

  @Test(
    "distances are those of the published algorithm",
    // Source: Boytsov 2011, section 2: optimal string alignment; "ca" to "abc" is 3 (unrestricted Damerau would be 2).
    arguments: [
      ("ca", "abc", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("", "abc", 3), ("same", "same", 0),
    ])
  func distances(left: String, right: String, expected: Int) {
    #expect(NearMiss.distance(Array(left.utf8), Array(right.utf8), within: 10) == expected)
  }
}
