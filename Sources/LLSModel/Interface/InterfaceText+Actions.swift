extension InterfaceText {
  /// What happened, in a word or two, for a list with the time beside it.
  package enum Action {
    /// The session began.
    package static var start: String { said("start") }
    /// The clock was stopped.
    package static var paused: String { said("paused") }
    /// It goes on.
    package static var resumed: String { said("running again") }
    /// A step is done.
    package static var stepDone: String { said("step done") }
    /// On to the next block.
    package static var next: String { said("next block") }
    /// An end by which everybody must be out.
    package static var hardEnd: String { said("hard end") }
    /// An end somebody would like.
    package static var softEnd: String { said("soft end") }
    /// The rest was fitted in.
    package static var fitted: String { said("rest fitted in") }
    /// The window was away.
    package static var gap: String { said("gap") }
    /// The wall clock was moved.
    package static var clock: String { said("wall clock moved") }
    /// A note.
    package static var note: String { said("note") }
    /// A topic for later.
    package static var parked: String { said("topic parked") }
    /// Somebody left.
    package static var left: String { said("somebody left") }
    /// Somebody is back.
    package static var back: String { said("somebody is back") }
    /// Answers of today.
    package static var withdrawn: String { said("answers withdrawn") }
    /// The end.
    package static var finished: String { said("end") }
    /// Broken off.
    package static var abandoned: String { said("broken off") }
    /// The closing check.
    package static var closing: String { said("closing check") }

    /// To a block.
    package static func block(_ number: Int) -> String { said("block {number}", ["number": number]) }

    /// Core blocks.
    package static func leftOut(_ numbers: [Int]) -> String {
      said("left out: {numbers}", ["numbers": numbers.map { "\($0)" }.joined(separator: ", ")])
    }

    /// Every block as short as it can be.
    package static var shortest: String { said("shortest lengths") }

    /// More or less time. Unit: minutes.
    package static func extended(_ minutes: Int) -> String {
      said("{minutes} min", ["minutes": (minutes > 0 ? "+" : "") + "\(minutes)"])
    }

    /// How many adults.
    package static func adults(_ count: Int) -> String { said("adults: {count}", ["count": count]) }
  }
}
