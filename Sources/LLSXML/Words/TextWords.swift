import LLSDiagnostics
import LLSModel

/// The words of a file that rules about wording look at, block after block: one pass over the bytes, and no plain text is copied.
struct TextWords {
  /// A word, or the end of a sentence.
  struct Word {
    /// Made from the word's letters in lower case; the same letters give the same sign. 0: a sentence ends here.
    let sign: UInt64
    /// Its first byte.
    let start: Int
    /// The byte after it.
    let end: Int
  }

  /// Who meets a text, and how.
  enum Place {
    /// Young people hear it: said aloud, or asked.
    case script
    /// Workers read it.
    case workers
    /// Participants read it on a handout.
    case sheet
    /// Participants answer it.
    case form
    /// Somebody else answers it.
    case workersForm
  }

  /// The words of one element, without those of blocks inside it.
  struct Block {
    /// The element, by its place in the arena.
    let node: Int
    /// Who meets it.
    let place: Place
    /// Whether it is running text; headings, labels and cells are not.
    let isProse: Bool
    /// The handout or questionnaire around it, by its place in the arena.
    let sheet: Int?
    /// Its words.
    let words: Range<Int>
  }

  /// Every word, in document order.
  private(set) var words: [Word] = []
  /// Every block that has words, in document order.
  private(set) var blocks: [Block] = []
  /// The letters of each word that does not stand in the file byte by byte, by its place among the words.
  private(set) var spellings: [Int: [UInt8]] = [:]

  /// Elements whose words are looked at, and whether those are running text.
  private static let tags: [String: Bool] = [
    "say": true, "ask": true, "follow-up": true, "do": true, "tip": true, "after": true, "variation": true,
    "short-version": true, "recap": true, "opt-out": true, "watch-for": true, "listen-for": true,
    "check": true, "prompt": true, "evidence": true, "p": true, "li": true, "card": true, "intro": true,
    "item": true, "cell": false, "caption": false, "heading": false, "writing-space": false, "option": false,
  ]

  /// Goes through a file.
  init(of arena: ElementArena) {
    var sheet: (node: Int, place: Place, end: Int)?
    var scan = WordScan(of: arena)
    for index in arena.nodes.indices where arena.nodes[index].isOurs {
      let node = arena.nodes[index]
      if let open = sheet, open.end <= node.tagSpan.start { sheet = nil }
      if let place = Self.place(ofSheet: node, in: arena) { sheet = (index, place, node.end) }
      guard let isProse = Self.tags[node.name] else { continue }
      let first = scan.words.count
      scan.append(block: index)
      guard scan.words.count > first else { continue }
      let isScript = node.name == "say" || node.name == "ask" || node.name == "follow-up"
      blocks.append(
        Block(
          node: index, place: sheet?.place ?? (isScript ? .script : .workers), isProse: isProse,
          sheet: sheet?.node, words: first..<scan.words.count))
    }
    words = scan.words
    spellings = scan.spellings
  }

  private static func place(ofSheet node: ElementArena.Node, in arena: ElementArena) -> Place? {
    switch node.name {
    case "handout": isParticipant("for", of: node, in: arena) ? .sheet : .workers
    case "instrument": isParticipant("respondent", of: node, in: arena) ? .form : .workersForm
    default: nil
    }
  }

  private static func isParticipant(
    _ name: String, of node: ElementArena.Node, in arena: ElementArena
  ) -> Bool {
    arena.attributes[node.attributes].contains {
      $0.name == name && $0.value.collapsedWords == "participant"
    }
  }

  /// The bytes from the first of some words to the last.
  func span(of found: Range<Int>) -> SourceSpan {
    SourceSpan(start: words[found.lowerBound].start, end: words[found.upperBound - 1].end)
  }
}
