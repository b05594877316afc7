extension ElementArena {
  /// What stands inside elements of other vocabularies, by its place: kept in the file and not used, whatever it looks like.
  package var insideForeign: Set<Int> {
    var found: Set<Int> = []
    // Parents come before their children.
    for (index, node) in nodes.enumerated() where !node.isOurs || found.contains(index) {
      for case .element(let inner) in node.children { found.insert(inner) }
    }
    return found
  }
}
