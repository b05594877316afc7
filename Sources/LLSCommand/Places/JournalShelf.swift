import LLSModel
import LLSRunner
import LLSTerminal

/// The folder where sessions are recorded.
struct JournalShelf {
  /// A live session that waits for its ending, or for the check after it.
  struct WaitingSession {
    /// Its journal.
    let path: String
    /// What is known of it.
    let record: SessionRecord

    /// Whether anything was entered after its first line.
    var isStarted: Bool { record.lastSequence > 1 }
    /// Whether it has no ending.
    var isOpen: Bool { record.ending == .open }
    /// What is chosen first: a session under way, then one that only waits for its check, then one that was never begun.
    var rank: Int { isOpen ? (isStarted ? 0 : 2) : 1 }
    /// How to go on with it.
    var resuming: String { "lls runs resume \(record.runID.prefix(8))" }
    /// In words, for a person who has to choose.
    var words: String {
      let session = InterfaceText.Opening.session(
        record.moduleID, record.sessionID, group: record.groupID, day: record.day)
      guard isOpen else { return InterfaceText.Opening.unchecked(session) }
      return isStarted ? session : InterfaceText.Opening.notStarted(session)
    }
  }

  /// Far more than a session writes; a larger file is named with `--journal` by whoever wants it. Unit: bytes.
  private static let sizeLimit = 4 << 20

  private let folder: String

  /// The paths of all its journals, in the order of their names.
  var paths: [String] { files(ending: "") }

  /// The files that mending left beside journals: they hold what the journals held.
  var damagedCopies: [String] { files(ending: JournalDiscard.damagedCopy) }
  /// Copies that erasures left which were cut off.
  var leftovers: [String] { files(ending: JournalDiscard.leftover) }

  /// Files named like a journal with an ending of their own, in the order of their names.
  private func files(ending: String) -> [String] {
    FolderNames.of(folder).filter { $0.hasSuffix(".journal" + ending) }.sorted().map { folder + "/" + $0 }
  }

  /// Uses the user's data folder; `LLS_JOURNALS` names another one.
  init() throws {
    if let named = Environment.value("LLS_JOURNALS"), !named.isEmpty {
      folder = named
    } else {
      folder = try StorePlace.dataFolder() + "/journals"
    }
  }

  /// What keeps a second window from beginning the same session; nil where nothing can be written beside the journals.
  ///
  /// - Throws: ``JournalError/busy(path:)`` when another window runs it.
  func window(on plan: SessionPlan, groupID: String, journal: String) throws -> WindowLock? {
    try? FilePlace(folder).makeFolder(mode: 0o700)
    return try WindowLock.taken(
      at: "\(folder)/.\(plan.moduleID)-\(plan.sessionID)-\(groupID).window", journal: journal)
  }

  /// Where a new session is recorded; the folder is made, for its owner only.
  func path(for plan: SessionPlan, groupID: String) throws -> String {
    try FilePlace(folder).makeFolder(mode: 0o700)
    let now = SystemClock.reading()
    let stamp = now.day() + "-" + String(now.wallMilliseconds)
    return "\(folder)/\(stamp)-\(plan.moduleID)-\(plan.sessionID)-\(groupID).journal"
  }

  /// Live sessions without an ending or without the check after it: in the order of rank, the newest first.
  ///
  /// - Parameters:
  ///   - module: only this module's, when given.
  ///   - group: only this group's, when given.
  func waitingSessions(module: String?, group: String?) -> [WaitingSession] {
    let waiting = paths.reversed().compactMap { path -> WaitingSession? in
      guard let size = FilePlace(path).size, size <= Self.sizeLimit,
        let bytes = try? FilePlace(path).read(limit: Self.sizeLimit), !JournalReader.isClosed(bytes),
        let header = try? JournalReader.header(of: bytes, path: path), header.identity.mode == .live,
        group == nil || group == header.identity.groupID,
        module == nil || module == header.identity.moduleID
      else { return nil }
      guard let record = try? JournalReader.record(from: bytes, path: path),
        record.ending == .open || record.closingCheck == nil
      else { return nil }
      return WaitingSession(path: path, record: record)
    }
    return (0...2).flatMap { rank in waiting.filter { $0.rank == rank } }
  }

  /// The session to go on with; others that are open are named.
  ///
  /// - Throws: ``Failure`` with 66 when there is none.
  func sessionToResume(module: String?, group: String?) throws -> String {
    let found = waitingSessions(module: module, group: group)
    let waiting = found.filter { !JournalFile.isBeingWritten(at: $0.path) }
    guard let first = waiting.first else {
      if let running = found.first { throw JournalError.busy(path: running.path) }
      mentionDamaged()
      throw Failure(
        .noInput, InterfaceText.Opening.noneOpen(in: folder),
        remedy: InterfaceText.Opening.nameItsJournal)
    }
    Console.say(InterfaceText.Opening.goingOn(with: first.words))
    for other in waiting.dropFirst() {
      Console.say(
        InterfaceText.Opening.alsoWaiting(other.words, command: other.resuming))
    }
    return first.path
  }

  /// Names journals that cannot be read, so that a session is not taken for lost.
  private func mentionDamaged() {
    for path in paths {
      guard let bytes = try? FilePlace(path).read(limit: Self.sizeLimit) else { continue }
      do {
        _ = try JournalReader.record(from: bytes, path: path)
      } catch {
        guard let failure = Failure(from: error) else { continue }
        Console.say("lls: \(failure.message)")
        if let remedy = failure.remedy { Console.say("  = help: \(remedy)") }
      }
    }
  }

  /// What is said when the group has a session open that somebody may have meant to go on with; nothing where it has none.
  ///
  /// - Parameters:
  ///   - groupID: the group.
  ///   - waiting: its sessions that wait.
  func openSession(of groupID: String, among waiting: [WaitingSession]) -> [String] {
    guard let open = waiting.first, open.rank == 0 else { return [] }
    return [
      InterfaceText.Opening.hasOneOpen(groupID, open.words),
      "  = help: " + InterfaceText.Opening.goOnWithThat("lls run --resume --group \(groupID)"),
    ]
  }

  /// What to say when the group has had the session that is about to begin, and its closing check is missing.
  ///
  /// - Parameters:
  ///   - following: the next session of the module. Missing: it is the last.
  ///   - waiting: the group's sessions that wait.
  func heldSession(
    _ plan: SessionPlan, groupID: String, following: String?, among waiting: [WaitingSession]
  ) -> [String] {
    let held = waiting.first {
      !$0.isOpen && $0.record.moduleID == plan.moduleID && $0.record.sessionID == plan.sessionID
    }
    guard let held else { return [] }
    typealias Words = InterfaceText.Opening
    let next = following.map {
      "  = help: " + Words.nextOne("lls run \(plan.moduleID) \($0) --group \(groupID)")
    }
    return [Words.hasHad(groupID, held.words), "  = help: " + Words.enterItsCheck(held.resuming)]
      + (next.map { [$0] } ?? [])
  }

  /// Refuses a second window on a session that another one is running now.
  ///
  /// - Parameters:
  ///   - plan: what is to be run.
  ///   - waiting: the group's sessions that wait.
  /// - Throws: ``JournalError/busy(path:)``.
  func refuseSecondWindow(on plan: SessionPlan, among waiting: [WaitingSession]) throws {
    let running = waiting.first { waiting in
      waiting.isOpen && waiting.record.moduleID == plan.moduleID
        && waiting.record.sessionID == plan.sessionID && JournalFile.isBeingWritten(at: waiting.path)
    }
    if let running { throw JournalError.busy(path: running.path) }
  }
}
