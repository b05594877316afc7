package import LLSModel

/// The regions of a whole screen, beside those that are said.
extension Presentation {
  /// One block in the table of the plan.
  package struct Row: Hashable, Sendable {
    /// Its number, from 1.
    package let number: Int
    /// Its title.
    package let title: String
    /// How it stands.
    package let standing: BlockStanding
    /// What the plan gave it. Unit: milliseconds.
    package let planned: Int
    /// What it is given now. Unit: milliseconds.
    package let given: Int
    /// What it has used. Unit: milliseconds.
    package let used: Int
    /// Whether it may be dropped.
    package let mayBeDropped: Bool
    /// When it would have begun by the plan; nil before the start.
    package let was: TimePoint?
    /// When it will begin as things stand; nil for one that has begun or is left out.
    package let willBe: TimePoint?
  }

  /// The last line of the table of the plan.
  package struct PlanEnd: Hashable, Sendable {
    /// When the session would have ended by the plan; nil before the start.
    package let was: TimePoint?
    /// When it ends as things stand; nil after the end.
    package let willBe: TimePoint?
  }

  /// One material of the session.
  package struct MaterialLine: Hashable, Sendable {
    /// The material.
    package let material: PlannedMaterial
    /// How many to have for the people here, or for nobody yet. Range: 0 or more.
    package let count: Int
    /// Whether it is at hand.
    package let isAtHand: Bool
  }

  /// One remark.
  package struct NoteLine: Hashable, Sendable {
    /// When it was written.
    package let at: TimePoint
    /// The words.
    package let words: String
  }

  /// Whether what happened is on the disk.
  package struct Saving: Hashable, Sendable {
    /// When something was last written; nil where nothing was yet.
    package let savedAt: TimePoint?
    /// Lines that wait to be written. Range: 0 or more.
    package let waiting: Int
    /// Why they wait; nil where none does.
    package let reason: String?
    /// Whether it is a rehearsal, of which nothing is written.
    package let isRehearsal: Bool

    /// Says how it stands.
    package init(savedAt: TimePoint?, waiting: Int = 0, reason: String? = nil, isRehearsal: Bool = false) {
      self.isRehearsal = isRehearsal
      self.savedAt = savedAt
      self.waiting = waiting
      self.reason = reason
    }
  }

  /// When the active block is over if it takes what it is given; nil without one, or when it is over its time already.
  package func nextDue(at now: TimePoint) -> TimePoint? {
    guard let current, current.used < current.given, status.phase == .running else { return nil }
    return now.adding(current.given - current.used)
  }

  static func rows(_ state: SessionState, at now: TimePoint) -> [Row] {
    let here = state.active.map { max(0, state.blocks[$0].given - state.used($0, at: now)) } ?? 0
    var planned = state.startedAt
    var ahead = max(now, state.lastAt).adding(here)
    return state.outline.blocks.indices.map { block in
      let outline = state.outline.blocks[block]
      let standing = state.standing(of: block)
      let willBe = standing == .ahead ? ahead : nil
      let was = planned
      planned = planned?.adding(outline.minutes * Span.minute)
      if standing == .ahead { ahead = ahead.adding(state.blocks[block].given) }
      return Row(
        number: block + 1, title: outline.title, standing: standing, planned: outline.minutes * Span.minute,
        given: state.blocks[block].given, used: state.used(block, at: now), mayBeDropped: !outline.isCore,
        was: was, willBe: state.isOver ? nil : willBe)
    }
  }

  static func end(_ state: SessionState, at now: TimePoint) -> PlanEnd {
    PlanEnd(
      was: state.startedAt?.adding(state.outline.plannedMinutes * Span.minute),
      willBe: state.projectedEnd(at: now))
  }

  static func materials(_ state: SessionState, plan: SessionPlan) -> [MaterialLine] {
    let people = state.register.isEmpty ? nil : state.headcount
    return plan.materials.map { material in
      MaterialLine(
        material: material,
        count: material.count(groupSize: people ?? 0, adults: state.adultsNow ?? state.outline.adults),
        isAtHand: state.materialsAtHand.contains(material.id))
    }
  }

  static func notes(_ state: SessionState) -> [NoteLine] {
    state.history.compactMap { step in
      guard case .note(let words) = step.event else { return nil }
      return NoteLine(at: step.at, words: words)
    }
  }
}
