import LLSModel
import LLSRunner

/// The layout for 112 columns and more: the plan, the block, and what was collected.
extension SessionPicture {
  /// Columns of the plan: names have what the words of the block can spare.
  private func planWidth(_ size: ScreenSize) -> Int { min(60, max(33, size.columns - 79)) }

  /// Columns of what was collected.
  private func sideWidth(_ size: ScreenSize) -> Int { 30 + max(0, size.columns - 139) / 3 }

  /// Columns between the two rules.
  func middleWidth(_ size: ScreenSize) -> Int { size.columns - planWidth(size) - sideWidth(size) - 2 }

  func wide(_ size: ScreenSize) -> CellGrid {
    var grid = CellGrid(size)
    let width = size.columns
    let head = wideHead(size)
    let foot = wideFoot(size)
    for (row, line) in head.enumerated() { line.draw(into: &grid, row: row, before: width) }
    let bottom = size.rows - foot.count
    for (place, line) in foot.enumerated() { line.draw(into: &grid, row: bottom + place, before: width) }
    let planWidth = planWidth(size)
    let middle = planWidth + 1
    let right = width - sideWidth(size)
    for row in head.count..<bottom {
      grid.put("|", row: row, column: planWidth, .quiet)
      grid.put("|", row: row, column: right - 1, .quiet)
    }
    let height = bottom - head.count
    draw(planColumn(planWidth, height), into: &grid, from: 0, before: planWidth, at: head.count)
    draw(
      blockColumn(middleWidth(size), height), into: &grid, from: middle, before: right - 1, at: head.count)
    draw(sideColumn(width - right, height), into: &grid, from: right, before: width, at: head.count)
    if field != nil || panel == nil {
      grid.cursor = .init(row: size.rows - 1, column: prompt(width).cursor)
    }
    return grid
  }

  private func wideHead(_ size: ScreenSize) -> [PictureLine] {
    top(size.columns) + [PictureLine(String(repeating: "-", count: size.columns), .quiet, at: 0)]
  }

  private func wideFoot(_ size: ScreenSize) -> [PictureLine] {
    let width = size.columns
    let disk = sides(
      saved(isWide: true).moved(by: 1), PictureLine(InterfaceText.Screen.roomView, .quiet, at: 0),
      width: width)
    let rule = PictureLine(String(repeating: "-", count: width), .quiet, at: 0)
    return disk + [rule] + keyLines(width, atMost: 3) + [prompt(width).line]
  }

  private func draw(
    _ lines: [PictureLine], into grid: inout CellGrid, from left: Int, before right: Int, at row: Int
  ) {
    for (place, line) in lines.enumerated() {
      line.draw(into: &grid, row: row + place, from: left, before: right)
    }
  }

  // MARK: The plan

  private func planColumn(_ width: Int, _ height: Int) -> [PictureLine] {
    typealias Words = InterfaceText.Screen
    var lines = PlanTable(picture: self, width: width).lines
    let droppable = shown.ahead.filter(\.mayBeDropped).map { "\($0.number)" }
    lines.append(.blank)
    if !droppable.isEmpty {
      lines += PictureLine.wrapped(
        Words.mayBeDropped(droppable.joined(separator: ", ")), width: width - 1)
    }
    for spare in shown.backPocket.prefix(3) {
      lines += PictureLine.wrapped(
        Words.backPocket("\(spare.title) \(spare.minutes)"), width: width - 1)
    }
    lines.append(.blank)
    lines.append(PictureLine(Words.lastActions, .label))
    let room = max(1, height - lines.count)
    let actions = shown.history.filter(\.event.isOfTheSession).suffix(room).reversed()
    let undoable = shown.history.last { $0.event.canBeUndone }
    for step in actions {
      var line = PictureLine("\(clock(step.at)) \(EventWords.action(step.event, of: plan))")
      if step == undoable, line.end + 9 < width {
        line.add(Words.undoes, .quiet, at: width - 11)
      }
      lines.append(line)
    }
    return Array(lines.prefix(height))
  }

  // MARK: The block

  private func blockColumn(_ width: Int, _ height: Int) -> [PictureLine] {
    let said = saidBelow(width)
    let (page, room) = blockPage(width, height)
    var lines = blockHead(width) + LineWindow(page, height: room, scroll: scroll).lines
    while lines.count + said.count < height { lines.append(.blank) }
    return lines + said
  }

  private func saidBelow(_ width: Int) -> [PictureLine] {
    message.isEmpty ? [] : [.blank] + saidLast(width).map { $0.moved(by: 1) }
  }

  private func blockPage(_ width: Int, _ height: Int) -> ([PictureLine], Int) {
    (
      pageLines(width, isRoomy: true),
      max(1, height - blockHead(width).count - saidBelow(width).count)
    )
  }

  /// The page that scrolls, and how many of its lines there is room for.
  func widePage(_ size: ScreenSize) -> ([PictureLine], Int) {
    blockPage(middleWidth(size), size.rows - wideHead(size).count - wideFoot(size).count)
  }

  private func blockHead(_ width: Int) -> [PictureLine] {
    typealias Words = InterfaceText.Screen
    guard let current = shown.current else { return [] }
    let name = PictureLine.wrapped(
      "\(Words.nowOf(current.number, current.count))  \(current.block.title)", .strong, at: 2,
      width: width - 1)
    let lengths = Words.lengthsApart(
      planned: current.block.minutes, given: InterfaceText.nearestMinute(current.given),
      used: current.used / Span.minute)
    var lines = Array(name.prefix(1)) + [PictureLine(lengths, at: 2), .blank]
    let left = current.minutesLeft
    let digits = BigDigits.lines(abs(left))
    let side = 4 + (digits.first?.columns ?? 0) + 3
    for (row, digit) in digits.enumerated() {
      var line = PictureLine(digit, left < 0 ? .warning : .strong, at: 4)
      if row == 2 {
        line.add(left < 0 ? Words.minutesOver : Words.minutesLeft, left < 0 ? .alarm : .plain, at: side)
      }
      if row == 3, let due = shown.nextDue(at: now) { line.add(Words.nextAt(clock(due)), at: side) }
      if row == 4 { line.add(bar(current, width: min(27, max(8, width - side - 2))), at: side) }
      lines.append(line)
    }
    return lines + [.blank]
  }

  // MARK: What was collected

  /// Whatever else there is has its place; the materials have what is left, those that lack before those that are there.
  private func sideColumn(_ width: Int, _ height: Int) -> [PictureLine] {
    let collected = collectedLines(width)
    let room = max(4, height - collected.count - 1)
    var lines = [PictureLine(InterfaceText.Screen.materials, .label, at: 2)]
    let materials = shown.materials.filter { !$0.isAtHand } + shown.materials.filter(\.isAtHand)
    for (place, line) in materials.enumerated() {
      let words = PictureLine.wrapped(
        "[\(line.isAtHand ? "x" : " ")] \(CheckLists.words(of: line))", at: 2, hanging: 4,
        width: width - 1
      ).prefix(2)
      let rest = materials.count - place
      guard lines.count + words.count + (rest > 1 ? 1 : 0) <= room else {
        lines.append(PictureLine(InterfaceText.Screen.more(rest), .quiet, at: 2))
        break
      }
      lines += words
    }
    return Array((lines + [.blank] + collected).prefix(height))
  }

  private func collectedLines(_ width: Int) -> [PictureLine] {
    typealias Words = InterfaceText.Screen
    var lines = [PictureLine(Words.parkedHead(shown.parked.count), .label, at: 2)]
    for (place, topic) in shown.parked.enumerated().suffix(3) {
      lines += PictureLine.wrapped("\(place + 1) \(topic)", at: 2, hanging: 2, width: width - 1).prefix(2)
    }
    lines += [.blank, PictureLine(Words.cards, .label, at: 2)]
    lines.append(
      PictureLine(
        CardColour.allCases.map { "\(InterfaceText.meaning(ofTyped: $0.rawValue)) \(shown.cards[$0] ?? 0)" }
          .joined(separator: "   "), at: 2))
    lines += [.blank, PictureLine(Words.notesHead(shown.noteCount), .label, at: 2)]
    for note in shown.notes.suffix(3) {
      lines += PictureLine.wrapped(
        "\(clock(note.at)) \(note.words)", at: 2, hanging: 6, width: width - 1
      ).prefix(2)
    }
    if !shown.aims.isEmpty {
      lines += [.blank, PictureLine(Words.aims, .label, at: 2)]
      for aim in shown.aims {
        lines += PictureLine.wrapped(aim, at: 2, hanging: 3, width: width - 1).prefix(3)
      }
    }
    return lines
  }
}

extension SessionEvent {
  /// Whether it happened in the room, and not to the screen or the clocks only.
  fileprivate var isOfTheSession: Bool {
    switch self {
    case .hide, .show, .clockStep: false
    default: true
    }
  }
}
