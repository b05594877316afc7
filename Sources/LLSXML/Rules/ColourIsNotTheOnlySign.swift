import LLSDiagnostics
import LLSModel

/// What only a colour says is not said to everybody, nor on a grey copy.
enum ColourIsNotTheOnlySign: Rule {
  static let code = DiagnosticCode.colourAlone
  static let sentence = "no meaning is carried by a colour alone"

  private static let colours =
    "red|green|blue|yellow|orange|purple|pink|amber|grey|gray|black|white|brown|violet|turquoise"
  private static let things =
    "card|cards|box|boxes|dot|dots|sticker|stickers|slip|slips|word|words|text|row|rows|column|columns|cell|cells|"
    + "section|sections|answer|answers|question|questions|counter|counters|bead|beads|pile|piles|zone|zones|arrow|"
    + "arrows|part|parts|side|corner|one|ones|note|notes|sheet|sheets|area|mark|marks|button"

  private static let wordings = Phrases([
    "the|a|an|your|this|that|these|those|each|every|any|with|on|in|turn|hold|show|pick|take|use|choose|all|either "
      + colours + " " + things,
    "words|word|text|written|printed|shown|marked|lines|line|questions|answers|parts|names|underlined|highlighted|"
      + "boxes|steps|those|ones in " + colours,
    colours + " means|mean|stands|says",
    colours + " is|are|for ~1 yes|no|stop|go|good|bad|safe|unsafe|agree|disagree|true|false|danger|pass",
  ])
  /// A second sign in the same sentence.
  private static let signs = Phrases([
    "labelled|labeled|label|says|saying|say|reads|shape|shapes|star|stars|circle|square|triangle|cross|symbol|sign|"
      + "letter|letters|number|numbers|numbered|called|titled|picture|drawing|striped|spotted|dotted|tick|pattern|"
      + "texture|folded|smiling|smile|face|thumb",
    "marked with|as|a|the|number|stop|go|yes|no|pass|out", "with|and the|a ~1 word|words",
  ])

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    let text = file.words
    return text.blocks.lazy.compactMap { block -> Diagnostic? in
      // Once a sentence, however many colours it names.
      var last: (sentence: Sentence, hasSign: Bool)?
      let found = wordings.first(in: text, block.words) { _, sentence in
        if let last, last.sentence === sentence { return !last.hasSign }
        let hasSign = signs.contains(text, sentence.words)
        last = (sentence, hasSign)
        return !hasSign
      }
      guard let found else { return nil }
      return file.finding(
        code, .warning, at: text.span(of: found), "only a colour says what is meant here",
        label: "name a second sign",
        help: "say what else tells it apart, for example: the red card, marked with a cross")
    }.listed
  }
}
