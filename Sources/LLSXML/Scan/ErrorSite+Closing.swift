import LLSDiagnostics
import LLSModel

/// Elements that are closed by another name, in the wrong place, or not at all.
extension ErrorSite {
  func mismatchedTag() -> Diagnostic {
    let open = last(UInt8(ascii: "<"), before: max(0, offset - 1)) ?? offset
    let closing = name(at: min(bytes.count, open + 2))
    let written = words(closing)
    guard let inner = innermost else { return anythingElse() }
    if let alone = standsAlone(inner) { return alone }
    if isOurs(written), !isOurs(inner.name), isNear(written, inner.name) {
      return misspelt(inner, closedBy: written, at: closing)
    }
    let opened = Diagnostic.Related(span: inner.nameSpan, label: "<\(inner.name)> opens here")
    if built.open.dropLast().contains(where: { built.arena.nodes[$0].name == written }) {
      if let before = firstOutsider(in: inner) { return notClosed(inner, before: before, opened) }
      return found(
        at: closing, "<\(inner.name)> is not closed before </\(written)>",
        label: "</\(inner.name)> is missing before this",
        help: "write </\(inner.name)> where the element ends", related: opened)
    }
    if let closed = lastChild(of: inner, named: written), !isNear(written, inner.name) {
      return found(
        at: closing, "</\(written)> closes nothing; the <\(written)> before it is closed already",
        label: "delete it", help: "the open element is <\(inner.name)>; it is closed by </\(inner.name)>",
        related: Diagnostic.Related(span: closed.nameSpan, label: "closed already"))
    }
    if isOurs(written), !isNear(written, inner.name) {
      return found(
        at: closing, "no <\(written)> is open here; the open element is <\(inner.name)>",
        label: "write <\(written)> where it begins",
        help: "its opening tag is missing above, or has lost a sign; otherwise delete this </\(written)>",
        related: opened)
    }
    return found(
      at: closing, "</\(written)> closes nothing; the open element is <\(inner.name)>",
      label: "did you mean </\(inner.name)>?",
      help: "every element is closed by its own name, the one opened last first",
      suggestions: [inner.name], related: opened)
  }

  func neverClosed() -> Diagnostic {
    guard let inner = innermost else { return anythingElse() }
    if let alone = standsAlone(inner) { return alone }
    if let before = firstOutsider(in: inner) {
      let opened = Diagnostic.Related(span: inner.nameSpan, label: "<\(inner.name)> opens here")
      return notClosed(inner, before: before, opened)
    }
    return found(
      at: inner.nameSpan, "<\(inner.name)> is never closed",
      label: "opens here", help: "write </\(inner.name)> where the element ends; the file stops before that")
  }

  // MARK: What was meant

  /// An element that never holds anything, and was opened as if it did.
  private func standsAlone(_ inner: ElementArena.Node) -> Diagnostic? {
    guard ElementCatalogue.grammar(of: inner.name)?.content == .empty else { return nil }
    let tag = words(SourceSpan(start: inner.tagSpan.start, end: inner.tagSpan.end - 1))
    let brief = tag.utf8.count <= 100 ? tag + "/>" : "<\(inner.name) …/>"
    return found(
      at: inner.nameSpan, "<\(inner.name)> is never closed", label: "end this tag with />",
      help: "<\(inner.name)> stands alone, with nothing inside: write \(brief)")
  }

  /// The first child that may not stand in an element, and may in one around it: before it the element should have ended.
  private func firstOutsider(in inner: ElementArena.Node) -> ElementArena.Node? {
    guard let taken = children(of: inner.name) else { return nil }
    let around = built.open.dropLast().compactMap { children(of: built.arena.nodes[$0].name) }.joined()
    let outside = Set(around)
    for case .element(let index) in built.arena.children(of: inner) {
      let child = built.arena.nodes[index]
      if child.isOurs, !taken.contains(child.name), outside.contains(child.name) { return child }
    }
    return nil
  }

  private func notClosed(
    _ inner: ElementArena.Node, before next: ElementArena.Node, _ opened: Diagnostic.Related
  ) -> Diagnostic {
    found(
      at: next.nameSpan, "<\(inner.name)> is not closed before this <\(next.name)>",
      label: "</\(inner.name)> is missing before this",
      help: "write </\(inner.name)> where the element ends", related: opened)
  }

  private func misspelt(
    _ inner: ElementArena.Node, closedBy written: String, at closing: SourceSpan
  ) -> Diagnostic {
    found(
      at: inner.nameSpan, "<\(inner.name)> is closed by </\(written)>", label: "did you mean <\(written)>?",
      help: "there is no element <\(inner.name)>; every element is closed by its own name",
      suggestions: [written], related: Diagnostic.Related(span: closing, label: "closed here"))
  }

  // MARK: Looking around

  private func isOurs(_ name: String) -> Bool { ElementCatalogue.grammar(of: name) != nil }

  private func isNear(_ left: String, _ right: String) -> Bool {
    !NearMiss.suggestions(for: left, among: [right]).isEmpty
  }

  /// What may stand in an element; nil for one that the language does not have.
  private func children(of name: String) -> [String]? {
    guard let content = ElementCatalogue.grammar(of: name)?.content else { return nil }
    let inline = if case .inline = content { ContentModel.inlineTags } else { [String]() }
    return inline + content.particles.flatMap(\.names)
  }

  private func lastChild(of inner: ElementArena.Node, named name: String) -> ElementArena.Node? {
    var last: ElementArena.Node?
    for case .element(let index) in built.arena.children(of: inner) { last = built.arena.nodes[index] }
    return last?.name == name ? last : nil
  }
}
