internal import GRDB
package import LLSModel

/// How far an erasure in one pilot goes: no other pilot's journal is touched, and what another pilot knows is told.
package struct ErasureReach: Hashable, Sendable {
  /// Other pilots of the store that have the same code.
  package let otherPilots: [String]
  private let pilot: String
  private let pilotOfRun: [String: String]
  private let groups: Set<String>

  /// Whether a session's journal is this pilot's: its run is, or no pilot knows the run and the group is this pilot's.
  package func holds(run: String, group: String) -> Bool {
    pilotOfRun[run].map { $0 == pilot } ?? groups.contains(group)
  }

  /// Reads it.
  init(_ code: ParticipantCode, _ id: String, _ pilot: FactKey, _ database: Database) throws {
    self.pilot = id
    otherPilots = try String.fetchAll(
      database,
      sql: """
        SELECT pilot.id FROM participant JOIN pilot ON pilot.key = participant.pilot
        WHERE participant.code = ? AND pilot.key <> ? ORDER BY pilot.id
        """, arguments: [code.description, pilot])
    let runs = try Row.fetchAll(
      database, sql: "SELECT run.id, pilot.id AS pilot FROM run JOIN pilot ON pilot.key = run.pilot")
    pilotOfRun = try Dictionary(
      runs.map { (try $0.decode(forColumn: "id"), try $0.decode(forColumn: "pilot")) },
      uniquingKeysWith: { first, _ in first })
    groups = Set(try PilotStore.groupKeys(pilot, database).keys)
  }
}

extension PilotStore {
  /// How far an erasure of somebody in a pilot goes.
  ///
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func erasureReach(
    of code: ParticipantCode, inPilot id: String
  ) throws(StoreError) -> ErasureReach {
    try read { try ErasureReach(code, id, Self.key(ofPilot: id, $0), $0) }
  }

  /// Files beside the store that are stores too, or bear its name, whoever made them: each may hold what is erased here.
  package func storesBeside() -> [String] {
    let folder = StoreFile(path: path).folder
    let base = FolderList.base(path)
    let own = Set(["", "-wal", "-shm", "-journal", ".erasing"].map { base + $0 })
    let conflicts = Set(ConflictCopies.beside(path))
    return FolderList.names(folder).filter { name in
      guard !own.contains(name) else { return false }
      return name.hasPrefix(base) || conflicts.contains(name) || StoreFile.isStore(folder + "/" + name)
    }
  }
}
