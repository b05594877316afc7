/// Diagnostics as a person reads them in a terminal.
///
/// ```
/// error[LLS0102]: <activity> has no minutes
///   --> Modules/landing/module.xml:85:6
///    |
/// 85 |     <activity id="names" kind="icebreaker">
///    |      ^^^^^^^^ add minutes="…"
///    = help: how long it takes, in whole minutes, for example minutes="10"
/// ```
package struct DiagnosticRenderer: Sendable {
  /// The files that diagnostics point into, by path.
  private let files: [String: SourceFile]
  private let paint: DiagnosticPaint

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - files: those whose lines are shown; a diagnostic for another file is shown without its line.
  ///   - colour: whether the terminal takes four-bit colour.
  package init(files: [SourceFile], colour: Bool = false) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    paint = DiagnosticPaint(isOn: colour)
  }

  /// One diagnostic, several lines, ending with a line break.
  package func text(_ diagnostic: Diagnostic) -> String {
    let marks = marks(of: diagnostic)
    let digits = marks.map { String($0.excerpt.line).count }.max() ?? 2
    let pad = String(repeating: " ", count: digits)
    let word = diagnostic.severity.rawValue + "[" + diagnostic.code.rawValue + "]"
    var lines = [
      paint(word, .severity(diagnostic.severity)) + paint(": " + seen(diagnostic.message), .message)
    ]
    lines.append(pad + paint("--> ", .gutter) + place(diagnostic.path, diagnostic.span))
    lines += excerpts(marks, mainPath: diagnostic.path, severity: diagnostic.severity, pad: pad)
    if marks.isEmpty, let label = diagnostic.label { lines.append(pad + paint(" = ", .gutter) + seen(label)) }
    if let help = diagnostic.help { lines.append(pad + paint(" = ", .gutter) + "help: " + seen(help)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All diagnostics with an empty line after each, and the summary line.
  ///
  /// - Parameters:
  ///   - diagnostics: shown in the order given.
  ///   - modules: how many modules were checked.
  ///   - translations: how many translations of them were checked.
  ///   - shared: how many shared files were checked by themselves.
  ///   - accepted: how many findings the authors keep.
  /// - Returns: the whole text, ending with a line break.
  package func text(
    _ diagnostics: [Diagnostic], modules: Int, translations: Int = 0, shared: Int = 0, accepted: Int = 0
  ) -> String {
    let summary = DiagnosticSummary(
      of: diagnostics, modules: modules, translations: translations, shared: shared, accepted: accepted)
    return diagnostics.map { text($0) + "\n" }.joined() + summary.line + "\n"
  }

  // MARK: Parts

  /// A marked line.
  private struct Mark {
    let path: String
    let excerpt: SourceExcerpt
    let label: String?
    let isMain: Bool
  }

  /// The marked lines in the order shown: within one file by line, then the other file's.
  private func marks(of diagnostic: Diagnostic) -> [Mark] {
    var marks: [Mark] = []
    if let span = diagnostic.span, let file = files[diagnostic.path],
      let excerpt = SourceExcerpt(of: span, in: file)
    {
      marks.append(Mark(path: diagnostic.path, excerpt: excerpt, label: diagnostic.label, isMain: true))
    }
    guard let related = diagnostic.related, let main = marks.first else { return marks }
    let path = related.path ?? diagnostic.path
    guard let file = files[path], let excerpt = SourceExcerpt(of: related.span, in: file) else {
      return marks
    }
    let mark = Mark(path: path, excerpt: excerpt, label: related.label, isMain: false)
    let first = path == diagnostic.path && excerpt.line < main.excerpt.line
    marks.insert(mark, at: first ? 0 : 1)
    return marks
  }

  private func excerpts(_ marks: [Mark], mainPath: String, severity: Severity, pad: String) -> [String] {
    guard !marks.isEmpty else { return [] }
    let bar = paint(" |", .gutter)
    var lines = [pad + bar]
    var previous: Mark?
    for mark in marks {
      let number = String(mark.excerpt.line)
      let gutter = String(repeating: " ", count: pad.count - number.count) + number
      if let before = previous, before.path != mark.path || !mark.isMain && mark.path != mainPath {
        lines.append(pad + paint("::: ", .gutter) + seen(mark.path) + ":" + number)
        lines.append(pad + bar)
      } else if let before = previous, mark.excerpt.line > before.excerpt.line + 1 {
        lines.append(paint("...", .gutter))
      }
      if previous?.path != mark.path || previous?.excerpt.line != mark.excerpt.line {
        lines.append(trimmed(paint(gutter + " |", .gutter) + " " + mark.excerpt.text))
      }
      let sign = String(repeating: mark.isMain ? "^" : "-", count: mark.excerpt.width)
      let label = mark.label.map { " " + seen($0) } ?? ""
      let shown = paint(sign + label, mark.isMain ? .severity(severity) : .related)
      lines.append(pad + bar + " " + String(repeating: " ", count: mark.excerpt.indent) + shown)
      previous = mark
    }
    return lines
  }

  private func place(_ path: String, _ span: SourceSpan?) -> String {
    guard let span, let file = files[path] else { return seen(path) }
    let at = file.position(ofByte: span.start)
    return seen(path) + ":\(at.line):\(at.column)"
  }

  private func seen(_ text: String) -> String { VisibleText.of(text) }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
