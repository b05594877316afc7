import LLSDiagnostics
import LLSModel

/// Somebody who cannot see the picture must not be left with nothing. (A missing description is found by reading.)
enum PicturesAreDescribed: Rule {
  static let code = DiagnosticCode.noAltText
  static let sentence = "every picture is described in words"

  /// What stands there when nobody has written a description. Lower case.
  private static let empty: Set<String> = [
    "image", "picture", "photo", "photograph", "figure", "diagram", "graphic", "drawing", "icon", "logo",
    "alt",
    "alt text", "description", "…", "...", "-", "?", "tbd", "llun", "delwedd",
  ]

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.arena.nodes.compactMap { node in
      guard node.isOurs, node.name == "figure" else { return nil }
      let attributes = file.arena.attributes[node.attributes]
      guard let alt = attributes.first(where: { $0.name == "alt" }) else { return nil }
      let words = alt.value.collapsedWords.lowercased()
      let source = attributes.first { $0.name == "src" }?.value.collapsedWords ?? ""
      let name = source.split(separator: "/").last.map(String.init) ?? ""
      let stem = name.split(separator: ".").first.map(String.init) ?? ""
      let isName = !words.isEmpty && [source, name, stem].contains(words)
      guard empty.contains(words) || isName else { return nil }
      return file.finding(
        code, at: alt.valueSpan, "“\(alt.value.collapsedWords)” does not say what the picture shows",
        label: "say what it tells", help: "describe it as you would on the telephone, in a sentence")
    }
  }
}
