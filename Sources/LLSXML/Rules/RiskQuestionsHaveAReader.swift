import LLSDiagnostics
import LLSModel

/// Whoever answers “yes” to a question about danger must not be left alone with it until somebody opens the folder.
enum RiskQuestionsHaveAReader: Rule {
  static let code = DiagnosticCode.riskQuestion
  static let sentence = "a questionnaire about harm or danger is read by a clinician on the same day"

  /// How questions about self-harm and danger are put, in English and in Welsh.
  private static let signs = Phrases([
    "self harm|harmed|harming|injury|injuring",
    "harm|harmed|harming|hurt|hurting|cut|cutting|kill|killing|injure|injured|injuring "
      + "yourself|myself|themselves|himself|herself",
    "suicide|suicidal|suicides", "end|ending|take|taking|ended your|my|their life",
    "want|wanted|wish|wished ~3 die|dead", "better off dead", "longer|not want|wanted to live",
    "rather|not ~2 be alive", "longer want to be alive", "reason|reasons to live", "safe|unsafe at home",
    "hurt|hurts|hurting|hit|hits|hitting|harm|harms|harming|harmed|touch|touches|touched|threaten|threatens|"
      + "threatened|force|forces|forced|abuse|abuses|abused|exploit|exploits|exploited|frighten|frightens|"
      + "frightened|follows|controls me|you",
    "afraid|scared|frightened of|at ~2 home|partner|boyfriend|girlfriend|somebody|someone|adult|parent|person|"
      + "anyone|anybody|family",
    "at risk", "in danger", "carry|carried|carrying ~1 knife|weapon",
    "hunan niweidio|niweidiol", "hunanladdiad|hunanladdol", "niweidio|lladd|brifo|anafu dy|eich|fy hun|hunan",
  ])

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    var refused: Set<Int> = []
    return file.words.blocks.lazy.compactMap { block -> Diagnostic? in
      guard block.place == .form || block.place == .workersForm, let sheet = block.sheet,
        !refused.contains(sheet), !hasReader(block, in: file),
        ["item", "option"].contains(file.arena.nodes[block.node].name),
        let found = risk(in: block, of: file.words)
      else { return nil }
      // One is enough to refuse the questionnaire.
      refused.insert(sheet)
      return file.finding(
        code, at: file.words.span(of: found),
        "this asks about harm or danger, and nobody who can act reads it today",
        label: "take the question out",
        help:
          "where a clinician reads every answer on the day it is given, write read-by=\"clinician-same-day\" in "
          + "the <instrument>",
        related: .init(span: file.arena.nodes[sheet].nameSpan, label: "the questionnaire"))
    }.listed
  }

  /// Where a block asks about harm or danger.
  static func risk(in block: TextWords.Block, of text: TextWords) -> Range<Int>? {
    signs.first(in: text, block.words)
  }

  /// Whether a clinician reads the questionnaire that a block stands in, or was meant to: a value that reading refused
  /// has its finding.
  static func hasReader(_ block: TextWords.Block, in file: CheckedFile) -> Bool {
    guard let name = block.sheet.map({ file.arena.nodes[$0].nameSpan }),
      let instrument = file.instruments.first(where: { $0.spans.name == name })
    else { return false }
    return instrument.readBy != nil || instrument.spans.isDoubtful("read-by")
  }
}
