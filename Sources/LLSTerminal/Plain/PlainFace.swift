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
  private let output: (String) -> Void

  /// Makes a face for a run.
  ///
  /// - Parameters:
  ///   - desk: the run.
  ///   - output: takes one line at a time, without line end, safe for a terminal.
  package init(desk: SessionDesk, output: @escaping (String) -> Void) {
    self.desk = desk
    self.output = { output($0.visible) }
  }

  /// Says what a person needs who has just opened the window.
  package func greet() {
    let plan = desk.plan
    output(
      "\(plan.moduleTitle), version \(plan.moduleVersion). \(plan.title). Group \(desk.header.identity.groupID)."
    )
    output(
      "\(plan.blocks.count) blocks, \(InterfaceText.minutes(plan.plannedMinutes)) planned, "
        + "\(plan.adults) adults needed.")
    _ = desk.mentionGap()  // the status asks
    if desk.state.phase == .waiting { output(InterfaceText.beforeStart) } else { sayStatus() }
    sayReceipt()
  }

  /// Takes a typed line.
  package func hear(_ line: String) -> Hearing {
    do {
      return try follow(TypedCommand(line))
    } catch {
      refuse(error.sentence)
      return .goOn
    }
  }

  private func follow(_ command: TypedCommand) throws(Misunderstanding) -> Hearing {
    lastResult = .answered
    switch command {
    case .nothing: break
    case .quit: return .quit
    case .event(let event): take(event)
    case .skip(let number): skip(number)
    case .hardEnd(let minute): take(.setHardEnd(minute.map { desk.moment(ofMinuteOfDay: $0) }))
    case .softEnd(let minute): take(.setSoftEnd(minute.map { desk.moment(ofMinuteOfDay: $0) }))
    case .gap(let isCounted): answerGap(isCounted: isCounted)
    case .late(let kept): preview(keeping: kept)
    case .accept: accept()
    case .care: sayCare()
    case .status: sayStatus()
    case .say: sayCues()
    case .plan: sayPlan()
    case .help(let word): sayHelp(word)
    }
    return .goOn
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

  private var kept: Set<Int>?

  private func preview(keeping kept: Set<Int>) {
    do {
      let fitted = try Rebalance.preview(of: desk.state, at: desk.now, keeping: kept)
      self.kept = kept
      if fitted.changes.isEmpty {
        output("The plan ends at the hard end already. Nothing has to change.")
        return
      }
      for change in fitted.changes { output(words(of: change)) }
      output("Nothing has changed yet. Type accept to do it, or go on as you are.")
    } catch {
      refuse(error.words(of: desk.header.outline))
    }
  }

  private func words(of change: Rebalance.Change) -> String {
    let title = desk.header.outline.blocks[change.block].title
    let before = InterfaceText.length(milliseconds: change.before)
    return
      "\(change.block + 1) \(title): \(InterfaceText.length(milliseconds: change.after)) instead of \(before)"
  }

  private func accept() {
    guard let kept else {
      refuse("Nothing has been shown yet. Type late first, then accept.")
      return
    }
    do {
      // A little time has passed since the preview: the same rule lands on the hard end from now.
      let fitted = try Rebalance.preview(of: desk.state, at: desk.now, keeping: kept)
      take(fitted.event)
    } catch {
      refuse(error.words(of: desk.header.outline))
    }
  }

  private func take(_ event: SessionEvent) {
    let undone = event == .undo ? SessionMachine.undoable(in: desk.state)?.event : nil
    let before = desk.state
    do {
      lastResult = .taken(try desk.take(event))
    } catch {
      refuse(error.words(of: desk.header.outline))
      return
    }
    if case .rebalance = event { kept = nil }
    if let gap = desk.mentionGap() { output(InterfaceText.gapQuestion(milliseconds: gap)) }
    for line in EventWords.lines(for: event, undone: undone, before: before, desk: desk) { output(line) }
    if desk.state.active != before.active, desk.state.isUnderWay { sayCues() }
    sayReceipt()
  }

  private func refuse(_ sentence: String) {
    lastResult = .refused(sentence)
    output(sentence)
  }

  private func sayReceipt() {
    switch desk.receipt {
    case .saved(let sequence): output(InterfaceText.saved(sequence))
    case .notSaved(let waiting, let reason):
      output(InterfaceText.notSaved(waiting: waiting, reason: reason))
    }
  }
}

extension PlainFace {
  private var presentation: Presentation { Presentation(desk.state, plan: desk.plan, at: desk.now) }

  private func sayStatus() { for line in StatusWords.lines(presentation, desk: desk) { output(line) } }

  private func sayCues() {
    let shown = presentation
    guard let current = shown.current else {
      output(desk.state.isOver ? InterfaceText.Refusal.ended : InterfaceText.Refusal.notStarted)
      return
    }
    for line in StatusWords.cues(of: current) { output(line) }
  }

  private func sayPlan() { for line in StatusWords.plan(desk) { output(line) } }

  private func sayCare() {
    output(InterfaceText.careHeading)
    let steps = desk.plan.safeguardingSteps
    if steps.isEmpty { output(InterfaceText.noCareSteps) }
    for (index, step) in steps.enumerated() { output("\(index + 1) \(step)") }
    output(InterfaceText.careEnd)
  }

  private func sayHelp(_ word: String?) {
    for line in HelpWords.lines(about: word, phase: desk.state.phase) { output(line) }
  }
}
