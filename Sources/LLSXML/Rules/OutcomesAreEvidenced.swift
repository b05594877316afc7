import LLSDiagnostics
import LLSModel

/// Somebody has to be able to ask how you know.
enum OutcomesAreEvidenced: Rule {
  static let code = DiagnosticCode.outcomeNotEvidenced
  static let sentence = "every outcome is shown by a question or a worksheet"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    // The toolkit's questionnaire may hold the question, and names the module by its id; without a toolkit, or under
    // another id than the toolkit lists, nobody can say.
    guard let module = file.module, let toolkit = file.toolkit, !module.spans.isDoubtful("id"),
      toolkit.order.moduleRefs.contains(where: { $0.id == module.id })
    else { return [] }
    let items = file.instruments.flatMap(\.items)
    // A reference that names nothing may have meant any of them.
    guard !file.names.mayBeMeant("outcome", from: "item"),
      !items.contains(where: { $0.spans.isDoubtful("outcome") })
    else { return [] }
    let prefix = module.id + "#"
    let outside = toolkit.instruments.flatMap(\.items).compactMap(\.outcome)
      .filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    let shown = Set(items.compactMap(\.outcome)).union(outside).union(file.names.probablyMeant)
    // A question that has nothing in common with its outcome may have been meant for another, and has its finding.
    let strays = QuestionsFitTheirOutcome.strays(in: module).map { WordStems(of: $0.item.text) }
    return module.outcomes.outcomes.compactMap { outcome in
      guard outcome.evidence == .items, !outcome.spans.isDoubtful("evidence"),
        !outcome.spans.isDoubtful("id"),
        file.names.byID[outcome.id]?.count == 1, !shown.contains(outcome.id),
        !file.names.mentionedInUnknownElements.contains(outcome.id),
        !strays.contains(where: { $0.isLike(WordStems(of: outcome.text)) })
      else { return nil }
      return file.finding(
        code, at: outcome.spans["id"], "no question and no worksheet shows the outcome \(outcome.id)",
        label: "shown by nothing",
        help: "give a question outcome=\"\(outcome.id)\", or write evidence=\"worksheet\" where a "
          + "worksheet shows it")
    }
  }
}
