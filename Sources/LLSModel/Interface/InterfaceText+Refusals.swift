extension InterfaceText {
  /// Sentences for what a session refuses; each says what to do instead.
  package enum Refusal {
    /// The clock went back.
    package static var clockWentBack: String { said("The clock went back. Wait a moment and type it again.") }
    /// Not begun.
    package static var notStarted: String { said("The session has not started. Type start first.") }
    /// Begun already.
    package static var alreadyStarted: String {
      said("The session has started already. Type status to see where it is.")
    }
    /// Over.
    package static var ended: String { said("The session is over. Type undo to open it again, or quit.") }
    /// Not over.
    package static var notOver: String {
      said("The session is not over. Type finish first, then closing and who read the cards.")
    }
    /// Not over, and something is said of its activities.
    package static var notOverYet: String {
      said("The session is not over. Type finish first; then say how its activities worked.")
    }
    /// Closed already.
    package static var alreadyClosed: String {
      said("The closing check is written down already. Type undo if it was a mistake.")
    }
    /// The lead read the comments.
    package static var readerLed: String {
      said("Who led the session does not read the comments. Type the role of who read them.")
    }
    /// Paused already.
    package static var alreadyPaused: String { said("It is paused already. Type resume to go on.") }
    /// Not paused.
    package static var notPaused: String { said("It is not paused. Type pause to stop the clock.") }
    /// No block with this number.
    package static func noSuchBlock(_ number: Int, of count: Int) -> String {
      said(
        "There is no block {number}; the blocks are 1 to {count}. Type plan to see them.",
        ["number": number, "count": count])
    }
    /// There already.
    package static func alreadyThere(_ number: Int) -> String {
      said("You are in block {number} already. Type say for its words, or next to go on.", ["number": number])
    }
    /// No block follows.
    package static var lastBlock: String {
      said("No block follows. Type finish to end the session, or jump N to go back to one.")
    }
    /// No block before.
    package static var firstBlock: String {
      said("This is the first block. Type undo to take something back.")
    }
    /// All steps done.
    package static var noMoreSteps: String {
      said("Every step of this block is done. Type next for the next block.")
    }
    /// A core block.
    package static func coreBlock(_ number: Int) -> String {
      said(
        """
        Block {number} is a core part of the module. To leave it out, say why, for example: skip {number} time. Or make \
        it shorter: late, or -5.
        """, ["number": number])
    }
    /// Left out already.
    package static func alreadySkipped(_ number: Int) -> String {
      said("Block {number} is left out already. Type unskip {number} to put it in again.", ["number": number])
    }
    /// Not left out.
    package static func notSkipped(_ number: Int) -> String {
      said("Block {number} is in the plan. Type skip {number} to leave it out.", ["number": number])
    }
    /// No change.
    package static var noChange: String {
      said("That is how it is already. Nothing was changed; status says where you are.")
    }
    /// Less than no time.
    package static var lessThanNoTime: String {
      said("The block has less time than that to give. Take away fewer minutes, or type next.")
    }
    /// Too much time.
    package static func tooMuchTime(_ limit: Int) -> String {
      said("That is more than {minutes} in all. Type a smaller number.", ["minutes": minutes(limit)])
    }
    /// No hard end.
    package static var noHardEnd: String {
      said("There is no hard end yet. Type for example hard 15:30, then late.")
    }
    /// An end that is long past.
    package static func pastEnd(_ word: String, typed: String, now: String, later: String) -> String {
      said(
        "{typed} is past: it is {now} now. Type an end that is still to come, for example {word} {later}.",
        ["typed": typed, "now": now, "word": word, "later": later])
    }
    /// Does not fit.
    package static func doesNotFit(deficit: String, droppable: [String]) -> String {
      droppable.isEmpty
        ? said(
          """
          The rest does not fit, even at its shortest: {deficit} too much. Nothing that is left may be dropped: move \
          the hard end, leave a core block out with a reason (skip 3 time), or type shortest.
          """, ["deficit": deficit])
        : said(
          """
          The rest does not fit, even at its shortest: {deficit} too much. You may drop: \
          {droppable}. Type skip and its number, then late again; or type shortest.
          """, ["deficit": deficit, "droppable": droppable.joined(separator: ", ")])
    }
    /// Time to spare.
    package static func timeToSpare(_ length: String) -> String {
      said(
        "You are not late: there are {length} to spare. Nothing has to change; +5 gives a block five minutes more.",
        ["length": length])
    }
    /// The preview is out of date.
    package static var previewOutOfDate: String {
      said("Things have moved on since then. Type late to see it again, then accept.")
    }
    /// No gap.
    package static var noGap: String {
      said("No gap is waiting for an answer. To stop the clock, type pause.")
    }
    /// An impossible gap.
    package static var impossibleGap: String {
      said("The clocks disagree about the gap. It stays counted; type status to check.")
    }
    /// Not here.
    package static func notHere(_ code: String) -> String {
      said(
        "{code} is not in the room by the register. Type attend {code} first, or check the card.",
        ["code": code])
    }
    /// Here already.
    package static func alreadyHere(_ code: String) -> String {
      said("{code} is in the room already. Type left {code} when they go.", ["code": code])
    }
    /// Has been here.
    package static func hasBeenHere(_ code: String) -> String {
      said(
        "{code} has been here today. Type left {code} if they have gone, or undo if it was a mistake.",
        ["code": code])
    }
    /// Nobody named.
    package static var nobodyNamed: String {
      said("Nobody was named. Type the codes after the word: attend CODE CODE.")
    }
    /// Withdrawn already.
    package static func alreadyWithdrawn(_ code: String) -> String {
      said("Today's answers of {code} are withdrawn already. Nothing more is needed.", ["code": code])
    }
    /// No such material.
    package static func noSuchMaterial(_ id: String, known: [String]) -> String {
      known.isEmpty
        ? said("This session needs no materials.")
        : said("There is no material {id}. Type {known}.", ["id": id, "known": either(known)])
    }
    /// Count out of range.
    package static func countOutOfRange(_ low: Int, _ high: Int) -> String {
      said("Type a number from {low} to {high}.", ["low": low, "high": high])
    }
    /// Words out of range.
    package static func wordsOutOfRange(_ limit: Int) -> String {
      said(
        "Type some words after it, {limit} characters at most; a longer text can go into two notes.",
        ["limit": limit])
    }
    /// Nothing to undo.
    package static var nothingToUndo: String {
      said("There is nothing to undo. Type help to see what can be done.")
    }
    /// Cannot undo.
    package static var cannotUndo: String {
      said("That cannot be undone any more. Put it right with a command; help lists them.")
    }
    /// No spare activity of this name.
    package static func noSuchSpare(_ name: String, of count: Int) -> String {
      said(
        "There is no spare activity {name}. Type spare to see all {count}, then spare and its number.",
        ["name": name, "count": count])
    }
    /// No safeguarding step of this number.
    package static func noSuchStep(_ number: Int) -> String {
      said("There is no step {number}. Type ! to see the safeguarding steps.", ["number": number])
    }
    /// The screen is so already.
    package static var screenAlreadySo: String { said("The screen is like that already.") }
  }
}
