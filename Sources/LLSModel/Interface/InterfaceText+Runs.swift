extension InterfaceText {
  /// What is said about the sessions that were recorded.
  package enum Runs {
    /// A window is running it now.
    package static var running: String { said("running now") }
    /// It can be gone on with.
    package static var open: String { said("open") }
    /// Nothing was entered.
    package static var notStarted: String { said("not started") }
    /// The closing check is missing.
    package static var unchecked: String { said("no closing check") }
    /// It is over.
    package static var ended: String { said("over") }
    /// It was played from a script.
    package static var practice: String { said("practice") }
    /// It cannot be read.
    package static var damaged: String { said("damaged") }

    /// Heads the list.
    package static var header: [String] {
      [said("RUN"), said("DAY"), said("SESSION"), said("GROUP"), said("MIN"), said("STANDS"), said("PILOT")]
    }
    /// A journal cannot be read.
    package static func unreadable(_ path: String) -> String {
      said("{path} cannot be read; lls runs show {path} says why", ["path": path])
    }
    /// A copy of a journal is left of an erasure.
    package static func leftover(_ path: String) -> String {
      said(
        "{path} is left of an erasure that was cut off; take it away: lls runs discard {path}", ["path": path]
      )
    }

    /// No session is there.
    package static var none: String { said("no session was recorded yet") }
    /// How one is named.
    package static var nameOne: String {
      said(
        "name its journal, or record one: lls run MODULE --group GROUP")
    }
    /// How to see them.
    package static var listThem: String {
      said(
        "lls runs lists them; the first eight signs of a run are enough")
    }

    /// None fits.
    package static func noneNamed(_ name: String) -> String {
      said("there is no session {name}", ["name": name])
    }
    /// Several fit.
    package static func several(_ name: String) -> String {
      said("more than one session begins with {name}", ["name": name])
    }

    /// A pilot has all of it.
    package static var inPilot: String { said("yes") }
    /// A pilot has a part of it.
    package static var partlyInPilot: String { said("in part") }
    /// No pilot has it.
    package static var notInPilot: String { said("no") }
    /// Nobody knows.
    package static var unknownInPilot: String { "?" }

    /// Said before a journal is taken away.
    package static func discarding(_ run: String) -> String {
      said("This takes the journal away for good: {run}.", ["run": run])
    }
    /// Said where no pilot has a session that was held.
    package static var onlyHere: String {
      said(
        "No pilot has it. What happened in the session is then recorded nowhere.")
    }
    /// Said where a pilot has it.
    package static var alsoInPilot: String {
      said(
        "A pilot has it. Its notes and parked topics are only here.")
    }
    /// Asks.
    package static var discardQuestion: String {
      said(
        "Type discard to take it away, or press Enter to keep it:")
    }
    /// What has to be typed.
    package static let discardWord = "discard"
    /// Said where it was kept.
    package static var kept: String { said("Nothing was changed.") }
    /// Said where it is gone.
    package static func discarded(_ path: String) -> String { said("{path} is gone.", ["path": path]) }
    /// A script has to say so.
    package static var needsYes: String { said("nobody can be asked here") }
    /// How a script says so.
    package static var addYes: String { said("add --yes, if it may be taken away for good") }
    /// How many were never started, and what can be done about it.
    package static func notStartedToo(_ count: Int) -> String {
      said(
        "opened and never started: {count}; lls runs list --all lists them, lls runs discard --not-started takes them away",
        ["count": count])
    }
    /// How many were taken away that were never started.
    package static func tidied(_ count: Int) -> String {
      said("Journals of sessions that were never started, taken away: {count}.", ["count": count])
    }
    /// A journal needs no mending.
    package static var isWhole: String { said("It is whole. Nothing was changed.") }
    /// A journal was mended.
    package static func mended(_ path: String, lines: Int, copy: String) -> String {
      said(
        "It is whole again, up to line {line}: {path}. The file as it was is kept beside it: {copy}.",
        ["line": lines, "path": path, "copy": copy])
    }
    /// Undone words are gone.
    package static func struck(_ count: Int) -> String {
      said("Words that were undone and struck out: {count}.", ["count": count])
    }
    /// There were none.
    package static var nothingToStrike: String {
      said("No words of it were undone. Nothing was changed.")
    }
    /// A pilot would not know the journal again.
    package static var pilotCompares: String {
      said("a pilot has this session, and compares it with the journal as it is")
    }
    /// What to do then.
    package static func discardInstead(_ run: String) -> String {
      said(
        "the pilot has no notes: take the journal away once its notes are not needed, with lls runs discard {run}",
        ["run": run])
    }
    /// A beginning of an id is too short where nobody is asked.
    package static func tooShort(_ name: String) -> String {
      said("{name} is too little to take a session away unasked", ["name": name])
    }
    /// How to say more.
    package static func sayMore(_ count: Int) -> String {
      said(
        "name {count} signs of the run's id or the path of its journal, or leave --yes out",
        ["count": count])
    }
    /// Another file is where a record was to be written.
    package static func anotherFile(_ path: String) -> String {
      said("{path} is there already, and is not of this session", ["path": path])
    }
    /// What to do then.
    package static var nameAnotherFile: String { said("name another file: -o FILE") }
    /// Said of a session that cannot be read.
    package static var cannotBeRead: String { said("It cannot be read, so nothing says what is in it.") }
  }
}
