import LLSModel
import LLSRunner

/// The layout for 80 columns and less: one column, whose words scroll.
extension SessionPicture {
  func compact(_ size: ScreenSize) -> CellGrid {
    var grid = CellGrid(size)
    let width = size.columns
    let isLow = size.rows < 18
    var head = Array(top(width).prefix(max(1, size.rows / 4)))
    let rule = String(repeating: "-", count: width)
    if !isLow { head.append(PictureLine(rule, .quiet, at: 0)) }
    var foot: [PictureLine] = isLow ? [] : [PictureLine(rule, .quiet, at: 0)]
    foot += keyLines(width, atMost: size.rows < 8 ? 0 : isLow ? 1 : 2)
    let prompt = prompt(width)
    foot.append(prompt.line)
    let room = max(0, size.rows - head.count - foot.count)
    let body = compactBody(width, room: room, isLow: isLow)
    for (row, line) in (head + body).prefix(size.rows - 1).enumerated() {
      line.draw(into: &grid, row: row, before: width)
    }
    let first = max(0, size.rows - foot.count)
    for (place, line) in foot.enumerated() { line.draw(into: &grid, row: first + place, before: width) }
    if field != nil || panel == nil { grid.cursor = .init(row: size.rows - 1, column: prompt.cursor) }
    return grid
  }

  /// The lines between the top and the keys. Shape: so many as there is room for.
  private func compactBody(_ width: Int, room: Int, isLow: Bool) -> [PictureLine] {
    let said = Array(saidLast(width).prefix(max(1, min(6, room / 3))))
    let page = pageLines(width, isRoomy: false)
    var before = nowLines(width, isLow: isLow)
    var after = panel == nil && shown.current != nil ? aheadLines(width, isLow: isLow) : []
    after += countLines(width) + said
    // Space goes first, then what is ahead, then the bar.
    if before.count + page.count + after.count > room {
      before.removeAll { $0 == .blank }
      after.removeAll { $0 == .blank }
    }
    if isLow { after = Array(after.suffix(said.count + (room >= 9 ? 1 : 0))) }
    if room < 9, message.isEmpty { after = [] }
    if room < 6 {
      after = message.isEmpty ? [] : said
      before = Array(before.prefix(1))
    }
    let height = max(0, room - before.count - after.count)
    var lines = before + LineWindow(page, height: height, scroll: scroll).lines
    while lines.count + after.count < room { lines.append(.blank) }
    return lines + after
  }

  /// How many lines of the page there is room for; for scrolling.
  func pageHeight(in size: ScreenSize) -> (lines: [PictureLine], height: Int) {
    if isWide(size) {
      return (pageLines(middleWidth(size), isRoomy: true), size.rows - 8 - wideHeadHeight)
    }
    let page = pageLines(size.columns, isRoomy: false)
    return (page, max(1, size.rows - 12))
  }

  private func nowLines(_ width: Int, isLow: Bool) -> [PictureLine] {
    typealias Words = InterfaceText.Screen
    guard let current = shown.current else { return [] }
    let left = PictureLine(
      "\(Words.nowOf(current.number, current.count))  \(current.block.title)".visible, .strong)
    let lengths = PictureLine(
      Words.lengths(
        planned: current.block.minutes, given: InterfaceText.nearestMinute(current.given),
        used: current.used / Span.minute),
      at: 0)
    var lines = isLow ? [left] : sides(left, lengths, width: width)
    var time = PictureLine(
      Words.left(current.minutesLeft), current.minutesLeft < 0 ? .alarm : .strong, at: 3)
    time.add(bar(current, width: width >= 76 ? 31 : max(8, width / 4)), at: time.end + 3)
    let due = shown.nextDue(at: now).map { PictureLine(Words.nextAt(clock($0)), at: 0) } ?? .blank
    if !isLow { lines.append(.blank) }
    lines += isLow ? [time] : sides(time, due, width: width)
    if !isLow { lines.append(.blank) }
    return lines
  }

  private func aheadLines(_ width: Int, isLow: Bool) -> [PictureLine] {
    typealias Words = InterfaceText.Screen
    let ahead = shown.ahead.map { "\($0.number) \($0.title) \(InterfaceText.nearestMinute($0.given))" }
    var lines: [PictureLine] = isLow ? [] : [.blank]
    if !ahead.isEmpty { lines.append(labelledLine(Words.next, ahead, width)) }
    let droppable = shown.ahead.filter(\.mayBeDropped).map { "\($0.number) \($0.title)" }
    var spare = droppable.isEmpty ? [] : [Words.mayDrop(droppable.joined(separator: ", "))]
    if !shown.backPocket.isEmpty {
      spare.append(
        Words.backPocket(shown.backPocket.map { "\($0.title) \($0.minutes)" }.joined(separator: ", ")))
    }
    if !spare.isEmpty { lines.append(labelledLine(Words.spare, spare, width)) }
    if !isLow { lines.append(.blank) }
    return lines
  }

  /// As many words as fit, and how many do not.
  private func labelledLine(_ label: String, _ words: [String], _ width: Int) -> PictureLine {
    var line = PictureLine(label, .label)
    var column = 8
    for (place, word) in words.enumerated() {
      let rest = words.count - place
      let reserve = rest > 1 ? 5 : 1
      if column + word.visible.columns + reserve > width, place > 0 {
        line.add("+\(rest)", .quiet, at: column)
        break
      }
      line.add(String(word.visible), at: column)
      column += word.visible.columns + 4
    }
    return line
  }

  /// Parked topics, cards, notes, and whether it is on the disk.
  private func countLines(_ width: Int) -> [PictureLine] {
    typealias Words = InterfaceText.Screen
    let counts = [
      Words.parked(shown.parked.count), Words.cardsInLine(cardCounts), Words.notes(shown.noteCount),
    ]
    let left = width < 60 ? PictureLine.blank : PictureLine(counts.joined(separator: " | "))
    // What is not saved stands at the top.
    return sides(left, shown.saving.reason == nil ? saved(isWide: false) : .blank, width: width)
  }

  var cardCounts: String {
    InterfaceText.Screen.cards(
      green: shown.cards[.green] ?? 0, amber: shown.cards[.amber] ?? 0, red: shown.cards[.red] ?? 0)
  }
}
