package import LLSModel

/// Everything about a run at the moment of its last event. Looking at it changes nothing.
package struct SessionState: Hashable, Sendable {
  /// Where the run stands.
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    /// Not begun.
    case waiting
    /// The active block's clock runs.
    case running
    /// It stands.
    case paused
    /// Ended at the end.
    case finished
    /// Broken off.
    case abandoned
  }

  /// One block as the run has left it.
  package struct BlockState: Hashable, Sendable {
    /// Time it was the active block and not paused, up to the last event. Unit: milliseconds. Range: 0 or more.
    package internal(set) var used: Int
    /// Time it may take. Unit: milliseconds. Range: 0 or more.
    package internal(set) var given: Int
    /// DO steps done.
    package internal(set) var stepsDone: Int
    /// Whether it has been the active block.
    package internal(set) var wasActive: Bool
    /// Whether it is left out.
    package internal(set) var isSkipped: Bool
  }

  /// A gap that the facilitator may still leave out.
  package struct OpenGap: Hashable, Sendable {
    /// Its length. Unit: milliseconds.
    package internal(set) var milliseconds: Int
    /// The block that was active, from 0.
    package internal(set) var block: Int
  }

  /// Something done in another way.
  package struct Adaptation: Hashable, Sendable {
    /// The block, from 0.
    package let block: Int
    /// What.
    package let what: AdaptationKind
    /// Why.
    package let why: AdaptationReason
  }

  /// The check after the end, which is the same whether or not anything happened.
  package struct ClosingCheck: Hashable, Sendable {
    /// Who read the comments.
    package let by: ReaderRole
    /// When it was entered.
    package let at: TimePoint
  }

  /// Somebody's time in the room.
  package struct Stay: Hashable, Sendable {
    /// When it began; nil for the start of the session.
    package internal(set) var from: TimePoint?
    /// When it ended; nil for somebody who is here.
    package internal(set) var until: TimePoint?
  }

  /// Somebody on the register.
  package struct Presence: Hashable, Sendable {
    /// What the register says.
    package internal(set) var mark: RegisterMark
    /// Times in the room, in order.
    package internal(set) var stays: [Stay]
    /// Whether the person is in the room now.
    package var isHere: Bool { stays.last.map { $0.until == nil } ?? false }
  }

  /// The plan.
  package let outline: PlanOutline
  /// Where the run stands.
  package internal(set) var phase = Phase.waiting
  /// When it began; nil before.
  package internal(set) var startedAt: TimePoint?
  /// The last event's moment.
  package internal(set) var lastAt: TimePoint
  /// One a block of the plan.
  package internal(set) var blocks: [BlockState]
  /// The active block, from 0; nil before the start.
  package internal(set) var active: Int?
  /// The block that was active first.
  package internal(set) var firstActive: Int?
  /// Time paused up to the last event. Unit: milliseconds.
  package internal(set) var paused = 0
  /// Time left out: gaps that were not counted. Unit: milliseconds.
  package internal(set) var excluded = 0
  /// How far the start was set back. Unit: minutes.
  package internal(set) var backdatedMinutes = 0
  /// Gaps that may still be left out, the oldest first.
  package internal(set) var openGaps: [OpenGap] = []
  /// Since when the active block's clock has run without a break that was told of; what lies before cannot be a gap any more.
  var runsSince: TimePoint?
  /// A moment to be warned about.
  package internal(set) var softEnd: TimePoint?
  /// A moment by which everybody must be out.
  package internal(set) var hardEnd: TimePoint?
  /// Remarks.
  package internal(set) var notes: [String] = []
  /// Topics for later.
  package internal(set) var parked: [String] = []
  /// Feedback cards.
  package internal(set) var cards: [CardColour: Int] = [:]
  /// Materials at hand, by id.
  package internal(set) var materialsAtHand: Set<String> = []
  /// The register.
  package internal(set) var register: [ParticipantCode: Presence] = [:]
  /// Who took today's answers back.
  package internal(set) var withdrawn: Set<ParticipantCode> = []
  /// Adults at the start. Missing: nobody said.
  package internal(set) var adultsAtStart: Int?
  /// Adults now. Missing: nobody said.
  package internal(set) var adultsNow: Int?
  /// Who leads, after a handover.
  package internal(set) var lead: FacilitatorRole?
  /// What was done in another way, in order.
  package internal(set) var adaptations: [Adaptation] = []
  /// The check after the end; nil while nobody has entered it.
  package internal(set) var closingCheck: ClosingCheck?
  /// What the module's author is told, by block, from 0.
  package internal(set) var forAuthor: [Int: AuthorFeedback] = [:]
  /// Whether the screen is hidden.
  package internal(set) var isHidden = false
  /// What has happened and was not undone, in order; undoing folds it anew.
  package internal(set) var history: [TimedEvent] = []

  /// A run that has not begun.
  package init(outline: PlanOutline, at moment: TimePoint = .zero) {
    self.outline = outline
    lastAt = moment
    blocks = outline.blocks.map { block in
      BlockState(
        used: 0, given: block.minutes * Span.minute, stepsDone: 0, wasActive: false, isSkipped: false)
    }
  }
}
