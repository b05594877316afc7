import LLSDiagnostics

/// What changed between two versions of a module or a toolkit, in the language's own terms.
///
/// Layout, comments and the order of attributes are not compared. A part is known by its id, or by what it says.
package struct ModuleDifference: Sendable {
  /// What changed; what concerns safety first, then in the order of the file.
  package let entries: [DifferenceEntry]
  /// The title, as the newer file has it.
  package let title: String
  /// The id, as the newer file has it.
  package let id: String
  /// Whether such a file has a change log.
  package let hasChangeLog: Bool
  /// What the two files say of their version, and what the changes ask for.
  package let version: VersionAdvice

  /// Compares two files.
  ///
  /// - Parameters:
  ///   - old: the older file.
  ///   - new: the newer file.
  /// - Returns: nil where one is a module and the other a toolkit, or neither is of the language.
  package init?(from old: ElementArena, to new: ElementArena) {
    guard let first = old.nodes.first, let other = new.nodes.first, first.isOurs, other.isOurs,
      first.name == other.name, ElementCatalogue.roots.contains(first.name)
    else { return nil }
    let (before, after) = (ComparedFile(of: old), ComparedFile(of: new))
    var comparison = Comparison(before, after)
    let found = comparison.entries()
    // A stable order: areas as readers need them, then the places in the file.
    let order = DifferenceEntry.Area.allCases
    entries = found.enumerated().sorted {
      let (left, right) = (
        order.firstIndex(of: $0.element.area) ?? 0, order.firstIndex(of: $1.element.area) ?? 0
      )
      return (left, $0.element.place, $0.offset) < (right, $1.element.place, $1.offset)
    }.map(\.element)
    title = after.title(of: 0) ?? ""
    id = after.parts[0].attributes["id"] ?? ""
    hasChangeLog =
      ElementCatalogue.grammar(of: other.name)?.content.particles.contains { $0.names.contains("change-log") }
      ?? false
    version = VersionAdvice(
      old: before.parts[0].attributes["version"], new: after.parts[0].attributes["version"],
      step: entries.map(\.step).max())
  }

  /// Whether both say the same; a version that was raised is a difference too.
  package var isEmpty: Bool { entries.isEmpty && version.old == version.new }
}
