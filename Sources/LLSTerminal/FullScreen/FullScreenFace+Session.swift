import LLSModel
import LLSRunner

/// The keys of the session itself.
extension FullScreenFace {
  func hearSession(_ key: Key) {
    switch key {
    case .sign(" "), .pageDown: forward()
    case .enter: if desk.state.phase == .waiting { press(.event(.start)) }
    case .pageUp: press(.event(.back))
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
    case "v": showPlan()
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

  /// The clicker's key: start, or the next step.
  private func forward() {
    if desk.state.phase == .waiting { press(.event(.start)) } else { press(.event(.nextStep)) }
    scroll = 0
  }

  private func nextBlock() {
    if desk.state.isUnderWay, desk.state.blocksAhead.isEmpty {
      mode = .menu(.lastBlock, selected: 0)
      return
    }
    press(.event(.next))
    scroll = 0
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

  private func showPlan() {
    var lines = PlanTable(picture: picture, width: 48).lines.map(\.text)
    for spare in desk.plan.spares {
      lines.append(InterfaceText.Screen.backPocket("\(spare.title) \(spare.minutes)"))
    }
    scroll = 0
    mode = .page(title: InterfaceText.Screen.plan, lines: lines)
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
