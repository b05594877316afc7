/// Diagnostics for other programs: one JSON object with a version, in UTF-8, ending with a line break.
///
/// `{"format":"lls-diagnostics","version":1,"modules":…,"errors":…,"warnings":…,"notes":…,"findings":[…]}`; where authors
/// keep findings, `"accepted":[…]` follows, each with its `reason`. A finding
/// has `code`, `severity`, `path`, `message`, and where they exist `start`, `end` (`line`, `column`, `byte`), `label`,
/// `help`, `suggestions`, `related`, and `fix` (`title`, `safe`, `replacements` of `start`, `end` and `text`).
package struct DiagnosticJSON: Sendable {
  /// The version of the form; a program that reads it should refuse a greater one.
  package static let version = 1

  private let files: [String: SourceFile]

  /// Makes a writer.
  ///
  /// - Parameter files: those that diagnostics point into; without its file a finding has bytes, not lines.
  package init(files: [SourceFile]) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The whole object.
  ///
  /// - Parameters:
  ///   - diagnostics: written in the order given.
  ///   - modules: how many modules were checked.
  ///   - translations: how many translations of them were checked.
  ///   - accepted: the findings that the authors keep.
  /// - Returns: JSON text.
  package func text(
    _ diagnostics: [Diagnostic], modules: Int, translations: Int = 0, accepted: [AcceptedFinding] = []
  ) -> String {
    let summary = DiagnosticSummary(of: diagnostics, modules: modules, translations: translations)
    var text = "{\"format\":\"lls-diagnostics\",\"version\":\(Self.version),\"modules\":\(modules)"
    if translations > 0 { text += ",\"translations\":\(translations)" }
    text += ",\"errors\":\(summary.errors),\"warnings\":\(summary.warnings),\"notes\":\(summary.notes)"
    text += ",\"findings\":["
    for (index, diagnostic) in diagnostics.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + finding(diagnostic)
    }
    text += diagnostics.isEmpty ? "]" : "\n]"
    guard !accepted.isEmpty else { return text + "}\n" }
    let kept = accepted.map { finding($0.finding, reason: $0.reason) }
    return text + ",\"accepted\":[\n" + kept.joined(separator: ",\n") + "\n]}\n"
  }

  private func finding(_ diagnostic: Diagnostic, reason: String? = nil) -> String {
    var fields = [
      "\"code\":" + Self.quoted(diagnostic.code.rawValue),
      "\"severity\":" + Self.quoted(diagnostic.severity.rawValue),
      "\"path\":" + Self.quoted(diagnostic.path),
    ]
    if let span = diagnostic.span { fields += ends(of: span, in: diagnostic.path) }
    fields.append("\"message\":" + Self.quoted(diagnostic.message))
    if let label = diagnostic.label { fields.append("\"label\":" + Self.quoted(label)) }
    if let help = diagnostic.help { fields.append("\"help\":" + Self.quoted(help)) }
    if !diagnostic.suggestions.isEmpty {
      let words = diagnostic.suggestions.map(Self.quoted).joined(separator: ",")
      fields.append("\"suggestions\":[" + words + "]")
    }
    if let related = diagnostic.related {
      let path = related.path ?? diagnostic.path
      let inside = ["\"path\":" + Self.quoted(path)] + ends(of: related.span, in: path)
      let all = inside + ["\"label\":" + Self.quoted(related.label)]
      fields.append("\"related\":{" + all.joined(separator: ",") + "}")
    }
    if let fix = diagnostic.fix { fields.append("\"fix\":" + self.fix(fix, in: diagnostic.path)) }
    if let reason { fields.append("\"reason\":" + Self.quoted(reason)) }
    return "{" + fields.joined(separator: ",") + "}"
  }

  private func fix(_ fix: Fix, in path: String) -> String {
    let replacements = fix.replacements.map { replacement in
      let fields = ends(of: replacement.span, in: path) + ["\"text\":" + Self.quoted(replacement.text)]
      return "{" + fields.joined(separator: ",") + "}"
    }
    let fields = [
      "\"title\":" + Self.quoted(fix.title), "\"safe\":\(fix.isSafe)",
      "\"replacements\":[" + replacements.joined(separator: ",") + "]",
    ]
    return "{" + fields.joined(separator: ",") + "}"
  }

  private func ends(of span: SourceSpan, in path: String) -> [String] {
    ["\"start\":" + place(span.start, in: path), "\"end\":" + place(span.end, in: path)]
  }

  private func place(_ byte: Int, in path: String) -> String {
    guard let file = files[path] else { return "{\"byte\":\(byte)}" }
    let at = file.position(ofByte: byte)
    return "{\"line\":\(at.line),\"column\":\(at.column),\"byte\":\(byte)}"
  }

  /// A JSON string; everything a terminal could act on is written as an escape.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || VisibleText.standIn(for: scalar) != nil {
          for unit in String(scalar).utf16 { result += VisibleText.escape(unit) }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
