package import LLSDiagnostics
package import LLSModel

/// A file that something is put into: its elements, and the places where new ones belong.
package struct EditedFile: Sendable {
  /// Why something cannot be put in.
  package enum Refusal: Error, Hashable {
    /// The file cannot be read as it is.
    case notReadable
    /// There is already something with this id; on this line, from 1.
    case idTaken(line: Int)
    /// There are several sessions, and nobody said which.
    case whichSession(known: [String])
    /// There is no session with the id; these are there.
    case noSession(known: [String])
    /// There is no activity with the id in the session; these are there.
    case noActivity(known: [String])
    /// The file holds nothing beside which it could stand.
    case noPlace
  }

  private let file: SourceFile
  private let arena: ElementArena

  /// Reads a file.
  ///
  /// - Throws: ``Refusal/notReadable`` when it is not well formed.
  package init(_ file: SourceFile) throws(Refusal) {
    guard let arena = Scan.arena(of: file).arena, !arena.nodes.isEmpty else { throw .notReadable }
    self.file = file
    self.arena = arena
  }

  /// The ids of the sessions, in order.
  package var sessions: [String] { children("session", of: 0).map { value("id", of: $0) } }

  /// Adds a module at the end of a toolkit's order.
  ///
  /// - Returns: nil when the order names it already.
  package func adding(module id: String) throws(Refusal) -> Insertion? {
    guard let order = children("order", of: 0).first else { throw .noPlace }
    let listed = children("module-ref", of: order)
    guard !listed.contains(where: { value("id", of: $0) == id }) else { return nil }
    guard let last = listed.last else { throw .noPlace }
    return Insertion(Skeleton("module-ref", ["id": id]), after: arena.nodes[last], in: file)
  }

  /// Adds a session after the last one.
  package func adding(session: Skeleton, id: String) throws(Refusal) -> Insertion {
    try refuse(id)
    guard let last = children("session", of: 0).last else { throw .noPlace }
    return Insertion(session, after: arena.nodes[last], in: file)
  }

  /// Adds an activity to a session: after a named one, or after the last one of its phase or an earlier one.
  ///
  /// - Parameters:
  ///   - activity: what is added.
  ///   - id: its id.
  ///   - phase: where in the session it belongs.
  ///   - session: the session's id. Missing: the one that holds the neighbour, or the only one.
  ///   - neighbour: the activity after which it stands. Missing: as its phase says.
  package func adding(
    activity: Skeleton, id: String, phase: Activity.Phase, session: String?, after neighbour: String?
  ) throws(Refusal) -> Insertion {
    try refuse(id)
    let home = try home(named: session, holding: neighbour)
    let activities = children("activity", of: home)
    if let neighbour {
      guard let named = activities.first(where: { value("id", of: $0) == neighbour }) else {
        throw .noActivity(known: activities.map { value("id", of: $0) })
      }
      return Insertion(activity, after: arena.nodes[named], in: file)
    }
    let phases = Activity.Phase.allCases
    let place = phases.firstIndex(of: phase) ?? 0
    let earlier = activities.last { node in
      let its = Activity.Phase(rawValue: value("phase", of: node)).flatMap { phases.firstIndex(of: $0) }
      return (its ?? 0) <= place
    }
    if let earlier { return Insertion(activity, after: arena.nodes[earlier], in: file) }
    guard let first = activities.first else { throw .noPlace }
    return Insertion(activity, before: arena.nodes[first], in: file)
  }

  private func home(named session: String?, holding neighbour: String?) throws(Refusal) -> Int {
    let all = children("session", of: 0)
    if let session {
      guard let named = all.first(where: { value("id", of: $0) == session }) else {
        throw .noSession(known: sessions)
      }
      return named
    }
    let holding = neighbour.flatMap { id in
      all.first { home in children("activity", of: home).contains { value("id", of: $0) == id } }
    }
    if let holding { return holding }
    guard let only = all.first else { throw .noPlace }
    if neighbour != nil {
      throw .noActivity(known: all.flatMap { children("activity", of: $0) }.map { value("id", of: $0) })
    }
    guard all.count == 1 else { throw .whichSession(known: sessions) }
    return only
  }

  private func refuse(_ id: String) throws(Refusal) {
    let taken = arena.nodes.indices.first { arena.nodes[$0].isOurs && value("id", of: $0) == id }
    if let taken { throw .idTaken(line: file.position(ofByte: arena.nodes[taken].tagSpan.start).line) }
  }

  private func children(_ tag: String, of node: Int) -> [Int] {
    arena.children(of: node).compactMap { child in
      guard case .element(let index) = child, arena.nodes[index].isOurs, arena.nodes[index].name == tag else {
        return nil
      }
      return index
    }
  }

  private func value(_ name: String, of node: Int) -> String {
    arena.attributes[arena.nodes[node].attributes].first { $0.name == name }?.value.collapsedWords ?? ""
  }
}
