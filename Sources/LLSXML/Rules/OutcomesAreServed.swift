import LLSDiagnostics
import LLSModel

/// A module must not promise what no part of it works on.
enum OutcomesAreServed: Rule {
  static let code = DiagnosticCode.outcomeNotServed
  static let sentence = "every outcome is served by an activity"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let module = file.module else { return [] }
    // A refused list, or a reference that names nothing, may have meant any of them.
    guard !file.names.mayBeMeant("outcome", from: "activity"),
      !module.sessions.contains(where: { $0.activities.contains { $0.spans.isDoubtful("serves") } })
    else {
      return []
    }
    let served = Set(module.sessions.flatMap { $0.activities.flatMap(\.serves) })
      .union(file.names.references.filter { !["item", "evidence", "accepted"].contains($0.from) }.map(\.id))
      .union(file.names.probablyMeant)
    return module.outcomes.outcomes.compactMap { outcome in
      guard !outcome.spans.isDoubtful("id"), !served.contains(outcome.id),
        file.names.byID[outcome.id]?.count == 1,
        !file.names.mentionedInUnknownElements.contains(outcome.id)
      else { return nil }
      return file.finding(
        code, at: outcome.spans["id"], "no activity serves the outcome \(outcome.id)",
        label: "served by none",
        help: "write serves=\"\(outcome.id)\" in the activity that works on it, or take the outcome out")
    }
  }
}
