import LLSDiagnostics

/// Finds files whose cells are separated by semicolons or tabs, as spreadsheets in much of Europe write them.
///
/// They are not taken as they are: where cells are separated by semicolons, numbers have decimal commas and several choices in one cell
/// have other signs between them, so that answers might be read wrongly in silence.
enum SeparatorCheck {
  /// The one finding that stops reading; nil when the header is not of this kind.
  static func finding(_ header: CSVTable.Row, known: [String], in file: SourceFile) -> Diagnostic? {
    guard header.cells.count == 1 else { return nil }
    let bytes = file.bytes[header.span.start..<header.span.end]
    for (separator, name) in [(UInt8(ascii: ";"), "semicolons"), (0x09, "tabs")] {
      guard let place = bytes.firstIndex(of: separator) else { continue }
      let names = bytes.split(separator: separator).map { part in
        String(decoding: part.filter { $0 != 0x22 && $0 != 0x20 }, as: UTF8.self).lowercased()
      }
      guard names.contains(where: known.contains) else { continue }
      return Diagnostic(
        .badCell, path: file.path, span: SourceSpan(start: place, end: place + 1),
        "the cells are separated by \(name)",
        help: "save it as CSV with commas: in Excel choose Save as, CSV UTF-8 (comma delimited); "
          + "in LibreOffice choose Text CSV and the field delimiter comma")
    }
    return nil
  }
}
