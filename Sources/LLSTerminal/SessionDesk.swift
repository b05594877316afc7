package import LLSModel
package import LLSRunner

/// A run in progress: the plan, the state, the journal and the clock. Every face works on one of these.
package final class SessionDesk {
  /// Whether an event is on the disk.
  package enum Receipt: Hashable, Sendable {
    /// It is, under this sequence number.
    case saved(sequence: Int)
    /// It is not; so many lines wait, and why. The session goes on.
    case notSaved(waiting: Int, reason: String)
  }

  /// The plan, with its cues.
  package let plan: SessionPlan
  /// The journal's first line.
  package let header: JournalHeader
  /// The state after the last event.
  package private(set) var state: SessionState
  /// Whether the last event is on the disk.
  package private(set) var receipt: Receipt
  /// What was taken and is not on the disk, in order.
  package var unsaved: [TimedEvent] { steps.suffix(waiting) }
  /// When the last line was written to the disk; nil where none of this window was.
  package private(set) var savedAt: TimePoint?
  /// Bytes at the journal's end that were cut off while they were written, never acknowledged, and left out.
  package let tornBytes: Int
  /// How many times as fast the clock of a rehearsal runs, of which nothing is written down; nil for a session that counts.
  package let rehearsalSpeed: Int?
  /// Whether this is a rehearsal.
  package var isRehearsal: Bool { rehearsalSpeed != nil }
  /// Told of every line that is entered, what the clocks did included, and whether it is on the disk.
  package var onEntry: ((JournalEntry, Receipt) -> Void)?

  private let journal: any JournalSink
  private let clock: () -> ClockReading
  private var time: SessionTime
  private var sequence: Int
  private var checksum: String
  private var chain: [String]
  private var waiting = 0
  /// Every line after the header, for the moment when the file is gone.
  private var steps: [TimedEvent] = []
  /// The line that ended the run last, of which an undo opens it again.
  private var ending: SessionTime?
  /// What the clocks said at each start; one that was undone stays beside the one that holds.
  private var starts: [TimePoint: ClockReading] = [:]

  /// Begins a new journal with its header.
  package init(
    plan: SessionPlan, identity: RunIdentity, journal: any JournalSink,
    clock: @escaping () -> ClockReading, rehearsalSpeed: Int? = nil
  ) {
    let reading = clock()
    let header = JournalHeader(identity: identity, outline: PlanOutline(plan), clock: reading)
    let line = JournalCodec.line(header)
    self.plan = plan
    self.header = header
    self.journal = journal
    self.clock = clock
    state = SessionState(outline: header.outline)
    time = SessionTime(moment: .zero, reading: reading)
    sequence = 1
    checksum = line.checksum
    chain = [JournalCodec.chainLink(checksum)]
    tornBytes = 0
    self.rehearsalSpeed = rehearsalSpeed
    receipt = .saved(sequence: 1)
    waiting = 1
    keep(line.bytes)
  }

  /// Goes on with a journal that was read; a gap that matters is entered at once, and after more than an hour the run is paused.
  package init(
    plan: SessionPlan, replay: JournalReader.Replay, journal: any JournalSink,
    clock: @escaping () -> ClockReading
  ) {
    self.plan = plan
    header = replay.header
    self.journal = journal
    self.clock = clock
    state = replay.state
    // The last line's moment, not the state's: what is entered after the end does not move the end.
    time = SessionTime(
      moment: replay.entries.last?.step.at ?? .zero,
      reading: replay.entries.last?.clock ?? replay.header.clock)
    sequence = replay.lastSequence
    checksum = replay.checksum
    chain = replay.chain
    tornBytes = replay.tornBytes
    rehearsalSpeed = nil
    receipt = .saved(sequence: replay.lastSequence)
    starts = replay.starts
    steps = replay.entries.map(\.step)
    ending = replay.entries.last { $0.step.event.endsTheRun }.map {
      SessionTime(moment: $0.step.at, reading: $0.clock)
    }
    savedAt = time.moment
    journal.mark(isHidden: state.isHidden)
    // A window that went away between an undo that opened the run again and what is entered with it.
    let wasOver =
      steps.last?.event == .undo
      && (try? SessionMachine.fold(steps.dropLast(), of: header.outline))?.isOver == true
    noticeAbsence(since: wasOver ? ending ?? time : time, clock())
  }

  /// The moment now. Looking changes nothing.
  package var now: TimePoint { time.moment(of: clock()) }

  /// Everything there is to show now.
  package var presentation: Presentation { presentation(at: now) }

  /// Everything there is to show at a moment.
  func presentation(at now: TimePoint) -> Presentation {
    let saving =
      switch receipt {
      case .saved where isRehearsal: Presentation.Saving(savedAt: nil, isRehearsal: true)
      case .saved: Presentation.Saving(savedAt: savedAt)
      case .notSaved(let waiting, let reason):
        Presentation.Saving(savedAt: savedAt, waiting: waiting, reason: reason)
      }
    return Presentation(state, plan: plan, at: now, saving: saving)
  }

  /// A moment as the clock on the wall shows it.
  package func civilTime(of moment: TimePoint) -> CivilTime {
    time.civilTime(of: moment, seenFrom: clock())
  }

  /// How long until a moment that is so far ahead of now begins another minute on the wall. Unit: milliseconds. Range: 1 to 60,000.
  package func untilNextMinute(ahead milliseconds: Int = 0) -> Int {
    let wall = clock().wallMilliseconds + milliseconds
    return Span.minute - ((wall % Span.minute) + Span.minute) % Span.minute
  }

  /// The moment at which the wall clock next shows an hour and minute; today, or after midnight for one that is past by twelve hours.
  package func moment(ofMinuteOfDay minute: Int) -> TimePoint {
    let now = now
    let wall = civilTime(of: now)
    var ahead = minute * 60 - wall.secondsIntoDay
    if ahead < -12 * 3_600 { ahead += 24 * 3_600 }
    return now.adding(ahead * Span.second)
  }

  /// Takes an event, now, and writes it down.
  ///
  /// - Throws: ``RefusedEvent``; the event is not written then.
  @discardableResult
  package func take(_ event: SessionEvent) throws(RefusedEvent) -> Receipt {
    try take { (_, _) throws(RefusedEvent) in event }
  }

  /// Takes an event that depends on the very moment it happens at, for example a rebalance.
  ///
  /// - Throws: ``RefusedEvent``; nothing is written then.
  @discardableResult
  package func take(
    _ event: (SessionState, TimePoint) throws(RefusedEvent) -> SessionEvent
  ) throws(RefusedEvent) -> Receipt {
    let reading = clock()
    noticeClock(reading)
    let made = try event(state, time.moment(of: reading))
    if let slip = state.slip(made, at: time.moment(of: reading)) { throw slip }
    if made == .undo, state.isOver {
      try undoAfterTheEnd(reading)
    } else {
      try enter(made, reading)
    }
    return receipt
  }

  /// Enters what the clocks did since the last line, so that what is said next is true. Every face does so at each heard line.
  package func noticeClock() { noticeClock(clock()) }

  /// Tries once more to save what waits, and looks whether what was saved is still there.
  package func saveWhatWaits() {
    guard waiting == 0 else { return keep([]) }
    // A disk that has become full matters once there is something to write.
    if let reason = journal.append([]), journal.isLost {
      waiting = sequence
      receipt = .notSaved(waiting: waiting, reason: reason)
    }
  }

  /// Where the journal is written since it was last asked, if that is another place than before.
  package func mentionMove() -> String? { journal.takeNewPath() }

  /// What the run hands to the store so far.
  package var record: SessionRecord {
    var record = state.record(
      of: header.identity, lastSequence: sequence, day: header.day(of: state, startedAt: starts))
    record.chain = chain
    return record
  }

  /// Takes an undo while the run is over. If that opens it again, the time since the end is an absence like any other: it is asked
  /// about, and after more than an hour the run is paused. So the undo stands at the last line's moment, with what the clocks said then.
  private func undoAfterTheEnd(_ reading: ClockReading) throws(RefusedEvent) {
    let last = time
    try enter(.undo, last.reading, at: last.moment)
    if !state.isOver { noticeAbsence(since: ending ?? last, reading) }
  }

  private func enter(_ event: SessionEvent, _ reading: ClockReading) throws(RefusedEvent) {
    try enter(event, reading, at: time.moment(of: reading))
  }

  private func enter(
    _ event: SessionEvent, _ reading: ClockReading, at moment: TimePoint
  ) throws(RefusedEvent) {
    state = try SessionMachine.reduce(state, event, at: moment)
    sequence += 1
    let entry = JournalEntry(sequence: sequence, step: TimedEvent(event, at: moment), clock: reading)
    let line = JournalCodec.line(entry, after: checksum)
    checksum = line.checksum
    chain.append(JournalCodec.chainLink(checksum))
    if event == .start { starts[moment] = reading }
    time = SessionTime(moment: moment, reading: reading)
    if event.endsTheRun { ending = time }
    steps.append(entry.step)
    waiting += 1
    keep(line.bytes)
    if event == .hide || event == .show { journal.mark(isHidden: state.isHidden) }
    onEntry?(entry, receipt)
  }

  private func keep(_ line: [UInt8]) {
    if let reason = journal.append(line) {
      if journal.isLost { waiting = sequence }
      receipt = .notSaved(waiting: waiting, reason: reason)
    } else {
      allIsSaved()
    }
  }

  private func allIsSaved() {
    waiting = 0
    savedAt = time.moment
    receipt = .saved(sequence: sequence)
  }

  /// Enters what the clocks did since the last line: the wall clock was moved, the machine slept.
  private func noticeClock(_ reading: ClockReading) {
    guard !state.isOver else { return }
    let step = time.wallStep(until: reading)
    let slept = time.sleep(until: reading)
    if abs(step) >= SessionTime.noticeableGap { try? enter(.clockStep(milliseconds: step), reading) }
    enterGap(slept, reading)
  }

  /// Enters what the clocks did since a moment at which somebody was certainly here.
  private func noticeAbsence(since then: SessionTime, _ reading: ClockReading) {
    guard !state.isOver else { return }
    let away = time.moment(of: reading) - then.moment
    let step = reading.wallMilliseconds - then.reading.wallMilliseconds - away
    if abs(step) >= SessionTime.noticeableGap { try? enter(.clockStep(milliseconds: step), reading) }
    enterGap(away, reading)
  }

  /// Enters that nobody was here, if that is long enough to ask; after more than an hour the run is paused.
  private func enterGap(_ milliseconds: Int, _ reading: ClockReading) {
    guard state.phase == .running, milliseconds >= SessionTime.noticeableGap else { return }
    // Where the clocks disagree with each other, the time stays counted.
    try? enter(.gap(milliseconds: milliseconds, counted: true), reading)
    if milliseconds > SessionTime.pausingGap { try? enter(.pause, reading) }
  }
}

extension SessionEvent {
  /// Whether the run is over with it.
  fileprivate var endsTheRun: Bool { self == .finish || self == .abandon }
}
