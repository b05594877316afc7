extension InterfaceText {
  /// Sentences for what a session refuses; each says what to do instead.
  package enum Refusal {
    /// The clock went back.
    package static let clockWentBack = "The clock went back. Wait a moment and type it again."
    /// Not begun.
    package static let notStarted = "The session has not started. Type start first."
    /// Begun already.
    package static let alreadyStarted = "The session has started already. Type status to see where it is."
    /// Over.
    package static let ended = "The session is over. Type undo to open it again, or quit."
    /// Not over.
    package static let notOver =
      "The session is not over. Type finish first, then closing and who read the cards."
    /// Closed already.
    package static let alreadyClosed =
      "The closing check is written down already. Type undo if it was a mistake."
    /// The lead read the comments.
    package static let readerLed =
      "Who led the session does not read the comments. Type the role of who read them."
    /// Paused already.
    package static let alreadyPaused = "It is paused already. Type resume to go on."
    /// Not paused.
    package static let notPaused = "It is not paused. Type pause to stop the clock."
    /// No block with this number.
    package static func noSuchBlock(_ number: Int, of count: Int) -> String {
      "There is no block \(number); the blocks are 1 to \(count). Type plan to see them."
    }
    /// There already.
    package static func alreadyThere(_ number: Int) -> String {
      "You are in block \(number) already. Type say for its words, or next to go on."
    }
    /// No block follows.
    package static let lastBlock =
      "No block follows. Type finish to end the session, or jump N to go back to one."
    /// No block before.
    package static let firstBlock = "This is the first block. Type undo to take something back."
    /// All steps done.
    package static let noMoreSteps = "Every step of this block is done. Type next for the next block."
    /// A core block.
    package static func coreBlock(_ number: Int) -> String {
      """
      Block \(number) is a core part of the module. To leave it out, go to it, say why (for example: adapt skipped \
      time), then skip. Or make it shorter: late, or -5.
      """
    }
    /// Left out already.
    package static func alreadySkipped(_ number: Int) -> String {
      "Block \(number) is left out already. Type unskip \(number) to put it in again."
    }
    /// Not left out.
    package static func notSkipped(_ number: Int) -> String {
      "Block \(number) is in the plan. Type skip \(number) to leave it out."
    }
    /// No change.
    package static let noChange = "That is how it is already. Nothing was changed; status says where you are."
    /// Less than no time.
    package static let lessThanNoTime =
      "The block has less time than that to give. Take away fewer minutes, or type next."
    /// Too much time.
    package static func tooMuchTime(_ limit: Int) -> String {
      "That is more than \(minutes(limit)) in all. Type a smaller number."
    }
    /// No hard end.
    package static let noHardEnd = "There is no hard end yet. Type for example hard 15:30, then late."
    /// An end that is long past.
    package static func pastEnd(_ word: String, typed: String, now: String, later: String) -> String {
      "\(typed) is past: it is \(now) now. Type an end that is still to come, for example \(word) \(later)."
    }
    /// Does not fit.
    package static func doesNotFit(deficit: String, droppable: [String]) -> String {
      droppable.isEmpty
        ? """
        The rest does not fit, even at its shortest: \(deficit) too much. Nothing that is left may be dropped: move \
        the hard end, or leave a core block out with a reason (adapt skipped time, then skip).
        """
        : """
        The rest does not fit, even at its shortest: \(deficit) too much. You may drop: \
        \(droppable.joined(separator: ", ")). Type skip and its number, then late again.
        """
    }
    /// Time to spare.
    package static func timeToSpare(_ length: String) -> String {
      "You are not late: there are \(length) to spare. Nothing has to change; +5 gives a block five minutes more."
    }
    /// The preview is out of date.
    package static let previewOutOfDate =
      "Things have moved on since then. Type late to see it again, then accept."
    /// No gap.
    package static let noGap = "No gap is waiting for an answer. To stop the clock, type pause."
    /// An impossible gap.
    package static let impossibleGap =
      "The clocks disagree about the gap. It stays counted; type status to check."
    /// Not here.
    package static func notHere(_ code: String) -> String {
      "\(code) is not in the room by the register. Type attend \(code) first, or check the card."
    }
    /// Here already.
    package static func alreadyHere(_ code: String) -> String {
      "\(code) is in the room already. Type left \(code) when they go."
    }
    /// Has been here.
    package static func hasBeenHere(_ code: String) -> String {
      "\(code) has been here today. Type left \(code) if they have gone, or undo if it was a mistake."
    }
    /// Nobody named.
    package static let nobodyNamed = "Nobody was named. Type the codes after the word: attend CODE CODE."
    /// Withdrawn already.
    package static func alreadyWithdrawn(_ code: String) -> String {
      "Today's answers of \(code) are withdrawn already. Nothing more is needed."
    }
    /// No such material.
    package static func noSuchMaterial(_ id: String, known: [String]) -> String {
      known.isEmpty
        ? "This session needs no materials." : "There is no material \(id). Type \(either(known))."
    }
    /// Count out of range.
    package static func countOutOfRange(_ low: Int, _ high: Int) -> String {
      "Type a number from \(low) to \(high)."
    }
    /// Words out of range.
    package static func wordsOutOfRange(_ limit: Int) -> String {
      "Type some words after it, \(limit) characters at most; a longer text can go into two notes."
    }
    /// Nothing to undo.
    package static let nothingToUndo = "There is nothing to undo. Type help to see what can be done."
    /// Cannot undo.
    package static let cannotUndo =
      "That cannot be undone any more. Put it right with a command; help lists them."
    /// No spare activity of this name.
    package static func noSuchSpare(_ name: String, of count: Int) -> String {
      "There is no spare activity \(name). Type spare to see all \(count), then spare and its number."
    }
    /// No safeguarding step of this number.
    package static func noSuchStep(_ number: Int) -> String {
      "There is no step \(number). Type ! to see the safeguarding steps."
    }
    /// The screen is so already.
    package static let screenAlreadySo = "The screen is like that already."
  }
}
