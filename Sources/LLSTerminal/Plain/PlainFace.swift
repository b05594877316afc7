import LLSModel
import LLSRunner

/// The line-by-line face: hears a typed line, says what came of it, and is silent otherwise.
package final class PlainFace {
  /// What follows a heard line.
  package enum Hearing: Hashable, Sendable {
    /// Go on listening.
    case goOn
    /// The person closes the window.
    case quit
  }

  /// What became of a heard line.
  package enum Result: Hashable, Sendable {
    /// An event was taken, and where it is.
    case taken(SessionDesk.Receipt)
    /// Something was said; nothing has changed.
    case answered
    /// It could not be done; the sentence that was said.
    case refused(String)
  }

  /// The run.
  package let desk: SessionDesk
  /// What became of the last line.
  package private(set) var lastResult = Result.answered
  let window: () -> SessionWindow?
  private let voice: (String) -> Void
  private let manner: Manner
  /// While the screen is hidden, what would have been said waits here.
  private var heldBack: [String]?
  /// The block that was active when the screen was hidden.
  private var blockWhenHidden: Int?
  /// How many gaps were open when it was last asked about one.
  var gapsSeen = 0
  private var watch = TimeWatch()
  /// Which page of the safeguarding steps comes next.
  var carePage = 0

  /// Makes a face for a run.
  ///
  /// - Parameters:
  ///   - desk: the run.
  ///   - window: the terminal's window as it is now; nil where there is none.
  ///   - output: takes one line at a time, without line end, safe for a terminal.
  package convenience init(
    desk: SessionDesk, window: @escaping () -> SessionWindow? = { nil }, output: @escaping (String) -> Void
  ) {
    self.init(desk: desk, window: window, manner: .spoken, output: output)
  }

  /// How much is said.
  struct Manner: Sendable {
    /// Whether a screen shows the words of the block, gaps, receipts, and hides itself, so that they need not be said.
    let isBesideAScreen: Bool
    /// What a refusal says.
    let refusal: @Sendable (RefusedEvent, PlanOutline) -> String
    /// What is said when an event was taken: the event, the one that it undid, the state before, and the run.
    let answer: @Sendable (SessionEvent, SessionEvent?, SessionState, SessionDesk) -> [String]

    /// Everything is said.
    static let spoken = Manner(
      isBesideAScreen: false, refusal: { $0.words(of: $1) },
      answer: { EventWords.lines(for: $0, undone: $1, before: $2, desk: $3) })
  }

  init(
    desk: SessionDesk, window: @escaping () -> SessionWindow?, manner: Manner,
    output: @escaping (String) -> Void
  ) {
    self.desk = desk
    self.manner = manner
    self.window = window
    voice = { output($0.visible) }
  }

  /// Says a line, or keeps it until the screen is shown again.
  func output(_ line: String) {
    if heldBack == nil { voice(line) } else { heldBack?.append(line) }
  }

  /// Says lines that may be seen while the screen is hidden.
  func outputInAnyCase(_ lines: [String]) { for line in lines { voice(line) } }

  /// Says what a person needs who has just opened the window.
  ///
  /// - Parameter resumed: whether the run goes on from its journal.
  package func greet(resumed: Bool = false) {
    let plan = desk.plan
    let then = desk.header.identity
    if desk.state.isHidden { heldBack = [] }
    _ = watch.news(desk.state, at: desk.now)  // the status says it
    if let draft = InterfaceLanguage.current.draftNotice { output(draft) }
    output(
      InterfaceText.sentences(
        InterfaceText.Status.version(plan.moduleTitle, then.moduleVersion), plan.title,
        InterfaceText.Status.group(then.groupID)))
    output(
      InterfaceText.Status.plan(
        blocks: plan.blocks.count, minutes: plan.plannedMinutes, adults: plan.adults))
    if then.contentHash != plan.contentHash {
      output(InterfaceText.moduleChanged(then: then.moduleVersion, now: plan.moduleVersion))
    }
    if desk.isRehearsal { output(InterfaceText.Rehearsal.opening) }
    if desk.tornBytes > 0 { output(InterfaceText.tornLine(bytes: desk.tornBytes)) }
    if desk.state.phase == .waiting { output(InterfaceText.beforeStart) } else { sayStatus() }
    if resumed, desk.state.phase == .paused { output(InterfaceText.resumedPaused) }
    if desk.state.isHidden { voice(InterfaceText.hidden) }
    sayReceipt()
  }

  /// How long until something is to be said by itself; nil for nothing. Unit: milliseconds.
  var untilTimeIsUp: Int? {
    TimeWatch.wait(desk.state, at: desk.now).map { max(1, $0 / (desk.rehearsalSpeed ?? 1)) }
  }

  /// Says once what is over: a block's time, the end somebody would like, the end by which everybody must be out.
  func sayWhatIsOver() {
    for due in watch.news(desk.state, at: desk.now) { output(StatusWords.words(of: due, desk: desk)) }
  }

  /// Takes a typed line.
  package func hear(_ line: String) -> Hearing {
    hear { () throws(Misunderstanding) in try TypedCommand(line) }
  }

  /// Takes a command that was not typed.
  func hear(_ command: TypedCommand) -> Hearing { hear { () throws(Misunderstanding) in command } }

  private func hear(_ read: () throws(Misunderstanding) -> TypedCommand) -> Hearing {
    desk.noticeClock()
    lastResult = .answered
    var hearing = Hearing.goOn
    var isCare = false
    do {
      let command = try read()
      if case .care = command { isCare = true } else { carePage = 0 }
      hearing = try follow(command)
    } catch {
      refuse(error.sentence)
    }
    sayGap()
    if case .taken = lastResult {} else { saveWhatWaits() }
    if !isCare { drawCurtain() }
    return hearing
  }

  /// Asks about the oldest gap without an answer, as often as there is one more of them, or one less.
  private func sayGap() {
    let open = desk.state.openGaps.count
    guard !manner.isBesideAScreen, open != gapsSeen else { return }
    let isNew = open > gapsSeen
    gapsSeen = open
    guard let gap = desk.state.openGap else { return }
    output(InterfaceText.gapQuestion(milliseconds: gap.milliseconds))
    if isNew, desk.state.phase == .paused { output(InterfaceText.resumedPaused) }
  }

  /// Hides what stands on the screen, or says what was held back when it is shown again.
  private func drawCurtain() {
    if manner.isBesideAScreen { return }
    guard desk.state.isHidden else {
      guard let lines = heldBack else { return }
      heldBack = nil
      outputInAnyCase(lines.suffix(Self.heldLines))
      // The window was cleared, or another block runs by now: its words.
      if desk.state.isUnderWay, window() != nil || desk.state.active != blockWhenHidden { sayCues() }
      return
    }
    let window = window()
    let isUnsaid = heldBack != nil || window != nil
    if heldBack == nil { blockWhenHidden = desk.state.active }
    heldBack = heldBack ?? []
    window?.clear()
    if case .taken(.saved(let sequence)) = lastResult, isUnsaid, !desk.isRehearsal {
      voice(InterfaceText.saved(sequence))
    }
    if case .notSaved(let waiting, let reason) = desk.receipt {
      voice(InterfaceText.notSaved(waiting: waiting, reason: reason))
    }
    voice(InterfaceText.hidden)
  }

  /// So many lines are kept for the moment when the screen is shown again, the newest.
  private static let heldLines = 100

  /// Says what a person needs whose window closes: what could not be saved, to be written on paper, and how to go on.
  func close() {
    heldBack = nil
    guard !desk.isRehearsal else {
      output(InterfaceText.Rehearsal.closing)
      return
    }
    saveWhatWaits()
    if !desk.unsaved.isEmpty {
      output(InterfaceText.unsavedHeading)
      for step in desk.unsaved {
        // A hidden screen has somebody before it: what it was is said, and not the words.
        let words =
          desk.state.isHidden
          ? EventWords.action(step.event, of: desk.plan) : EventWords.onPaper(step.event, desk: desk)
        output("  \(desk.civilTime(of: step.at).hourMinute) \(words)")
      }
    }
    if !desk.state.isOver {
      output(InterfaceText.leftOpen)
    } else if desk.state.closingCheck == nil {
      output(InterfaceText.checkMissing)
    }
  }

  /// Tries again to save what could not be saved, and says what came of it; silent when all was saved and is still there.
  private func saveWhatWaits() {
    let before = desk.receipt
    desk.saveWhatWaits()
    sayMove()
    if case .saved = before, desk.receipt == before { return }
    sayReceipt()
  }

  /// Says where the journal is now, if it had to be written anew in another place.
  private func sayMove() {
    if !manner.isBesideAScreen, let path = desk.mentionMove() { output(InterfaceText.journalMoved(to: path)) }
  }

  private func follow(_ command: TypedCommand) throws(Misunderstanding) -> Hearing {
    switch command {
    case .nothing: break
    case .quit: return .quit
    case .event(let event): take(event)
    case .skip(let number): skip(number)
    case .hardEnd(let minute): setEnd(minute, word: "hard") { .setHardEnd($0) }
    case .softEnd(let minute): setEnd(minute, word: "soft") { .setSoftEnd($0) }
    case .gap(let isCounted): answerGap(isCounted: isCounted)
    case .late(let kept): preview(keeping: kept)
    case .accept: accept()
    case .register(let codes, let mark, let strangers): enter(codes, as: mark, strangers: strangers)
    case .screen: take(desk.state.isHidden ? .show : .hide)
    case .care(let number): sayCare(number)
    case .status: sayStatus()
    case .say: sayCues()
    case .plan: sayPlan()
    case .spare(let name): saySpare(name)
    case .help(let word): sayHelp(word)
    }
    return .goOn
  }

  private func setEnd(_ minuteOfDay: Int?, word: String, _ event: (TimePoint?) -> SessionEvent) {
    let end = minuteOfDay.map { desk.moment(ofMinuteOfDay: $0) }
    let now = desk.now
    func clock(_ moment: TimePoint) -> String { desk.civilTime(of: moment).hourMinute }
    guard let end, let slip = desk.state.slip(event(end), at: now) else { return take(event(end)) }
    guard case .endFarOff(let by) = slip else {
      return refuse(
        InterfaceText.Refusal.pastEnd(
          word, typed: clock(end), now: clock(now), later: clock(now.adding(Span.hour))))
    }
    let plan = desk.state.projectedEnd(at: now) ?? now.adding(Span.hour)
    refuse(
      InterfaceText.Slip.farEnd(
        word, typed: clock(end), away: InterfaceText.length(milliseconds: by), plan: clock(plan)))
  }

  private func skip(_ number: Int?) {
    guard let block = number.map({ $0 - 1 }) ?? desk.state.active else {
      refuse(InterfaceText.Refusal.notStarted)
      return
    }
    take(.skip(block: block))
  }

  private func answerGap(isCounted: Bool) {
    guard let gap = desk.state.openGap else {
      refuse(InterfaceText.Refusal.noGap)
      return
    }
    take(.gap(milliseconds: gap.milliseconds, counted: isCounted))
  }

  /// What was shown last, as far as it holds.
  private enum Shown: Hashable {
    /// Nothing yet.
    case nothing
    /// New lengths, with these blocks left alone.
    case lengths(keeping: Set<Int>)
    /// Lengths for a plan that has changed since.
    case outdated
  }

  private var shown = Shown.nothing

  private func preview(keeping kept: Set<Int>) {
    let count = desk.state.blocks.count
    if let stranger = kept.sorted().first(where: { !desk.state.blocks.indices.contains($0) }) {
      refuse(InterfaceText.Refusal.noSuchBlock(stranger + 1, of: count))
      return
    }
    do {
      let fitted = try Rebalance.preview(of: desk.state, at: desk.now, keeping: kept)
      shown = .lengths(keeping: kept)
      if fitted.changes.isEmpty {
        output(InterfaceText.Panel.landsAlready)
        return
      }
      for change in fitted.changes { output(words(of: change)) }
      output(InterfaceText.Status.nothingChanged)
    } catch {
      refuse(manner.refusal(error, desk.header.outline))
    }
  }

  private func words(of change: Rebalance.Change) -> String {
    let title = desk.header.outline.blocks[change.block].title
    let before = InterfaceText.length(milliseconds: change.before)
    return
      InterfaceText.Status.change(
        change.block + 1, title, from: before, to: InterfaceText.length(milliseconds: change.after))
  }

  private func accept() {
    switch shown {
    case .nothing: refuse(InterfaceText.Status.nothingShown)
    case .outdated: refuse(InterfaceText.Refusal.previewOutOfDate)
    case .lengths(let kept):
      // A little time has passed since the preview: the same rule lands on the hard end from the moment it is done.
      take { (state, now) throws(RefusedEvent) in
        try Rebalance.preview(of: state, at: now, keeping: kept).event
      }
    }
  }

  func take(_ event: SessionEvent) { take { (_, _) throws(RefusedEvent) in event } }

  private func take(_ make: (SessionState, TimePoint) throws(RefusedEvent) -> SessionEvent) {
    let undoable = SessionMachine.undoable(in: desk.state)?.event
    let before = desk.state
    var event = SessionEvent.undo
    do {
      lastResult = .taken(
        try desk.take { (state, now) throws(RefusedEvent) in
          event = try make(state, now)
          return event
        })
    } catch {
      refuse(manner.refusal(error, desk.header.outline))
      return
    }
    let undone = event == .undo ? undoable : nil
    if shown != .nothing, Self.planMoved(before, desk.state) { shown = .outdated }
    if case .rebalance = event { shown = .nothing }
    if case .gap = event {} else { sayGap() }
    let isElsewhere = desk.state.active != before.active && desk.state.isUnderWay
    // What is said of a block while the screen is hidden would be heard late, as if it were the present one.
    if !isElsewhere || heldBack == nil {
      for line in manner.answer(event, undone, before, desk) { output(line) }
    }
    if manner.isBesideAScreen { return }
    if isElsewhere, heldBack == nil {
      sayCues()
      if desk.state.phase == .paused { output(InterfaceText.stillPaused) }
    }
    sayReceipt()
  }

  /// Whether lengths that were shown before would be others now.
  private static func planMoved(_ before: SessionState, _ after: SessionState) -> Bool {
    before.active != after.active || before.hardEnd != after.hardEnd || before.phase != after.phase
      || zip(before.blocks, after.blocks).contains { $0.given != $1.given || $0.isSkipped != $1.isSkipped }
  }

  func refuse(_ sentence: String) {
    lastResult = .refused(sentence)
    output(sentence)
  }

  private func sayReceipt() {
    guard !desk.isRehearsal else { return }
    if manner.isBesideAScreen { return }
    sayMove()
    switch desk.receipt {
    case .saved(let sequence): output(InterfaceText.saved(sequence))
    case .notSaved(let waiting, let reason):
      output(InterfaceText.notSaved(waiting: waiting, reason: reason))
    }
  }
}
