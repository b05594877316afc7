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
        "To have at hand: " + shown.materialsMissing.map { "\($0.name) (\($0.id))" }.joined(separator: "; "))
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
    InterfaceText.sentences(
      "Block \(current.number) of \(current.count): \(current.block.title)",
      "\(current.remainder) of \(InterfaceText.length(milliseconds: current.given))")
  }

  /// When it ends on this plan, and how far that is after the ends that were set.
  static func ends(_ status: Presentation.Status, desk: SessionDesk) -> [String] {
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
      lines.append(
        InterfaceText.afterSoftEnd(
          desk.civilTime(of: soft).hourMinute, by: InterfaceText.length(milliseconds: projected - soft)))
    }
    return lines
  }

  private static func people(_ status: Presentation.Status) -> String {
    let adults =
      status.adults.map { InterfaceText.adults($0, need: status.adultsNeeded) } ?? "adults not counted yet"
    return "\(status.headcount) here, \(adults)."
  }

  private static func kept(_ shown: Presentation) -> String {
    let cards = CardColour.allCases.map { "\($0.rawValue) \(shown.cards[$0] ?? 0)" }.joined(separator: " ")
    return "Parked \(shown.parked.count). Notes \(shown.noteCount). Cards: \(cards)."
  }

  /// The active block with everything the facilitator says, asks and does.
  static func cues(of current: Presentation.Current) -> [String] {
    [block(current)] + current.cues.map(cue) + around(current.block)
  }

  /// A spare activity with everything the facilitator says, asks and does.
  static func words(ofSpare block: PlannedBlock) -> [String] {
    let steps = Presentation.CueLine.lines(of: block)
    return [InterfaceText.spare(block.title, minutes: block.minutes)] + steps.map(cue) + around(block)
  }

  /// The spare activities by number.
  static func spares(_ spares: [PlannedBlock]) -> [String] {
    guard !spares.isEmpty else { return [InterfaceText.noSpares] }
    return spares.enumerated().map { place, block in
      "\(place + 1) \(block.title), \(InterfaceText.minutes(block.minutes))"
    } + [InterfaceText.sparesEnd]
  }

  private static func cue(_ line: Presentation.CueLine) -> String {
    let label = line.cue.kind.rawValue
    let minutes = line.cue.minutes.map { " (\(InterfaceText.minutes($0)))" } ?? ""
    guard let step = line.step else { return "\(label) \(line.cue.text)\(minutes)" }
    let state =
      switch line.mark {
      case .done: " done:"
      case .active: " now:"
      case .ahead, nil: ""
      }
    return "\(label) \(step)\(state) \(line.cue.text)\(minutes)"
  }

  /// What has to be at hand, the way out, and the shorter way.
  private static func around(_ block: PlannedBlock) -> [String] {
    var lines: [String] = []
    if !block.needs.isEmpty { lines.append("NEED " + block.needs.joined(separator: "; ")) }
    if let optOut = block.optOut { lines.append("OPT OUT \(optOut)") }
    if let short = block.shortVersion { lines.append("SHORTER \(short)") }
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
            separator: "; ") + ". spare 1 says the words of the first.")
    }
    return lines
  }
}
