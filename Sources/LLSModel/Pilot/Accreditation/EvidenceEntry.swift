/// A piece of evidence that a participant showed an outcome, by code; what it says, and the thing itself, are nowhere in the store.
package struct EvidenceEntry: Hashable, Sendable {
  /// What sort of thing the assessor saw.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A worksheet, filled in.
    case worksheet
    /// A worker's note of what was said or shown, by code.
    case workerNote = "worker-note"
    /// Something the group made together.
    case groupWork = "group-work"
    /// Said or shown to a worker, who ticks it off.
    case shown
    /// Something else that the scheme takes.
    case other
  }

  /// Whose it is.
  package let code: ParticipantCode
  /// The module's id.
  package let unit: String
  /// The outcome's id.
  package let outcome: String
  /// What sort of thing it is.
  package let kind: Kind
  /// Time with a worker besides sessions. Unit: whole minutes. Missing: none.
  package let minutes: Int?
  /// The day it was seen.
  package let day: CalendarDay

  /// Makes a piece of evidence.
  package init(
    code: ParticipantCode, unit: String, outcome: String, kind: Kind, minutes: Int?, day: CalendarDay
  ) {
    self.code = code
    self.unit = unit
    self.outcome = outcome
    self.kind = kind
    self.minutes = minutes
    self.day = day
  }

  /// What makes it one piece and no other: everything but the minutes.
  package var name: String { "\(code) \(unit) \(outcome) \(kind.rawValue) \(day)" }
}

/// What an internal check says of a piece of evidence.
package enum EvidenceDecision: String, Hashable, Sendable, CaseIterable {
  /// It shows the outcome.
  case agreed
  /// It shows a part of it.
  case moreNeeded = "more-needed"
  /// It does not show it.
  case notAgreed = "not-agreed"
}

/// A piece of evidence as it stands in the store.
package struct EvidenceRecord: Hashable, Sendable {
  /// One internal check.
  package struct Check: Hashable, Sendable {
    /// What it says.
    package let decision: EvidenceDecision
    /// The checker's staff code; never the assessor's.
    package let by: String
    /// The day of the check.
    package let day: CalendarDay

    /// Makes a check.
    package init(decision: EvidenceDecision, by: String, day: CalendarDay) {
      self.decision = decision
      self.by = by
      self.day = day
    }
  }

  /// What was entered.
  package let entry: EvidenceEntry
  /// The staff code of whoever saw it and entered it.
  package let assessor: String
  /// Its number among the pilot's pieces, in the order of entry. It never changes. Range: from 1.
  package let number: Int
  /// Its internal checks, the latest last.
  package let checks: [Check]
  /// Why it was taken back. Missing: it stands.
  package let takenBack: String?

  /// Makes a record.
  package init(
    entry: EvidenceEntry, assessor: String, number: Int = 1, checks: [Check] = [], takenBack: String? = nil
  ) {
    self.entry = entry
    self.assessor = assessor
    self.number = number
    self.checks = checks
    self.takenBack = takenBack
  }
}
