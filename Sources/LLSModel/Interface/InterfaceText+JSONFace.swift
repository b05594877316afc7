extension InterfaceText {
  /// What another program is told that runs a session.
  package enum JSONFace {
    /// How it is spoken, for the command's help.
    package static let help = """
      With --json-lines each line in is an object with a type: an event with the
      members that it has in a journal ({"type":"start"}, {"type":"extend",
      "minutes":5}, {"type":"attend","mark":"present","codes":["2345678D"]}),
      or state, late, accept, quit, or a typed line: {"type":"line","line":"plan"}.
      Lines out are run, journal, event, refused, said, preview, state, end, and
      due when a time is over (what: block, soft-end, hard-end), each with
      "lls-run":1. Blocks count from 0; times are milliseconds.
      """

    /// A line is not JSON.
    package static let notAnObject =
      "A command is one JSON object on one line, for example {\"type\":\"next\"}."

    /// An object says not what it is.
    package static let noType = "The object has no type, for example \"type\":\"next\"."

    /// A typed line without its words.
    package static let noLine = "A typed line stands in line: {\"type\":\"line\",\"line\":\"hard 15:30\"}."

    /// An event that only the clocks may enter.
    package static let notForPrograms = "The clocks say this themselves."

    /// A type that is none, or lacks something.
    package static func notACommand(_ type: String) -> String {
      "\(type) is not a command, or it lacks a member or has a wrong one. The events of a journal are commands, and "
        + "state, late, accept, line and quit."
    }
  }
}
