extension InterfaceText {
  /// What the screen says that the room sees.
  package enum Room {
    /// Before the start.
    package static let soon = "We begin soon."
    /// During a pause.
    package static let pause = "A pause."
    /// After the end.
    package static let over = "That is all for today. Thank you."

    /// Another way to take part.
    package static func optOut(_ words: String) -> String { "Another way to take part: \(words)" }

    /// What is left of a block, for rooms that asked for it. Unit: milliseconds.
    package static func left(milliseconds: Int) -> String {
      let minutes = (milliseconds + 59_999) / 60_000
      return minutes > 0 ? "About \(InterfaceText.minutes(minutes)) left." : "We are coming to an end here."
    }

    /// No session is running.
    package static let nothingRuns = "no session is running here"
    /// How to get one.
    package static let startOne = "start one in another terminal: lls run MODULE --group GROUP"
    /// How to leave.
    package static let leave = "This screen shows what the room may see. q closes it; the session goes on."
  }
}
