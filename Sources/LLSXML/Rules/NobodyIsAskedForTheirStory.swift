import LLSDiagnostics
import LLSModel

/// Hard topics stay in fiction: nobody should have to choose between lying and telling what was done to them.
enum NobodyIsAskedForTheirStory: Rule {
  static let code = DiagnosticCode.asksForDisclosure
  static let sentence = "nothing asks young people for their own story"

  /// What is asked of “you”, in words to young people. A question about today's session, or about a wish, is none of these.
  static let toYou = Phrases([
    "happened|happens|happening to you",
    "have|has|did|had you|anyone|anybody|someone|somebody|adults ever",
    "were|was you|anyone|anybody ever",
    "tell|think|remember|recall|describe|share|write|draw|talk|name|give ~4 "
      + "time|times|moment|occasion|situation|experience ~6 you|your|yourself",
    "share|describe|write|talk|tell|draw ~3 something that|someone|somebody ~5 you",
    "time|times|moment|occasion when|that|where|you|somebody|someone ~4 "
      + "hurt|harmed|abused|unsafe|scared|frightened|afraid|ashamed|betrayed ~2 you",
    "your own story|stories|experience|experiences|past|abuse|trauma|history",
    "tell|share|describe|write|talk|speak ~3 your|own life|story|secret|secrets|past|trauma|history|experiences",
    "tell|share|describe|write|talk|speak ~3 your experience of|with",
    "worst|hardest|scariest|saddest thing|time|experience|moment|day|memory ~5 you|your",
    "your worst|hardest|scariest|saddest|darkest thing|time|experience|moment|memory|day|secret",
    "hurt|harmed|abused|exploited|threatened|groomed|assaulted|raped|attacked|bullied you",
    "who|anyone|anybody|someone|somebody|adult|person|man|he|she|they ~2 "
      + "frightened|scared|forced|pressured|touched|hit|tricked you",
    "done|did to you",
    "when|how|why|where ~1 were|was ~1 you ~1 "
      + "hurt|harmed|abused|exploited|groomed|forced|bullied|touched|first|unsafe|afraid|scared|ashamed|approached",
    "were|are you ~1 hurt|harmed|abused|exploited|groomed|forced|assaulted|raped|bullied|touched|threatened",
    "made|make you ~1 do|feel|felt ~1 unsafe|scared|ashamed|dirty|guilty|afraid|frightened|hurt|uncomfortable|this",
    "how old were you",
  ])
  /// What workers are told to have young people do.
  private static let toWorkers = Phrases([
    "tell|tells|share|shares|describe|describes|write|writes|draw|draws|talk|talks|about ~3 their own "
      + "story|stories|experience|experiences|past|abuse|trauma|life|lives",
    "what ~2 happened|happens to them",
    "tell|tells|share|shares|describe|describes|write|writes ~3 time|times|moment ~1 when|they|that|somebody ~5 "
      + "they|them|hurt|unsafe|afraid",
  ])

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard isWatched(file) else { return [] }
    let text = file.words
    return text.blocks.lazy.compactMap { block -> Diagnostic? in
      guard let found = find(in: block, of: text, file) else { return nil }
      return file.finding(
        code, at: text.span(of: found), "this asks young people for their own story",
        label: "ask about somebody made up",
        help: "put a person from a story in the place of “you”, for example: "
          + "what might Sam have felt, and who could help?")
    }.listed
  }

  /// Modules that come close to young people's lives, and what the toolkit puts into every module.
  private static func isWatched(_ file: CheckedFile) -> Bool {
    guard let audience = file.module?.audience else { return true }
    return audience.for == .youngPeople && audience.sensitivity != .low
      && !audience.spans.isDoubtful("sensitivity")
      && !audience.spans.isDoubtful("for")
  }

  private static func find(
    in block: TextWords.Block, of text: TextWords, _ file: CheckedFile
  ) -> Range<Int>? {
    let tag = file.arena.nodes[block.node].name
    switch block.place {
    case .workers:
      guard tag == "do" || tag == "variation" || tag == "short-version" || tag == "p" || tag == "li" else {
        return nil
      }
      return toWorkers.first(in: text, block.words) { !Denial.turns($0, in: block, of: text) }
    case .script, .sheet:
      let mayBeConditional = tag != "ask" && tag != "follow-up"
      return toYou.first(in: text, block.words) {
        !Denial.turns($0, in: block, of: text)
          && !(mayBeConditional && Denial.isConditional($0, in: block, of: text))
      }
    case .form:
      // A question about danger has its own finding, and a clinician may need to ask it.
      guard tag == "item", RiskQuestionsHaveAReader.risk(in: block, of: text) == nil,
        !RiskQuestionsHaveAReader.hasReader(block, in: file)
      else { return nil }
      return toYou.first(in: text, block.words) { !Denial.turns($0, in: block, of: text) }
    case .workersForm: return nil
    }
  }
}
