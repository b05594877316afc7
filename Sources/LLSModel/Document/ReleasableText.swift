/// Words for an evaluation document: string literals, and figures that went through the disclosure gate.
///
/// An interpolated integer does not compile, so a count of people cannot slip into a sentence.
package struct ReleasableText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// Collects literals and disclosed figures only.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var words = ""

    /// Starts an empty text.
    package init(literalCapacity: Int, interpolationCount: Int) {}
    /// Adds words from the source.
    package mutating func appendLiteral(_ literal: String) { words += literal }
    /// Adds a figure that the gate has seen.
    package mutating func appendInterpolation(_ figure: Disclosed) { words += figure.text }
    /// Adds a name that an author or evaluator wrote: a module's title, a group's public label.
    package mutating func appendInterpolation(name: String) { words += name }
    /// Adds another releasable text.
    package mutating func appendInterpolation(_ text: ReleasableText) { words += text.words }
  }

  /// The words.
  package let words: String

  /// Makes a text from a literal.
  package init(stringLiteral value: String) { words = value }
  /// Makes a text from a literal with disclosed figures in it.
  package init(stringInterpolation: StringInterpolation) { words = stringInterpolation.words }

  /// The words as a document holds them.
  package var inlines: [Inline] { [.text(words)] }
}
