package import LLSModel

extension PilotSummary {
  /// Makes the summary of a pilot; the same record and settings give the same summary.
  ///
  /// - Parameters:
  ///   - record: everything about the pilot, as the store hands it over.
  ///   - settings: the toolkit's disclosure thresholds.
  package init(record: PilotRecord, settings: DisclosureSettings) {
    title = record.title
    isSynthetic = record.isSynthetic
    limits = []
    headline = []
    flow = ParticipantFlow(steps: [], note: "")
    reach = Reach(
      pilotGroups: .hidden, sites: .hidden, modules: record.modules, enrolled: .hidden,
      cameOnce: .hidden, sentence: "")
    dose = Dose(
      sessions: .hidden, sessionsByGroups: [], plannedMinutes: .hidden, deliveredMinutes: .hidden,
      minutes: [], attendance: .hidden, cameToTwoThirds: .hidden, attendanceBySession: [],
      sentences: [])
    fidelity = Fidelity(
      core: [], coreTotal: .hidden, other: [], adaptations: [], reasons: [], sentences: [])
    changes = []
    answers = []
    comparison = []
    evidence = EvidenceLevel(highest: .hidden, statement: "", claims: [])
    disclosure = DisclosureStatement(rules: [], audit: [], marker: "")
    dataProtection = []
  }
}
