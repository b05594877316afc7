import LLSDiagnostics
import LLSModel

/// What stands inside an element, or at the top of a file, where there are no words: elements, comments and instructions.
struct BetweenTags {
  /// One of them.
  struct Part {
    /// What it is.
    enum Kind {
      /// An element, by its place in the arena.
      case element(Int)
      /// A comment.
      case comment
      /// An instruction for another program, or the file's first line.
      case instruction
    }

    let kind: Kind
    let span: SourceSpan
    /// How many lines end between it and what stands before it.
    let linesBefore: Int
  }

  /// In the order of the file.
  private(set) var parts: [Part] = []
  /// How many lines end after the last one.
  private(set) var linesAfter = 0

  /// Whether all of it stands on one line, as far as the space between the parts goes.
  var isOnOneLine: Bool { linesAfter == 0 && parts.allSatisfy { $0.linesBefore == 0 } }

  /// Takes a stretch apart; nil where it holds words, a section or a reference.
  ///
  /// - Parameters:
  ///   - stretch: its bytes.
  ///   - elements: the elements directly in it, in order.
  init?(_ stretch: Range<Int>, of bytes: [UInt8], elements: [(node: Int, span: SourceSpan)]) {
    var open = elements[...]
    var index = stretch.lowerBound
    while true {
      let start = index
      while index < stretch.upperBound, MarkupWalk.isSpace(bytes[index]) { index += 1 }
      let lines = LineEnd.count(in: bytes[start..<index])
      guard index < stretch.upperBound else {
        linesAfter = lines
        return
      }
      let kind: Part.Kind
      let end: Int
      if let next = open.first, next.span.start == index {
        (kind, end) = (.element(next.node), next.span.end)
        open = open.dropFirst()
      } else if let found = Self.end(of: "<!--", "-->", at: index, before: stretch.upperBound, bytes) {
        (kind, end) = (.comment, found)
      } else if let found = Self.end(of: "<?", "?>", at: index, before: stretch.upperBound, bytes) {
        (kind, end) = (.instruction, found)
      } else {
        return nil
      }
      parts.append(Part(kind: kind, span: SourceSpan(start: index, end: end), linesBefore: lines))
      index = end
    }
  }

  /// The byte after something that begins and ends with these signs; nil where it does not begin here.
  private static func end(
    of first: StaticString, _ last: StaticString, at start: Int, before limit: Int, _ bytes: [UInt8]
  ) -> Int? {
    let (opening, closing) = (Array("\(first)".utf8), Array("\(last)".utf8))
    guard bytes[start..<limit].starts(with: opening) else { return nil }
    var index = start + opening.count
    while index + closing.count <= limit {
      if bytes[index] == closing[0], bytes[index..<limit].starts(with: closing) {
        return index + closing.count
      }
      index += 1
    }
    return nil
  }
}
