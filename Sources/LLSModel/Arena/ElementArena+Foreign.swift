extension ElementArena {
  /// What stands inside elements of other vocabularies, by its place: kept in the file and not used, whatever it looks like.
  package var insideForeign: Set<Int> {
    guard nodes.contains(where: { !$0.isOurs }) else { return [] }
    var found: Set<Int> = []
    // Parents come before their children.
    for (index, node) in nodes.enumerated() where !node.isOurs || found.contains(index) {
      for case .element(let inner) in children(of: index) { found.insert(inner) }
    }
    return found
  }
}
