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

  /// Parts in one state by their addresses, those of a larger part together, for example `activity names: aim, say 2–4`.
  package func addresses(_ state: State) -> [String] {
    var groups: [(name: String, steps: [String])] = []
    for entry in entries where entry.state == state {
      let group = entry.part.group ?? entry.part.address
      let rest = String(entry.part.address.dropFirst(group.count + 3))
      if groups.last?.name != group { groups.append((group, [])) }
      if !rest.isEmpty { groups[groups.count - 1].steps.append(rest) }
    }
    var lines: [String] = []
    var kind: Substring?
    for group in groups {
      let words = group.name.split(separator: " ")
      if group.steps.isEmpty, words.count == 2, words.first == kind {
        lines[lines.count - 1] += ", " + words[1]
        continue
      }
      kind = group.steps.isEmpty && words.count == 2 ? words.first : nil
      lines.append(group.steps.isEmpty ? group.name : group.name + ": " + Self.runs(of: group.steps))
    }
    return lines
  }

  /// Steps with those that follow one another in one, for example `do 1–3, tip 1`.
  private static func runs(of steps: [String]) -> String {
    var runs: [(series: String, first: Int, last: Int, step: String)] = []
    for step in steps {
      let words = step.split(separator: " ")
      let number = words.last.flatMap { Int($0) }
      let series = words.dropLast().joined(separator: " ")
      if let number, let run = runs.last, run.series == series, run.last + 1 == number {
        runs[runs.count - 1].last = number
      } else {
        runs.append((number == nil ? "" : series, number ?? -9, number ?? -9, step))
      }
    }
    return runs.map { $0.first == $0.last ? $0.step : "\($0.series) \($0.first)–\($0.last)" }
      .joined(separator: ", ")
  }
}
