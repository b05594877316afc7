package import LLSModel

/// What there is to show at a moment, as labelled regions; every face renders the same values.
package struct Presentation: Hashable, Sendable {
  /// Where the run stands.
  package struct Status: Hashable, Sendable {
    /// The phase.
    package let phase: SessionState.Phase
    /// Since the start. Unit: milliseconds.
    package let elapsed: Int
    /// When the session ends on this plan; nil before the start and after the end.
    package let projectedEnd: TimePoint?
    /// A moment to be warned about.
    package let softEnd: TimePoint?
    /// A moment by which everybody must be out.
    package let hardEnd: TimePoint?
    /// How much later than the hard end the plan ends; below zero for earlier. Unit: milliseconds.
    package let lateness: Int?
    /// Whether the moment by which everybody must be out is past.
    package let isPastHardEnd: Bool
    /// Participants in the room.
    package let headcount: Int
    /// Adults in the room. Missing: nobody said.
    package let adults: Int?
    /// Adults the module asks for.
    package let adultsNeeded: Int
    /// Whether the screen is hidden from the room.
    package let isHidden: Bool
    /// Whether a gap waits for an answer. Unit: milliseconds.
    package let openGap: Int?
  }

  /// The active block.
  package struct Current: Hashable, Sendable {
    /// Its number, from 1.
    package let number: Int
    /// How many blocks the plan has.
    package let count: Int
    /// The block, with its title.
    package let block: PlannedBlock
    /// Time it is given. Unit: milliseconds.
    package let given: Int
    /// Time it has used. Unit: milliseconds.
    package let used: Int
    /// What is left, or how far it is over, in words.
    package let remainder: String
    /// Minutes left: what is given to the nearest minute less the whole minutes used, as both stand beside it; below zero for over.
    package var minutesLeft: Int { InterfaceText.nearestMinute(given) - used / Span.minute }
    /// Its cues, in order.
    package let cues: [CueLine]
  }

  /// A cue as it is shown.
  package struct CueLine: Hashable, Sendable {
    /// How far a DO step is.
    package enum Mark: Hashable, Sendable {
      /// Done.
      case done
      /// The one to do now.
      case active
      /// To come.
      case ahead
    }

    /// The cue.
    package let cue: Cue
    /// A DO step's number, from 1; nil for other cues.
    package let step: Int?
    /// How far a DO step is; nil for other cues, and in a block that is not being played.
    package let mark: Mark?

    /// The cues of a block that is not being played: its DO steps are numbered and none is marked.
    package static func lines(of block: PlannedBlock) -> [CueLine] {
      var step = 0
      return block.cues.map { cue in
        if cue.kind == .instruct { step += 1 }
        return CueLine(cue: cue, step: cue.kind == .instruct ? step : nil, mark: nil)
      }
    }
  }

  /// A block that comes later.
  package struct Ahead: Hashable, Sendable {
    /// Its number, from 1.
    package let number: Int
    /// Its title.
    package let title: String
    /// Time it is given. Unit: milliseconds.
    package let given: Int
    /// Whether it may be dropped.
    package let mayBeDropped: Bool
  }

  /// The status line.
  package let status: Status
  /// The active block; nil before the start and after the end.
  package let current: Current?
  /// What comes after it.
  package let ahead: [Ahead]
  /// Topics for later.
  package let parked: [String]
  /// Feedback cards counted.
  package let cards: [CardColour: Int]
  /// The whole plan, one row a block.
  package let rows: [Row]
  /// Where the plan ends.
  package let end: PlanEnd
  /// Short activities that may be put in.
  package let backPocket: [PlannedBlock]
  /// Every material of the session.
  package let materials: [MaterialLine]
  /// Remarks, in order.
  package let notes: [NoteLine]
  /// What has happened and was not undone, the newest last.
  package let history: [TimedEvent]
  /// What the module's author is told, by block, from 0.
  package let forAuthor: [Int: AuthorFeedback]
  /// Whether what happened is on the disk.
  package let saving: Saving

  /// Materials not yet at hand.
  package var materialsMissing: [PlannedMaterial] { materials.filter { !$0.isAtHand }.map(\.material) }
  /// How many remarks there are.
  package var noteCount: Int { notes.count }
  /// What the active block works towards.
  package var aims: [String] { current?.block.aims ?? [] }

  /// Looks at a run. Looking changes nothing, however often.
  ///
  /// - Parameters:
  ///   - state: the run.
  ///   - plan: the plan it was made from, with its cues.
  ///   - now: the moment.
  ///   - saving: whether what happened is on the disk.
  package init(
    _ state: SessionState, plan: SessionPlan, at now: TimePoint, saving: Saving = Saving(savedAt: nil)
  ) {
    status = Self.status(state, at: now)
    current = Self.current(state, plan: plan, at: now)
    ahead =
      state.isOver
      ? []
      : state.blocksAhead.map { block in
        Ahead(
          number: block + 1, title: state.outline.blocks[block].title, given: state.blocks[block].given,
          mayBeDropped: !state.outline.blocks[block].isCore)
      }
    parked = state.parked
    cards = state.cards
    rows = Self.rows(state, at: now)
    end = Self.end(state, at: now)
    backPocket = plan.spares
    materials = Self.materials(state, plan: plan)
    notes = Self.notes(state)
    history = state.history
    forAuthor = state.forAuthor
    self.saving = saving
  }

  private static func status(_ state: SessionState, at now: TimePoint) -> Status {
    Status(
      phase: state.phase, elapsed: state.elapsed(at: now),
      projectedEnd: state.isUnderWay ? state.projectedEnd(at: now) : nil, softEnd: state.softEnd,
      hardEnd: state.hardEnd, lateness: state.isUnderWay ? state.lateness(at: now) : nil,
      isPastHardEnd: state.isUnderWay && state.hardEnd.map { $0 <= max(now, state.lastAt) } ?? false,
      headcount: state.headcount, adults: state.adultsNow, adultsNeeded: state.outline.adults,
      isHidden: state.isHidden, openGap: state.openGap?.milliseconds)
  }

  private static func current(
    _ state: SessionState, plan: SessionPlan, at now: TimePoint
  ) -> Current? {
    guard let active = state.active, !state.isOver, plan.blocks.indices.contains(active) else {
      return nil
    }
    let given = state.blocks[active].given
    let used = state.used(active, at: now)
    return Current(
      number: active + 1, count: state.blocks.count, block: plan.blocks[active], given: given, used: used,
      remainder: InterfaceText.remainder(milliseconds: given - used),
      cues: lines(of: plan.blocks[active], stepsDone: state.blocks[active].stepsDone))
  }

  private static func lines(of block: PlannedBlock, stepsDone: Int) -> [CueLine] {
    var step = 0
    return block.cues.map { cue in
      guard cue.kind == .instruct else { return CueLine(cue: cue, step: nil, mark: nil) }
      step += 1
      let mark: CueLine.Mark =
        step <= stepsDone ? .done : (step == stepsDone + 1 ? .active : .ahead)
      return CueLine(cue: cue, step: step, mark: mark)
    }
  }
}
