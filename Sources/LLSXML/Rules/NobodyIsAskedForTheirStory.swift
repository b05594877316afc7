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
      return OwnStories.orders.first(in: text, block.words) { !Denial.turns($0, in: block, of: text) }
    case .script, .sheet:
      let isQuestion = tag == "ask" || tag == "follow-up"
      return asked(in: block, of: text, isClose: isClose) {
        isQuestion || !Denial.isConditional($0, in: block, of: text) && !isOffer($0, in: block, of: text)
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
    where isMeant: @escaping (Range<Int>) -> Bool = { _ in true }
  ) -> Range<Int>? {
    let counts: (Range<Int>) -> Bool = { !Denial.turns($0, in: block, of: text) && isMeant($0) }
    let found = OwnStories.anywhere.first(in: text, block.words, where: counts)
    return found ?? (isClose ? OwnStories.closeBy.first(in: text, block.words, where: counts) : nil)
  }

  private static func isOffer(_ found: Range<Int>, in block: TextWords.Block, of text: TextWords) -> Bool {
    OwnStories.offers.contains(text, text.sentence(upTo: found, in: block))
  }
}
