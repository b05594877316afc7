/// A change of a file's own bytes that mends a finding.
package struct Fix: Hashable, Sendable {
  /// Some bytes, and what stands there instead.
  package struct Replacement: Hashable, Sendable {
    /// The bytes that go; an empty span puts text in and takes nothing away.
    package let span: SourceSpan
    /// What stands there instead, as it is written in the file: signs that XML keeps for itself are escaped.
    package let text: String

    /// Makes a replacement.
    package init(_ span: SourceSpan, with text: String) {
      self.span = span
      self.text = text
    }
  }

  /// What it does, for example `write <activity>`.
  package let title: String
  /// Whether it cannot change what the author meant. Only such a fix is made without asking.
  package let isSafe: Bool
  /// The replacements; none overlaps another. All are made, or none.
  package let replacements: [Replacement]

  /// Makes a fix.
  ///
  /// - Parameters:
  ///   - title: what it does.
  ///   - isSafe: whether it cannot change what the author meant.
  ///   - replacements: in the finding's own file.
  package init(_ title: String, isSafe: Bool, _ replacements: [Replacement]) {
    self.title = title
    self.isSafe = isSafe
    self.replacements = replacements
  }

  /// A fix of one place.
  package init(_ title: String, isSafe: Bool, at span: SourceSpan, with text: String) {
    self.init(title, isSafe: isSafe, [Replacement(span, with: text)])
  }

  /// Words as they may stand in a text or a quoted value.
  package static func escaped(_ words: String) -> String {
    guard words.utf8.contains(where: { [0x22, 0x26, 0x3C, 0x3E].contains($0) }) else { return words }
    return words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
