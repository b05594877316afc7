import LLSDiagnostics
import LLSModel

/// Words meant for facilitators can hurt in a young person's hand, and they break trust.
enum HandoutsAreForTheirReaders: Rule {
  static let code = DiagnosticCode.facilitatorTextForParticipants
  static let sentence = "what participants get holds nothing that is meant for facilitators"

  /// How notes to facilitators begin or name themselves. Lower case.
  private static let signs = [
    "facilitators only", "facilitator only", "facilitator:", "facilitators:", "facilitator note",
    "facilitator’s note", "facilitator's note", "facilitators’ note", "facilitators' note",
    "note to facilitators", "note for facilitators", "notes for facilitators", "note to the facilitator",
    "for the facilitator", "for the facilitators",
    "for facilitators",
    "for workers only", "staff only", "watch for:", "listen for:", "do not show this to",
  ]

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let module = file.module else { return [] }
    return words(in: file) + pointers(of: module, in: file)
  }

  /// Notes in a participant's handout or feedback form.
  private static func words(in file: CheckedFile) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let search = TermSearch(signs)
    for (index, node) in file.arena.nodes.enumerated() where isForParticipants(node, in: file) {
      for text in file.texts(inside: index) {
        let notes = search.find(in: file.source.bytes, within: text.span)
        guard let span = notes.map(\.span).min(by: { $0.start < $1.start }) else { continue }
        found.append(
          file.finding(
            code, at: span, "this is meant for facilitators, and participants will read it",
            label: "in a <\(node.name)> for participants",
            help: "move it to a handout with for=\"facilitator\", or into a <watch-for> or <tip> of the "
              + "activity"))
      }
    }
    return found
  }

  private static func isForParticipants(_ node: ElementArena.Node, in file: CheckedFile) -> Bool {
    let attributes = file.arena.attributes[node.attributes]
    switch node.name {
    case "handout":
      return attributes.contains { $0.name == "for" && $0.value.collapsedWords == "participant" }
    case "instrument":
      return attributes.contains { $0.name == "respondent" && $0.value.collapsedWords == "participant" }
    default: return false
    }
  }

  /// A participant's handout that points to a facilitators' one.
  private static func pointers(of module: SessionModule, in file: CheckedFile) -> [Diagnostic] {
    let facilitators = Set(
      module.handouts.filter { $0.for == .facilitator && !$0.spans.isDoubtful("for") }.map(\.id))
    guard !facilitators.isEmpty else { return [] }
    let participants = module.handouts.filter { $0.for == .participant && !$0.spans.isDoubtful("for") }
    return file.names.references.compactMap { reference in
      guard reference.from == "ref", facilitators.contains(reference.id),
        participants.contains(where: {
          $0.spans.name.start < reference.span.start && reference.span.end < $0.spans.end
        })
      else { return nil }
      return file.finding(
        code, at: reference.span,
        "a handout for participants points to \(reference.id), which is for "
          + "facilitators",
        help: "take the pointer out, or make the other handout one for participants")
    }
  }
}
