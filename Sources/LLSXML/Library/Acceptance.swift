import LLSDiagnostics
import LLSModel

/// Parts a file's findings into those to mend and those that its authors keep.
///
/// An `<accepted>` silences findings of its one code in its one file: all of them, or those whose innermost element with
/// an id is the one it names. Nothing else, so that a finding inside another thing is still said.
struct Acceptance: Sendable {
  private let path: String
  private let entries: [Entry]
  private var used: Set<Int> = []
  /// Where findings of an accepted code stand that no entry named; for those who named something else.
  private var elsewhere: [DiagnosticCode: [String]] = [:]
  /// The findings that are kept.
  private(set) var accepted: [AcceptedFinding] = []

  /// An `<accepted>` that can be followed.
  private struct Entry {
    let code: DiagnosticCode
    let about: String?
    let reason: String
    let place: SourceSpan
  }

  /// Takes a file's entries; those with a code that may not be accepted have their own finding and silence nothing.
  init(of accepted: [Accepted], path: String) {
    self.path = path
    entries = accepted.compactMap { accepted in
      guard !accepted.spans.isDoubtful("code"), !accepted.spans.isDoubtful("about"),
        !accepted.text.isEmpty, let code = DiagnosticCode(rawValue: accepted.code), code.mayBeAccepted
      else { return nil }
      return Entry(code: code, about: accepted.about, reason: accepted.text, place: accepted.spans["code"])
    }
  }

  /// The findings that are to be mended; the others are kept.
  mutating func toMend(of findings: [Diagnostic], in arena: ElementArena) -> [Diagnostic] {
    guard !entries.isEmpty else { return findings }
    let codes = Set(entries.map(\.code))
    let owners = Self.owners(of: findings.lazy.filter { codes.contains($0.code) }, in: arena)
    return findings.filter { finding in
      !keeps(finding, about: finding.span.flatMap { owners[$0.start] })
    }
  }

  /// Whether an entry keeps a finding about one thing; it is put down as kept then.
  mutating func keeps(_ finding: Diagnostic, about id: String?) -> Bool {
    guard let place = entries.firstIndex(where: { $0.code == finding.code && ($0.about ?? id) == id }) else {
      if let id { elsewhere[finding.code, default: []].append(id) }
      return false
    }
    used.insert(place)
    accepted.append(AcceptedFinding(finding, reason: entries[place].reason))
    return true
  }

  /// What is said of entries that silenced nothing.
  ///
  /// - Parameters:
  ///   - unseen: codes that could not be looked for, so that nobody can say.
  ///   - named: the ids of the file; a name that is not among them has its own finding.
  func leftovers(unseen: Set<DiagnosticCode>, named: Set<String>) -> [Diagnostic] {
    entries.indices.compactMap { place in
      let entry = entries[place]
      guard !used.contains(place), !unseen.contains(entry.code),
        entry.about.map(named.contains) ?? true
      else { return nil }
      let ids = (elsewhere[entry.code] ?? []).prefix(3)
      let thing = entry.about.map { " about \($0)" } ?? ""
      return Diagnostic(
        .acceptsNothing, .warning, path: path, span: entry.place,
        "there is no finding \(entry.code.rawValue)\(thing) to accept", label: "silences nothing",
        help: ids.isEmpty || entry.about == nil
          ? "take this <accepted> away, so that it does not hide the next one"
          : "the findings \(entry.code.rawValue) here are about \(ids.joined(separator: ", ")); "
            + "write about=\"\(ids[0])\", or take this <accepted> away",
        suggestions: [])
    }
  }

  /// The id of the innermost element around each finding, by the finding's first byte.
  private static func owners(
    of findings: some Sequence<Diagnostic>, in arena: ElementArena
  ) -> [Int: String] {
    var owners: [Int: String] = [:]
    var waiting = findings.compactMap { $0.span?.start }.sorted()[...]
    guard !waiting.isEmpty else { return [:] }
    // The elements with an id that are still open, outermost first; both lists come in document order.
    var open: [(id: String, end: Int)] = []
    func settle(before byte: Int) {
      while let first = waiting.first, first < byte {
        owners[first] = open.last { first < $0.end }?.id
        waiting.removeFirst()
      }
    }
    for (index, node) in arena.nodes.enumerated() where index > 0 && node.isOurs {
      guard let id = id(of: node, in: arena) else { continue }
      settle(before: node.tagSpan.start)
      while let last = open.last, last.end <= node.tagSpan.start { open.removeLast() }
      open.append((id, node.end))
    }
    settle(before: .max)
    return owners
  }

  private static func id(of node: ElementArena.Node, in arena: ElementArena) -> String? {
    for attribute in arena.attributes[node.attributes] where attribute.name == "id" {
      guard ElementCatalogue.grammar(of: node.name)?.attribute("id")?.kind == .id else { return nil }
      return AttributeKind.meantID(attribute.value)
    }
    return nil
  }
}
