import LLSDiagnostics
import LLSModel
import LLSXML

/// Breaks a well-formed file in one place, and knows where the finding has to stand.
struct BrokenMarkup {
  /// What is broken.
  enum Kind: String, CaseIterable {
    case unclosedElement, mismatchedEndTag, ampersand, lessThan, openQuote, closeQuote, attributeTwice
    case attributeWithoutValue, unknownEntity, hyphensInComment, openComment, controlCharacter, afterTheEnd
    case unfinishedEndTag
  }

  let kind: Kind
  /// The bytes of the good file that go.
  let range: Range<Int>
  /// What stands there instead.
  let text: String
  /// Where the finding stands: places of the good file, or places in the new text.
  let places: [Place]
  /// The element that is broken, with everything in it; two mistakes in one element are told apart only in luck.
  let element: Range<Int>

  enum Place {
    case good(Int)
    case new(Int)
  }

  /// Breaks an element of a file.
  ///
  /// - Parameters:
  ///   - kind: what to break.
  ///   - node: the element; nil comes back where it has nothing that could be broken so.
  init?(_ kind: Kind, node: Int, of arena: ElementArena, parents: [Int], random: inout Sequence) {
    let element = arena.nodes[node]
    let bytes = arena.bytes
    self.kind = kind
    var whole = element.tagSpan.start..<element.end
    func endTag(of node: ElementArena.Node) -> Int { node.end - node.name.utf8.count - 3 }
    let hasEnd = element.tagSpan.end < element.end
    let attributes = Array(arena.attributes[element.attributes])
    let attribute = attributes.isEmpty ? nil : attributes[random.next(attributes.count)]
    let words = arena.children(of: element).compactMap { child -> ElementArena.Text? in
      if case .text(let index) = child, arena.value(ofText: index).contains(" "),
        arena.value(ofText: index).contains(where: \.isLetter)
      {
        arena.texts[index]
      } else {
        nil
      }
    }
    func inWords(_ text: String, _ delta: Int) -> (Range<Int>, String, [Place])? {
      guard let run = words.first, let space = bytes[run.span.start..<run.span.end].firstIndex(of: 0x20)
      else {
        return nil
      }
      return (space..<space, text, [.new(delta)])
    }
    var made: (Range<Int>, String, [Place])?
    switch kind {
    case .unclosedElement:
      guard hasEnd, parents[node] >= 0 else { return nil }
      let parent = arena.nodes[parents[node]]
      let siblings = arena.children(of: parent).compactMap { child -> Int? in
        if case .element(let index) = child, index > node { arena.nodes[index].nameSpan.start } else { nil }
      }
      made = (endTag(of: element)..<element.end, "", (siblings + [endTag(of: parent) + 2]).map { .good($0) })
      whole = parent.tagSpan.start..<parent.end
    case .mismatchedEndTag:
      guard hasEnd, parents[node] >= 0 else { return nil }
      let name = element.name == "summary" ? "tip" : "summary"
      made = (endTag(of: element)..<element.end, "</\(name)>", [.new(2)])
    case .ampersand: made = inWords(" & ", 1)
    case .lessThan: made = inWords(" < ", 1)
    case .unknownEntity: made = inWords("&nbsp;", 0)
    case .controlCharacter: made = inWords("\u{1}", 0)
    case .hyphensInComment: made = inWords("<!-- look here -- again -->", 15)
    case .openComment: made = inWords("<!-- look here >", 0)
    case .openQuote:
      guard let span = attribute?.valueSpan, let name = attribute?.nameSpan else { return nil }
      made = (span.end..<(span.end + 1), "", [.good(name.start)])
    case .closeQuote:
      guard let span = attribute?.valueSpan, let name = attribute?.nameSpan else { return nil }
      made = ((span.start - 1)..<span.start, "", [.good(name.start)])
    case .attributeTwice:
      guard let attribute else { return nil }
      let end = attribute.valueSpan.end + 1
      made = (end..<end, " \(attribute.name)=\"x\"", [.new(1)])
    case .attributeWithoutValue:
      guard let attribute else { return nil }
      made = (attribute.nameSpan.end..<(attribute.valueSpan.end + 1), "", [.good(attribute.nameSpan.start)])
    case .afterTheEnd:
      made = (bytes.count..<bytes.count, "and more words\n", [.new(0)])
      whole = (bytes.count - 1)..<bytes.count
    case .unfinishedEndTag:
      guard hasEnd, parents[node] >= 0, bytes[element.end] == 0x0A else { return nil }
      made = ((element.end - 1)..<element.end, "", [.good(endTag(of: element) + 2)])
    }
    guard let (range, text, places) = made else { return nil }
    (self.range, self.text, self.places, self.element) = (range, text, places, whole)
  }

  /// A fixed sequence of numbers. Source: Knuth, MMIX constants.
  struct Sequence {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}
