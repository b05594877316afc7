package import LLSModel
import LLSRunner

/// Where a session is written down, if anywhere.
package enum SessionOpening: Hashable, Sendable {
  /// In a new journal.
  case new(journal: String)
  /// In the journal that is there.
  case resume(journal: String)
  /// Nowhere: a rehearsal, whose clock runs so many times as fast. Range: 1 or more.
  case rehearsal(speed: Int)

  /// Whether the session goes on from its journal.
  package var isResumed: Bool { if case .resume = self { true } else { false } }

  /// The session, ready for any face.
  ///
  /// - Parameters:
  ///   - plan: the session. Shape: one block or more.
  ///   - groupID: the group's id in the pilot.
  ///   - clock: reads the clocks.
  /// - Throws: ``JournalError`` when nothing can be written down, or what is there is not this session.
  package func desk(
    plan: SessionPlan, groupID: String, clock: @escaping () -> ClockReading = SystemClock.reading
  ) throws(JournalError) -> SessionDesk {
    guard !plan.blocks.isEmpty else { throw .emptyPlan(session: plan.sessionID) }
    switch self {
    case .new(let path): return try Self.fresh(plan, groupID, path, clock)
    case .resume(let path): return try Self.resumed(plan, groupID, path, clock)
    case .rehearsal(let speed):
      let identity = RunIdentity(
        runID: PlainSession.freshRunID(), mode: .scripted, groupID: groupID, plan: plan)
      let beginning = clock()
      return SessionDesk(
        plan: plan, identity: identity, journal: UnwrittenJournal(),
        clock: { clock().hurried(since: beginning, speed: speed) }, rehearsalSpeed: speed)
    }
  }

  private static func fresh(
    _ plan: SessionPlan, _ groupID: String, _ path: String, _ clock: @escaping () -> ClockReading
  ) throws(JournalError) -> SessionDesk {
    let identity = RunIdentity(
      runID: PlainSession.freshRunID(), mode: .live, groupID: groupID, plan: plan)
    let file = try JournalFile.create(at: path)
    let desk = SessionDesk(plan: plan, identity: identity, journal: file, clock: clock)
    // A journal that cannot even hold its first line is said before anybody starts.
    if case .notSaved(_, let reason) = desk.receipt {
      file.removeIfEmpty()
      throw .cannotWrite(path: path, reason: reason)
    }
    return desk
  }

  private static func resumed(
    _ plan: SessionPlan, _ groupID: String, _ path: String, _ clock: @escaping () -> ClockReading
  ) throws(JournalError) -> SessionDesk {
    let (file, replay) = try JournalFile.open(at: path)
    let there = replay.header.identity
    guard there.mode == .live else { throw .fromAScript(path: path) }
    guard there.moduleID == plan.moduleID, there.sessionID == plan.sessionID, there.groupID == groupID
    else {
      throw .anotherSession(
        path: path, journal: named(there.moduleID, there.sessionID, there.groupID),
        asked: named(plan.moduleID, plan.sessionID, groupID))
    }
    return SessionDesk(
      plan: replay.header.outline.keeping(plan), replay: replay, journal: file, clock: clock)
  }

  private static func named(_ module: String, _ session: String, _ group: String) -> String {
    InterfaceText.Journal.session(module, session, group)
  }
}

/// A rehearsal's journal: nothing is kept, not even in memory.
private final class UnwrittenJournal: JournalSink {
  func append(_ line: [UInt8]) -> String? { nil }
}

extension ClockReading {
  /// What clocks would say that have run so many times as fast since a reading.
  func hurried(since beginning: ClockReading, speed: Int) -> ClockReading {
    func hurried(_ then: Int, _ now: Int) -> Int { then + (now - then) * speed }
    return ClockReading(
      bootID: bootID, bootMilliseconds: hurried(beginning.bootMilliseconds, bootMilliseconds),
      awakeMilliseconds: hurried(beginning.awakeMilliseconds, awakeMilliseconds),
      wallMilliseconds: hurried(beginning.wallMilliseconds, wallMilliseconds),
      utcOffsetSeconds: utcOffsetSeconds)
  }
}
