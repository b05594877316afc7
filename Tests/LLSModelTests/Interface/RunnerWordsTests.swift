import Foundation
import Testing

@testable import LLSModel

/// The faces of a session say what stands in the catalogue, and nothing else.
@Suite("Words of the runner stand in the catalogue")
struct RunnerWordsTests {
  private static let sources = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Sources")

  /// Where the runner speaks: the machine, its faces, and the commands of sessions.
  static let places = [
    "LLSRunner", "LLSTerminal/Plain", "LLSTerminal/FullScreen", "LLSTerminal/Room", "LLSTerminal/Journal",
    "LLSTerminal/Script", "LLSTerminal/Film", "LLSTerminal/SessionDesk.swift",
    "LLSTerminal/SessionOpening.swift",
    "LLSCommand/Commands/RunCommand.swift", "LLSCommand/Commands/RunFace.swift",
    "LLSCommand/Commands/SessionTable.swift", "LLSCommand/Commands/ViewCommand.swift",
    "LLSCommand/Commands/Runs",
    "LLSCommand/Places/RecordedRun.swift", "LLSCommand/Places/JournalShelf.swift",
    "LLSCommand/Places/SessionScreen.swift", "LLSExport/Runs",
  ]

  /// A picture's source, which holds markup and no words.
  static let drawing = "FilmDrawing.swift"

  /// Sentences of a source that are not the catalogue's: two words side by side, a word beside a part that is put in, or a word alone with
  /// a capital. Command lines are the same in every language.
  private static func sentences(in code: String) -> [String] {
    StringLiteral.all(in: code).filter { literal in
      literal.isPlain && !literal.isForTheManual && !isACommand(literal.words)
        && literal.words.contains(/\p{L}{2,},? \p{L}{2,}|… \p{L}{3,}|\p{L}{3,} …|^\p{Lu}\p{Ll}+$/)
    }.map(\.words)
  }

  private static func isACommand(_ words: String) -> Bool {
    words.hasPrefix("lls ") || InterfaceText.sessionCommands.contains { words == "\($0.word) …" }
  }

  @Test("no sentence stands where it is said, but in help, which is in English as the manual is")
  func sentencesAreInTheCatalogue() throws {
    var found: [String] = []
    for place in Self.places {
      let url = Self.sources.appending(path: place)
      let files =
        try place.hasSuffix(".swift")
        ? [url] : FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
      #expect(!files.isEmpty)
      for file in files where file.lastPathComponent != Self.drawing {
        let code = CatalogueText.code(of: try String(contentsOf: file, encoding: .utf8))
        found += Self.sentences(in: code).map { "\(file.lastPathComponent): \($0)" }
      }
    }
    #expect(found.sorted() == [])
  }

  @Test("a sentence that is planted in a source is found, also within another one")
  func plantedSentencesAreFound() {
    let code = #"""
      @Option(help: "For the manual alone.") var x: String
      func y() {
        Console.say("all \(isWell ? "went well" : "?") here")
        say(said("in the catalogue"), ["place": 1], "lls run --resume", "Paused", "\(count) minutes")
        case "some words": break
      }
      """#
    #expect(Set(Self.sentences(in: code)) == ["all … here", "went well", "Paused", "… minutes"])
  }
}
