import LLSEvaluation
import LLSModel

extension EvaluationSummaryDocument {
  /// Who came how far.
  var flow: Block? {
    let rows = summary.flow.steps.map { [$0.label.inlines, $0.count.cell] }
    guard !rows.isEmpty else { return nil }
    let table = Table(
      caption: [.text("Participant flow in the pilot groups")], header: [[.text("Step")], [.text("People")]],
      rows: rows, alignments: [.leading, .trailing])
    return part("Participant flow", "flow", [.table(table), .paragraph(summary.flow.note.inlines), marker])
  }

  /// Whom and what the pilot reached.
  var reach: Block? {
    let reach = summary.reach
    return part(
      "Reach", "reach",
      [
        .paragraph(reach.sentence.inlines),
        .facts([
          Fact("Pilot groups", reach.pilotGroups.cell), Fact("Sites", reach.sites.cell),
          Fact("Enrolled", reach.enrolled.cell), Fact("Came at least once", reach.cameOnce.cell),
        ]),
      ])
  }

  /// What was delivered and attended.
  var dose: Block? {
    let dose = summary.dose
    var content = paragraphs(dose.sentences)
    content.append(
      .facts([
        Fact("Sessions", dose.sessions.cell), Fact("Minutes planned", dose.plannedMinutes.cell),
        Fact("Minutes delivered", dose.deliveredMinutes.cell),
        Fact("Attendance", [.text(dose.attendance.percent)]),
        Fact("Came to two thirds of the sessions or more", dose.cameToTwoThirds.cell),
      ]))
    if !dose.sessionsByGroups.isEmpty {
      let table = Table(
        caption: [.text("Sessions by groups")], header: [[.text("Sessions delivered")], [.text("Groups")]],
        rows: dose.sessionsByGroups.map { [$0.sessions.cell, $0.groups.cell] },
        alignments: [.trailing, .trailing])
      content.append(.table(table))
    }
    if !dose.minutes.isEmpty { content.append(.figure(minutes.figure)) }
    if !dose.attendanceBySession.isEmpty { content.append(.figure(attendance.figure)) }
    return part("Dose", "dose", content + [marker])
  }

  private var minutes: BarPairChart {
    let rows = summary.dose.minutes.map { entry in
      let session = titles[entry.moduleID + "/" + entry.sessionID] ?? entry.sessionID
      let label = "\(titles[entry.moduleID] ?? entry.moduleID): \(session)"
      return BarPairChart.Row(label: label, first: entry.planned, second: entry.delivered)
    }
    return .plannedAgainstActual(
      id: "minutes", title: "Planned and delivered minutes by session, over all groups", rowName: "Session",
      rows: rows)
  }

  private var attendance: AttendanceDoseChart {
    let rows = summary.dose.attendanceBySession.map { entry in
      let words: ReleasableText = "Session \(entry.number)"
      return AttendanceDoseChart.Row(label: words.words, share: entry.share)
    }
    return AttendanceDoseChart(
      id: "attendance", title: "Attendance by session, over all pilot groups", rows: rows)
  }

  /// What was done as planned.
  var fidelity: Block? {
    let fidelity = summary.fidelity
    return part(
      "Fidelity", "fidelity",
      paragraphs(fidelity.sentences)
        + tally("Core activities by how they ended", fidelity.core)
        + tally("Other activities by how they ended", fidelity.other))
  }

  /// Whether the checks that keep people safe were made.
  var care: Block? {
    let care = summary.care
    return part(
      "Safety of the sessions", "care",
      paragraphs(care.sentences) + [
        .facts([
          Fact("Closing check entered", care.closed.cell), Fact("Closing check missing", care.notClosed.cell),
          Fact("Fewer adults than asked for", care.shortOfAdults.cell),
          Fact("Adults not entered", care.adultsUnknown.cell),
        ])
      ])
  }

  /// What was done in another way.
  var adaptations: Block? {
    let fidelity = summary.fidelity
    return part(
      "Adaptations", "adaptations",
      tally("What was changed", fidelity.adaptations) + tally("Why", fidelity.reasons))
  }

  private func tally(_ caption: String, _ tallies: [Fidelity.Tally]) -> [Block] {
    guard !tallies.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: [.text(caption)], header: [[.text("What")], [.text("How often")]],
          rows: tallies.map { [$0.label.inlines, $0.count.cell] }, alignments: [.leading, .trailing]))
    ]
  }
}
