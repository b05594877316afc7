import LLSModel
import LLSRunner

/// What another program asks of a session, in one JSON object on one line.
enum JSONCommand: Hashable, Sendable {
  /// An event, with the members that a journal's line has.
  case event(SessionEvent)
  /// How the rest would fit before the hard end, with these blocks left alone, from 0.
  case late(keeping: Set<Int>)
  /// Fits the rest in.
  case accept(keeping: Set<Int>)
  /// What somebody would type.
  case line(String)
  /// Where the session stands.
  case state
  /// The program is done with the session.
  case quit

  /// A line that is no command, in words.
  struct NotACommand: Error, Hashable, Sendable {
    let type: String
    let message: String
  }

  /// Names what is no participant's code; nil where all are.
  private static func strangers(in value: JSONValue) -> String? {
    let texts =
      (value["codes"]?.array ?? []).compactMap(\.string) + [value["code"]?.string].compactMap(\.self)
    let strangers = texts.filter { ParticipantCode($0) == nil }
    return strangers.isEmpty ? nil : InterfaceText.notCodes(strangers)
  }

  /// Reads a line.
  init(_ text: String) throws(NotACommand) {
    guard let value = JSONReader.value(of: Array(text.utf8)[...]), case .object(let members) = value else {
      throw NotACommand(type: "", message: InterfaceText.JSONFace.notAnObject)
    }
    guard let type = value["type"]?.string else {
      throw NotACommand(type: "", message: InterfaceText.JSONFace.noType)
    }
    let kept = value["keep"]?.array?.compactMap(\.number) ?? []
    switch type {
    case "state": self = .state
    case "quit": self = .quit
    case "late": self = .late(keeping: Set(kept))
    case "accept": self = .accept(keeping: Set(kept))
    case "line":
      guard let line = value["line"]?.string else {
        throw NotACommand(type: type, message: InterfaceText.JSONFace.noLine)
      }
      self = .line(line)
    // What the clocks did is for the clocks to say.
    case "clock-step": throw NotACommand(type: type, message: InterfaceText.JSONFace.notForPrograms)
    default:
      let named = members.map { $0.name == "type" ? JSONValue.Member("event", .string(type)) : $0 }
      guard let event = SessionEvent(journal: .object(named)) else {
        throw NotACommand(
          type: type, message: Self.strangers(in: value) ?? InterfaceText.JSONFace.notACommand(type))
      }
      self = .event(event)
    }
  }
}
