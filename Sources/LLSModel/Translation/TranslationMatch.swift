/// A translation beside its module: which passage belongs to which part, what has changed since, and what is missing.
package struct TranslationMatch: Sendable {
  /// How far a part has come.
  package enum State: Hashable, Sendable {
    /// Translated from the words the module has now.
    case current
    /// Translated from other words than the module has now.
    case stale
    /// Not translated.
    case missing
    /// Of a safety page or a form: it stays in the module's language until a translator has reviewed the translation.
    case keptBack
  }

  /// One part of the module and its passage.
  package struct Entry: Sendable {
    /// The part.
    package let part: TranslatablePart
    /// The passage; nil where there is none.
    package let passage: Passage?
    /// How far it has come.
    package let state: State
  }

  /// Every part, in the module's order.
  package let entries: [Entry]
  /// Passages of parts that the module no longer has.
  package let leftOver: [Passage]
  /// Passages of a part that has one already.
  package let repeated: [Passage]

  /// Puts the two side by side. A part that only moved among its like is found by its words.
  ///
  /// - Parameters:
  ///   - parts: the module's.
  ///   - translation: nil for none yet.
  package init(_ parts: TranslatableParts, _ translation: Translation?) {
    let passages = translation?.passages ?? []
    let sources = passages.map(\.from.markup)
    var byAddress: [String: Int] = [:]
    var repeated: [Int] = []
    for (index, passage) in passages.enumerated() {
      if byAddress[passage.of] == nil { byAddress[passage.of] = index } else { repeated.append(index) }
    }
    var taken = Set(repeated)
    var chosen: [Int?] = parts.all.map { part in
      guard let index = byAddress[part.address], sources[index] == part.markup else { return nil }
      return index
    }
    taken.formUnion(chosen.compactMap(\.self))
    var bySeries: [String: [Int]] = [:]
    for index in passages.indices where !taken.contains(index) {
      bySeries[Self.seriesName(passages[index].of) + "\n" + sources[index], default: []].append(index)
    }
    for (place, part) in parts.all.enumerated() where chosen[place] == nil {
      let key = Self.seriesName(part.address) + "\n" + part.markup
      guard let index = bySeries[key]?.first(where: { !taken.contains($0) }) else { continue }
      chosen[place] = index
      taken.insert(index)
    }
    for (place, part) in parts.all.enumerated() where chosen[place] == nil {
      guard let index = byAddress[part.address], taken.insert(index).inserted else { continue }
      chosen[place] = index
    }
    let isReviewed = translation?.isReviewed == true
    entries = zip(parts.all, chosen).map { part, index in
      guard let index else {
        return Entry(part: part, passage: nil, state: part.isGuarded && !isReviewed ? .keptBack : .missing)
      }
      let state = sources[index] == part.markup ? State.current : .stale
      return Entry(part: part, passage: passages[index], state: state)
    }
    leftOver = passages.indices.filter { !taken.contains($0) }.map { passages[$0] }
    self.repeated = repeated.map { passages[$0] }
  }

  /// An address without the places that move when something of the same kind is put in front.
  package static func seriesName(_ address: String) -> String {
    address.split(separator: " / ").map { step in
      let words = step.split(separator: " ")
      return words.count == 2 && words[1].allSatisfy(\.isNumber) ? String(words[0]) : String(step)
    }.joined(separator: " / ")
  }

  /// How many parts there are to translate, without those kept back.
  package var wanted: Int { entries.count { $0.state != .keptBack } }
  /// How many of them say what the module says now.
  package var current: Int { entries.count { $0.state == .current } }

  /// Parts in one state by their addresses, those of a larger part together, for example `activity names: aim, say 2`.
  package func addresses(_ state: State) -> [String] {
    var groups: [(name: String, steps: [String])] = []
    for entry in entries where entry.state == state {
      guard let group = entry.part.group else {
        groups.append((entry.part.address, []))
        continue
      }
      let rest = entry.part.address.dropFirst(group.count + 3)
      if groups.last?.name != group { groups.append((group, [])) }
      if !rest.isEmpty { groups[groups.count - 1].steps.append(String(rest)) }
    }
    return groups.map { $0.steps.isEmpty ? $0.name : $0.name + ": " + $0.steps.joined(separator: ", ") }
  }
}
