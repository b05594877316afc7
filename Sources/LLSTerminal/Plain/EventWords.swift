import LLSModel
import LLSRunner

/// What is said when an event was taken.
enum EventWords {
  private typealias Happened = InterfaceText.Happened
  private typealias Event = InterfaceText.Event

  private static func meaning(_ word: String) -> String { InterfaceText.meaning(ofTyped: word) }

  /// The lines, before "saved".
  static func lines(
    for event: SessionEvent, undone: SessionEvent?, before: SessionState, desk: SessionDesk
  ) -> [String] {
    let state = desk.state
    switch event {
    case .note where desk.isRehearsal, .park where desk.isRehearsal: return [InterfaceText.Rehearsal.words]
    case .undo: return [undoing(undone)]
    case .start: return [Happened.started(at: desk.civilTime(of: state.lastAt).hourMinute)] + counted(state)
    case .closingCheck: return InterfaceText.afterClosingCheck + [InterfaceText.ForAuthor.invitation]
    case .note: return [isSaved(desk) ? InterfaceText.noteKept : InterfaceText.noteTaken]
    case .park: return [isSaved(desk) ? InterfaceText.topicKept : InterfaceText.topicTaken]
    case .tally(_, let count) where count > state.headcount && state.headcount > 0:
      return [name(event) + ".", InterfaceText.moreCardsThanPeople(state.headcount)]
    case .backdate:
      let began = state.startedAt.map { Happened.started(at: desk.civilTime(of: $0).hourMinute) }
      return [name(event) + "."] + [began].compactMap(\.self)
    case .finish:
      return [Happened.finished(after: elapsed(state))]
        + notDone(state.coreNotDone(before: nil, at: state.lastAt), desk)
        + InterfaceText.afterFinish
    case .abandon: return [Happened.brokenOff(after: elapsed(state))] + InterfaceText.afterFinish
    case .left: return [Happened.here(state.headcount)] + InterfaceText.leftQuestions
    case .withdrawToday: return [name(event) + ".", InterfaceText.cardOutOfTheBox]
    case .attend, .returned: return [Happened.here(state.headcount)]
    case .staffChanged: return staffing(state).isEmpty ? [Happened.noted] : staffing(state)
    case .nextStep, .back: return before.active == state.active ? [stepWords(desk)] : []
    case .jump(let block): return notDone(before.coreNotDone(before: block, at: state.lastAt), desk)
    case .next: return []
    case .extend, .rebalance, .shortest: return timeWords(desk)
    case .setHardEnd(let end), .setSoftEnd(let end):
      guard let end else { return [Happened.endTakenAway] }
      let over = state.lastAt - end
      let past = over > 0 ? [InterfaceText.endIsPast(by: InterfaceText.length(milliseconds: over))] : []
      return [Happened.endSet(to: desk.civilTime(of: end).hourMinute)] + past + timeWords(desk)
    case .material: return [action(event, of: desk.plan) + "."]
    default: return [name(event) + "."]
    }
  }

  /// Core blocks that were passed by, and how to say why.
  private static func notDone(_ places: [Int], _ desk: SessionDesk) -> [String] {
    places.isEmpty
      ? [] : [InterfaceText.coreNotDone(places.map { ($0 + 1, desk.header.outline.blocks[$0].title) })]
  }

  private static func isSaved(_ desk: SessionDesk) -> Bool {
    if case .saved = desk.receipt { true } else { false }
  }

  private static func undoing(_ undone: SessionEvent?) -> String {
    let sentence = Happened.undone(undone.map(name) ?? Happened.lastThing)
    return switch undone {
    case .note, .park: "\(sentence) \(InterfaceText.wordsStay)"
    default: sentence
    }
  }

  private static func counted(_ state: SessionState) -> [String] {
    state.adultsNow == nil && state.register.isEmpty ? [InterfaceText.nobodyCounted] : staffing(state)
  }

  private static func elapsed(_ state: SessionState) -> String {
    InterfaceText.length(milliseconds: state.elapsed(at: state.lastAt))
  }

  private static func staffing(_ state: SessionState) -> [String] {
    guard let adults = state.adultsNow else { return [] }
    guard state.isShortOfAdults else { return [InterfaceText.adults(adults) + "."] }
    return [InterfaceText.shortOfAdults(have: adults, need: state.outline.adults)]
  }

  private static func stepWords(_ desk: SessionDesk) -> String {
    let shown = desk.presentation
    guard let line = shown.current?.cues.first(where: { $0.mark == .active }), let step = line.step else {
      return Happened.stepsDone
    }
    return "\(InterfaceText.Status.stepNow(InterfaceText.label(of: .instruct), step)) \(line.cue.text)"
  }

  private static func timeWords(_ desk: SessionDesk) -> [String] {
    let shown = desk.presentation
    return (shown.current.map { [StatusWords.block($0)] } ?? []) + StatusWords.ends(shown.status, desk: desk)
  }

  /// An event with all that somebody needs who writes it on paper; codes and notes stand on the screen already, where they were typed.
  static func onPaper(_ event: SessionEvent, desk: SessionDesk) -> String {
    switch event {
    case .note(let words): InterfaceText.OnPaper.note(words)
    case .tellAuthor(_, let said): "\(name(event)). \(said.words)"
    case .park(let words): InterfaceText.OnPaper.topic(words)
    case .attend(let codes, let mark):
      "\(meaning(mark.rawValue)): \(codes.map(\.description).joined(separator: " "))"
    case .left(let code): InterfaceText.OnPaper.left(code.description)
    case .returned(let code): InterfaceText.OnPaper.returned(code.description)
    case .setHardEnd(let end), .setSoftEnd(let end):
      "\(name(event)): \(end.map { desk.civilTime(of: $0).hourMinute } ?? InterfaceText.OnPaper.takenAway)"
    case .undo: InterfaceText.OnPaper.undone
    default: name(event)
    }
  }

  /// An event in a word or two, for a list of what happened.
  static func action(_ event: SessionEvent, of plan: SessionPlan) -> String {
    typealias Words = InterfaceText.Action
    return switch event {
    case .start: Words.start
    case .pause: Words.paused
    case .resume: Words.resumed
    case .nextStep: Words.stepDone
    case .next: Words.next
    case .jump(let block): Words.block(block + 1)
    case .leaveOut(let places, _): Words.leftOut(places.map { $0 + 1 })
    case .shortest: Words.shortest
    case .extend(let minutes): Words.extended(minutes)
    case .setHardEnd: Words.hardEnd
    case .setSoftEnd: Words.softEnd
    case .rebalance: Words.fitted
    case .gap: Words.gap
    case .clockStep: Words.clock
    case .note: Words.note
    case .park: Words.parked
    case .material(let id, let isAtHand):
      Event.material(plan.materials.first { $0.id == id }?.name ?? id, isAtHand: isAtHand)
    case .left: Words.left
    case .returned: Words.back
    case .withdrawToday: Words.withdrawn
    case .staffChanged(let count): Words.adults(count)
    case .finish: Words.finished
    case .abandon: Words.abandoned
    case .closingCheck: Words.closing
    case .tellAuthor: InterfaceText.ForAuthor.action
    default: name(event)
    }
  }

  /// An event in a few words.
  static func name(_ event: SessionEvent) -> String {
    switch event {
    case .start: Event.start
    case .backdate(let minutes): Event.startedEarlier(by: InterfaceText.minutes(minutes))
    case .pause: Event.paused
    case .resume: Event.running
    case .nextStep: Event.stepDone
    case .next: Event.next
    case .back: Event.back
    case .jump(let block): Event.jump(to: block + 1)
    case .skip(let block): Event.skipped(block + 1)
    case .leaveOut(let places, let why):
      Event.leftOut(places.map { $0 + 1 }, because: meaning(why.rawValue))
    case .shortest: Event.shortest
    case .unskip(let block): Event.unskipped(block + 1)
    case .extend(let minutes): (minutes > 0 ? "+" : "") + InterfaceText.minutes(minutes)
    case .setSoftEnd: Event.softEnd
    case .setHardEnd: Event.hardEnd
    case .rebalance: Event.newLengths
    case .gap(let length, let counted):
      Event.gap(InterfaceText.length(milliseconds: length), isCounted: counted)
    case .clockStep: Event.clockMoved
    case .note: Event.note
    case .park: Event.topic
    case .tally(let colour, let count): Event.tally(count, meaning(colour.rawValue))
    case .material(let id, let isAtHand): Event.material(id, isAtHand: isAtHand)
    case .attend(let codes, let mark): Event.register(codes.count, meaning(mark.rawValue))
    case .left: Event.left
    case .returned: Event.returned
    case .withdrawToday(let code): Event.withdrawn(code.description)
    case .staffChanged(let count): InterfaceText.adults(count)
    case .handover(let role): Event.leads(meaning(role.rawValue))
    case .adapt(let what, let why): Event.adapted(meaning(what.rawValue), because: meaning(why.rawValue))
    case .hide: Event.hidden
    case .show: Event.shown
    case .undo: Event.undo
    case .finish: Event.finish
    case .abandon: Event.abandon
    case .closingCheck(let role): Event.closingCheck(by: meaning(role.rawValue))
    case .tellAuthor(let block, let said):
      InterfaceText.ForAuthor.told(block + 1, said)
    }
  }
}
