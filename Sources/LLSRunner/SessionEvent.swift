package import LLSModel

/// Everything that can happen in a session. Keys, typed lines and scripts all become one of these.
///
/// Blocks are named by their place in the plan, from 0.
package enum SessionEvent: Hashable, Sendable {
  /// The session begins.
  case start
  /// It began earlier than it was said to. Unit: whole minutes. Range: 1 to 120 in all.
  case backdate(minutes: Int)
  /// The clock of the blocks stops.
  case pause
  /// It goes on.
  case resume
  /// The active DO step is done.
  case nextStep
  /// On to the next block that is not left out.
  case next
  /// One step back; at a block's first step, to the block before.
  case back
  /// To a block of the facilitator's choice.
  case jump(block: Int)
  /// A block is left out.
  case skip(block: Int)
  /// A block that was left out is put in again.
  case unskip(block: Int)
  /// Core blocks are left out for a reason, the active one, later ones, or those that were passed by. Shape: at least one, each once.
  case leaveOut([Int], AdaptationReason)
  /// The active block and those ahead have the shortest useful length, but for these.
  case shortest(keeping: Set<Int>)
  /// The active block gets more time, or less. Unit: whole minutes.
  case extend(minutes: Int)
  /// A moment to be warned about; nil takes it away.
  case setSoftEnd(TimePoint?)
  /// A moment by which everybody must be out; nil takes it away.
  case setHardEnd(TimePoint?)
  /// Accepted lengths for every block. Unit: milliseconds. Shape: one a block.
  case rebalance(allocations: [Int])
  /// The laptop slept or the program was away, just before this moment; counted says whether the group went on. Unit: milliseconds.
  case gap(milliseconds: Int, counted: Bool)
  /// The wall clock was put forward (above zero) or back. Unit: milliseconds.
  case clockStep(milliseconds: Int)
  /// A remark; kept in the journal only.
  case note(String)
  /// A topic for later; kept in the journal only.
  case park(String)
  /// Feedback cards of a colour, counted. Range: 0 to 99.
  case tally(CardColour, count: Int)
  /// A material is at hand, or is not.
  case material(id: String, isAtHand: Bool)
  /// The register: participants are here, away, or excused.
  case attend([ParticipantCode], RegisterMark)
  /// Somebody left the room.
  case left(ParticipantCode)
  /// Somebody came back.
  case returned(ParticipantCode)
  /// Somebody takes back today's answers.
  case withdrawToday(ParticipantCode)
  /// How many adults are in the room now. Range: 0 to 99.
  case staffChanged(Int)
  /// Somebody else leads.
  case handover(FacilitatorRole)
  /// The active block is done in another way than the module says.
  case adapt(AdaptationKind, AdaptationReason)
  /// The screen is hidden from the room.
  case hide
  /// The screen is shown again.
  case show
  /// The last thing that was done did not happen.
  case undo
  /// The session ends.
  case finish
  /// The session is broken off.
  case abandon
  /// After the end: comments read, concerns passed on or none, everyone left safely, debrief held; by the role that read the comments.
  case closingCheck(ReaderRole)
  /// After the end: how a block worked, for the module's author; said again, it takes the place of what was said before.
  case tellAuthor(block: Int, AuthorFeedback)

  /// Whether `undo` takes it back; what the clock did and what the screen showed stay.
  package var canBeUndone: Bool {
    switch self {
    case .gap(_, let counted): !counted
    case .clockStep, .hide, .show, .undo: false
    default: true
    }
  }

  /// Whether it can also happen when the session is over: the screen is not the session, and people think about it afterwards. Until
  /// the closing check is written down, cards are counted and topics and reasons are still given too. No time passes with any of them.
  func mayFollowTheEnd(isClosed: Bool) -> Bool {
    switch self {
    case .hide, .show, .note, .tellAuthor: true
    case .park, .tally, .leaveOut: !isClosed
    default: false
    }
  }
}

/// An event with the moment it happened.
package struct TimedEvent: Hashable, Sendable {
  /// What happened.
  package let event: SessionEvent
  /// When.
  package let at: TimePoint

  /// Makes a timed event.
  package init(_ event: SessionEvent, at: TimePoint) {
    self.event = event
    self.at = at
  }
}

/// A feedback card's colour.
package enum CardColour: String, Hashable, Sendable, CaseIterable {
  /// Good.
  case green
  /// So so.
  case amber
  /// Not good.
  case red
}

/// What the register says about somebody.
package enum RegisterMark: String, Hashable, Sendable, CaseIterable {
  /// In the room.
  case present
  /// Not there.
  case absent
  /// Not there, and it was agreed.
  case excused
}

/// Who leads, as a role; there is no room for a name.
package enum FacilitatorRole: String, Hashable, Sendable, CaseIterable {
  /// The lead facilitator.
  case facilitator
  /// The second facilitator.
  case coFacilitator = "co-facilitator"
  /// A support worker of the group.
  case supportWorker = "support-worker"
}

/// Who read every comment before the group went home, as a role; never the one who led.
package enum ReaderRole: String, Hashable, Sendable, CaseIterable {
  /// The worker whose task of the day it is.
  case readerOfCards = "reader-of-cards"
  /// The second facilitator.
  case coFacilitator = "co-facilitator"
  /// The colleague who stands by.
  case namedStandby = "named-standby"
  /// The safeguarding lead.
  case safeguardingLead = "safeguarding-lead"
}

/// What was done in another way.
package enum AdaptationKind: String, Hashable, Sendable, CaseIterable {
  /// Made shorter.
  case shortened
  /// Another activity instead.
  case swapped
  /// Done in parts.
  case split
  /// Made easier.
  case simplified
  /// Left out.
  case skipped
  /// Something else.
  case other
}

/// Why it was done in another way.
package enum AdaptationReason: String, Hashable, Sendable, CaseIterable {
  /// Too little time, or too much.
  case time
  /// The group's energy.
  case energy
  /// Somebody could not have taken part otherwise.
  case access
  /// To keep somebody safe.
  case safety
  /// The group chose it.
  case groupChoice = "group-choice"
  /// The room.
  case space
  /// Something else.
  case other
}
