import LLSDiagnostics
import LLSModel

/// Hard topics stay in fiction: nobody should have to choose between lying and telling what was done to them.
enum NobodyIsAskedForTheirStory: Rule {
  static let code = DiagnosticCode.asksForDisclosure
  static let sentence = "nothing asks young people for their own story"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard file.module?.audience.for != .practitioners else { return [] }
    let isClose = isClose(file)
    let text = file.words
    return text.blocks.lazy.compactMap { block -> Diagnostic? in
      guard let found = find(in: block, of: text, isClose: isClose, file) else { return nil }
      return file.finding(
        code, at: text.span(of: found), "this asks young people for their own story",
        label: "ask about somebody made up",
        help: "put a person from a story in the place of “you”, for example: "
          + "what might Sam have felt, and who could help?")
    }.listed
  }

  /// Whether the topic comes close to young people's lives: modules that say so, and what the toolkit puts into every one.
  private static func isClose(_ file: CheckedFile) -> Bool {
    guard let audience = file.module?.audience else { return true }
    return audience.sensitivity != .low && !audience.spans.isDoubtful("sensitivity")
  }

  private static func find(
    in block: TextWords.Block, of text: TextWords, isClose: Bool, _ file: CheckedFile
  ) -> Range<Int>? {
    let tag = file.arena.nodes[block.node].name
    switch block.place {
    case .workers:
      guard ["do", "variation", "short-version", "p", "li"].contains(tag) else { return nil }
      return first(of: OwnStories.orders, isClose ? OwnStories.ordersCloseBy : nil, in: block, of: text)
    case .script, .sheet:
      let isQuestion = tag == "ask" || tag == "follow-up"
      return asked(in: block, of: text, isClose: isClose) {
        isQuestion || !$1.isConditional(before: $0) && !$1.offers(upTo: $0)
      }
    case .form:
      // A question about danger has its own finding, and a clinician may need to ask it.
      guard tag == "item", RiskQuestionsHaveAReader.risk(in: block, of: text) == nil,
        !RiskQuestionsHaveAReader.hasReader(block, in: file)
      else { return nil }
      return asked(in: block, of: text, isClose: isClose) ?? OwnStories.ofMe.first(in: text, block.words)
    case .workersForm: return nil
    }
  }

  private static func asked(
    in block: TextWords.Block, of text: TextWords, isClose: Bool,
    where isMeant: (Range<Int>, Sentence) -> Bool = { _, _ in true }
  ) -> Range<Int>? {
    first(
      of: OwnStories.anywhere, isClose ? OwnStories.closeBy : nil, in: block, of: text, where: isMeant)
  }

  /// Where one of the phrases stands that no word before it turns round; those of the first list come first.
  private static func first(
    of phrases: Phrases, _ more: Phrases?, in block: TextWords.Block, of text: TextWords,
    where isMeant: (Range<Int>, Sentence) -> Bool = { _, _ in true }
  ) -> Range<Int>? {
    func counts(_ found: Range<Int>, in sentence: Sentence) -> Bool {
      !sentence.denies(found) && isMeant(found, sentence)
    }
    return phrases.first(in: text, block.words, where: counts)
      ?? more?.first(in: text, block.words, where: counts)
  }
}
