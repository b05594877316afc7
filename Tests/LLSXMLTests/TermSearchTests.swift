import LLSDiagnostics
import LLSModel
import Testing

@testable import LLSXML

@Suite("Terms to avoid, and words, however they are written")
struct TermSearchTests {
  /// A shared file with one paragraph.
  private static func file(_ words: String) throws -> CheckedFile {
    let text = """
      <shared xmlns="https://livelearnsurvive.org/ns/module" format="1" id="a" version="0.1.0" xml:lang="en-GB">\
      <title>5</title><handout id="b" for="participant"><title>5</title><p>\(words)</p></handout></shared>
      """
    let source = SourceFile(path: "a.xml", bytes: Array(text.utf8))
    let arena = try #require(Scan.arena(of: source).arena, "\(words)")
    let shared = try #require(ElementReader.read(SharedFile.self, from: arena).element, "\(words)")
    return CheckedFile(
      source: source, arena: arena, content: .shared(shared), CheckingContext(toolkit: nil, today: nil))
  }

  private static func paragraph(of file: CheckedFile) throws -> Int {
    try #require(file.arena.nodes.firstIndex { $0.name == "p" })
  }

  /// What a search finds in the paragraph: by the index of words first, and letter by letter.
  private static func found(_ terms: [String], in file: CheckedFile) throws -> (quick: [Int], whole: [Int]) {
    let search = TermSearch(terms)
    let node = try paragraph(of: file)
    let text = SearchText(ofBlock: node, in: file.arena)
    let block = file.wordIndex.blocks.first { $0.node == node }
    return (
      block.map { search.find(in: $0, of: file).map(\.term) } ?? [],
      text.map { search.find(in: $0).map(\.term) } ?? []
    )
  }

  @Test(
    "a term that begins with an apostrophe or a hyphen is found",
    arguments: [
      ("\u{2019}styfnig", "Mae hi'n 'styfnig iawn."), ("'n hawdd", "Mae \u{2019}n hawdd."),
      ("-ish girl", "A fool -ish girl."), ("'styfnig", "Un <em>\u{2018}styf</em>nig."),
    ])
  func signsFirst(term: String, words: String) throws {
    let found = try Self.found([term], in: Self.file(words))
    #expect(found.quick == [0] && found.whole == [0])
  }

  @Test("the index of words never hides a term that stands in a text")
  func quickAndWhole() throws {
    let pieces = [
      "a", "b", "sh", "Girl", "ô", "é", "7", "'", "\u{2019}", "\u{2018}", "-", "\u{2011}", "\u{2013}", " ",
      " ",
      "\n  ", ".", ":", "\u{201C}", "\u{AD}", "\u{A0}", "\u{200B}", "<em>", "<!-- a > b -->", "&#97;",
      "&#x2019;",
      "&amp;", "<![CDATA[b]]>",
    ]
    var chance = Chance(seed: 4)
    var hits = 0
    for round in 0..<3_000 {
      var words = "a"
      var open = 0
      for _ in 0..<(3 + chance.below(20)) {
        guard let piece = chance.one(of: pieces) else { continue }
        words += piece
        if piece == "<em>" { open += 1 }
        if open > 0, chance.below(3) == 0 {
          words += "</em>"
          open -= 1
        }
      }
      words += String(repeating: "</em>", count: open)
      let file = try Self.file(words)
      let terms = (0..<8).map { _ in
        let term = (0..<(1 + chance.below(3))).compactMap { _ in chance.one(of: Array(pieces.prefix(19))) }
          .joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // A term of signs only is no term.
        return term.contains(where: \.isLetter) ? term : term + "b"
      }
      let found = try Self.found(terms, in: file)
      #expect(found.quick == found.whole, "round \(round): \(terms) in \(words)")
      hits += found.whole.count
    }
    #expect(hits > 100)
  }

  @Test("the same words are read from plain bytes and from letters")
  func bytesAndLetters() throws {
    let pieces = [
      "you", "Hap", "ned", "ô", "ŵ", "×", "'", "\u{2019}", "\u{2018}", "-", "\u{2011}", "\u{2013}", " ", " ",
      "\n  ",
      ".", "?", "!", "3", "\u{201C}", "\u{201D}", "\u{A0}", "£", "½", "\u{2026}", "\u{1F642}", "\u{AD}",
      "\u{301}",
    ]
    var chance = Chance(seed: 5)
    for round in 0..<2_000 {
      let words = (0..<(1 + chance.below(16))).compactMap { _ in chance.one(of: pieces) }.joined()
      // A comment or a tag makes the letters be read.
      for changed in ["<!-- a > b -->a " + words, "a " + words + "<em></em> <![CDATA[]]>"] {
        let plain = try Self.file("a " + words).words
        let letters = try Self.file(changed).words
        #expect(plain.words.map(\.sign) == letters.words.map(\.sign), "round \(round): \(words)")
      }
      var cut = Array(words)
      cut.insert(contentsOf: "<em></em>", at: chance.below(cut.count + 1))
      let plain = try Self.file("a " + words).words
      let split = try Self.file("a " + String(cut)).words
      #expect(plain.words.map(\.sign) == split.words.map(\.sign), "round \(round): \(String(cut))")
    }
  }
}
