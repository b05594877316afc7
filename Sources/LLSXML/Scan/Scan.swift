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
    var scanner = Scanner()
    return scanner.arena(of: file)
  }
}

/// Reads the elements of one file after the other with one parser, as ``Scan`` does of one file.
package struct Scanner: ~Copyable {
  /// A parser's dictionary grows with every new name; after so many files it starts afresh.
  private static let filesAParser = 256
  private var context: ParserContext?

  /// Starts without a parser: the first file makes one.
  package init() {}

  /// Reads the elements of a file, with every name and value's place.
  ///
  /// - Parameter file: the file.
  /// - Returns: its elements, or why there are none.
  package mutating func arena(of file: SourceFile) -> Scan.Outcome {
    if let refused = ByteLimits.refusal(of: file) { return Scan.Outcome(arena: nil, diagnostics: [refused]) }
    if file.bytes.count == file.markLength {
      let nothing = WellFormedness.Error(code: 4, text: "", first: nil, second: nil, offset: 0)
      let empty = WellFormedness.explain(nothing, in: file, built: ArenaBuilder(of: file))
      return Scan.Outcome(arena: nil, diagnostics: [empty])
    }
    guard let built = parse(file) else {
      let message = "the parser could not be started; there may be too little memory"
      return Scan.Outcome(
        arena: nil, diagnostics: [Diagnostic(.unreadableFile, path: file.path, span: nil, message)])
    }
    if built.failure != nil {
      return Scan.Outcome(arena: nil, diagnostics: FurtherMistakes.all(from: built, in: file))
    }
    return Scan.Outcome(arena: built.finished(), diagnostics: [])
  }

  /// What the parser makes of a file; nil when there is no memory for a parser.
  mutating func parse(_ file: SourceFile) -> ArenaBuilder? {
    if context == nil { context = ParserContext() }
    guard let built = context?.parse(file) else { return nil }
    // A parser that has stopped in the middle of a file is not used again.
    if built.failure != nil || (context?.filesRead ?? 0) >= Self.filesAParser { context = nil }
    return built
  }
}
