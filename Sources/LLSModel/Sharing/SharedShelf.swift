/// The shared files beside a toolkit, with what they use of one another put in its place.
///
/// A file is settled when it has been read; files come in an order in which each has settled before another uses it.
package struct SharedShelf: Sendable {
  /// One shared file.
  package struct File: Sendable {
    /// The file, as shown to people.
    package let path: String
    /// The file as written; nil when it was refused.
    let written: ElementArena?
    /// Whether nothing of it can be used until its mistakes are mended.
    package internal(set) var hasMistakes: Bool
    /// Which variants it has, with those of what it uses.
    fileprivate(set) var variants = UsedVariants()
    /// Each variant, with what it uses.
    fileprivate var readings: [Variant: ElementArena] = [:]

    /// The file as it reads in a variant.
    func reading(_ variant: Variant) -> ElementArena? { readings[variants.same(as: variant)] ?? written }
  }

  /// The files by their names without `.xml`.
  package private(set) var files: [String: File]
  /// Every file that each leads to.
  fileprivate let reached: [String: Set<String>]
  /// The names, each after those it uses.
  package let order: [String]

  /// A shelf without a file.
  package static let empty = SharedShelf([])

  /// Puts files on the shelf; none is settled yet.
  ///
  /// - Parameter files: each file's name without `.xml`, its path, and its elements where it could be read.
  package init(_ files: [(name: String, path: String, arena: ElementArena?)]) {
    self.files = Dictionary(
      files.map { ($0.name, File(path: $0.path, written: $0.arena, hasMistakes: $0.arena == nil)) },
      uniquingKeysWith: { first, _ in first })
    let uses = self.files.mapValues { file in
      Set(file.written?.uses.compactMap(\.from) ?? []).sorted()
    }
    reached = uses.keys.reduce(into: [:]) { $0[$1] = Self.reached(from: $1, uses) }
    var order: [String] = []
    var seen: Set<String> = []
    for name in uses.keys.sorted() { Self.visit(name, uses, &seen, &order) }
    self.order = order
  }

  /// Keeps what was made of a file.
  ///
  /// - Parameters:
  ///   - name: the file's name without `.xml`.
  ///   - variants: which variants it has, with those of what it uses.
  ///   - readings: each of them.
  ///   - hasMistakes: whether it has to be mended first.
  package mutating func settle(
    _ name: String, variants: UsedVariants, readings: [Variant: ElementArena], hasMistakes: Bool
  ) {
    files[name]?.variants = variants
    files[name]?.readings = readings
    if hasMistakes || circle(of: name) != nil { refuse(name) }
  }

  /// Says that a file, and with it every file that uses it, has to be mended first.
  package mutating func refuse(_ name: String) {
    for (other, file) in files where !file.hasMistakes {
      if other == name || file.written?.uses.contains(where: { $0.from == name }) == true {
        files[other]?.hasMistakes = true
        if other != name { refuse(other) }
      }
    }
  }

  /// The files of the circle that a file stands in, in alphabetical order; nil where it stands in none.
  func circle(of name: String) -> [String]? {
    guard let there = reached[name], there.contains(name) else { return nil }
    return there.filter { reached[$0]?.contains(name) == true }.sorted()
  }

  /// Which variants a file has through the shared files that it uses.
  package func variants(through arena: ElementArena) -> UsedVariants {
    var all = UsedVariants()
    for name in Set(arena.uses.compactMap(\.from)) {
      if let file = files[name] { all.formUnion(file.variants) }
    }
    return all
  }

  private static func reached(from name: String, _ uses: [String: [String]]) -> Set<String> {
    var found: Set<String> = []
    var waiting = uses[name] ?? []
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += uses[next] ?? [] }
    }
    return found
  }

  /// Walks without recursion, so that a long chain of files cannot fill the stack.
  private static func visit(
    _ name: String, _ uses: [String: [String]], _ seen: inout Set<String>, _ order: inout [String]
  ) {
    var waiting = [(name: name, isDone: false)]
    while let (next, isDone) = waiting.popLast() {
      if isDone {
        order.append(next)
      } else if seen.insert(next).inserted {
        waiting.append((next, true))
        for used in (uses[next] ?? []).reversed() where uses[used] != nil && !seen.contains(used) {
          waiting.append((used, false))
        }
      }
    }
  }
}

extension SharedShelf {
  /// The names of the files that one takes something from, directly or through one another.
  package func names(usedBy arena: ElementArena) -> Set<String> {
    arena.uses.compactMap(\.from).reduce(into: []) { names, name in
      guard files[name] != nil else { return }
      names.insert(name)
      names.formUnion(reached[name] ?? [])
    }
  }
}
