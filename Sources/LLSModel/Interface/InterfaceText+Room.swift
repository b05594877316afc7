extension InterfaceText {
  /// What the screen says that the room sees.
  package enum Room {
    /// Before the start.
    package static var soon: String { said("We begin soon.") }
    /// During a pause.
    package static var pause: String { said("A pause.") }
    /// After the end.
    package static var over: String { said("That is all for today. Thank you.") }

    /// While no window runs the session.
    package static var stopped: String { said("A moment, please. We go on soon.") }
    /// Once the session's journal was taken away.
    package static var gone: String { said("This session is not shown here any more.") }

    /// Says at the foot of a page seen in parts that there is more of it.
    package static func moreToSee(below: Bool, above: Bool) -> String {
      let ways = (below ? [said("Space: more")] : []) + (above ? [said("PgUp: back")] : [])
      return ways.joined(separator: "   ")
    }

    /// Another way to take part.
    package static func optOut(_ words: String) -> String {
      said("Another way to take part: {words}", ["words": words])
    }

    /// What is left of a block, for rooms that asked for it. Unit: milliseconds.
    package static func left(milliseconds: Int) -> String {
      let minutes = (milliseconds + 59_999) / 60_000
      return minutes > 0
        ? said("About {length} left.", ["length": InterfaceText.minutes(minutes)])
        : said("We are coming to an end here.")
    }

    /// No session is running.
    package static var nothingRuns: String { said("no session is running here") }
    /// How to get one.
    package static var startOne: String {
      said(
        "start one in another terminal: lls run MODULE --group GROUP; or name one that lls runs lists: lls view --room RUN"
      )
    }
    /// Several are running.
    package static var severalRun: String { said("more than one session is running here") }
    /// How to choose.
    package static var nameOne: String { said("name the one that this room is for: lls view --room RUN") }
    /// At a terminal that is ready before the session.
    package static var waiting: String {
      said("No session is running here yet. This window waits for one, and shows it then; Ctrl-C closes it.")
    }
    /// How to leave.
    package static var leave: String {
      said(
        "This screen shows what the room may see. q closes it; the session goes on.")
    }
  }
}
