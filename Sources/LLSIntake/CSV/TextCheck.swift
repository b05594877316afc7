import LLSDiagnostics

/// Whether bytes are text that a table can be read from.
enum TextCheck {
  static let advice =
    "save it as UTF-8: in Excel choose “CSV UTF-8 (comma delimited)”, in LibreOffice "
    + "tick “Edit filter settings” and choose Unicode (UTF-8)"

  /// What to do about a file of answers in another encoding.
  static let feedbackAdvice =
    "if Excel on Windows saved it as plain CSV, add --encoding windows-1252, and as Unicode text "
    + "--encoding utf-16; else " + advice

  /// More than any pilot writes, and little enough to read at once. Unit: bytes.
  static let largestFile = 16 << 20

  /// The finding that stops reading; nil when the bytes are UTF-8 text.
  static func finding(in file: SourceFile, advice: String = TextCheck.advice) -> Diagnostic? {
    let bytes = file.bytes
    guard bytes.count <= largestFile else {
      return Diagnostic(
        .fileTooLarge, path: file.path, span: nil,
        "the file is larger than \(largestFile >> 20) MiB, the most that is read at once",
        help: "look whether it is the right file, or split it")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Diagnostic(
        .notUTF8, path: file.path, span: SourceSpan(start: 0, end: 2), "the file is UTF-16", help: advice)
    }
    if let zero = bytes.firstIndex(of: 0) {
      return Diagnostic(
        .zeroByte, path: file.path, span: SourceSpan(start: zero, end: zero + 1),
        "the file holds a zero byte: it is not a text file, or it is damaged",
        help: "open it in your spreadsheet program and save it as CSV again")
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let place = firstBrokenByte(bytes)
    return Diagnostic(
      .notUTF8, path: file.path, span: SourceSpan(start: place, end: place + 1),
      "the file is not UTF-8 text: here stands a byte that UTF-8 does not have", help: advice)
  }

  /// The offset of the first byte that does not belong to a character.
  static func firstBrokenByte(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var offset = 0
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return min(offset, max(0, bytes.count - 1))
      }
    }
  }
}
