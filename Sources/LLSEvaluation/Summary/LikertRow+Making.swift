import LLSModel

extension LikertRow {
  /// The rows of one item: before, after and follow-up with the same parts, then answers given in sessions.
  static func rows(
    of item: InstrumentDefinition.Item, in instrument: InstrumentDefinition, _ arm: PilotArm,
    _ sheets: SessionSheets, gate: inout DisclosureGate
  ) -> [LikertRow] {
    guard instrument.respondent == .participant, let labels = item.orderedLabels else { return [] }
    var tallies: [WaveTally] = []
    for wave in [Wave.pre, .post, .followUp] {
      let question = PilotArm.Question(instrumentID: instrument.id, itemID: item.id, wave: wave)
      guard arm.wasAsked(question) else { continue }
      tallies.append(WaveTally(question, item, arm, gate: &gate))
    }
    let draft = Draft(instrumentID: instrument.id, item: item, labels: labels)
    var rows = draft.rows(tallies, together: true, gate: &gate)
    if let tally = sheets.tally(of: item, in: instrument, arm, gate: &gate) {
      rows += draft.rows([tally], together: false, gate: &gate)
    }
    return rows
  }

  /// What the rows of one item have in common.
  private struct Draft {
    let instrumentID: String
    let item: InstrumentDefinition.Item
    let labels: [String]

    /// Groups the waves together if that works, else each by itself.
    func rows(_ tallies: [WaveTally], together: Bool, gate: inout DisclosureGate) -> [LikertRow] {
      let threshold = gate.settings.threshold
      var rows: [LikertRow] = []
      let open = tallies.filter { $0.isLargeEnough(gate) }
      let shared = ScaleGrouping(open.map(\.counts), threshold: threshold)
      for tally in tallies {
        guard let place = open.firstIndex(of: tally) else {
          rows.append(row(tally, parts: nil, missing: .alone, gate: &gate))
          continue
        }
        if let shared {
          rows.append(row(tally, parts: shared.parts, missing: shared.missing[place], gate: &gate))
        } else {
          let own = ScaleGrouping([tally.counts], threshold: threshold)
          rows.append(row(tally, parts: own?.parts, missing: own?.missing.first ?? .alone, gate: &gate))
        }
      }
      return rows
    }

    private func row(
      _ tally: WaveTally, parts: [ClosedRange<Int>]?, missing: ScaleGrouping.MissingPlace,
      gate: inout DisclosureGate
    ) -> LikertRow {
      let isWithheld = parts == nil
      var segments: [Segment] = []
      for (index, part) in (parts ?? labels.indices.map { $0...$0 }).enumerated() {
        let holdsMissing = missing == .part(index)
        let count = tally.counts.answers[part].reduce(0, +) + (holdsMissing ? tally.counts.missing : 0)
        let figure =
          isWithheld
          ? gate.hide(in: .answers)
          : gate.part(count, isGrouped: part.count > 1 || holdsMissing, in: .answers)
        segments.append(
          Segment(
            labels: part, includesMissing: holdsMissing, label: label(part, holdsMissing), side: side(part),
            count: figure, percent: gate.derivedShare(of: figure, base: tally.base)))
      }
      if missing == .alone {
        let figure =
          isWithheld
          ? gate.hide(in: .answers) : gate.part(tally.counts.missing, isGrouped: false, in: .answers)
        segments.append(
          Segment(
            labels: nil, includesMissing: true, label: "No answer", side: .missing, count: figure,
            percent: gate.derivedShare(of: figure, base: tally.base)))
      }
      return LikertRow(
        instrumentID: instrumentID, itemID: item.id, question: item.text, wave: tally.wave, unit: tally.unit,
        labels: labels, segments: segments, base: tally.base, outside: tally.outside,
        answered: tally.answered, isWithheld: isWithheld)
    }

    private func label(_ part: ClosedRange<Int>, _ holdsMissing: Bool) -> ReleasableText {
      let first: ReleasableText = "\(name: labels[part.lowerBound])"
      let named: ReleasableText
      switch part.count {
      case 1: named = first
      case 2: named = "\(first) or \(name: labels[part.upperBound])"
      default: named = "\(first) to \(name: labels[part.upperBound])"
      }
      return holdsMissing ? "\(named), or no answer" : named
    }

    /// A part that takes the middle together with one side's answers belongs to that side: in the middle it would look like "in between".
    private func side(_ part: ClosedRange<Int>) -> Segment.Side {
      let lean = part.lowerBound + part.upperBound - (labels.count - 1)
      return lean < 0 ? .low : lean > 0 ? .high : .middle
    }
  }
}

/// The answers to one item at one wave, counted, with what the gate says about how many answered.
struct WaveTally: Hashable {
  /// When.
  let wave: Wave
  /// What is counted.
  let unit: LikertRow.Unit
  /// The counts.
  let counts: ScaleGrouping.Counts
  /// People behind the counts.
  let people: Int
  /// Groups that they are from.
  let groups: Int
  /// What 100 % is.
  let base: Disclosed
  /// People enrolled outside the base.
  let outside: Disclosed
  /// How many answered.
  let answered: Disclosed

  /// Makes a tally of answers in sessions.
  init(
    counts: ScaleGrouping.Counts, people: Int, groups: Int, base: Disclosed, answered: Disclosed
  ) {
    wave = .session
    unit = .answers
    self.counts = counts
    self.people = people
    self.groups = groups
    self.base = base
    outside = .hidden
    self.answered = answered
  }

  /// Counts one question. Missing answers stand alone only when the exact number who answered may be known.
  init(
    _ question: PilotArm.Question, _ item: InstrumentDefinition.Item, _ arm: PilotArm,
    gate: inout DisclosureGate
  ) {
    let answers = arm.answers(question)
    let given = PersonSet(of: arm.people.count) { answers[$0] != nil }
    let atWave = arm.answered(question.wave)
    let atWaveCount = gate.count(of: atWave, in: .answers)
    // Parts add up to the base, so the base must be a number that may be known exactly.
    let usesWave = atWaveCount.value != nil
    let baseSet = usesWave ? atWave : arm.everybody
    base = usesWave ? atWaveCount : gate.count(of: arm.everybody, in: .answers)
    outside =
      usesWave ? gate.count(of: arm.everybody.subtracting(atWave), in: .answers) : gate.hide(in: .answers)
    answered = gate.count(of: given, in: .answers)
    let low = item.range?.lowerBound ?? 0
    var byAnswer = [Int](repeating: 0, count: item.range?.count ?? 0)
    for answer in answers.compactMap({ $0 }) { byAnswer[Int(answer) - low] += 1 }
    wave = question.wave
    unit = .people
    people = given.count
    groups = arm.groups(of: given)
    counts = ScaleGrouping.Counts(
      answers: byAnswer, people: nil, missing: baseSet.count - given.count,
      missingMayStand: answered.value != nil)
  }

  /// Whether there are enough people, from enough groups, for a table at all.
  func isLargeEnough(_ gate: DisclosureGate) -> Bool {
    gate.isOpen && groups >= DisclosureGate.leastGroups && people >= gate.settings.percentBase
      && base.value != nil
  }
}
