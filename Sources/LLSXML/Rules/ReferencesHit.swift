import LLSDiagnostics
import LLSModel

/// The facilitator must find what the text points to.
enum ReferencesHit: Rule {
  static let code = DiagnosticCode.brokenReference
  static let sentence = "every reference names something that is there, of the right kind"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.names.references.compactMap { reference in
      if let target = file.names.byID[reference.id] {
        return isRight(target, for: reference) ? nil : wrongKind(target, reference, in: file)
      }
      return isElsewhere(reference, in: file) ? nil : broken(reference, in: file)
    }
  }

  private static func isRight(_ target: NameTable.Named, for reference: NameTable.Reference) -> Bool {
    // An element whose name the language does not have may be the right one, misspelt.
    reference.tags.isEmpty || reference.tags.contains(target.tag)
      || ElementCatalogue.grammar(of: target.tag) == nil
  }

  /// A module may use the toolkit's instruments; without a toolkit nobody can say whether it has them.
  private static func isElsewhere(_ reference: NameTable.Reference, in file: CheckedFile) -> Bool {
    guard file.module != nil, reference.tags.contains("instrument") else { return false }
    guard let toolkit = file.toolkit else { return true }
    return toolkit.instruments.contains { $0.id == reference.id }
  }

  private static func broken(_ reference: NameTable.Reference, in file: CheckedFile) -> Diagnostic {
    let kind = reference.tags.first.map { "<\($0)>" }
    var suggestions = file.names.suggestions(for: reference)
    if reference.tags.contains("instrument"), let toolkit = file.toolkit {
      suggestions += NearMiss.suggestions(for: reference.id, among: toolkit.instruments.map(\.id))
    }
    let there = file.names.named.filter { reference.tags.contains($0.tag) }.map(\.id)
    let help =
      suggestions.isEmpty && !there.isEmpty && there.count <= 8
      ? "this file has \(there.joined(separator: ", "))" : nil
    return file.finding(
      .brokenReference, at: reference.span, "there is no \(kind ?? "id") \(reference.id) in this file",
      label: suggestions.first.map { "did you mean \($0)?" }, help: help, suggestions: suggestions)
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
