import LLSDiagnostics

extension GrammarCheck {
  /// What can only be said when all children have been seen: order, what is missing, what may not stand here.
  mutating func finish(_ walk: inout ChildWalk, of node: Int, _ entry: GrammarTable.Entry) {
    if walk.isOutOfOrder { reportOrder(walk.order, entry) }
    let missing = missingParticles(walk, entry)
    if !missing.isEmpty || !walk.strangers.isEmpty { hasDoubtfulContent[node] = true }
    var open = missing
    for stranger in walk.strangers {
      let expected = expectedParticle(at: stranger.before, walk.order, among: open)
      if let expected { open.removeAll { $0 == expected } }
      reportStranger(stranger.node, in: entry, expected: expected.map { entry.particles[$0] })
    }
    for particle in open { report { $0.missingChild(entry.particles[particle], in: node, entry) } }
    let grammar = entry.grammar
    if grammar.content.takesWords, !walk.hasWords, !grammar.mayBeBlank {
      report { $0.emptyText(node, grammar) }
    }
  }

  private func missingParticles(_ walk: ChildWalk, _ entry: GrammarTable.Entry) -> [Int] {
    entry.particles.indices.filter { particle in
      entry.particles[particle].isRequired && !walk.order.contains { $0.particle == particle }
    }
  }

  /// The missing step in whose place a stranger stands, so that one wrong name is not reported twice.
  private func expectedParticle(
    at position: Int, _ order: [(particle: Int, node: Int)], among missing: [Int]
  ) -> Int? {
    let before = position > 0 ? order[position - 1].particle : -1
    let after = position < order.count ? order[position].particle : Int.max
    return missing.first { $0 >= before && $0 <= after }
  }

  /// Reports the fewest children whose move would put all in order.
  private mutating func reportOrder(_ order: [(particle: Int, node: Int)], _ entry: GrammarTable.Entry) {
    let kept = Self.longestOrderedPart(order.map(\.particle))
    // A name that had to be guessed has its finding; where the guess belongs is not the author's mistake.
    for (place, child) in order.enumerated()
    where !kept[place] && arena.nodes[child.node].name == tags[child.node] {
      let later = order.indices.last { kept[$0] && $0 > place && order[$0].particle < child.particle }
      let earlier = order.indices.first { kept[$0] && $0 < place && order[$0].particle > child.particle }
      report {
        $0.outOfOrder(
          child.node, entry, after: later.map { order[$0].node }, before: earlier.map { order[$0].node })
      }
    }
  }

  /// Which elements belong to a longest part that never steps back.
  ///
  /// - Source: patience sorting; Fredman 1975.
  static func longestOrderedPart(_ values: [Int]) -> [Bool] {
    var tails: [Int] = []
    var previous = Array(repeating: -1, count: values.count)
    for (index, value) in values.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if values[tails[middle]] <= value { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var kept = Array(repeating: false, count: values.count)
    var index = tails.last ?? -1
    while index >= 0 {
      kept[index] = true
      index = previous[index]
    }
    return kept
  }

  private mutating func reportStranger(
    _ index: Int, in entry: GrammarTable.Entry, expected: Particle?
  ) {
    let child = arena.nodes[index]
    guard let place = table.places[child.name] else {
      report { $0.unknownElement(child, in: entry, expected: expected) }
      return
    }
    report { $0.misplaced(child, in: entry, expected: expected) }
    // What stands inside is checked as well, so that all mistakes show at once; it is not used.
    visit(index, as: place, isMisplaced: true)
    tags[index] = ""
  }
}
