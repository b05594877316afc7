import LLSModel
import LLSRunner

/// How lists, previews and pages look.
extension FullScreenFace {
  /// What stands in the place of the block's words; nil for the words themselves.
  func panel(_ picture: SessionPicture) -> SessionPicture.Panel? {
    typealias Words = InterfaceText.Panel
    typealias Keys = InterfaceText.Keys
    switch mode {
    case .session, .asking: return nil
    case .picking(let question, let typed, let selected): return codePanel(question, typed, selected)
    case .closing(let selected): return closingPanel(selected)
    case .menu(let menu, let selected): return list(menu, selected)
    case .page(let title, let lines):
      return .init(title: title, lines: lines.map { FrameLine($0) }, selected: nil, keys: Keys.page)
    case .palette(let typed, let selected):
      let matches = matches(typed)
      let lines = matches.map { FrameLine(Self.twoColumns($0.usage, $0.meaning, 22)) }
      return .init(
        title: matches.isEmpty ? InterfaceText.Said.noMatch : Words.commands, lines: lines,
        selected: matches.isEmpty ? nil : min(selected, matches.count - 1), keys: Keys.palette)
    case .late(let kept, let selected): return late(kept, selected)
    case .cards(let counts, let selected):
      let lines = CardColour.allCases.map { colour in
        FrameLine(
          Self.twoColumns(InterfaceText.meaning(ofTyped: colour.rawValue), "\(counts[colour] ?? 0)", 8))
      }
      return .init(title: Words.cards, lines: lines, selected: selected, keys: Keys.cards)
    case .questions(let title, let ticked):
      let lines = Words.leftQuestions.enumerated().map { place, question in
        FrameLine("\(place + 1) [\(ticked.contains(place) ? "x" : " ")] \(question)")
      }
      return .init(
        title: title, lines: lines + [FrameLine(""), FrameLine(Words.nothingStored, .quiet)], selected: nil,
        keys: Keys.questions)
    }
  }

  private func list(_ menu: Menu, _ selected: Int) -> SessionPicture.Panel {
    typealias Words = InterfaceText.Panel
    let items = items(of: menu)
    var head: [FrameLine] = []
    if menu == .gap, let gap = desk.state.openGap {
      head = [FrameLine(Words.away(InterfaceText.length(milliseconds: gap.milliseconds))), FrameLine("")]
    }
    if menu == .tooFew, let adults = desk.state.adultsNow {
      head = [FrameLine(Words.adults(adults, of: desk.state.outline.adults), .alarm), FrameLine("")]
    }
    let lines = items.enumerated().map { place, item in
      let number = item.number ?? place + 1
      return FrameLine((number < 10 || item.number != nil ? "\(number) " : "  ") + item.label)
    }
    head += warnings(of: menu)
    let isTicked = menu == .materials || menu == .room
    return .init(
      title: title(of: menu), lines: head + (items.isEmpty ? [FrameLine(Words.nobody)] : lines),
      selected: items.isEmpty || selected < 0 ? nil : head.count + max(0, min(selected, items.count - 1)),
      keys: isTicked ? InterfaceText.Keys.ticks : InterfaceText.Keys.list)
  }

  /// What each block would be given: the new length beside the old one, floors and locks; above them what stands in the way.
  private func late(_ kept: Set<Int>, _ selected: Int) -> SessionPicture.Panel {
    typealias Words = InterfaceText.Panel
    let state = desk.state
    let blocks = lateBlocks
    var head: [FrameLine] = []
    var allocations: [Int]?
    var keys = InterfaceText.Keys.late
    do throws(RefusedEvent) {
      let preview = try Rebalance.preview(of: state, at: desk.now, keeping: kept)
      allocations = preview.allocations
      if preview.changes.isEmpty {
        head = [FrameLine(Words.landsAlready)]
        keys = InterfaceText.Keys.nothingToFit
      }
    } catch {
      keys =
        if case .doesNotFit = error { InterfaceText.Keys.tooMuch } else { InterfaceText.Keys.nothingToFit }
      head = Self.words(of: error, in: state.outline).map { FrameLine($0, .warning) }
    }
    let titles = blocks.map { "\($0 + 1) \(state.outline.blocks[$0].title)".visible }
    let width = min(30, titles.map(\.columns).max() ?? 0)
    let lines = zip(blocks, titles).map { block, title in
      let outline = state.outline.blocks[block]
      let before = InterfaceText.nearestMinute(state.blocks[block].given)
      let after = allocations.map { InterfaceText.nearestMinute($0[block]) }
      let note =
        kept.contains(block)
        ? Words.kept : outline.minimumMinutes.map(Words.floor) ?? Words.noFloor
      let words = Words.change(from: before, to: after)
      return FrameLine(
        Self.twoColumns(title, Self.twoColumns(words, note, 12), width + 2),
        after ?? before == before ? .plain : .strong)
    }
    return .init(
      title: Words.late, lines: head + lines,
      selected: head.count + max(0, min(selected, blocks.count - 1)), keys: keys)
  }

  /// What stands above a list: what would be lost, what is not done, what nobody has counted.
  private func warnings(of menu: Menu) -> [FrameLine] {
    typealias Words = InterfaceText.Panel
    let state = desk.state
    func names(_ places: [Int]) -> String {
      places.map { "\($0 + 1) \(state.outline.blocks[$0].title)" }.joined(separator: ", ")
    }
    var lines = warning(of: menu).map { [FrameLine($0, .alarm)] } ?? []
    if case .notDone(let places, _) = menu { lines.append(FrameLine(names(places), .strong)) }
    if case .dropWhy(let block, _) = menu { lines.append(FrameLine(names([block]), .strong)) }
    if menu == .quit || menu == .lastBlock, state.isUnderWay {
      let missing = state.coreNotDone(before: nil, at: desk.now)
      if !missing.isEmpty { lines.append(FrameLine(Words.notReached(names(missing)), .warning)) }
      if state.adultsNow == nil { lines.append(FrameLine(Words.adultsNotCounted, .warning)) }
      if state.cards.isEmpty { lines.append(FrameLine(Words.cardsNotCounted, .warning)) }
    }
    return lines.isEmpty ? [] : lines + [FrameLine("")]
  }

  /// Why it does not fit, and what could go.
  private static func words(of refusal: RefusedEvent, in outline: PlanOutline) -> [String] {
    guard case .doesNotFit(let deficit, let droppable) = refusal else {
      return [PlainFace.Manner.shown.refusal(refusal, outline)]
    }
    return [
      InterfaceText.Said.doesNotFit(InterfaceText.length(milliseconds: deficit)),
      InterfaceText.Said.mayDrop(droppable.map { "\($0 + 1) \(outline.blocks[$0].title)" }),
    ]
  }

  private static func twoColumns(_ left: String, _ right: String, _ width: Int) -> String {
    left + String(repeating: " ", count: max(2, width - left.columns)) + right
  }
}

extension PlainFace.Manner {
  /// Beside a screen that speaks of keys: little is said, as most can be seen.
  static let shown = PlainFace.Manner(
    isBesideAScreen: true, refusal: { refusal, outline in keyWords(refusal) ?? refusal.words(of: outline) },
    answer: answer)

  /// The refusals that a key mends.
  private static func keyWords(_ refusal: RefusedEvent) -> String? {
    typealias Words = InterfaceText.Said
    switch refusal {
    case .noMoreSteps: return Words.stepsDone
    case .notStarted: return Words.notStarted
    case .ended: return Words.ended
    case .firstBlock: return Words.firstBlock
    case .noHardEnd: return Words.noHardEnd
    case .coreBlock(let number): return Words.coreBlock(number)
    case .nothingToUndo: return Words.nothingToUndo
    case .timeToSpare(let spare): return Words.timeToSpare(InterfaceText.length(milliseconds: spare))
    case .doesNotFit(let deficit, _):
      return Words.doesNotFit(InterfaceText.length(milliseconds: deficit))
    default: return nil
    }
  }

  @Sendable private static func answer(
    _ event: SessionEvent, _ undone: SessionEvent?, _ before: SessionState, _ desk: SessionDesk
  ) -> [String] {
    let state = desk.state
    switch event {
    case .start:
      return state.adultsNow == nil && state.register.isEmpty ? [InterfaceText.Said.nobodyCounted] : []
    case .next, .jump, .back:
      return state.phase == .paused && before.active != state.active ? [InterfaceText.Said.stillPaused] : []
    case .extend:
      guard let active = state.active else { return [] }
      return [
        InterfaceText.Said.given(active + 1, minutes: InterfaceText.nearestMinute(state.blocks[active].given))
      ]
    case .left(let code): return [InterfaceText.Said.left(code.description)]
    case .returned(let code): return [InterfaceText.Said.back(code.description)]
    case .withdrawToday: return EventWords.lines(for: event, undone: undone, before: before, desk: desk)
    case .undo, .note, .park, .tally, .tellAuthor, .setHardEnd, .setSoftEnd, .leaveOut, .shortest:
      let lines = EventWords.lines(for: event, undone: undone, before: before, desk: desk)
      if case .tally = event { return Array(lines.dropFirst()) }
      return Array(lines.prefix(1))
    default: return []
    }
  }
}
