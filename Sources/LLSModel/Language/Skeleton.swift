/// An element written from its grammar: what must be there is there, in the right order, whatever the language asks for today.
package struct Skeleton: Sendable {
  /// The element's name.
  package let tag: String
  private let comment: String?
  private let attributes: [(name: String, value: String)]
  private let words: String
  private let children: [Skeleton]
  /// The element's text, where somebody has written it already.
  private let verbatim: String?

  /// Writes an element; required attributes and children that are not given are added, with values that the language takes.
  ///
  /// - Parameters:
  ///   - tag: the element's name.
  ///   - attributes: those that are known; any order. Those the element does not have are left out.
  ///   - words: what it says. Missing: a reminder of what belongs there.
  ///   - comment: stands above it.
  ///   - children: those that are known; any order. Those that may not stand inside are left out.
  package init(
    _ tag: String, _ attributes: [String: String] = [:], words: String? = nil, comment: String? = nil,
    _ children: [Skeleton] = []
  ) {
    self.init(tag, attributes, words: words, comment: comment, children, above: [tag])
  }

  /// Takes an element's text as it is.
  package init(verbatim text: String, tag: String) {
    self.tag = tag
    comment = nil
    attributes = []
    words = ""
    children = []
    verbatim = text
  }

  private init(
    _ tag: String, _ given: [String: String], words: String?, comment: String?, _ children: [Skeleton],
    above: Set<String>
  ) {
    let grammar = ElementCatalogue.grammar(of: tag)
    self.tag = tag
    self.comment = comment
    verbatim = nil
    attributes = (grammar?.attributes ?? []).compactMap { attribute in
      let value = given[attribute.name] ?? (attribute.isRequired ? attribute.kind.sample : nil)
      return value.map { (attribute.name, $0) }
    }
    let takesWords = grammar?.content.takesWords ?? false
    self.words = takesWords ? words ?? "TODO: \(grammar?.meaning ?? "")" : ""
    let inline = takesWords ? children.filter { ContentModel.inlineTags.contains($0.tag) } : []
    self.children =
      inline
      + (grammar?.content.particles ?? []).flatMap { particle -> [Skeleton] in
        let here = children.filter { particle.names.contains($0.tag) }
        guard here.isEmpty, particle.isRequired else { return here }
        // A language in which an element needs itself would have no end.
        guard let name = particle.names.first(where: { !above.contains($0) }) else { return [] }
        return [Skeleton(name, [:], words: nil, comment: nil, [], above: above.union([name]))]
      }
  }

  /// The element's lines, each with its indentation.
  ///
  /// - Parameters:
  ///   - indent: how deep the element stands. Unit: spaces.
  ///   - isOutermost: whether the element is a file's first and names the language.
  package func lines(indent: Int = 0, isOutermost: Bool = false) -> [String] {
    let pad = String(repeating: " ", count: indent)
    let language = isOutermost ? " xmlns=\"\(ElementCatalogue.namespace)\"" : ""
    if let verbatim {
      let text = "<\(tag)" + language + verbatim.dropFirst(tag.count + 1)
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { pad + $0 }
    }
    let above = comment.map { [pad + "<!-- \($0) -->"] } ?? []
    let written = attributes.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }
    var start = [pad + "<" + tag + language]
    for attribute in written {
      if start[start.count - 1].utf8.count + attribute.utf8.count < Self.width {
        start[start.count - 1] += " " + attribute
      } else {
        start.append(pad + String(repeating: " ", count: tag.utf8.count + 2) + attribute)
      }
    }
    let inside = Self.escaped(words)
    if children.isEmpty {
      start[start.count - 1] += inside.isEmpty ? "/>" : ">\(inside)</\(tag)>"
      return above + Self.wrapped(start, indent: pad + "  ")
    }
    start[start.count - 1] += ">" + inside
    return above + Self.wrapped(start, indent: pad + "  ") + children.flatMap { $0.lines(indent: indent + 2) }
      + [pad + "</\(tag)>"]
  }

  /// Breaks a last line that has become long, between words.
  private static func wrapped(_ lines: [String], indent: String) -> [String] {
    guard let last = lines.last, last.utf8.count > width, let end = last.firstIndex(of: ">") else {
      return lines
    }
    var broken = [String(last[...end])]
    for (place, word) in last[last.index(after: end)...].split(separator: " ").enumerated() {
      if broken[broken.count - 1].utf8.count + word.utf8.count < width {
        broken[broken.count - 1] += (place == 0 ? "" : " ") + word
      } else {
        broken.append(indent + word)
      }
    }
    return lines.dropLast() + broken
  }

  /// How long a line may be. Unit: bytes.
  private static let width = 110

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

extension Skeleton {
  /// An element's example inside the smallest file that may hold it.
  ///
  /// - Parameter tag: the element.
  /// - Returns: the outermost element; nil for one that no file may hold.
  package static func file(around tag: String) -> Skeleton? {
    guard let example = ElementCatalogue.grammar(of: tag)?.example, let path = path(to: tag) else {
      return nil
    }
    return path.dropLast().reversed().reduce(Skeleton(verbatim: example, tag: tag)) { inside, parent in
      Skeleton(parent, [:], [inside])
    }
  }

  /// The shortest way from a file's outermost element to an element.
  private static func path(to tag: String) -> [String]? {
    var waiting = ElementCatalogue.roots.map { [$0] }
    var seen = Set(ElementCatalogue.roots)
    var next = 0
    while next < waiting.count {
      let path = waiting[next]
      next += 1
      guard let last = path.last, let grammar = ElementCatalogue.grammar(of: last) else { continue }
      if last == tag { return path }
      for child in grammar.childTags where seen.insert(child).inserted { waiting.append(path + [child]) }
    }
    return nil
  }
}

extension ElementGrammar {
  /// Every element that may stand directly inside, in order.
  package var childTags: [String] {
    var tags = content.particles.flatMap(\.names)
    if case .inline = content { tags = ContentModel.inlineTags + tags }
    return tags
  }
}
