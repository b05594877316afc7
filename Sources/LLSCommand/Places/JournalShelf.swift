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
      guard isOpen else {
        return record.closingCheck == nil ? InterfaceText.Opening.unchecked(session) : session
      }
      return isStarted ? session : InterfaceText.Opening.notStarted(session)
    }
  }

  /// Far more than a session writes; a larger file is named with `--journal` by whoever wants it. Unit: bytes.
  private static let sizeLimit = 4 << 20

  private let folder: String

  /// The paths of all its journals, in the order of their names.
  var paths: [String] {
    FolderNames.of(folder).filter { $0.hasSuffix(".journal") }.sorted().map { folder + "/" + $0 }
  }

  /// Uses the user's data folder; `LLS_JOURNALS` names another one.
  init() throws {
    if let named = Environment.value("LLS_JOURNALS"), !named.isEmpty {
      folder = named
    } else {
      folder = try StorePlace.dataFolder() + "/journals"
    }
  }

  /// All journals on it, the oldest first.
  func journals() -> [String] {
    FolderNames.of(folder).filter { $0.hasSuffix(".journal") }.map { folder + "/" + $0 }
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
    let waiting = liveSessions(module: module, group: group).filter {
      $0.isOpen || $0.record.closingCheck == nil
    }
    return (0...2).flatMap { rank in waiting.filter { $0.rank == rank } }
  }

  /// All live sessions that can be read, the newest first.
  private func liveSessions(module: String?, group: String?) -> [WaitingSession] {
    let names = FolderNames.of(folder).filter { $0.hasSuffix(".journal") }.reversed()
    return names.compactMap { name -> WaitingSession? in
      let path = folder + "/" + name
      guard let size = FilePlace(path).size, size <= Self.sizeLimit,
        let bytes = try? FilePlace(path).read(limit: Self.sizeLimit),
        let header = try? JournalReader.header(of: bytes, path: path), header.identity.mode == .live,
        group == nil || group == header.identity.groupID,
        module == nil || module == header.identity.moduleID
      else { return nil }
      return (try? JournalReader.record(from: bytes, path: path)).map {
        WaitingSession(path: path, record: $0)
      }
    }
  }

  /// The session to go on with; others that are open are named.
  ///
  /// - Throws: ``Failure`` with 66 when there is none.
  func sessionToResume(module: String?, group: String?) throws -> String {
    let waiting = waitingSessions(module: module, group: group)
    guard let first = waiting.first else {
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
    for name in FolderNames.of(folder).filter({ $0.hasSuffix(".journal") }) {
      let path = folder + "/" + name
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

  /// Says when the group has a session open that somebody may have meant to go on with.
  func mentionOpenSession(of groupID: String) {
    guard let open = waitingSessions(module: nil, group: groupID).first, open.rank == 0 else { return }
    Console.say(InterfaceText.Opening.hasOneOpen(groupID, open.words))
    Console.say(
      "  = help: " + InterfaceText.Opening.goOnWithThat("lls run --resume --group \(groupID)"))
  }

  /// Says when the group has had the session that is about to begin, and which one follows it in the module.
  ///
  /// - Parameter following: the next session of the module. Missing: it is the last.
  func mentionHeldSession(_ plan: SessionPlan, groupID: String, following: String?) {
    let held = liveSessions(module: plan.moduleID, group: groupID).first {
      !$0.isOpen && $0.record.sessionID == plan.sessionID
    }
    guard let held else { return }
    Console.say(InterfaceText.Opening.hasHad(groupID, held.words))
    if held.record.closingCheck == nil {
      Console.say("  = help: " + InterfaceText.Opening.enterItsCheck(held.resuming))
    }
    if let following {
      let command = "lls run \(plan.moduleID) \(following) --group \(groupID)"
      Console.say("  = help: " + InterfaceText.Opening.nextOne(command))
    }
  }

  /// Refuses a second window on a session that another one is running now.
  ///
  /// - Throws: ``JournalError/busy(path:)``.
  func refuseSecondWindow(on plan: SessionPlan, groupID: String) throws {
    let running = waitingSessions(module: plan.moduleID, group: groupID).first { waiting in
      waiting.isOpen && waiting.record.sessionID == plan.sessionID
        && JournalFile.isBeingWritten(at: waiting.path)
    }
    if let running { throw JournalError.busy(path: running.path) }
  }
}
