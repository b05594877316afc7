package import LLSModel

extension PilotSummary {
  /// Makes the summary of a pilot; the same record and settings give the same summary.
  ///
  /// - Parameters:
  ///   - record: everything about the pilot, as the store hands it over.
  ///   - settings: the toolkit's disclosure thresholds.
  package init(record: PilotRecord, settings: DisclosureSettings) {
    let arm = PilotArm(record)
    let attendances = Attendances(arm)
    let sheets = SessionSheets(record, arm)
    var gate = DisclosureGate(
      settings: settings, everybody: arm.everybody, groups: arm.groups(of: arm.everybody))
    let flow = ParticipantFlow(arm, gate: &gate)
    let reach = Reach(arm, attendances, modules: record.modules, gate: &gate)
    let dose = Dose(arm, attendances, gate: &gate)
    var changes: [InstrumentChange] = []
    var answers: [LikertRow] = []
    for instrument in record.instruments {
      for item in instrument.items {
        answers += LikertRow.rows(of: item, in: instrument, arm, sheets, gate: &gate)
      }
    }
    for instrument in record.instruments {
      if let change = InstrumentChange(instrument, arm, beside: answers, gate: &gate) {
        changes.append(change)
      }
    }
    let wording = SummaryWording(record, arm, isOpen: gate.isOpen)
    title = record.title
    isSynthetic = record.isSynthetic
    limits = wording.limits
    headline = wording.headline(flow: flow, dose: dose, changes: changes)
    criteria = ProgressionCriterion.all(record, arm, dose: dose, flow: flow)
    lists = LedgerTable.all(record)
    self.flow = flow
    self.reach = reach
    self.dose = dose
    fidelity = Fidelity(arm)
    care = SessionCare(arm)
    self.changes = changes
    self.answers = answers
    comparison = wording.comparison
    evidence = EvidenceLevel.ofThisDesign
    disclosure = DisclosureStatement(gate)
    dataProtection = SummaryWording.dataProtection
  }
}

extension Reach {
  /// Counts groups, sites and people.
  init(_ arm: PilotArm, _ attendances: Attendances, modules: [String], gate: inout DisclosureGate) {
    let came = PersonSet(of: arm.people.count) { attendances.cameOfPerson[$0] > 0 }
    pilotGroups = .notPeople(arm.groups.count)
    sites = .notPeople(Set(arm.groups.map(\.site)).count)
    self.modules = modules
    enrolled = gate.count(of: arm.everybody, in: .reach)
    cameOnce = attendances.all.expected > 0 ? gate.count(of: came, in: .reach) : gate.hide(in: .reach)
    sentence = """
      Pilot groups: \(pilotGroups). Sites: \(sites). Young people enrolled in them: \(enrolled). Of them, \
      people who came at least once: \(cameOnce).
      """
  }
}

extension DisclosureStatement {
  /// The rules, and what the gate did under them.
  init(_ gate: DisclosureGate) {
    rules = SummaryWording.disclosureRules(gate.settings)
    audit = AuditTable.allCases.map { table in
      let tally = gate.tally(of: table)
      return AuditLine(
        table: table.name, shown: .notPeople(tally.shown), coarsened: .notPeople(tally.coarsened),
        hidden: .notPeople(tally.hidden))
    }
    marker = """
      The sign \(.hidden) stands for every hidden figure: fewer than \
      \(.notPeople(gate.settings.threshold)), or hidden so that another one stays hidden.
      """
  }
}
