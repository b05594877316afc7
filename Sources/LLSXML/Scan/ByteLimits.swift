import LLSDiagnostics

/// What a file must be before any parser sees it: small enough, plain UTF-8, and without declarations that could open
/// other files or grow without end.
package enum ByteLimits {
  /// The largest file. Unit: bytes.
  package static let file = 1 << 20
  /// The largest start tag. Unit: bytes.
  package static let startTag = 32 << 10
  /// The deepest nesting. Unit: elements.
  package static let depth = 64
  /// The most element names that the language does not have. Unit: names.
  package static let unknownNames = 512
  /// The most elements, and the most attributes: what a reader keeps of each must fit into memory.
  package static let elements = 20_000
  /// The most findings listed for one file. Unit: findings.
  package static let findings = 200

  /// The first reason not to hand the bytes to the parser; nil when there is none.
  static func refusal(of file: SourceFile) -> Diagnostic? {
    if file.bytes.count > Self.file { return tooLarge(path: file.path) }
    if let other = EncodingCheck.foreignEncoding(of: file) { return other }
    if let zero = file.bytes.place(of: 0, from: 0) {
      return Diagnostic(
        .zeroByte, path: file.path, span: SourceSpan(start: zero, end: zero + 1),
        "the file holds a zero byte, so it is damaged or is not text", label: "this byte is zero",
        help: "open it in your editor and save it as UTF-8, or take it from your last backup")
    }
    if let broken = EncodingCheck.brokenByte(in: file) { return broken }
    if let declared = XMLDeclaration(of: file), let wrong = declared.refusal(in: file) { return wrong }
    var walk = MarkupWalk(of: file)
    return walk.refusal()
  }

  /// What is said about a file that is too large to read.
  static func tooLarge(path: String) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, path: path, span: nil, "the file is larger than 1 MiB",
      help: "a module has 60 to 80 KB; put pictures into files of their own and long texts into a "
        + "second module")
  }
}
