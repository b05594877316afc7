import LLSModel
import LLSRunner

/// The keys of the session itself.
extension FullScreenFace {
  func hearSession(_ key: Key) {
    switch key {
    case .sign(" "), .pageDown: forward(key)
    case .enter: if desk.state.phase == .waiting { press(.event(.start)) }
    case .pageUp:
      press(.event(.back))
      scroll = 0
    case .up: scrollBy(-1)
    case .down: scrollBy(1)
    case .sign(":"), .sign("/"):
      isRefused = false
      mode = .palette(typed: "", selected: 0)
    case .sign("+"), .sign("="): extend(1)
    case .sign("-"), .sign("_"): extend(-1)
    case .endOfInput: mode = .menu(.quit, selected: 0)
    case .sign: hearLetter(key.letter)
    default: break
    }
  }

  private func hearLetter(_ letter: Character?) {
    switch letter {
    case "n": nextBlock()
    case "p": press(.event(desk.state.phase == .paused ? .resume : .pause))
    case "l": late()
    case "u": press(.event(.undo))
    case "s": press(.status, title: InterfaceText.Panel.status)
    case "v": show(.plan)
    case "w": showWritten()
    case "?", "h": showKeys()
    case "f" where desk.state.isOver: mode = .menu(.author, selected: 0)
    case "f":
      mode = .cards(desk.state.cards, selected: 0)
    case "k": ask(.park)
    case "m": ask(.note)
    case "r": open(desk.state.phase == .waiting ? .room : nil, or: .startedEarlier)
    case "c": if desk.state.isOver { openClosing() } else { show(.materials) }
    case "j": mode = .menu(.jump, selected: desk.state.active ?? 0)
    case "d": mode = .menu(.drop, selected: 0)
    case "a": mode = .menu(.people, selected: 0)
    case "e": mode = .menu(.ends, selected: 0)
    case "o": mode = .menu(.spares, selected: 0)
    case "q": mode = .menu(.quit, selected: 0)
    default: message = [InterfaceText.Said.unknownKey]
    }
  }

  private func open(_ menu: Menu?, or question: Question) {
    if let menu { show(menu) } else { ask(question) }
  }

  /// The clicker's key: what was not seen yet, and then start, or the next step. Space starts at once.
  private func forward(_ key: Key) {
    if desk.state.phase != .waiting || key == .pageDown, showsUnseen() { return }
    if desk.state.phase == .waiting { press(.event(.start)) } else { press(.event(.nextStep)) }
    scroll = 0
  }

  private func nextBlock() {
    if desk.state.isUnderWay, desk.state.blocksAhead.isEmpty {
      mode = .menu(.lastBlock, selected: 0)
      return
    }
    go(.next)
  }

  private func extend(_ minutes: Int) { press(.event(.extend(minutes: minutes))) }

  /// Running late: without a hard end there is nothing to fit the rest into, so it is asked for first.
  func late() {
    guard desk.state.isUnderWay else {
      press(.late(keeping: []))
      return
    }
    guard desk.state.hardEnd != nil else {
      message = [InterfaceText.Said.noHardEnd]
      ask(.hardEndThenLate)
      return
    }
    scroll = 0
    mode = .late(kept: [], selected: 0)
  }

  private func scrollBy(_ lines: Int) {
    // How far there is to go depends on the window, and is seen to when it is drawn.
    scroll += lines
  }

  /// The lines of the plan, one a block.
  var planLines: [String] {
    PlanTable(picture: pictureAlone, width: 48).lines.dropFirst().dropLast().map(\.text)
  }

  /// The words of a block that is not being played; the clock does not move, and the plan stays as it is.
  func showWords(of block: Int) {
    guard desk.plan.blocks.indices.contains(block) else { return }
    let planned = desk.plan.blocks[block]
    scroll = 0
    mode = .page(title: "\(block + 1) \(planned.title)", lines: StatusWords.words(of: planned))
  }

  /// Parked topics and notes, to be read back.
  private func showWritten() {
    let shown = desk.presentation
    var lines = [InterfaceText.Screen.parkedHead(shown.parked.count)]
    lines += shown.parked.enumerated().map { "\($0 + 1) \($1)" }
    lines += ["", InterfaceText.Screen.notesHead(shown.noteCount)]
    lines += shown.notes.map { "\(desk.civilTime(of: $0.at).hourMinute) \($0.words)" }
    scroll = 0
    mode = .page(title: InterfaceText.Panel.written, lines: lines)
  }

  private func showKeys() {
    scroll = 0
    mode = .page(
      title: InterfaceText.Panel.allKeys,
      lines: InterfaceText.sessionKeys.map { key, meaning in
        key + String(repeating: " ", count: max(1, 13 - key.count)) + meaning
      })
  }

  func hearPage(_ key: Key) {
    switch key {
    case .escape, .enter, .backspace, .sign("q"), .sign("Q"): goBack()
    case .up: scrollBy(-1)
    case .down: scrollBy(1)
    case .pageUp: scrollBy(-8)
    case .pageDown, .sign(" "): scrollBy(8)
    case .sign("u"), .sign("U"):
      goBack()
      press(.event(.undo))
    default: break
    }
  }
}

extension PictureLine {
  /// Its words at their columns.
  var text: String {
    var text = ""
    for part in parts.sorted(by: { $0.column < $1.column }) {
      text += String(repeating: " ", count: max(0, part.column - text.columns)) + part.text
    }
    return text
  }
}
