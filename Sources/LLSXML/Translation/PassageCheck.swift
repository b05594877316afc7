import LLSDiagnostics
import LLSModel

/// What has to be the same in a part and its translation, wherever the translation stands.
enum PassageCheck {
  /// The findings about one translated part.
  ///
  /// - Parameters:
  ///   - source: the words it was made from.
  ///   - target: the words in the other language.
  ///   - address: the part.
  ///   - path: the file that the translation stands in.
  ///   - span: where.
  static func findings(
    _ source: [Inline], _ target: [Inline], of address: String, path: String, span: SourceSpan
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if source.skeleton != target.skeleton {
      let missing = difference(source.skeleton, target.skeleton)
      let extra = difference(target.skeleton, source.skeleton)
      let what =
        missing.first.map { "has lost \($0)" } ?? "has \(extra.first ?? "another element") of its own"
      findings.append(
        Diagnostic(
          .markupDiffers, path: path, span: span, "the translation of “\(address)” \(what)",
          help: "keep every element of the original and where it leads: \(source.markup)"))
    }
    if source.numbers != target.numbers {
      let wanted = difference(source.numbers, target.numbers)
      let found = difference(target.numbers, source.numbers)
      let what =
        wanted.isEmpty
        ? "has \(list(found)), which the original does not"
        : found.isEmpty ? "has lost \(list(wanted))" : "has \(list(found)) for \(list(wanted))"
      findings.append(
        Diagnostic(
          .numbersDiffer, path: path, span: span, "the translation of “\(address)” \(what)",
          help: "write the same figures: \(source.plainText)"))
    }
    return findings
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  /// What is in the first list and not in the second, each as often.
  private static func difference(_ first: [String], _ second: [String]) -> [String] {
    var rest = second
    return first.filter { word in
      guard let place = rest.firstIndex(of: word) else { return true }
      rest.remove(at: place)
      return false
    }
  }
}
