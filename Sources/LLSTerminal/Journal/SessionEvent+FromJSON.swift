import LLSModel
import LLSRunner

extension SessionEvent {
  /// The event of a journal line; nil where the members are not those of an event.
  init?(journal line: JSONValue) {
    guard let name = line["event"]?.string,
      let event = Self.plain[name] ?? Self.counted(name, line) ?? Self.worded(name, line)
    else { return nil }
    self = event
  }

  /// Events that are only a word.
  private static let plain: [String: SessionEvent] = [
    "start": .start, "pause": .pause, "resume": .resume, "next-step": .nextStep, "next": .next,
    "back": .back, "hide": .hide, "show": .show, "undo": .undo, "finish": .finish, "abandon": .abandon,
  ]

  /// Events with numbers.
  private static func counted(_ name: String, _ line: JSONValue) -> SessionEvent? {
    switch name {
    case "backdate": line["minutes"]?.number.map { .backdate(minutes: $0) }
    case "extend": line["minutes"]?.number.map { .extend(minutes: $0) }
    case "jump": line["block"]?.number.map { .jump(block: $0) }
    case "skip": line["block"]?.number.map { .skip(block: $0) }
    case "unskip": line["block"]?.number.map { .unskip(block: $0) }
    case "soft-end": end(line["end"]).map { .setSoftEnd($0) }
    case "hard-end": end(line["end"]).map { .setHardEnd($0) }
    case "rebalance": numbers(line["given"]).map { .rebalance(allocations: $0) }
    case "shortest": numbers(line["keep"]).map { .shortest(keeping: Set($0)) }
    case "leave-out":
      numbers(line["blocks"]).flatMap { places in
        code(AdaptationReason.self, line["why"]).map { .leaveOut(places, $0) }
      }
    case "gap":
      line["ms"]?.number.flatMap { milliseconds in
        line["counted"]?.flag.map { .gap(milliseconds: milliseconds, counted: $0) }
      }
    case "clock-step": line["ms"]?.number.map { .clockStep(milliseconds: $0) }
    case "staff": line["count"]?.number.map { .staffChanged($0) }
    case "tally":
      code(CardColour.self, line["card"]).flatMap { colour in
        line["count"]?.number.map { .tally(colour, count: $0) }
      }
    default: nil
    }
  }

  /// Events with words and codes.
  private static func worded(_ name: String, _ line: JSONValue) -> SessionEvent? {
    switch name {
    case "note": line["text"]?.string.map { .note($0) }
    case "park": line["text"]?.string.map { .park($0) }
    case "material":
      line["id"]?.string.flatMap { id in
        line["at-hand"]?.flag.map { .material(id: id, isAtHand: $0) }
      }
    case "attend":
      code(RegisterMark.self, line["mark"]).flatMap { mark in
        line["codes"]?.array.flatMap { values in
          let codes = values.compactMap { participant($0) }
          return codes.count == values.count ? .attend(codes, mark) : nil
        }
      }
    case "left": participant(line["code"]).map { .left($0) }
    case "returned": participant(line["code"]).map { .returned($0) }
    case "withdraw-today": participant(line["code"]).map { .withdrawToday($0) }
    case "handover": code(FacilitatorRole.self, line["role"]).map { .handover($0) }
    case "closing-check": code(ReaderRole.self, line["role"]).map { .closingCheck($0) }
    case "adapt":
      code(AdaptationKind.self, line["what"]).flatMap { what in
        code(AdaptationReason.self, line["why"]).map { .adapt(what, $0) }
      }
    case "tell-author": toldAuthor(line)
    default: nil
    }
  }

  private static func numbers(_ value: JSONValue?) -> [Int]? {
    value?.array.flatMap { values in
      let numbers = values.compactMap(\.number)
      return numbers.count == values.count ? numbers : nil
    }
  }

  private static func toldAuthor(_ line: JSONValue) -> SessionEvent? {
    guard let block = line["block"]?.number, let verdict = code(AuthorFeedback.Verdict.self, line["verdict"]),
      let timing = code(AuthorFeedback.Timing.self, line["timing"]), let words = line["text"]?.string
    else { return nil }
    return .tellAuthor(block: block, AuthorFeedback(verdict, timing, words: words))
  }

  private static func end(_ value: JSONValue?) -> TimePoint?? {
    switch value {
    case .number(let milliseconds): .some(TimePoint(milliseconds: milliseconds))
    case .nothing: .some(nil)
    default: nil
    }
  }

  private static func participant(_ value: JSONValue?) -> ParticipantCode? {
    value?.string.flatMap { ParticipantCode($0) ?? ParticipantCode(standIn: $0) }
  }

  private static func code<Code: RawRepresentable<String>>(
    _ type: Code.Type, _ value: JSONValue?
  ) -> Code? {
    value?.string.flatMap { Code(rawValue: $0) }
  }
}
