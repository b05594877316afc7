import LLSDiagnostics
import LLSModel

/// The facilitator must find what the text points to.
enum ReferencesHit: Rule {
  static let code = DiagnosticCode.brokenReference
  static let sentence = "every reference names something that is there, of the right kind"

  /// How many ids a help names. More are no help.
  private static let mostNamed = 8

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    // The id that is not there may be the mistake, or its name where it should be: either is one, however often it is named.
    var missing: [String: Int] = [:]
    for reference in file.names.references where file.names.byID[reference.id] == nil {
      missing[reference.id, default: 0] += 1
    }
    var said: Set<String> = []
    return file.names.references.lazy.compactMap { reference in
      guard file.names.target(of: reference) == nil else { return nil }
      if let other = file.names.byID[reference.id]?.first { return wrongKind(other, reference, in: file) }
      guard !isElsewhere(reference, in: file), said.insert(reference.id).inserted else { return nil }
      return broken(reference, named: missing[reference.id] ?? 1, in: file)
    }.listed
  }

  /// A module may use the toolkit's instruments; without a toolkit nobody can say whether it has them. Where an id of the
  /// kind is used twice or cannot be made out, that finding is the one to mend.
  private static func isElsewhere(_ reference: NameTable.Reference, in file: CheckedFile) -> Bool {
    let mayBeThere =
      reference.tags.isEmpty
      ? file.names.hasUnknownIDs : !file.names.doubtfulTags.isDisjoint(with: reference.tags)
    if mayBeThere || file.names.unplaced.contains(reference.id) { return true }
    guard reference.tags.contains("instrument") else { return false }
    if case .toolkit = file.content { return false }
    guard let toolkit = file.toolkit else { return true }
    return toolkit.instruments.contains { $0.id == reference.id }
  }

  private static func broken(
    _ reference: NameTable.Reference, named times: Int, in file: CheckedFile
  ) -> Diagnostic {
    let kind = reference.tags.first.map { "<\($0)>" }
    var suggestions = file.names.suggestions(for: reference)
    if reference.tags.contains("instrument"), let toolkit = file.toolkit {
      suggestions += NearMiss.suggestions(for: reference.id, among: toolkit.instruments.map(\.id))
    }
    return file.finding(
      .brokenReference, at: reference.span,
      "there is no \(kind ?? "id") \(reference.id) in this file"
        + (times > 1 ? ", and it is named \(times) times" : ""),
      label: suggestions.first.map { "did you mean \($0)?" },
      help: suggestions.isEmpty ? remedy(for: reference, in: file) : nil, suggestions: suggestions)
  }

  /// The ids that could stand instead, or what to add.
  private static func remedy(for reference: NameTable.Reference, in file: CheckedFile) -> String {
    guard let tag = reference.tags.first else {
      return "write the id of something in this file, or take the <\(reference.from)> away and keep its words"
    }
    let there = reference.tags.flatMap { file.names.idsByTag[$0] ?? [] }
    let add = "add <\(tag) id=\"\(reference.id)\" …>"
    if there.isEmpty { return add + ", or take the reference out; this file has no <\(tag)>" }
    let more = there.count - mostNamed
    let named = there.prefix(mostNamed).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    return "this file has \(named); use one of them, or " + add
  }

  private static func wrongKind(
    _ target: NameTable.Named, _ reference: NameTable.Reference, in file: CheckedFile
  ) -> Diagnostic {
    let wanted = reference.tags.map { "<\($0)>" }.joined(separator: " or ")
    let suggestions = file.names.suggestions(for: reference)
    return file.finding(
      .wrongReferenceKind, at: reference.span,
      "\(reference.id) is a <\(target.tag)>, and <\(reference.from)> needs a \(wanted)",
      label: suggestions.first.map { "did you mean \($0)?" }, help: "use the id of a \(wanted)",
      suggestions: suggestions, related: .init(span: target.span, label: "\(reference.id) is here"))
  }
}
