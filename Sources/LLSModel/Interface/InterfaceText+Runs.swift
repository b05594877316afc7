extension InterfaceText {
  /// What is said about the sessions that were recorded.
  package enum Runs {
    /// A window is running it now.
    package static let running = "running now"
    /// It can be gone on with.
    package static let open = "open"
    /// Nothing was entered.
    package static let notStarted = "not started"
    /// The closing check is missing.
    package static let unchecked = "over, no closing check"
    /// It is over.
    package static let ended = "over"
    /// It was played from a script.
    package static let practice = "practice"
    /// It cannot be read.
    package static let damaged = "damaged"

    /// No session is there.
    package static let none = "no session was recorded yet"
    /// How one is named.
    package static let nameOne = "name its journal, or record one: lls run MODULE --group GROUP"
    /// How to see them.
    package static let listThem = "lls runs lists them; the first eight signs of a run are enough"

    /// None fits.
    package static func noneNamed(_ name: String) -> String { "there is no session \(name)" }
    /// Several fit.
    package static func several(_ name: String) -> String { "more than one session begins with \(name)" }

    /// A pilot has all of it.
    package static let inPilot = "yes"
    /// A pilot has a part of it.
    package static let partlyInPilot = "in part"
    /// No pilot has it.
    package static let notInPilot = "no"
    /// Nobody knows.
    package static let unknownInPilot = "?"

    /// Said before a journal is taken away.
    package static func discarding(_ run: String) -> String {
      "This takes the journal away for good: \(run)."
    }
    /// Said where no pilot has a session that was held.
    package static let onlyHere = "No pilot has it. What happened in the session is then recorded nowhere."
    /// Said where a pilot has it.
    package static let alsoInPilot = "A pilot has it. Its notes and parked topics are only here."
    /// Asks.
    package static let discardQuestion = "Type discard to take it away, or press Enter to keep it:"
    /// What has to be typed.
    package static let discardWord = "discard"
    /// Said where it was kept.
    package static let kept = "Nothing was changed."
    /// Said where it is gone.
    package static func discarded(_ path: String) -> String { "\(path) is gone." }
    /// A script has to say so.
    package static let needsYes = "nobody can be asked here"
    /// How a script says so.
    package static let addYes = "add --yes, if it may be taken away for good"
    /// Said of a session that cannot be read.
    package static let cannotBeRead = "It cannot be read, so nothing says what is in it."
  }
}
