package import LLSDiagnostics
package import LLSModel

/// From the bytes of a file to its elements, safely.
package enum Scan {
  /// What a scan found.
  package struct Outcome: Sendable {
    /// The elements; nil when the file was refused.
    package let arena: ElementArena?
    /// Why it was refused; empty when it was not.
    package let diagnostics: [Diagnostic]
  }

  /// Reads the elements of a file, with every name and value's place.
  ///
  /// No file is opened and no connection made, whatever the bytes say. A refused file gives
  /// at least one finding, and more where they are certain.
  ///
  /// - Parameter file: the file.
  /// - Returns: its elements, or why there are none.
  package static func arena(of file: SourceFile) -> Outcome {
    if let refused = ByteLimits.refusal(of: file) { return Outcome(arena: nil, diagnostics: [refused]) }
    if file.bytes.count == file.markLength {
      let nothing = WellFormedness.Error(code: 4, text: "", first: nil, second: nil, offset: 0)
      let empty = WellFormedness.explain(nothing, in: file, built: ArenaBuilder(of: file))
      return Outcome(arena: nil, diagnostics: [empty])
    }
    guard let context = ParserContext(reading: file) else {
      let message = "the parser could not be started; there may be too little memory"
      return Outcome(
        arena: nil, diagnostics: [Diagnostic(.unreadableFile, path: file.path, span: nil, message)])
    }
    let built = context.parse()
    if built.failure != nil {
      return Outcome(arena: nil, diagnostics: FurtherMistakes.all(from: built, in: file))
    }
    return Outcome(arena: built.finished(), diagnostics: [])
  }
}
