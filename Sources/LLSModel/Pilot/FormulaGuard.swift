/// Keeps a spreadsheet from running what somebody wrote, and can be undone: a text that a spreadsheet would take for a formula gets an
/// apostrophe in front, and so does one that would lose an apostrophe of its own when the guard is undone.
///
/// Numbers, also those below 0, are not text and are never guarded.
///
/// - Source: OWASP, “CSV Injection”: cells that begin with `=`, `+`, `-`, `@`, a tab or a carriage return.
package enum FormulaGuard {
  /// The text as a file for a spreadsheet holds it.
  package static func guarded(_ text: String) -> String { looksLikeFormula(text) ? "'" + text : text }

  /// The text as it was written, from a cell of such a file.
  package static func undone(_ cell: String) -> String {
    guard cell.utf8.first == 0x27 else { return cell }
    let rest = String(cell.dropFirst())
    return looksLikeFormula(rest) ? rest : cell
  }

  /// Whether a spreadsheet would run it; apostrophes in front are passed over.
  package static func looksLikeFormula(_ text: String) -> Bool {
    guard let sign = text.utf8.first(where: { $0 != 0x27 }) else { return false }
    return [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(sign)
  }
}
