import LLSModel
import LLSRunner

/// What is said when an event was taken.
enum EventWords {
  /// The lines, before "saved".
  static func lines(
    for event: SessionEvent, undone: SessionEvent?, before: SessionState, desk: SessionDesk
  ) -> [String] {
    let state = desk.state
    switch event {
    case .note where desk.isRehearsal, .park where desk.isRehearsal: return [InterfaceText.Rehearsal.words]
    case .undo: return [undoing(undone)]
    case .start: return ["Started at \(desk.civilTime(of: state.lastAt).hourMinute)."] + counted(state)
    case .closingCheck: return InterfaceText.afterClosingCheck
    case .note: return [isSaved(desk) ? InterfaceText.noteKept : InterfaceText.noteTaken]
    case .park: return [isSaved(desk) ? InterfaceText.topicKept : InterfaceText.topicTaken]
    case .tally(_, let count) where count > state.headcount && state.headcount > 0:
      return [name(event) + ".", InterfaceText.moreCardsThanPeople(state.headcount)]
    case .finish: return ["Finished after \(elapsed(state))."] + InterfaceText.afterFinish
    case .abandon: return ["Broken off after \(elapsed(state))."] + InterfaceText.afterFinish
    case .left: return ["\(state.headcount) here."] + InterfaceText.leftQuestions
    case .attend, .returned: return ["\(state.headcount) here."]
    case .staffChanged: return staffing(state).isEmpty ? ["Noted."] : staffing(state)
    case .nextStep, .back: return before.active == state.active ? [stepWords(desk)] : []
    case .next, .jump: return []
    case .extend, .rebalance: return timeWords(desk)
    case .setHardEnd(let end), .setSoftEnd(let end):
      guard let end else { return ["The end is taken away."] }
      let over = state.lastAt - end
      let past = over > 0 ? [InterfaceText.endIsPast(by: InterfaceText.length(milliseconds: over))] : []
      return ["The end is set to \(desk.civilTime(of: end).hourMinute)."] + past + timeWords(desk)
    default: return [name(event) + "."]
    }
  }

  private static func isSaved(_ desk: SessionDesk) -> Bool {
    if case .saved = desk.receipt { true } else { false }
  }

  private static func undoing(_ undone: SessionEvent?) -> String {
    let sentence = "Undone: \(undone.map(name) ?? "the last thing")."
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
    guard state.isShortOfAdults else { return [InterfaceText.counted(adults, "adult") + "."] }
    return [InterfaceText.shortOfAdults(have: adults, need: state.outline.adults)]
  }

  private static func stepWords(_ desk: SessionDesk) -> String {
    let shown = desk.presentation
    guard let line = shown.current?.cues.first(where: { $0.mark == .active }), let step = line.step else {
      return "Every step of this block is done. next goes on."
    }
    return "DO \(step) now: \(line.cue.text)"
  }

  private static func timeWords(_ desk: SessionDesk) -> [String] {
    let shown = desk.presentation
    return (shown.current.map { [StatusWords.block($0)] } ?? []) + StatusWords.ends(shown.status, desk: desk)
  }

  /// An event with all that somebody needs who writes it on paper; codes and notes stand on the screen already, where they were typed.
  static func onPaper(_ event: SessionEvent, desk: SessionDesk) -> String {
    switch event {
    case .note(let words): "note: \(words)"
    case .park(let words): "parked: \(words)"
    case .attend(let codes, let mark):
      "\(mark.rawValue): \(codes.map(\.description).joined(separator: " "))"
    case .left(let code): "left the room: \(code)"
    case .returned(let code): "back in the room: \(code)"
    case .setHardEnd(let end), .setSoftEnd(let end):
      "\(name(event)): \(end.map { desk.civilTime(of: $0).hourMinute } ?? "taken away")"
    case .undo: "the last thing was undone"
    default: name(event)
    }
  }

  /// An event in a word or two, for a list of what happened.
  static func action(_ event: SessionEvent) -> String {
    typealias Words = InterfaceText.Action
    return switch event {
    case .start: Words.start
    case .pause: Words.paused
    case .resume: Words.resumed
    case .nextStep: Words.stepDone
    case .next: Words.next
    case .jump(let block): Words.block(block + 1)
    case .extend(let minutes): Words.extended(minutes)
    case .setHardEnd: Words.hardEnd
    case .setSoftEnd: Words.softEnd
    case .rebalance: Words.fitted
    case .gap: Words.gap
    case .clockStep: Words.clock
    case .note: Words.note
    case .park: Words.parked
    case .left: Words.left
    case .returned: Words.back
    case .withdrawToday: Words.withdrawn
    case .staffChanged(let count): Words.adults(count)
    case .finish: Words.finished
    case .abandon: Words.abandoned
    case .closingCheck: Words.closing
    default: name(event)
    }
  }

  /// An event in a few words.
  static func name(_ event: SessionEvent) -> String {
    switch event {
    case .start: "the start"
    case .backdate(let minutes): "Started \(InterfaceText.minutes(minutes)) earlier"
    case .pause: "Paused"
    case .resume: "Running"
    case .nextStep: "Step done"
    case .next: "on to the next block"
    case .back: "back"
    case .jump(let block): "jump to block \(block + 1)"
    case .skip(let block): "Block \(block + 1) is left out"
    case .unskip(let block): "Block \(block + 1) is in again"
    case .extend(let minutes): (minutes > 0 ? "+" : "") + InterfaceText.minutes(minutes)
    case .setSoftEnd: "the soft end"
    case .setHardEnd: "the hard end"
    case .rebalance: "the new lengths"
    case .gap(let length, let counted):
      "The gap of \(InterfaceText.length(milliseconds: length)) is \(counted ? "counted" : "left out")"
    case .clockStep: "the wall clock was moved"
    case .note: "the note"
    case .park: "the parked topic"
    case .tally(let colour, let count): "\(count) \(colour.rawValue)"
    case .material(let id, let isAtHand): "\(id) \(isAtHand ? "is at hand" : "is missing")"
    case .attend(let codes, let mark): "\(codes.count) \(mark.rawValue)"
    case .left: "left the room"
    case .returned: "back in the room"
    case .withdrawToday(let code): "Today's answers of \(code) are withdrawn"
    case .staffChanged(let count): InterfaceText.counted(count, "adult")
    case .handover(let role): "The \(role.rawValue) leads"
    case .adapt(let what, let why): "Adapted: \(what.rawValue), because of \(why.rawValue)"
    case .hide: "Hidden"
    case .show: "Shown"
    case .undo: "undo"
    case .finish: "the end"
    case .abandon: "the breaking off"
    case .closingCheck(let role): "the closing check, by the \(role.rawValue)"
    }
  }
}
