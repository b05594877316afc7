import LLSDiagnostics

/// Which part of one file is which part of another: by id, then by what they say, then by their kind and their place.
struct PartMatching {
  /// For each old part the new one.
  private(set) var new: [Int: Int] = [:]
  /// For each new part the old one.
  private(set) var old: [Int: Int] = [:]

  private let before: ComparedFile
  private let after: ComparedFile

  /// How far from its place a reworded part without an id is looked for. Unit: parts.
  private static let reach = 40
  /// Which share of their words two texts must have in common to be one text reworded.
  private static let likeness = 0.4

  /// Matches two files.
  init(_ before: ComparedFile, _ after: ComparedFile) {
    self.before = before
    self.after = after
    join(0, 0)
    let (ids, others) = (Self.ids(in: before), Self.ids(in: after))
    for (name, place) in ids {
      if let place, let other = others[name] ?? nil { join(place, other) }
    }
    // Outside before inside: what stands in a part is matched when the part is.
    for index in after.parts.indices {
      if let partner = old[index] { matchChildren(partner, index) }
    }
  }

  private mutating func join(_ place: Int, _ other: Int) {
    guard new[place] == nil, old[other] == nil else { return }
    new[place] = other
    old[other] = place
  }

  /// Each id with its part; nil for one that names two.
  private static func ids(in file: ComparedFile) -> [[String]: Int?] {
    var found: [[String]: Int?] = [:]
    for (index, part) in file.parts.enumerated() {
      guard index > 0, let id = part.id else { continue }
      let name = [part.tag, id]
      found[name] = .some(found[name] == nil ? index : nil)
    }
    return found
  }

  private mutating func matchChildren(_ place: Int, _ other: Int) {
    func open() -> (old: [Int], new: [Int]) {
      (
        before.parts[place].children.filter { new[$0] == nil },
        after.parts[other].children.filter { old[$0] == nil }
      )
    }
    var (mine, theirs) = open()
    guard !mine.isEmpty, !theirs.isEmpty else { return }
    for pair in LineMatching.pairs(old: mine.map { before.prints[$0] }, new: theirs.map { after.prints[$0] })
    {
      join(mine[pair.old], theirs[pair.new])
    }
    // The same somewhere else, or under another id.
    (mine, theirs) = open()
    joinEqual(mine, theirs, { $0.prints[$1] })
    (mine, theirs) = open()
    joinEqual(mine, theirs, { $0.namelessPrints[$1] })
    (mine, theirs) = open()
    joinOnlyOnes(mine, theirs)
    (mine, theirs) = open()
    joinReworded(mine, theirs)
  }

  private mutating func joinEqual(_ mine: [Int], _ theirs: [Int], _ number: (ComparedFile, Int) -> Int) {
    var waiting: [Int: [Int]] = [:]
    for other in theirs.reversed() { waiting[number(after, other), default: []].append(other) }
    for place in mine {
      if let other = waiting[number(before, place)]?.popLast() { join(place, other) }
    }
  }

  /// A part that is the only one of its kind on both sides, and is not known by an id.
  private mutating func joinOnlyOnes(_ mine: [Int], _ theirs: [Int]) {
    let groups = Dictionary(grouping: mine) { before.parts[$0].tag }
    let others = Dictionary(grouping: theirs) { after.parts[$0].tag }
    for (tag, group) in groups where group.count == 1 {
      guard let found = others[tag], found.count == 1, before.parts[group[0]].id == nil else { continue }
      let isAlone = before.places[group[0]].of == 1 && after.places[found[0]].of == 1
      if isAlone { join(group[0], found[0]) }
    }
  }

  private mutating func joinReworded(_ mine: [Int], _ theirs: [Int]) {
    let (said, says) = (mine.map { before.wordsInside($0) }, theirs.map { after.wordsInside($0) })
    for (rank, place) in mine.enumerated() {
      let window = max(0, rank - Self.reach)..<min(theirs.count, rank + Self.reach + 1)
      guard window.lowerBound < window.upperBound else { continue }
      var best: (other: Int, score: Double)?
      for near in window
      where old[theirs[near]] == nil && after.parts[theirs[near]].tag == before.parts[place].tag {
        let score = Self.likeness(said[rank], says[near])
        if score >= Self.likeness, score > best?.score ?? 0 { best = (theirs[near], score) }
      }
      if let best { join(place, best.other) }
    }
  }

  /// How many words two texts share. Range: 0 to 1. Source: Dice 1945.
  private static func likeness(_ first: [Substring], _ second: [Substring]) -> Double {
    guard !first.isEmpty || !second.isEmpty else { return 1 }
    var counts: [Substring: Int] = [:]
    for word in first { counts[word, default: 0] += 1 }
    var shared = 0
    for word in second {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      shared += 1
    }
    return 2 * Double(shared) / Double(first.count + second.count)
  }
}

extension ComparedFile {
  /// The first words of a part and of what stands in it; enough to know it again.
  fileprivate func wordsInside(_ index: Int) -> [Substring] {
    var words: [Substring] = []
    var waiting = [index]
    while let next = waiting.popLast(), words.count < 200 {
      words += parts[next].words.split(separator: " ").prefix(200)
      waiting += parts[next].children.reversed()
    }
    return words
  }
}
