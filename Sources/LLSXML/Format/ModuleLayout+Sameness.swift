import LLSDiagnostics
package import LLSModel

/// The last guard before a file is overwritten; it shares nothing with the writer that it looks after.
extension ModuleLayout {
  /// Whether two files say the same: the same elements, attributes, comments and instructions in the same places, and in
  /// each element the same words. Space counts in elements that may hold words or do.
  ///
  /// - Parameters:
  ///   - before: the file as it was read.
  ///   - after: the file as it would be written.
  package static func saysTheSame(_ before: ElementArena, _ after: ElementArena) -> Bool {
    guard before.nodes.count == after.nodes.count, before.attributes.count == after.attributes.count else {
      return false
    }
    for index in before.nodes.indices {
      let (old, new) = (before.nodes[index], after.nodes[index])
      guard old.name == new.name, old.isOurs == new.isOurs else { return false }
      let values = [(before, old), (after, new)].map { arena, node in
        arena.attributes[node.attributes].map { [$0.name, $0.value] }.sorted { $0[0] < $1[0] }
      }
      guard values[0] == values[1], content(of: index, in: before) == content(of: index, in: after) else {
        return false
      }
    }
    return asides(in: before) == asides(in: after)
  }

  /// Something directly inside an element.
  private enum Piece: Equatable {
    case element(Int)
    case words(String)
  }

  /// What stands directly inside an element; space between other elements only where it may mean something.
  private static func content(of index: Int, in arena: ElementArena) -> [Piece] {
    let node = arena.nodes[index]
    let children = Array(arena.children(of: index))
    let keepsSpace =
      !node.isOurs || ElementCatalogue.grammar(of: node.name)?.content.takesWords ?? true
      || arena.attributes[node.attributes].contains { $0.name == "xml:space" }
      || children.contains { if case .text(let text) = $0 { !arena.texts[text].isBlank } else { false } }
    return children.compactMap { child in
      switch child {
      case .element(let inner): .element(inner)
      case .text(let text): keepsSpace || !arena.texts[text].isBlank ? .words(arena.value(ofText: text)) : nil
      }
    }
  }

  /// A comment or an instruction, and how many start tags stand before it.
  private struct Aside: Equatable {
    let bytes: ArraySlice<UInt8>
    let tagsBefore: Int
  }

  /// Every comment and instruction, with each of its bytes, in the order of the file.
  private static func asides(in arena: ElementArena) -> [Aside] {
    let bytes = arena.bytes
    var found: [Aside] = []
    // Tags begin in the order of the elements; what they hold in quotes is stepped over.
    var tags = arena.nodes.map(\.tagSpan)[...]
    var index = 0
    while let open = bytes.place(of: UInt8(ascii: "<"), from: index) {
      if let tag = tags.first, tag.start == open {
        tags.removeFirst()
        index = max(tag.end, open + 1)
        continue
      }
      let pairs: [(StaticString, StaticString)] = [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")]
      guard let (first, last) = pairs.first(where: { bytes.hasBytes($0.0, at: open) }) else {
        index = open + 1
        continue
      }
      index =
        bytes.place(of: last, from: open + first.utf8CodeUnitCount).map { $0 + last.utf8CodeUnitCount }
        ?? bytes.count
      guard !bytes.hasBytes("<![CDATA[", at: open) else { continue }
      found.append(Aside(bytes: bytes[open..<index], tagsBefore: arena.nodes.count - tags.count))
    }
    return found
  }
}
