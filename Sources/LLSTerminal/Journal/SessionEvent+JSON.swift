import LLSModel
import LLSRunner

/// Each event's members in a journal line, in their order.
extension SessionEvent {
  /// The members.
  var members: [JSONValue.Member] {
    [JSONValue.Member("event", .string(journalName))] + details
  }

  private var journalName: String {
    switch self {
    case .start: "start"
    case .backdate: "backdate"
    case .pause: "pause"
    case .resume: "resume"
    case .nextStep: "next-step"
    case .next: "next"
    case .back: "back"
    case .jump: "jump"
    case .skip: "skip"
    case .unskip: "unskip"
    case .leaveOut: "leave-out"
    case .shortest: "shortest"
    case .extend: "extend"
    case .setSoftEnd: "soft-end"
    case .setHardEnd: "hard-end"
    case .rebalance: "rebalance"
    case .gap: "gap"
    case .clockStep: "clock-step"
    case .note: "note"
    case .park: "park"
    case .tally: "tally"
    case .material: "material"
    case .attend: "attend"
    case .left: "left"
    case .returned: "returned"
    case .withdrawToday: "withdraw-today"
    case .staffChanged: "staff"
    case .handover: "handover"
    case .adapt: "adapt"
    case .hide: "hide"
    case .show: "show"
    case .undo: "undo"
    case .finish: "finish"
    case .abandon: "abandon"
    case .closingCheck: "closing-check"
    case .tellAuthor: "tell-author"
    }
  }

  private var details: [JSONValue.Member] {
    func one(_ name: String, _ value: JSONValue) -> [JSONValue.Member] { [JSONValue.Member(name, value)] }
    return switch self {
    case .backdate(let minutes), .extend(let minutes): one("minutes", .number(minutes))
    case .jump(let block), .skip(let block), .unskip(let block): one("block", .number(block))
    case .leaveOut(let places, let why):
      one("blocks", .array(places.map { .number($0) })) + one("why", .string(why.rawValue))
    case .shortest(let kept): one("keep", .array(kept.sorted().map { .number($0) }))
    case .setSoftEnd(let end), .setHardEnd(let end):
      one("end", end.map { .number($0.milliseconds) } ?? .nothing)
    case .rebalance(let allocations): one("given", .array(allocations.map { .number($0) }))
    case .gap(let milliseconds, let counted):
      one("ms", .number(milliseconds)) + one("counted", .flag(counted))
    case .clockStep(let milliseconds): one("ms", .number(milliseconds))
    case .note(let words), .park(let words): one("text", .string(words))
    case .tally(let colour, let count):
      one("card", .string(colour.rawValue)) + one("count", .number(count))
    case .material(let id, let isAtHand): one("id", .string(id)) + one("at-hand", .flag(isAtHand))
    case .attend(let codes, let mark):
      one("mark", .string(mark.rawValue)) + one("codes", .array(codes.map { .string($0.description) }))
    case .left(let code), .returned(let code), .withdrawToday(let code):
      one("code", .string(code.description))
    case .staffChanged(let count): one("count", .number(count))
    case .handover(let role): one("role", .string(role.rawValue))
    case .closingCheck(let role): one("role", .string(role.rawValue))
    case .tellAuthor(let block, let said):
      one("block", .number(block)) + one("verdict", .string(said.verdict.rawValue))
        + one("timing", .string(said.timing.rawValue)) + one("text", .string(said.words))
    case .adapt(let what, let why):
      one("what", .string(what.rawValue)) + one("why", .string(why.rawValue))
    case .start, .pause, .resume, .nextStep, .next, .back, .hide, .show, .undo, .finish, .abandon: []
    }
  }
}
