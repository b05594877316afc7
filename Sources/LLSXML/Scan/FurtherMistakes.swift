import LLSDiagnostics
import LLSModel

/// What else is wrong in a file that the parser has refused: the certain mistakes after the first one.
///
/// A mistake that can be mended in its own bytes, in one way only, is mended in a copy of the same length, and the copy is
/// parsed again. It ends at the first mistake of another kind, so that none follows from a guess. The copy only explains;
/// the file stays refused.
struct FurtherMistakes {
  /// How many mistakes are looked for.
  private static let most = 20

  /// The mistakes after the first one, in the order of the file.
  ///
  /// - Parameters:
  ///   - first: why the file was refused.
  ///   - file: the file.
  static func after(_ first: Diagnostic, in file: SourceFile) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var last = first
    var bytes = file.bytes
    while found.count < most, mend(last, in: &bytes) {
      let copy = SourceFile(path: file.path, bytes: bytes)
      var scanner = Scanner()
      guard let next = scanner.parse(copy)?.failure,
        next.code == .notWellFormed, let place = next.span, let before = last.span, place.start > before.start
      else { break }
      found.append(next)
      last = next
    }
    return found
  }

  /// Mends a mistake; false where more than one thing may have been meant.
  private static func mend(_ finding: Diagnostic, in bytes: inout [UInt8]) -> Bool {
    guard finding.code == .notWellFormed, let span = finding.span, let wanted = finding.suggestions.first,
      span.length > 0, span.end <= bytes.count
    else { return false }
    // A plain sign: any letter does in its place.
    if finding.label == "write " + wanted, ["&amp;", "&lt;"].contains(wanted) {
      for index in span.start..<span.end { bytes[index] = UInt8(ascii: "x") }
      return true
    }
    // A misspelt name in a tag; spaces may follow a name.
    let written = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    let name = Array(wanted.utf8)
    guard finding.label?.hasPrefix("did you mean <") == true, name.count <= span.length,
      !NearMiss.suggestions(for: written, among: [wanted]).isEmpty
    else { return false }
    let spaces = [UInt8](repeating: 0x20, count: span.length - name.count)
    bytes.replaceSubrange(span.start..<span.end, with: name + spaces)
    return true
  }
}
