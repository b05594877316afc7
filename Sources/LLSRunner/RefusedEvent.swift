package import LLSModel

/// Why an event was not taken. The state is as it was before.
package enum RefusedEvent: Error, Hashable, Sendable {
  /// The moment lies before the last event.
  case clockWentBack
  /// The session has not begun.
  case notStarted
  /// The session has begun already.
  case alreadyStarted
  /// The session is over.
  case ended
  /// The session is not over yet.
  case notOver
  /// How a block worked is said when the session is over.
  case notOverYet
  /// The closing check is entered already.
  case alreadyClosed
  /// Who led does not read the comments.
  case readerLed
  /// It is paused already.
  case alreadyPaused
  /// It is not paused.
  case notPaused
  /// There is no block with this number. Both from 1.
  case noSuchBlock(number: Int, of: Int)
  /// This block is the active one already. From 1.
  case alreadyThere(number: Int)
  /// No block follows.
  case lastBlock
  /// No block comes before.
  case firstBlock
  /// All steps of this block are done.
  case noMoreSteps
  /// A core block is left out only with a reason. From 1.
  case coreBlock(number: Int)
  /// It is left out already. From 1.
  case alreadySkipped(number: Int)
  /// It is not left out. From 1.
  case notSkipped(number: Int)
  /// Nothing to add or to take away.
  case noChange
  /// The block would have less than no time.
  case lessThanNoTime
  /// More than the limit. Unit: minutes.
  case tooMuchTime(limit: Int)
  /// There is no end by which to fit the rest in.
  case noHardEnd
  /// The rest cannot be made short enough. Unit: milliseconds; blocks that may be dropped by their place from 0.
  case doesNotFit(deficit: Int, mayBeDropped: [Int])
  /// The plan ends before the hard end even with every block at its longest. Unit: milliseconds.
  case timeToSpare(Int)
  /// The accepted lengths no longer land on the hard end, or break a floor.
  case previewOutOfDate
  /// An end that was over long ago. Unit: milliseconds.
  case endLongPast(by: Int)
  /// An end that is hours ahead of any session. Unit: milliseconds.
  case endFarOff(by: Int)
  /// A start longer ago than the whole plan takes. Unit: minutes.
  case tooLongAgo(limit: Int)
  /// No gap is waiting for an answer.
  case noGap
  /// A gap cannot be longer than the active block has run without a break, nor shorter than nothing.
  case impossibleGap
  /// Nobody with this code is in the room.
  case notHere(ParticipantCode)
  /// Somebody with this code is in the room already.
  case alreadyHere(ParticipantCode)
  /// Somebody with this code has been in the room today.
  case hasBeenHere(ParticipantCode)
  /// No code was given.
  case nobodyNamed
  /// These answers are withdrawn already.
  case alreadyWithdrawn(ParticipantCode)
  /// The plan has no such material.
  case noSuchMaterial(String)
  /// A count outside what can be. Both ends included.
  case countOutOfRange(low: Int, high: Int)
  /// No words, or more than the limit. Unit: characters.
  case wordsOutOfRange(limit: Int)
  /// Nothing is left to undo.
  case nothingToUndo
  /// It cannot be undone because of what the clock did since.
  case cannotUndo
  /// The screen is as it was asked to be.
  case screenAlreadySo
}
