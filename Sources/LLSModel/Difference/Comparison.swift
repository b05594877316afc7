import LLSDiagnostics

/// Two files with their parts matched, and what is to be said about each pair.
struct Comparison {
  let before: ComparedFile
  let after: ComparedFile
  let matching: PartMatching
  private let oldNames: PartName
  private let newNames: PartName
  /// Parts of the newer file that stand in another order than before, with the next and the last part that does not.
  private var moved: [Int: (next: Int?, last: Int?)] = [:]

  init(_ before: ComparedFile, _ after: ComparedFile) {
    self.before = before
    self.after = after
    matching = PartMatching(before, after)
    oldNames = PartName(in: before)
    newNames = PartName(in: after)
  }

  /// Everything that changed, in no order.
  mutating func entries() -> [DifferenceEntry] {
    findMoves()
    var entries: [DifferenceEntry] = []
    for index in after.parts.indices {
      if let partner = matching.old[index] {
        if let entry = change(from: partner, to: index) { entries.append(entry) }
      } else if isOutermost(index, in: after, matched: { matching.old[$0] != nil }) {
        entries.append(arrival(index))
      }
    }
    for index in before.parts.indices
    where matching.new[index] == nil && isOutermost(index, in: before, matched: { matching.new[$0] != nil }) {
      entries.append(departure(index))
    }
    return entries
  }

  /// What comes or goes with a larger part is not said again.
  private func isOutermost(_ index: Int, in file: ComparedFile, matched: (Int) -> Bool) -> Bool {
    // The change log tells of changes itself.
    guard !DifferenceStep.tellsOfChanges(file.parts[index].tag) else { return false }
    return file.parts[index].parent.map(matched) ?? true
  }

  private mutating func findMoves() {
    for (index, part) in after.parts.enumerated() {
      guard let partner = matching.old[index] else { continue }
      let stayed = part.children.filter { child in
        matching.old[child].map { before.parts[$0].parent == partner } ?? false
      }
      let kept = Set(RisingPart.of(stayed.compactMap { matching.old[$0] }).map { stayed[$0] })
      guard kept.count < stayed.count else { continue }
      var steady: Int?
      for child in stayed {
        if kept.contains(child) { steady = child } else { moved[child] = (nil, steady) }
      }
      steady = nil
      for child in stayed.reversed() {
        if kept.contains(child) { steady = child } else { moved[child]?.next = steady }
      }
    }
  }

  // MARK: Entries

  private func arrival(_ index: Int) -> DifferenceEntry {
    let around = newNames.around(index).map { " in " + $0 } ?? ""
    return entry(index, in: after, .added, "new " + newNames.short(index) + around, .minor)
  }

  private func departure(_ index: Int) -> DifferenceEntry {
    let step: VersionStep = DifferenceStep.breaksWhenGone.contains(before.parts[index].tag) ? .major : .minor
    let around = oldNames.around(index).map { " of " + $0 } ?? ""
    return entry(index, in: before, .removed, oldNames.short(index) + around + " is gone", step)
  }

  private func change(from old: Int, to new: Int) -> DifferenceEntry? {
    let (was, now) = (before.parts[old], after.parts[new])
    // The change log tells of changes itself, and the version is spoken of apart.
    if DifferenceStep.tellsOfChanges(now.tag) { return nil }
    var facts: [String] = []
    var steps: [VersionStep] = []
    if let fact = move(from: old, to: new) {
      facts.append(fact)
      steps.append(.minor)
    }
    for fact in AttributeChange.all(from: was, to: now) where !(new == 0 && fact.name == "version") {
      facts.append(fact.words)
      steps.append(DifferenceStep.ofAttribute(fact.name, in: now))
    }
    var rewording: DifferenceEntry.Rewording?
    if was.words != now.words {
      let mustChange = now.tag == "item" && was.id == now.id
      facts.append(mustChange ? "reworded (its id must change)" : "reworded")
      steps.append(DifferenceStep.ofRewording(now, in: after, at: new))
      rewording = DifferenceEntry.Rewording(old: was.words, new: now.words)
    }
    guard let step = steps.max() else { return nil }
    let name = (newNames.around(new).map { $0 + ", " } ?? "") + newNames.short(new)
    let joint = facts[0].hasPrefix("moved") || facts[0].hasPrefix("reworded") ? " " : ": "
    return entry(new, in: after, .changed, name + joint + facts.joined(separator: "; "), step, rewording)
  }

  /// Where a part went, for example "moved before “Agreement”".
  private func move(from old: Int, to new: Int) -> String? {
    guard let parent = after.parts[new].parent, let oldParent = before.parts[old].parent else { return nil }
    if matching.old[parent] != oldParent {
      return "moved from \(oldNames.short(oldParent)) to \(newNames.short(parent))"
    }
    guard let place = moved[new] else { return nil }
    if let next = place.next { return "moved before " + (newNames.own(next) ?? newNames.short(next)) }
    return place.last.map { "moved after " + (newNames.own($0) ?? newNames.short($0)) } ?? "moved"
  }

  private func entry(
    _ index: Int, in file: ComparedFile, _ kind: DifferenceEntry.Kind, _ sentence: String,
    _ step: VersionStep,
    _ rewording: DifferenceEntry.Rewording? = nil
  ) -> DifferenceEntry {
    DifferenceEntry(
      area: .of(index, in: file), kind: kind, step: step, sentence: sentence, rewording: rewording,
      id: file.parts[index].id, place: file.parts[index].span.start)
  }
}

extension DifferenceEntry.Area {
  /// What a part is about, by the innermost part around it that says so.
  static func of(_ index: Int, in file: ComparedFile) -> DifferenceEntry.Area {
    for place in file.chain(from: index) {
      switch file.parts[place].tag {
      case "safety", "safeguarding", "content-note", "readiness", "opt-out", "watch-for", "after", "distress",
        "confidentiality", "signposting", "avoid":
        return .safety
      case "audience", "role": return .staffing
      case "session", "spares": return .sessions
      case "materials": return .materials
      case "handout": return .handouts
      case "instrument": return .questions
      case "aims", "outcomes", "participation", "framework", "accreditation": return .outcomes
      default: continue
      }
    }
    return .about
  }
}

/// Which step of the version a change asks for.
enum DifferenceStep {
  /// Parts that feedback, logs or other files refer to.
  static let breaksWhenGone: Set<String> = [
    "session", "outcome", "instrument", "item", "scale", "point", "option",
  ]

  /// Whether a part only tells what changed.
  static func tellsOfChanges(_ tag: String) -> Bool { tag == "change" || tag == "change-log" }

  /// An attribute that is another.
  static func ofAttribute(_ name: String, in part: ComparedFile.Part) -> VersionStep {
    switch (part.tag, name) {
    case (_, "id"): breaksWhenGone.contains(part.tag) || part.parent == nil ? .major : .minor
    case ("item", "scale"), ("item", "kind"), ("item", "reverse"), ("point", _), ("scale", _), ("scoring", _):
      .major
    case ("signpost", _): .minor
    case (_, "review-by"), (_, "status"), (_, "licence"), (_, "xml:lang"): .patch
    default: .minor
    }
  }

  /// Words that are others: what is measured by them, what people rely on, or how something is said.
  static func ofRewording(_ part: ComparedFile.Part, in file: ComparedFile, at index: Int) -> VersionStep {
    switch part.tag {
    case "item", "option", "point": .major
    case "outcome": .minor
    default: DifferenceEntry.Area.of(index, in: file) == .safety ? .minor : .patch
    }
  }
}
