package import LLSModel

/// What had to be reached to go on, set before the first session, and what was reached.
package struct ProgressionCriterion: Hashable, Sendable {
  /// How it stands.
  package enum Light: String, Hashable, Sendable, CaseIterable {
    /// Reached: go on.
    case go
    /// Nearly reached: change, then go on.
    case amend
    /// Not reached: stop.
    case stop
    /// Not to be told, because the figure behind it is hidden.
    case withheld
  }

  /// What is looked at.
  package let measure: ProgressionMeasure
  /// What was reached. Unit: the measure's own.
  package let reached: Disclosed
  /// From this value on: go on.
  package let go: Disclosed
  /// From this value on: change, then go on.
  package let amend: Disclosed
  /// How it stands.
  package let light: Light

  /// Judges what is published, never what is hidden: a light on a hidden figure would tell its bounds.
  init(_ entry: LedgerEntry, measure: ProgressionMeasure, reached: Disclosed) {
    let (go, amend) = (Int(entry["go"]) ?? 0, Int(entry["amend"]) ?? 0)
    self.measure = measure
    self.reached = reached
    self.go = .notPeople(go)
    self.amend = .notPeople(amend)
    guard let value = reached.value else {
      light = .withheld
      return
    }
    light = value >= Double(go) ? .go : value >= Double(amend) ? .amend : .stop
  }

  /// The criteria of a record, in the order of measures.
  static func all(
    _ record: PilotRecord, _ arm: PilotArm, dose: Dose, flow: ParticipantFlow
  ) -> [ProgressionCriterion] {
    let entries = record.ledgers.filter { $0.ledger == .progressionCriteria }
    return ProgressionMeasure.allCases.flatMap { measure in
      entries.filter { $0["measure"] == measure.rawValue }.map {
        ProgressionCriterion($0, measure: measure, reached: reached(measure, arm, dose: dose, flow: flow))
      }
    }
  }

  private static func reached(
    _ measure: ProgressionMeasure, _ arm: PilotArm, dose: Dose, flow: ParticipantFlow
  ) -> Disclosed {
    let runs = arm.deliveries.flatMap { $0 }
    switch measure {
    case .sessionsPerGroup: return .notPeople(arm.deliveries.map(\.count).min() ?? 0)
    case .coreDelivered:
      let core = runs.flatMap(\.blocks).filter(\.isCore)
      return percent(core.count { $0.status == .done || $0.status == .adapted }, of: core.count)
    case .minutesDelivered:
      return percent(Int(dose.deliveredMinutes.value ?? 0), of: Int(dose.plannedMinutes.value ?? 0))
    case .closingChecks: return percent(runs.count { $0.closingCheck != nil }, of: runs.count)
    case .attendance: return dose.attendance
    case .answeredBoth:
      // Both counts stand in the flow table: their share tells nothing more.
      guard let both = flow.count(.answeredBoth).value, let all = flow.count(.enrolled).value else {
        return .hidden
      }
      return percent(Int(both), of: Int(all))
    }
  }

  private static func percent(_ part: Int, of whole: Int) -> Disclosed {
    whole > 0 ? .notPeople((200 * part + whole) / (2 * whole)) : .hidden
  }
}
