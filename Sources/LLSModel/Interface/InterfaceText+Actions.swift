extension InterfaceText {
  /// What happened, in a word or two, for a list with the time beside it.
  package enum Action {
    /// The session began.
    package static let start = "start"
    /// The clock was stopped.
    package static let paused = "paused"
    /// It goes on.
    package static let resumed = "running again"
    /// A step is done.
    package static let stepDone = "step done"
    /// On to the next block.
    package static let next = "next block"
    /// An end by which everybody must be out.
    package static let hardEnd = "hard end"
    /// An end somebody would like.
    package static let softEnd = "soft end"
    /// The rest was fitted in.
    package static let fitted = "rest fitted in"
    /// The window was away.
    package static let gap = "gap"
    /// The wall clock was moved.
    package static let clock = "wall clock moved"
    /// A note.
    package static let note = "note"
    /// A topic for later.
    package static let parked = "topic parked"
    /// Somebody left.
    package static let left = "somebody left"
    /// Somebody is back.
    package static let back = "somebody is back"
    /// Answers of today.
    package static let withdrawn = "answers withdrawn"
    /// The end.
    package static let finished = "end"
    /// Broken off.
    package static let abandoned = "broken off"
    /// The closing check.
    package static let closing = "closing check"

    /// To a block.
    package static func block(_ number: Int) -> String { "block \(number)" }

    /// More or less time. Unit: minutes.
    package static func extended(_ minutes: Int) -> String { "\(minutes > 0 ? "+" : "")\(minutes) min" }

    /// How many adults.
    package static func adults(_ count: Int) -> String { "adults: \(count)" }
  }
}
