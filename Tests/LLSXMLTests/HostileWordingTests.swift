import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Wordings made to take for ever")
struct HostileWordingTests {
  /// A file of 0.9 MB with one long text in the place of a short one.
  private static func codes(_ spot: WordRuleTests.Spot, _ words: (Int) -> String) throws -> [DiagnosticCode] {
    let text = try Fixture.goodModule().replacing(spot.rawValue, with: spot.element(words(900_000)))
    return try WordRuleTests.check(text).diagnostics.map(\.code)
  }

  private static func run(of piece: String, _ bytes: Int) -> String {
    String(repeating: piece, count: bytes / piece.utf8.count)
  }

  @Test(
    "a sentence as long as a file is judged once, not at each of its phrases", .timeLimit(.minutes(1)),
    arguments: [
      (WordRuleTests.Spot.instruction, "", "the red card, ", "with a cross."),
      (.ask, "Nobody says: ", "what happened to you, ", ""), (.say, "If so: ", "what happened to you, ", ""),
      (.say, "You can ask ", "what happened to you, ", "a worker."),
      (.instruction, "Never ", "write down who passed, ", ""),
    ] as [(WordRuleTests.Spot, String, String, String)])
  func longSentences(spot: WordRuleTests.Spot, start: String, piece: String, end: String) throws {
    let found = try Self.codes(spot) { start + Self.run(of: piece, $0) + end }
    let isMeant = spot == .say && start.hasPrefix("You")
    #expect(found == (isMeant ? [.asksForDisclosure] : []))
  }

  @Test(
    "tags, references and comments among the words take no longer", .timeLimit(.minutes(1)),
    arguments: [
      "nobody says what hap<em>pened</em> to you, nor who was there, nor why, nor how it all ended, ",
      "&#110;obody says what happened to you, ",
      "nobody <!-- > --> says what happened to you, ", "nobody says <![CDATA[what happened]]> to you, ",
    ])
  func longMarkup(piece: String) throws {
    #expect(try Self.codes(.ask) { "Nobody " + Self.run(of: piece, $0) } == [])
  }
}
