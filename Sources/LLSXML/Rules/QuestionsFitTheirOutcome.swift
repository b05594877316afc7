import LLSDiagnostics
import LLSModel

/// Answers about one thing must not be counted as showing another.
enum QuestionsFitTheirOutcome: Rule {
  static let code = DiagnosticCode.questionOffItsOutcome
  static let sentence = "a question that shows an outcome has a word in common with it"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let module = file.module else { return [] }
    return strays(in: module).map { finding($0.item, id: $0.outcome.id, $0.outcome.text, in: file) }
  }

  /// A module's questions that have nothing in common with the outcome they name.
  static func strays(in module: SessionModule) -> [(item: Item, outcome: Outcome)] {
    let items = module.instruments.lazy.flatMap(\.items).filter { $0.outcome != nil }
    let outcomes = Dictionary(
      module.outcomes.outcomes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return items.compactMap { item in
      guard let outcome = item.outcome.flatMap({ outcomes[$0] }),
        isOff(item, outcome, language: module.language)
      else { return nil }
      return (item, outcome)
    }
  }

  /// Whether a question has nothing in common with an outcome that questions have to show.
  static func isOff(_ item: Item, _ outcome: Outcome, language: String) -> Bool {
    isShownByQuestions(outcome) && isOff(item, outcome.text, language: language)
  }

  /// Whether questions have to show an outcome, as far as reading is sure.
  static func isShownByQuestions(_ outcome: Outcome) -> Bool {
    outcome.evidence == .items && !outcome.spans.isDoubtful("evidence") && !outcome.spans.isDoubtful("id")
  }

  /// Whether a question has nothing in common with the words of an outcome.
  static func isOff(_ item: Item, _ outcome: String, language: String) -> Bool {
    // Welsh words change at their beginning, so that the same word may look like another.
    guard language.split(separator: "-").first == "en", !item.spans.isDoubtful("outcome"),
      !item.spans.hasDoubtfulContent
    else { return false }
    return !WordStems(of: item.text).isLike(WordStems(of: outcome))
  }

  /// What is said of such a question.
  static func finding(_ item: Item, id: String, _ words: String, in file: CheckedFile) -> Diagnostic {
    file.finding(
      code, .warning, at: item.spans["outcome"],
      "the question \(item.id) has no word in common with the outcome \(id)",
      label: "does it ask about that?",
      help: "ask in the outcome’s own words: “\(words)”; or name the outcome that it asks about")
  }
}
