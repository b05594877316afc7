import LLSModel
import LLSRunner

/// The regions of a presentation as lines to read or to hear.
enum StatusWords {
  /// Where the session stands.
  static func lines(_ shown: Presentation, desk: SessionDesk) -> [String] {
    let status = shown.status
    var lines = ["\(desk.civilTime(of: desk.now).hourMinute). \(phase(status))"]
    if let current = shown.current { lines.append(block(current)) }
    lines += ends(status, desk: desk)
    lines.append(people(status))
    if let adults = status.adults, adults < status.adultsNeeded {
      lines.append(InterfaceText.shortOfAdults(have: adults, need: status.adultsNeeded))
    }
    if let next = shown.ahead.first, shown.current != nil {
      lines.append("Next: \(next.number) \(next.title), \(InterfaceText.length(milliseconds: next.given)).")
    }
    if status.phase == .waiting, !shown.materialsMissing.isEmpty {
      lines.append(
        "To have at hand: " + shown.materialsMissing.map { "\($0.name) (\($0.id))" }.joined(separator: ", "))
    }
    lines.append(kept(shown))
    if let gap = status.openGap { lines.append(InterfaceText.gapQuestion(milliseconds: gap)) }
    return lines
  }

  private static func phase(_ status: Presentation.Status) -> String {
    let elapsed = InterfaceText.length(milliseconds: status.elapsed)
    return switch status.phase {
    case .waiting: InterfaceText.beforeStart
    case .running: "Running, \(elapsed) in."
    case .paused: "Paused, \(elapsed) in. Type resume to go on."
    case .finished: "Finished after \(elapsed)."
    case .abandoned: "Broken off after \(elapsed)."
    }
  }

  /// The active block in a line.
  static func block(_ current: Presentation.Current) -> String {
    "Block \(current.number) of \(current.count): \(current.block.title). \(current.remainder) of "
      + "\(InterfaceText.length(milliseconds: current.given))."
  }

  private static func ends(_ status: Presentation.Status, desk: SessionDesk) -> [String] {
    guard let projected = status.projectedEnd else { return [] }
    let end = desk.civilTime(of: projected).hourMinute
    let hard = status.hardEnd.map { desk.civilTime(of: $0).hourMinute }
    var lines: [String] = []
    if let late = status.lateness, late >= Span.minute, let hard {
      lines.append(InterfaceText.late(by: InterfaceText.length(milliseconds: late), end: end, hard: hard))
    } else {
      lines.append(InterfaceText.onTime(end: end, hard: hard))
    }
    if let soft = status.softEnd, projected > soft {
      lines.append("That is after \(desk.civilTime(of: soft).hourMinute), the end you would like.")
    }
    return lines
  }

  private static func people(_ status: Presentation.Status) -> String {
    let adults = status.adults.map { "\($0) of \(status.adultsNeeded) adults" } ?? "adults not counted yet"
    return "\(status.headcount) here, \(adults)."
  }

  private static func kept(_ shown: Presentation) -> String {
    let cards = CardColour.allCases.map { "\($0.rawValue) \(shown.cards[$0] ?? 0)" }.joined(separator: " ")
    return "Parked \(shown.parked.count). Notes \(shown.noteCount). Cards: \(cards)."
  }

  /// The active block with everything the facilitator says, asks and does.
  static func cues(of current: Presentation.Current) -> [String] {
    var lines = [block(current)]
    for line in current.cues {
      let label = line.cue.kind.rawValue
      let minutes = line.cue.minutes.map { " (\(InterfaceText.minutes($0)))" } ?? ""
      guard let step = line.step, let mark = line.mark else {
        lines.append("\(label) \(line.cue.text)\(minutes)")
        continue
      }
      let state =
        switch mark {
        case .done: " done:"
        case .active: " now:"
        case .ahead: ""
        }
      lines.append("\(label) \(step)\(state) \(line.cue.text)\(minutes)")
    }
    if !current.block.needs.isEmpty { lines.append("NEED " + current.block.needs.joined(separator: ", ")) }
    if let optOut = current.block.optOut { lines.append("OPT OUT \(optOut)") }
    if let short = current.block.shortVersion { lines.append("SHORTER \(short)") }
    return lines
  }

  /// All blocks, and the spare activities.
  static func plan(_ desk: SessionDesk) -> [String] {
    let state = desk.state
    var lines = state.outline.blocks.indices.map { block in
      let outline = state.outline.blocks[block]
      var words =
        "\(block + 1) \(outline.title), \(InterfaceText.length(milliseconds: state.blocks[block].given))"
      if state.blocks[block].isSkipped {
        words += ", left out"
      } else if block == state.active, !state.isOver {
        words += ", now"
      } else if state.blocks[block].wasActive {
        words += ", \(InterfaceText.length(milliseconds: state.blocks[block].used)) used"
      }
      return outline.isCore ? words : words + " (may be dropped)"
    }
    if !desk.plan.spares.isEmpty {
      lines.append(
        "Spare: "
          + desk.plan.spares.map { "\($0.title), \(InterfaceText.minutes($0.minutes))" }.joined(
            separator: "; "))
    }
    return lines
  }
}
