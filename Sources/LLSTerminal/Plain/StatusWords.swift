import LLSModel
import LLSRunner

/// The regions of a presentation as lines to read or to hear.
enum StatusWords {
  private typealias Status = InterfaceText.Status

  /// Where the session stands.
  static func lines(_ shown: Presentation, desk: SessionDesk) -> [String] {
    let status = shown.status
    var lines = desk.isRehearsal ? [InterfaceText.Rehearsal.opening] : []
    lines += ["\(desk.civilTime(of: desk.now).hourMinute). \(phase(status))"]
    if let current = shown.current { lines.append(block(current)) }
    lines += ends(status, desk: desk)
    lines.append(people(status))
    if let adults = status.adults, adults < status.adultsNeeded {
      lines.append(InterfaceText.shortOfAdults(have: adults, need: status.adultsNeeded))
    }
    if let next = shown.ahead.first, shown.current != nil {
      lines.append(Status.next(next.number, next.title, InterfaceText.length(milliseconds: next.given)))
    }
    if status.phase == .waiting, !shown.materialsMissing.isEmpty {
      lines.append(
        Status.toHaveAtHand(
          shown.materialsMissing.map { "\($0.name) (\($0.id))" }.joined(separator: "; ")))
    }
    lines.append(kept(shown))
    if let gap = status.openGap { lines.append(InterfaceText.gapQuestion(milliseconds: gap)) }
    return lines
  }

  private static func phase(_ status: Presentation.Status) -> String {
    let elapsed = InterfaceText.length(milliseconds: status.elapsed)
    return switch status.phase {
    case .waiting: InterfaceText.beforeStart
    case .running: Status.running(elapsed)
    case .paused: Status.paused(elapsed)
    case .finished: InterfaceText.Happened.finished(after: elapsed)
    case .abandoned: InterfaceText.Happened.brokenOff(after: elapsed)
    }
  }

  /// The active block in a line.
  static func block(_ current: Presentation.Current) -> String {
    InterfaceText.sentences(
      Status.block(current.number, of: current.count, current.block.title),
      Status.remainder(current.remainder, of: InterfaceText.length(milliseconds: current.given)))
  }

  /// When it ends on this plan, and how far that is after the ends that were set.
  static func ends(_ status: Presentation.Status, desk: SessionDesk) -> [String] {
    guard let projected = status.projectedEnd else { return [] }
    let end = desk.civilTime(of: projected).hourMinute
    let hard = status.hardEnd.map { desk.civilTime(of: $0).hourMinute }
    var lines: [String] = []
    if status.isPastHardEnd, let hard {
      lines.append(InterfaceText.hardEndPassed(hard, lastBlock: desk.state.blocksAhead.last.map { $0 + 1 }))
    } else if let late = status.lateness, late >= Span.minute, let hard {
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

  /// What is over, in a sentence.
  static func words(of due: TimeWatch.Due, desk: SessionDesk) -> String {
    switch due {
    case .block(let block, _): InterfaceText.blockIsOver(block + 1)
    case .softEnd(let end): InterfaceText.softEndCame(desk.civilTime(of: end).hourMinute)
    case .hardEnd(let end):
      InterfaceText.hardEndPassed(
        desk.civilTime(of: end).hourMinute, lastBlock: desk.state.blocksAhead.last.map { $0 + 1 })
    }
  }

  private static func people(_ status: Presentation.Status) -> String {
    let adults =
      status.adults.map { InterfaceText.adults($0, need: status.adultsNeeded) } ?? Status.adultsNotCounted
    return Status.people(status.headcount, adults)
  }

  private static func kept(_ shown: Presentation) -> String {
    let cards = CardColour.allCases.map {
      "\(InterfaceText.meaning(ofTyped: $0.rawValue)) \(shown.cards[$0] ?? 0)"
    }.joined(separator: " ")
    return Status.kept(parked: shown.parked.count, notes: shown.noteCount, cards: cards)
  }

  /// The active block with everything the facilitator says, asks and does.
  static func cues(of current: Presentation.Current) -> [String] {
    [block(current)] + current.cues.map(cue) + around(current.block)
  }

  /// A block that is not being played, with everything the facilitator says, asks and does.
  static func words(of block: PlannedBlock) -> [String] {
    Presentation.CueLine.lines(of: block).map(cue) + around(block)
  }

  /// A spare activity with everything the facilitator says, asks and does.
  static func words(ofSpare block: PlannedBlock) -> [String] {
    [InterfaceText.spare(block.title, minutes: block.minutes)] + words(of: block)
  }

  /// The spare activities by number.
  static func spares(_ spares: [PlannedBlock]) -> [String] {
    guard !spares.isEmpty else { return [InterfaceText.noSpares] }
    return spares.enumerated().map { place, block in
      "\(place + 1) \(block.title), \(InterfaceText.minutes(block.minutes))"
    } + [InterfaceText.sparesEnd]
  }

  private static func cue(_ line: Presentation.CueLine) -> String {
    let label = InterfaceText.label(of: line.cue.kind)
    let minutes = line.cue.minutes.map { " (\(InterfaceText.minutes($0)))" } ?? ""
    guard let step = line.step else { return "\(label) \(line.cue.text)\(minutes)" }
    let head =
      switch line.mark {
      case .done: Status.stepDone(label, step)
      case .active: Status.stepNow(label, step)
      case .ahead, nil: "\(label) \(step)"
      }
    return "\(head) \(line.cue.text)\(minutes)"
  }

  /// What has to be at hand, the way out, and the shorter way.
  private static func around(_ block: PlannedBlock) -> [String] {
    var lines: [String] = []
    if !block.needs.isEmpty {
      lines.append(InterfaceText.Screen.need + " " + block.needs.joined(separator: "; "))
    }
    if let optOut = block.optOut { lines.append("\(InterfaceText.Screen.optOut) \(optOut)") }
    if let short = block.shortVersion { lines.append("\(InterfaceText.Screen.shorter) \(short)") }
    return lines
  }

  /// All blocks, and the spare activities.
  static func plan(_ desk: SessionDesk) -> [String] {
    let state = desk.state
    var lines = state.outline.blocks.indices.map { block in
      let outline = state.outline.blocks[block]
      var words =
        "\(block + 1) \(outline.title), \(InterfaceText.length(milliseconds: state.blocks[block].given))"
      let standing = state.standing(of: block)
      if standing != .ahead { words += ", " + Status.standing(standing) }
      if standing.wasPlayed {
        words += ", " + Status.used(InterfaceText.length(milliseconds: state.blocks[block].used))
      }
      let isPast = block != state.active && state.blocks[block].wasActive || state.isOver
      return outline.isCore || isPast ? words : words + " " + Status.mayBeDropped
    }
    if !desk.plan.spares.isEmpty {
      lines.append(
        Status.spares(
          desk.plan.spares.map { "\($0.title), \(InterfaceText.minutes($0.minutes))" }.joined(
            separator: "; ")))
    }
    return lines
  }
}
