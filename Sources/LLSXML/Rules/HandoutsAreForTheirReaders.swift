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
    "for the facilitator only", "for the facilitators only", "for the facilitator:", "for the facilitators:",
    "for facilitators:",
    "for workers only", "staff only", "watch for:", "listen for:", "do not show this to",
  ]

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    // A worker's copy of a participants' sheet may say more than the sheet.
    guard file.reader != .facilitator else { return [] }
    return words(in: file).listed + (file.module.map { pointers(of: $0, in: file) } ?? [])
  }

  private static let search = TermSearch(signs)
  private static let handout = Vocabulary.place(ofElement: "handout")
  private static let instrument = Vocabulary.place(ofElement: "instrument")

  /// Notes in a participant's handout or feedback form.
  private static func words(in file: CheckedFile) -> some Sequence<Diagnostic> {
    let sheets = file.arena.nodes.filter { isForParticipants($0, in: file) }
    let search = Self.search
    return file.wordIndex.blocks.lazy.compactMap { block in
      guard search.mayOccur(in: block, of: file) else { return nil }
      let found = search.find(in: block, of: file)
      guard let span = found.map(\.span).min(by: { $0.start < $1.start }) else { return nil }
      // The innermost sheet is the last that has begun.
      guard let sheet = sheets.last(where: { $0.tagSpan.start < span.start && span.start < $0.end }) else {
        return nil
      }
      return file.finding(
        code, at: span, "this is meant for facilitators, and participants will read it",
        label: "in a <\(sheet.name)> for participants",
        help: "move it to a handout with for=\"facilitator\", or into a <watch-for> or <tip> of the "
          + "activity")
    }
  }

  private static func isForParticipants(_ node: ElementArena.Node, in file: CheckedFile) -> Bool {
    let attributes = file.arena.attributes[node.attributes]
    switch node.place {
    case handout:
      return attributes.contains { $0.name == "for" && $0.value.collapsedWords == "participant" }
    case instrument:
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
    // Both come in document order.
    var next = participants[...]
    return file.names.references.filter { $0.from == "ref" && facilitators.contains($0.id) }
      .compactMap { reference in
        while let first = next.first, first.spans.end <= reference.span.start { next.removeFirst() }
        guard let sheet = next.first, sheet.spans.name.start < reference.span.start else { return nil }
        return file.finding(
          code, at: reference.span,
          "a handout for participants points to \(reference.id), which is for "
            + "facilitators",
          help: "take the pointer out, or make the other handout one for participants")
      }
  }
}
