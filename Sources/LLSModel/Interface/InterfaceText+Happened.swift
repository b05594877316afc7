/// What is said of things that happened in a session.
extension InterfaceText {
  /// Answers to an event that was taken.
  package enum Happened {
    /// Nothing more is to be said.
    package static var noted: String { said("Noted.") }
    /// An end that was set is gone.
    package static var endTakenAway: String { said("The end is taken away.") }
    /// Every step is done.
    package static var stepsDone: String { said("Every step of this block is done. next goes on.") }
    /// Stands for an event that nobody knows any more.
    package static var lastThing: String { said("the last thing") }

    /// The session began.
    package static func started(at time: String) -> String { said("Started at {time}.", ["time": time]) }
    /// The session ended.
    package static func finished(after length: String) -> String {
      said("Finished after {length}.", ["length": length])
    }
    /// The session was broken off.
    package static func brokenOff(after length: String) -> String {
      said("Broken off after {length}.", ["length": length])
    }
    /// How many are in the room.
    package static func here(_ count: Int) -> String { said("{count} here.", ["count": count]) }
    /// An end was set.
    package static func endSet(to time: String) -> String {
      said("The end is set to {time}.", ["time": time])
    }
    /// An event was taken back.
    package static func undone(_ what: String) -> String { said("Undone: {what}.", ["what": what]) }
  }

  /// Names of events, as sentences without their full stop.
  package enum Event {
    /// The start.
    package static var start: String { said("the start") }
    /// Paused.
    package static var paused: String { said("Paused") }
    /// Running again.
    package static var running: String { said("Running") }
    /// A step is done.
    package static var stepDone: String { said("Step done") }
    /// The next block.
    package static var next: String { said("on to the next block") }
    /// A step back.
    package static var back: String { said("back") }
    /// The end somebody would like.
    package static var softEnd: String { said("the soft end") }
    /// The end by which everybody must be out.
    package static var hardEnd: String { said("the hard end") }
    /// The rest was fitted in.
    package static var newLengths: String { said("the new lengths") }
    /// The clock on the wall was moved.
    package static var clockMoved: String { said("the wall clock was moved") }
    /// A note.
    package static var note: String { said("the note") }
    /// A topic.
    package static var topic: String { said("the parked topic") }
    /// Somebody left.
    package static var left: String { said("left the room") }
    /// Somebody came back.
    package static var returned: String { said("back in the room") }
    /// The screen was hidden.
    package static var hidden: String { said("Hidden") }
    /// The screen is shown again.
    package static var shown: String { said("Shown") }
    /// Something was undone.
    package static var undo: String { said("undo") }
    /// The end.
    package static var finish: String { said("the end") }
    /// Broken off.
    package static var abandon: String { said("the breaking off") }

    /// The start was earlier.
    package static func startedEarlier(by minutes: String) -> String {
      said("Started {minutes} earlier", ["minutes": minutes])
    }
    /// To a block.
    package static func jump(to number: Int) -> String { said("jump to block {number}", ["number": number]) }
    /// A block is out.
    package static func skipped(_ number: Int) -> String {
      said("Block {number} is left out", ["number": number])
    }
    /// Core blocks are out.
    package static func leftOut(_ numbers: [Int], because why: String) -> String {
      said(
        "Left out: block {numbers}, because of {why}",
        ["numbers": numbers.map { "\($0)" }.joined(separator: ", "), "why": why])
    }
    /// Every block as short as it can be.
    package static var shortest: String { said("every block at its shortest") }
    /// A block is in again.
    package static func unskipped(_ number: Int) -> String {
      said("Block {number} is in again", ["number": number])
    }
    /// A gap of some length.
    package static func gap(_ length: String, isCounted: Bool) -> String {
      isCounted
        ? said("The gap of {length} is counted", ["length": length])
        : said("The gap of {length} is left out", ["length": length])
    }
    /// Cards of a colour.
    package static func tally(_ count: Int, _ colour: String) -> String {
      said("{count} {colour}", ["count": count, "colour": colour])
    }
    /// A material.
    package static func material(_ id: String, isAtHand: Bool) -> String {
      isAtHand ? said("{id} is at hand", ["id": id]) : said("{id} is missing", ["id": id])
    }
    /// So many on the register with a mark.
    package static func register(_ count: Int, _ mark: String) -> String {
      said("{count} {mark}", ["count": count, "mark": mark])
    }
    /// Answers of a code.
    package static func withdrawn(_ code: String) -> String {
      said("Today's answers of {code} are withdrawn", ["code": code])
    }
    /// Who leads.
    package static func leads(_ role: String) -> String { said("The {role} leads", ["role": role]) }
    /// Done in another way.
    package static func adapted(_ what: String, because why: String) -> String {
      said("Adapted: {what}, because of {why}", ["what": what, "why": why])
    }
    /// The closing check.
    package static func closingCheck(by role: String) -> String {
      said("the closing check, by the {role}", ["role": role])
    }
  }

  /// Events with all that somebody needs who writes them on paper.
  package enum OnPaper {
    /// An end that was set is gone.
    package static var takenAway: String { said("taken away") }
    /// Something was undone.
    package static var undone: String { said("the last thing was undone") }

    /// A note.
    package static func note(_ words: String) -> String { said("note: {words}", ["words": words]) }
    /// A topic.
    package static func topic(_ words: String) -> String { said("parked: {words}", ["words": words]) }
    /// Somebody left.
    package static func left(_ code: String) -> String { said("left the room: {code}", ["code": code]) }
    /// Somebody came back.
    package static func returned(_ code: String) -> String {
      said("back in the room: {code}", ["code": code])
    }
  }
}
