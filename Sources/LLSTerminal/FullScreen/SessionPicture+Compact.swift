import LLSModel
import LLSRunner

/// The layout for 80 columns and less: one column, whose words scroll.
extension SessionPicture {
  /// The lines of the layout from the top to the foot, with the page that scrolls between them.
  private struct Layout {
    var head: [PictureLine] = []
    var before: [PictureLine] = []
    var page: [PictureLine] = []
    var after: [PictureLine] = []
    var foot: [PictureLine] = []
    /// How many lines of the page there is room for.
    var height = 0
  }

  func compact(_ size: ScreenSize) -> CellGrid {
    var grid = CellGrid(size)
    let layout = layout(size)
    var body = layout.before + LineWindow(layout.page, height: layout.height, scroll: scroll).lines
    let room = size.rows - layout.head.count - layout.foot.count
    while body.count + layout.after.count < room { body.append(.blank) }
    for (row, line) in (layout.head + body + layout.after).prefix(size.rows - 1).enumerated() {
      line.draw(into: &grid, row: row, before: size.columns)
    }
    let first = max(0, size.rows - layout.foot.count)
    for (place, line) in layout.foot.enumerated() {
      line.draw(into: &grid, row: first + place, before: size.columns)
    }
    if field != nil || panel == nil {
      grid.cursor = .init(row: size.rows - 1, column: prompt(size.columns).cursor)
    }
    return grid
  }

  /// The page that scrolls, and how many of its lines there is room for.
  func compactPage(_ size: ScreenSize) -> ([PictureLine], Int) {
    let layout = layout(size)
    return (layout.page, layout.height)
  }

  private func layout(_ size: ScreenSize) -> Layout {
    var layout = Layout()
    let width = size.columns
    let isLow = size.rows < 18
    let rule = isLow ? [] : [PictureLine(String(repeating: "-", count: width), .quiet, at: 0)]
    layout.head = Array(top(width).prefix(max(1, size.rows / 4))) + rule
    layout.foot = rule + keyLines(width, atMost: size.rows < 8 ? 0 : isLow ? 1 : 3)
    layout.foot.append(prompt(width).line)
    let room = max(0, size.rows - layout.head.count - layout.foot.count)
    let said = Array(saidLast(width).prefix(max(1, min(6, room / 3))))
    layout.page = pageLines(width, isRoomy: false)
    layout.before = nowLines(width, isLow: isLow)
    if panel == nil, shown.current != nil, !isLow { layout.after = aheadLines(width) }
    layout.after += (isLow ? Array(countLines(width).suffix(room >= 9 ? 1 : 0)) : countLines(width)) + said
    // Space goes first, then what happened last, then all but the block's name.
    if layout.before.count + layout.page.count + layout.after.count > room {
      layout.before.removeAll { $0 == .blank }
      layout.after.removeAll { $0 == .blank }
    }
    if room < 9, message.isEmpty { layout.after = [] }
    if room < 6 {
      layout.after = message.isEmpty ? [] : said
      layout.before = Array(layout.before.prefix(1))
    }
    layout.height = max(0, room - layout.before.count - layout.after.count)
    return layout
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

  private func aheadLines(_ width: Int) -> [PictureLine] {
    typealias Words = InterfaceText.Screen
    let ahead = shown.ahead.map { "\($0.number) \($0.title) \(InterfaceText.nearestMinute($0.given))" }
    var lines: [PictureLine] = [.blank]
    if !ahead.isEmpty { lines.append(labelledLine(Words.next, ahead, width)) }
    let droppable = shown.ahead.filter(\.mayBeDropped).map { "\($0.number) \($0.title)" }
    var spare = droppable.isEmpty ? [] : [Words.mayDrop(droppable.joined(separator: ", "))]
    if !shown.backPocket.isEmpty {
      spare.append(
        Words.backPocket(shown.backPocket.map { "\($0.title) \($0.minutes)" }.joined(separator: ", ")))
    }
    if !spare.isEmpty { lines.append(labelledLine(Words.spare, spare, width)) }
    lines.append(.blank)
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
