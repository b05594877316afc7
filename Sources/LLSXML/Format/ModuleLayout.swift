package import LLSDiagnostics
import LLSModel

/// One layout for every file of the language, so that two people who edit a module see each other's words and nothing else.
///
/// Only white space between elements and inside tags changes, and the order of attributes. Words, comments, instructions,
/// references such as `&amp;`, sections, and elements of other vocabularies keep every byte; so do a byte-order mark and the
/// kind of line end.
package enum ModuleLayout {
  /// What came of a file.
  package struct Outcome: Sendable {
    /// The file laid out; nil where it was refused.
    package let bytes: [UInt8]?
    /// Why it was refused; empty where it was not.
    package let diagnostics: [Diagnostic]
  }

  /// How long a line of tags may be. Unit: characters.
  package static let width = 120

  /// Lays a file out.
  ///
  /// - Parameter file: a file of the language; it may have mistakes that `lls check` reports, as long as it can be read.
  /// - Returns: the bytes, or why there are none.
  package static func of(_ file: SourceFile) -> Outcome {
    let scan = Scan.arena(of: file)
    guard let arena = scan.arena else { return Outcome(bytes: nil, diagnostics: scan.diagnostics) }
    var writer = LayoutWriter(of: arena, in: file)
    let bytes = writer.whole()
    if bytes == file.bytes { return Outcome(bytes: bytes, diagnostics: []) }
    // What is written must be readable again, and say the same: a file near a limit may grow past it.
    let again = Scan.arena(of: SourceFile(path: file.path, bytes: bytes))
    guard let after = again.arena else {
      let isTooLarge = bytes.count > ByteLimits.file
      return Outcome(bytes: nil, diagnostics: isTooLarge ? [tooLarge(file)] : again.diagnostics)
    }
    guard saysTheSame(arena, after) else {
      let refusal = Diagnostic(
        .unreadableFile, path: file.path, span: nil,
        "the file cannot be laid out without changing what it says, so it was left as it is",
        help: "please report this, with the file if you may share it")
      return Outcome(bytes: nil, diagnostics: [refusal])
    }
    return Outcome(bytes: bytes, diagnostics: [])
  }

  private static func tooLarge(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, path: file.path, span: nil,
      "laid out, the file would be larger than 1 MiB, so it was left as it is",
      help: "a module has 60 to 80 KB; put long texts into a second module")
  }
}
