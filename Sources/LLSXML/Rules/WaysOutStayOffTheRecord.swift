import LLSDiagnostics
import LLSModel

/// A way out that goes on record is a way out that people stop using.
enum WaysOutStayOffTheRecord: Rule {
  static let code = DiagnosticCode.wayOutRecorded
  static let sentence = "nobody writes down who took a way out"

  private static let writing =
    "record|records|recording|note|notes|write|writes|mark|marks|tick|ticks|log|logs|count|counts|list|jot|register|"
    + "enter|track|keep"
  private static let leaving =
    "passed|passes|pass|opted|opts|opt|skipped|skips|refused|refuses|declined|declines|withdrew|withdraws|stepped|steps"

  /// What workers are told to write down.
  private static let orders = Phrases([
    writing
      + " ~4 who|whoever|anyone|anybody|everyone|everybody|whether|which|if|when|that|people|each|he|she|they ~4 "
      + leaving,
    writing + " ~4 who|anyone|anybody|everyone|whoever ~1 left|leaves|leave",
    writing
      + " ~7 who|whoever|anyone|anybody|which|people|that ~4 used|uses|took|takes ~3 "
      + "door|doors|card|cards|way|ways|opt|corner",
    writing + " ~5 who|whoever|anyone|anybody|people sat|sits|stayed|stays out",
    writing + " ~5 how many|often|times ~4 " + leaving,
    writing + " ~3 passes|opt ~1 by|against|beside|next|with|under ~3 code|codes|name|names|initials",
    "if|when|whenever|anyone|somebody|someone|anybody ~3 " + leaving + "|leaves ~6 put|" + writing
      + " ~5 code|codes|name|names|register|initials",
  ])
  /// What workers are told to write down, with a no that belongs to it.
  private static let absences = Phrases([
    writing
      + " ~5 who|whoever|anyone|anybody|people did|does|do|didn't|doesn't|don't ~1 take|join|share|speak|talk|come"
  ])
  /// What a form asks, or the label of something to fill in.
  private static let asked = Phrases([
    "who|whoever passed|opted|skipped|declined|refused|withdrew|stepped",
    "who took|used ~3 opt|way|door out|card",
    "who left early|the|before|during",
    "how many|often ~5 " + leaving,
    "did you|they|he|she|anyone|anybody pass|opt|skip|refuse|decline|withdraw|step",
    "i passed|skipped|opted|refused|declined|withdrew|stepped",
    "passes|opt|opts by|per|for ~1 code|codes|name|names|person|participant|participants",
  ])

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.words.blocks.lazy.compactMap { block -> Diagnostic? in
      guard let found = find(in: block, of: file.words, tag: file.arena.nodes[block.node].name) else {
        return nil
      }
      return file.finding(
        code, at: file.words.span(of: found), "this puts on record who took a way out",
        label: "leave it off the record",
        help:
          "write down what was changed for the group, for example: shortened, because the energy was low; "
          + "never who passed or left")
    }.listed
  }

  private static func find(in block: TextWords.Block, of text: TextWords, tag: String) -> Range<Int>? {
    let isWritten =
      block.place == .form || block.place == .workersForm
      || ["heading", "writing-space", "cell", "prompt"].contains(tag)
    let isFree: (Range<Int>, Sentence) -> Bool = { !$1.denies($0, inside: true) }
    if isWritten, let found = asked.first(in: text, block.words, where: isFree) { return found }
    if tag == "opt-out" { return nil }
    return orders.first(in: text, block.words, where: isFree)
      ?? absences.first(in: text, block.words) { !$1.denies($0) }
  }
}
