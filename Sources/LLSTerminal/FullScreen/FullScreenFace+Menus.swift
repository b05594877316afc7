import LLSModel
import LLSRunner

/// Choosing from lists.
extension FullScreenFace {
  func hearMenu(_ key: Key, _ menu: Menu, _ selected: Int) {
    let items = items(of: menu)
    let here = selected < 0 ? selected : max(0, min(selected, items.count - 1))
    switch key {
    case .up: mode = .menu(menu, selected: max(0, here - 1))
    case .down: mode = .menu(menu, selected: max(0, min(items.count - 1, here + 1)))
    case .enter, .sign(" "):
      if items.indices.contains(here) {
        choose(items[here].choice, in: menu, here)
      } else if !items.isEmpty {
        message = [InterfaceText.Said.chooseFirst]
      }
    case .escape, .backspace, .sign("q"), .sign("Q"): goBack()
    case .sign(let sign):
      let found = sign.wholeNumberValue.flatMap { number in
        items.indices.first { items[$0].number ?? $0 + 1 == number }
      }
      guard let found else {
        message = [InterfaceText.Said.unknownKey]
        return
      }
      choose(items[found].choice, in: menu, found)
    default: break
    }
  }

  private func choose(_ choice: Choice, in menu: Menu, _ place: Int) {
    switch choice {
    case .press(let command):
      let before = mode
      goBack()
      if !press(command) { mode = before }
    case .toggle(let command):
      press(command)
      mode = .menu(menu, selected: place)
    case .tick(let place):
      ticked.formSymmetricDifference([place])
      mode = .menu(menu, selected: place)
    case .open(let next): show(next)
    case .ask(let question): ask(question)
    case .pick(let question): mode = .picking(question, typed: "", selected: -1)
    case .drop(let block, let why, let late):
      let before = mode
      mode = late.map { .late(kept: $0, selected: 0) } ?? .session
      if !press(.event(.leaveOut([block], why))) { mode = before }
    case .go(let event): go(event)
    case .leaveOut(let places, let why, let event):
      goBack()
      if press(.event(event)) { press(.event(.leaveOut(places, why))) }
    case .words(let block): showWords(of: block)
    case .spare(let number): press(.spare("\(number)"), title: InterfaceText.Panel.spares)
    case .leave: if menu == .quit, whatWouldBeLost != nil { show(.loseIt) } else { leave() }
    case .back: goBack()
    }
  }

  /// Goes to another block, or to the end. Core blocks that would be passed by are named first, and why they are left out is asked.
  func go(_ event: SessionEvent) {
    let state = desk.state
    let target: Int? =
      switch event {
      case .jump(let block): block
      case .next: state.blocksAhead.first
      default: nil
      }
    let places = state.isUnderWay ? state.coreNotDone(before: target, at: desk.now) : []
    guard places.isEmpty else {
      show(.notDone(places, going: event))
      return
    }
    let before = mode
    goBack()
    if !press(.event(event)) { mode = before }
  }

  /// Opens a list. Where choosing cannot be taken lightly nothing is chosen yet, so that no key that was pressed too often does it.
  func show(_ menu: Menu) {
    scroll = 0
    mode = .menu(menu, selected: menu.startsUnchosen ? -1 : 0)
  }

  func hearQuestions(_ key: Key, _ title: String, _ ticked: Set<Int>) {
    switch key {
    case .escape, .enter, .backspace, .sign("q"), .sign("Q"): goBack()
    case .sign(let sign):
      guard let number = sign.wholeNumberValue,
        InterfaceText.Panel.leftQuestions.indices.contains(number - 1)
      else { return }
      mode = .questions(title: title, ticked: ticked.symmetricDifference([number - 1]))
    default: break
    }
  }

  // MARK: Running late

  /// The blocks of the preview: the active one and those ahead.
  var lateBlocks: [Int] { [desk.state.active].compactMap(\.self) + desk.state.blocksAhead }

  func hearLate(_ key: Key, _ kept: Set<Int>, _ selected: Int) {
    let blocks = lateBlocks
    let here = max(0, min(selected, blocks.count - 1))
    switch key {
    case .up: mode = .late(kept: kept, selected: max(0, here - 1))
    case .down: mode = .late(kept: kept, selected: max(0, min(blocks.count - 1, here + 1)))
    case .escape, .backspace, .sign("q"), .sign("Q"): goBack()
    case .enter, .sign("y"), .sign("Y"): accept(kept)
    case .sign:
      switch key.letter {
      case "k" where blocks.indices.contains(here):
        mode = .late(kept: kept.symmetricDifference([blocks[here]]), selected: here)
      case "d" where blocks.indices.contains(here): drop(blocks[here], kept)
      case "s":
        if press(.event(.shortest(keeping: kept))) { goBack() }
      case "e": ask(.hardEndThenLate)
      case "n": goBack()
      default: message = [InterfaceText.Said.unknownKey]
      }
    default: break
    }
  }

  /// Drops a block of the preview, which stays.
  private func drop(_ block: Int, _ kept: Set<Int>) {
    if desk.state.outline.blocks[block].isCore {
      show(.dropWhy(block, late: kept))
    } else if press(.skip(number: block + 1)) {
      mode = .late(kept: kept, selected: 0)
    }
  }

  private func accept(_ kept: Set<Int>) {
    let preview = mode
    goBack()
    // The plain face shows the lengths first too: what is accepted is what was shown.
    guard pressQuietly(.late(keeping: kept)) else {
      mode = preview
      return
    }
    press(.accept)
  }

  // MARK: Cards

  func hearCards(_ key: Key, _ counts: [CardColour: Int], _ selected: Int) {
    let colours = CardColour.allCases
    let colour = colours[selected]
    func set(_ count: Int) {
      var counts = counts
      counts[colour] = max(0, min(99, count))
      mode = .cards(counts, selected: selected)
    }
    let count = counts[colour] ?? 0
    switch key {
    case .escape, .sign("q"), .sign("Q"): goBack()
    case .enter: keep(counts)
    case .up: mode = .cards(counts, selected: max(0, selected - 1))
    case .down, .tab: mode = .cards(counts, selected: min(colours.count - 1, selected + 1))
    case .backspace: set(count / 10)
    case .sign("+"), .sign("="), .sign(" "): set(count + 1)
    case .sign("-"), .sign("_"): set(count - 1)
    case .sign(let sign):
      if let digit = sign.wholeNumberValue {
        set(count * 10 + digit > 99 ? digit : count * 10 + digit)
      } else if let place = colours.firstIndex(where: { $0.rawValue.first == key.letter }) {
        mode = .cards(counts, selected: place)
      } else {
        message = [InterfaceText.Said.unknownKey]
      }
    default: break
    }
  }

  private func keep(_ counts: [CardColour: Int]) {
    goBack()
    var said: [String] = []
    for colour in CardColour.allCases where counts[colour] != desk.state.cards[colour] {
      guard let count = counts[colour] else { continue }
      press(.event(.tally(colour, count: count)))
      said += message
    }
    message = said
  }
}
