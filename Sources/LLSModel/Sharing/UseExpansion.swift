package import LLSDiagnostics

/// A file with what it uses of shared files put in its place, as if it had been written there.
///
/// Everything that is put in is said to stand at its `<use>`, so that findings about it point there. What an activity needs
/// comes along: its materials, their handouts, the form it hands out, and what its words point to.
package struct UseExpansion: Sendable {
  /// Where something that was put in was written.
  package struct Origin: Hashable, Sendable {
    /// The shared file, as shown to people.
    package let path: String
    /// The shared file's name without `.xml`.
    package let file: String
    /// The id there.
    package let id: String
    /// Its element's name there.
    package let span: SourceSpan
  }

  /// The file, with everything in its place. A `<use>` that names nothing that is there stays as it is.
  package let arena: ElementArena
  /// What is wrong with the uses.
  package let diagnostics: [Diagnostic]
  /// Where things were written, by the first byte of the name of the `<use>` that took them in.
  package let origins: [Int: Origin]

  /// Puts everything in its place.
  ///
  /// - Parameters:
  ///   - arena: the file in one variant.
  ///   - shelf: the shared files that it may use, each settled.
  ///   - variant: the same variant.
  ///   - owner: the file's own name on the shelf. Missing: it is not a shared one.
  package init(of arena: ElementArena, from shelf: SharedShelf, in variant: Variant, owner: String? = nil) {
    var search = UseSearch(arena, shelf, variant, owner: owner)
    search.run()
    diagnostics = search.diagnostics
    origins = search.found.reduce(into: [:]) { origins, used in
      origins[arena.nodes[used.site.node].nameSpan.start] = Origin(
        path: used.path, file: used.file, id: used.id, span: used.source.nodes[used.index].nameSpan)
    }
    self.arena = search.found.isEmpty ? arena : Self.write(arena, search)
  }

  private static func write(_ arena: ElementArena, _ search: UseSearch) -> ElementArena {
    let used = Dictionary(
      search.found.map { ($0.site.node, $0) }, uniquingKeysWith: { first, _ in first })
    let materials = search.along.filter { $0.tag == "material" }
    let others = search.along.filter { $0.tag != "material" }
    let homes = Homes(of: arena)
    func bring(_ things: [UseSearch.Along], _ copy: inout ArenaCopy) -> [Int] {
      things.map {
        copy.copyWhole($0.index, of: $0.source, at: arena.nodes[$0.site.node].nameSpan)
      }
    }
    func add(_ index: Int, _ copy: inout ArenaCopy) -> [Int] {
      var places: [Int] = []
      if index == homes.beforeMaterials, let first = materials.first {
        let span = arena.nodes[first.site.node].nameSpan
        places.append(copy.add("materials", at: span) { bring(materials, &$0) })
      }
      if index == homes.beforeEnd { places += bring(others, &copy) }
      if let used = used[index] {
        let span = arena.nodes[index].nameSpan
        let attributes = used.attributes(in: arena)
        return places + [copy.copyWhole(used.index, of: used.source, at: span, attributes: attributes)]
      }
      let own = copy.copy(
        index, of: arena, child: { add($0, &$1) },
        last: { copy in
          if index == homes.materials { return bring(materials, &copy) }
          return index == 0 && homes.beforeEnd == nil ? bring(others, &copy) : []
        })
      return places + [own]
    }
    var copy = ArenaCopy(of: arena)
    _ = add(0, &copy)
    return copy.arena
  }
}

/// Where in a file the things belong that come along with what is used.
private struct Homes {
  /// The list of materials, where there is one.
  let materials: Int?
  /// The element before which a list of materials has to stand, where there is none yet.
  let beforeMaterials: Int?
  /// The element before which handouts and forms stand. Missing: they stand at the end.
  let beforeEnd: Int?

  init(of arena: ElementArena) {
    let top = arena.elements(in: 0)
    let holder = top.first { arena.nodes[$0].name == "spares" } ?? 0
    let inside = arena.elements(in: holder)
    let materials = inside.first { arena.nodes[$0].name == "materials" }
    let after: Set<String> = [
      "session", "activity", "handout", "instrument", "use", "accreditation", "references", "change-log",
    ]
    self.materials = materials
    beforeMaterials = materials == nil ? inside.first { after.contains(arena.nodes[$0].name) } : nil
    beforeEnd = top.first { ["accreditation", "references", "change-log"].contains(arena.nodes[$0].name) }
  }
}
