import LLSModel

extension RegisterTaking {
  /// How it looks.
  package func frame(in size: ScreenSize) -> Frame {
    var frame = Frame(size)
    frame.add(heading, .quiet)
    frame.space()
    switch stage {
    case .adults, .planned, .actual:
      frame.field(question + " ", typed)
    case .activity(let place): activityLines(place, &frame)
    case .whole: wholeLines(&frame)
    case .row, .minutes, .reason: rowLines(&frame, rows: size.rows)
    case .consent: frame.add(question, .strong)
    case .closing: closingLines(&frame)
    case .done: break
    }
    frame.space()
    if !notice.isEmpty { frame.add(notice, .strong) }
    frame.add(keys, .quiet)
    return frame
  }

  private func activityLines(_ here: Int, _ frame: inout Frame) {
    frame.add("How did each activity end?", .strong)
    for (place, activity) in activities.enumerated() {
      frame.add(
        "  \(place == here ? ">" : " ") \(activity.title): \(activity.status?.rawValue ?? "")",
        place == here ? .marked : .plain)
    }
  }

  private func wholeLines(_ frame: inout Frame) {
    frame.add("The session as the paper has it", .strong)
    frame.add("  adults          \(adults)")
    frame.add("  planned minutes \(planned)")
    frame.add("  actual minutes  \(actual)")
    for activity in activities { frame.add("  \(activity.title): \(activity.status?.rawValue ?? "")") }
    frame.space()
    if !doubtful.isEmpty {
      frame.add("Look again. Is it so that", .strong)
      for doubt in doubtful { frame.add("  \(doubt)", .strong) }
    } else {
      frame.add("This is entered once, and then the register.")
    }
  }

  private func rowLines(_ frame: inout Frame, rows visible: Int) {
    let here =
      switch stage {
      case .row(let place), .minutes(let place), .reason(let place): place
      default: 0
      }
    let room = max(3, visible - 9)
    let first = max(0, min(here - room / 2, rows.count - room))
    for place in first..<min(rows.count, first + room) {
      let row = place == here ? pending ?? rows[place] : rows[place]
      let isPending = place == here && pending != nil
      let state = row.status.map { Self.words($0, row.minutes) } ?? "…"
      frame.add(
        "\(place == here ? ">" : " ") \(row.code)  \(state)\(isSaved[place] && !isPending ? "  saved" : "")",
        place == here ? .marked : .plain)
    }
    if case .minutes = stage { frame.field("Minutes in the room: ", typed) }
    if case .reason = stage {
      frame.add("Why does it change?", .strong)
      for (place, reason) in Self.reasons.enumerated() { frame.add("  \(place + 1)  \(reason)") }
    }
  }

  private static func words(_ status: SessionRecord.Attendance.Status, _ minutes: Int) -> String {
    switch status {
    case .present: "present"
    case .part: "part, \(InterfaceText.minutes(minutes))"
    case .left: "left, \(InterfaceText.minutes(minutes))"
    case .absent: "absent"
    case .excused: "excused"
    }
  }

  private func closingLines(_ frame: inout Frame) {
    frame.add("The check after the session, the same whether or not anything happened:", .strong)
    frame.add("  every comment was read, concerns were passed on or there were none,")
    frame.add("  everyone left safely, the debrief was held.")
    frame.space()
    frame.add("Who read the comments? Never the person who led.")
    for (place, role) in Self.roles.enumerated() { frame.add("  \(place + 1)  \(role)") }
    frame.add("  n  not done yet")
  }

  private var keys: String {
    switch stage {
    case .adults, .planned, .actual: "a number, then Enter; up goes back; Esc leaves, and nothing is saved"
    case .activity: "d done, a done in another way, s skipped, n not reached; up goes back"
    case .whole:
      doubtful.isEmpty
        ? "Enter saves; up goes back; Esc leaves, and nothing is saved"
        : "y it is so: save it; up goes back and puts it right; Esc leaves, and nothing is saved"
    case .row: "p present, t part, l left early, a absent, e excused; Enter moves on; u undo; Esc leaves"
    case .minutes: "whole minutes, then Enter; Esc goes back"
    case .reason: "a digit; Esc leaves it as it was"
    case .consent: "y or n"
    case .closing: "a digit, or n"
    case .done: ""
    }
  }

  /// What is asked now, in a line.
  package var question: String {
    switch stage {
    case .adults: "Adults who were there:"
    case .planned: "Planned minutes (Enter: \(planned)):"
    case .actual: "Actual minutes (Enter: \(actual)):"
    case .activity(let place):
      "\(activities[place].title): d done, a done in another way, s skipped, n not reached"
    case .whole:
      "adults \(adults), planned \(planned), actual \(InterfaceText.minutes(actual)): "
        + (doubtful.isEmpty
          ? "Enter saves, back goes back"
          : "is it so that \(doubtful.joined(separator: "; "))? y saves it, back goes back")
    case .row(let place):
      "\(rows[place].code)\(rows[place].status.map { " (now \($0.rawValue))" } ?? ""): p present, t part, l left early, a absent, e excused"
    case .minutes(let place): "\(rows[place].code): minutes in the room:"
    case .reason:
      "why does it change? "
        + Self.reasons.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    case .consent: "Was consent asked again, briefly, at the beginning? y or n"
    case .closing:
      "Who read the comments (comments read, concerns passed on or none, everyone left safely, debrief held)? "
        + Self.roles.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
        + ", n not done yet"
    case .done: ""
    }
  }
}
