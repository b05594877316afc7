import LLSModel
import LLSRunner

/// A session as it stands on a whole screen at one moment: a value, drawn into cells of any number.
struct SessionPicture {
  /// What stands in the place of the block's words for a while.
  struct Panel {
    /// Its heading.
    var title: String
    /// Its lines, before they are broken.
    var lines: [FrameLine]
    /// The line that keys act on; nil for none.
    var selected: Int?
    /// What keys do here.
    var keys: [String]
  }

  /// Something that is being typed.
  struct Field {
    /// What is asked.
    var label: String
    /// What was typed so far.
    var typed: String
    /// What keys do while it is; nil for those of the moment.
    var keys: [String]?
  }

  let shown: Presentation
  let now: TimePoint
  /// A moment as the clock on the wall shows it.
  let civil: (TimePoint) -> CivilTime
  let plan: SessionPlan
  let group: String
  var closedBy: ReaderRole?
  /// Checks that were ticked, by their place among all; only for this screen.
  var ticked: Set<Int> = []
  /// Boxes of the closing check that were ticked, by their place.
  var closingTicks: Set<Int> = []
  var panel: Panel?
  var field: Field?
  /// What was said last.
  var message: [String] = []
  /// How far the lines are scrolled from where they usually stand.
  var scroll = 0
  /// How many times as fast a rehearsal's clock runs.
  var rehearsalSpeed: Int?
  /// Whether the block has lines that were not on the screen yet.
  var hasUnseen = false

  /// The cells of a screen.
  func grid(in size: ScreenSize) -> CellGrid {
    if shown.status.isHidden { return hidden(size) }
    return isWide(size) ? wide(size) : compact(size)
  }

  /// How far the lines may be scrolled from where they usually stand.
  func scrollRange(in size: ScreenSize) -> ClosedRange<Int> {
    guard !shown.status.isHidden else { return 0...0 }
    let (page, height) = page(in: size)
    return LineWindow.range(page, height: height)
  }

  /// The page that scrolls, and how many of its lines there is room for.
  func page(in size: ScreenSize) -> ([PictureLine], Int) {
    isWide(size) ? widePage(size) : compactPage(size)
  }

  /// Whether there is room for three columns.
  func isWide(_ size: ScreenSize) -> Bool { size.columns >= 112 && size.rows >= 30 }

  /// Nothing that somebody beside the screen may read; only that something is not saved still shows.
  private func hidden(_ size: ScreenSize) -> CellGrid {
    var grid = CellGrid(size)
    grid.put(rehearsal + InterfaceText.hiddenScreen, row: 0, column: 0)
    if let reason = shown.saving.reason {
      grid.put(
        InterfaceText.Screen.notSaved(shown.saving.waiting, reason: reason), row: 1, column: 0, .alarm)
    }
    // Only what Ctrl-C asks is said here.
    for (place, line) in message.flatMap({ PictureLine.wrapped($0, .strong, at: 0, width: size.columns) })
      .enumerated()
    {
      line.draw(into: &grid, row: 2 + place, before: size.columns)
    }
    return grid
  }

  /// A moment's hour and minute.
  func clock(_ moment: TimePoint) -> String { civil(moment).hourMinute }

  /// Words at the left and at the right of a line; two lines where they do not fit into one.
  func sides(_ left: PictureLine, _ right: PictureLine, width: Int) -> [PictureLine] {
    guard !right.parts.isEmpty else { return [left] }
    let end = left.end
    let length = right.end
    guard end + length + 2 <= width else { return [left, right.moved(by: 1)] }
    return [left.joined(with: right.moved(by: width - length - 1))]
  }

  // MARK: Lines at the top

  func top(_ width: Int) -> [PictureLine] {
    sides(whoAndWhere, clockAndPhase(isWide: width >= 112), width: width)
      + secondLine(width)
  }

  /// What is not on the disk comes before how late it is.
  private func secondLine(_ width: Int) -> [PictureLine] {
    guard shown.saving.reason != nil else { return sides(lateness(width), remedy, width: width) }
    return sides(saved(isWide: false).moved(by: 1), lateness(width).moved(by: -1), width: width)
  }

  /// What stands first on every screen of a rehearsal, so that none is taken for a session.
  private var rehearsal: String { shown.saving.isRehearsal ? InterfaceText.Rehearsal.word + " | " : "" }

  private var whoAndWhere: PictureLine {
    let people = InterfaceText.Screen.here(shown.status.headcount)
    var line = PictureLine(
      "\(rehearsal)\(plan.moduleTitle) | \(group) | \(people)".visible, .strong, at: 1)
    if let adults = shown.status.adults, adults < shown.status.adultsNeeded {
      line.add("|", .strong, at: line.end + 1)
      line.add(
        InterfaceText.Screen.adults(adults, of: shown.status.adultsNeeded), .alarm, at: line.end + 1)
    }
    return line
  }

  private func clockAndPhase(isWide: Bool) -> PictureLine {
    typealias Words = InterfaceText.Screen
    let status = shown.status
    var parts = [clock(now)]
    if isWide, status.phase != .waiting {
      parts.append(
        Words.elapsed(Self.hours(status.elapsed), of: Self.hours(plan.plannedMinutes * Span.minute)))
    }
    if let hard = status.hardEnd {
      parts.append(Words.endsHard(clock(hard)))
    } else if let end = status.projectedEnd {
      parts.append(Words.endsAbout(clock(end)))
    }
    var line = PictureLine(parts.joined(separator: isWide ? "   " : "  "), at: 0)
    let (word, style): (String, TextStyle) =
      switch status.phase {
      case .waiting: (Words.waiting, .warning)
      case .running: (Words.running, .good)
      case .paused: (Words.paused, .warning)
      case .finished: (Words.finished, .strong)
      case .abandoned: (Words.abandoned, .strong)
      }
    line.add(word, style, at: line.end + (isWide ? 3 : 2))
    return line
  }

  private func lateness(_ width: Int) -> PictureLine {
    typealias Words = InterfaceText.Screen
    let status = shown.status
    guard let end = status.projectedEnd else { return .blank }
    if let hard = status.hardEnd, status.isPastHardEnd {
      return PictureLine(Words.hasPassed(clock(hard)), .alarm)
    }
    if let late = status.lateness, late >= Span.minute {
      let minutes = late / Span.minute
      return PictureLine(
        width < 60
          ? Words.lateShort(minutes, finish: clock(end)) : Words.late(minutes, finish: clock(end)), .warning)
    }
    if let soft = status.softEnd, end - soft >= Span.minute {
      return PictureLine(Words.softEnd(clock(soft), over: (end - soft) / Span.minute), .warning)
    }
    return PictureLine(Words.onTime(finish: clock(end)))
  }

  private var remedy: PictureLine {
    if shown.status.isPastHardEnd {
      let last = shown.ahead.last.map { InterfaceText.Screen.toTheLast($0.number) }
      return PictureLine(last ?? InterfaceText.Screen.endIt, .strong, at: 0)
    }
    guard let hard = shown.status.hardEnd, let late = shown.status.lateness, late >= Span.minute else {
      return .blank
    }
    return PictureLine(InterfaceText.Screen.fitTheRest(clock(hard)), .strong, at: 0)
  }

  // MARK: Lines at the bottom

  /// The keys, broken between them.
  func keyLines(_ width: Int, atMost rows: Int) -> [PictureLine] {
    let hints =
      panel?.keys
      ?? (field == nil ? hints(width, isLow: rows < 2) : field?.keys ?? InterfaceText.Keys.field)
    var lines = [PictureLine.blank]
    for hint in hints {
      let last = lines.count - 1
      let column = lines[last].parts.isEmpty ? 1 : lines[last].end + 2
      if column + hint.columns < width || lines[last].parts.isEmpty {
        lines[last].add(hint, .quiet, at: column)
      } else if lines.count < rows {
        lines.append(PictureLine(hint, .quiet))
      }
    }
    return Array(lines.prefix(max(0, rows)))
  }

  /// The keys of the moment. Where there is one line, safety and help come first; what Space does next stands in its place.
  private func hints(_ width: Int, isLow: Bool) -> [String] {
    var hints = InterfaceText.keyHints(moment, isWide: width >= 112)
    if hasUnseen, shown.current != nil { hints[0] = InterfaceText.Keys.moreBelow }
    let first = InterfaceText.Keys.always
    return isLow ? first + hints.filter { !first.contains($0) } : hints
  }

  private var moment: InterfaceText.KeyMoment {
    switch shown.status.phase {
    case .waiting: .before
    case .running: .running
    case .paused: .paused
    case .finished, .abandoned: closedBy == nil ? .after : .closed
    }
  }

  /// The line that is typed in, and where the cursor stands.
  func prompt(_ width: Int) -> (line: PictureLine, cursor: Int) {
    let label = " \(field.map { $0.label.isEmpty ? ">" : $0.label + " >" } ?? ">") "
    let room = max(1, width - label.columns - 1)
    // The end of a long text is what somebody is typing; no more of it is looked at than may stand there.
    let typed = String((field?.typed ?? "").suffix(room)).visible.ending(columns: room)
    var line = PictureLine(label, .strong, at: 0)
    line.add(typed, at: label.columns)
    return (line, min(width - 1, label.columns + typed.columns))
  }

  // MARK: Parts that both layouts share

  /// What was said last, or what happened last.
  func saidLast(_ width: Int) -> [PictureLine] {
    guard message.isEmpty else {
      return message.flatMap { PictureLine.wrapped($0, .strong, width: width - 1) }
    }
    guard let last = shown.history.last(where: \.event.canBeUndone) else { return [.blank] }
    return [
      PictureLine(
        InterfaceText.Screen.lastAction(clock(last.at), EventWords.action(last.event, of: plan)), .quiet)
    ]
  }

  /// Whether it is on the disk.
  func saved(isWide: Bool) -> PictureLine {
    typealias Words = InterfaceText.Screen
    if let reason = shown.saving.reason {
      return PictureLine(Words.notSaved(shown.saving.waiting, reason: reason.visible), .alarm, at: 0)
    }
    if shown.saving.isRehearsal {
      return PictureLine(InterfaceText.Rehearsal.mark(speed: rehearsalSpeed ?? 1), .warning, at: 0)
    }
    guard let at = shown.saving.savedAt else { return .blank }
    let time = civil(at).hourMinuteSecond
    return PictureLine(isWide ? Words.journalSafe(time) : Words.saved(time), .quiet, at: 0)
  }

  /// How far the active block is, in whole minutes, so that it changes with the numbers. Shape: so many columns, brackets included.
  func bar(_ current: Presentation.Current, width: Int) -> String {
    let inside = max(1, width - 2)
    let given = InterfaceText.nearestMinute(current.given)
    let used = current.used / Span.minute
    let full = given > 0 ? min(inside, (used * inside * 2 + given) / (given * 2)) : inside
    return "[" + String(repeating: "#", count: full) + String(repeating: ".", count: inside - full) + "]"
  }

  /// The lines of a panel, or of the page that the moment has.
  func pageLines(_ width: Int, isRoomy: Bool) -> [PictureLine] {
    if let panel { return Self.lines(of: panel, width: width, at: isRoomy ? 2 : 1) }
    if let current = shown.current { return CueLines(width: width, isRoomy: isRoomy).lines(of: current) }
    return aroundLines(width, isRoomy: isRoomy)
  }

  /// The page before the start or after the end.
  private func aroundLines(_ width: Int, isRoomy: Bool) -> [PictureLine] {
    // A wide screen has the materials beside it.
    let lists = CheckLists(
      picture: self, width: width, column: isRoomy ? 2 : 1, listsMaterials: !isRoomy)
    var lines = shown.status.phase == .waiting ? lists.before : lists.after
    for row in lines.indices where lines[row] != .blank { lines[row].place = row }
    return lines
  }

  private static func lines(of panel: Panel, width: Int, at column: Int) -> [PictureLine] {
    var lines = PictureLine.wrapped(panel.title, .label, at: column, width: width - 1) + [.blank]
    for (place, line) in panel.lines.enumerated() {
      let margin = line.text.prefix { $0 == " " }.count
      let text = String(line.text.dropFirst(margin))
      let isSelected = place == panel.selected
      var pieces = PictureLine.wrapped(
        text, isSelected ? .marked : line.style, at: column + 2 + margin,
        hanging: secondColumn(of: text, width: width) ?? 2, width: width - 1)
      if isSelected {
        pieces[0].add(">", .strong, at: column)
        pieces[0].weight = .active
      }
      lines += pieces
    }
    return lines
  }

  /// Where the second column of a line in two columns begins; nil where there is none, or little room for it.
  private static func secondColumn(of text: String, width: Int) -> Int? {
    guard let gap = text.firstRange(of: "  ") else { return nil }
    let second = text[gap.upperBound...].drop { $0 == " " }
    let column = String(text[..<second.startIndex]).columns
    return column * 2 < width ? column : nil
  }

  /// Hours and minutes of a length. Unit: milliseconds.
  static func hours(_ milliseconds: Int) -> String {
    let minutes = max(0, milliseconds) / Span.minute
    return "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}

extension PictureLine {
  /// The column after its last word.
  var end: Int { parts.map { $0.column + $0.text.columns }.max() ?? 0 }

  /// The same words further right.
  func moved(by columns: Int) -> PictureLine {
    var line = PictureLine()
    for part in parts { line.add(part.text, part.style, at: part.column + columns) }
    line.weight = weight
    line.place = place
    return line
  }

  /// With the words of another line.
  func joined(with other: PictureLine) -> PictureLine {
    var line = self
    for part in other.parts { line.add(part.text, part.style, at: part.column) }
    return line
  }
}
