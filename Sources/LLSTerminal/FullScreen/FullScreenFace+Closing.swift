import LLSModel
import LLSRunner

/// The check after the end: five boxes that are ticked one by one, then the role.
extension FullScreenFace {
  private static var boxes: Int { InterfaceText.After.questions.count }

  /// Whether every box is ticked.
  private var isTickedOff: Bool { closingTicks.count == Self.boxes }

  /// Opens the check, unless it is written down already.
  func openClosing() {
    guard desk.state.closingCheck == nil else {
      message = [InterfaceText.Said.alreadyClosed]
      return
    }
    scroll = 0
    mode = .closing(selected: -1)
  }

  func closingPanel(_ selected: Int) -> SessionPicture.Panel {
    let lines = InterfaceText.After.questions.enumerated().map { place, question in
      FrameLine("\(place + 1) [\(closingTicks.contains(place) ? "x" : " ")] \(question)")
    }
    return .init(
      title: InterfaceText.Panel.closingBoxes, lines: lines, selected: selected < 0 ? nil : selected,
      keys: InterfaceText.Keys.closing)
  }

  func hearClosing(_ key: Key, _ selected: Int) {
    func tick(_ place: Int) {
      closingTicks.formSymmetricDifference([place])
      mode = .closing(selected: place)
    }
    switch key {
    case .escape, .backspace, .sign("q"), .sign("Q"): goBack()
    case .up: mode = .closing(selected: max(0, selected - 1))
    case .down: mode = .closing(selected: min(Self.boxes - 1, selected + 1))
    case .sign(" "):
      if selected >= 0 { tick(selected) } else { message = [InterfaceText.Said.chooseFirst] }
    case .enter:
      if isTickedOff {
        show(.closing)
      } else {
        message = [InterfaceText.Said.boxesOpen(Self.boxes - closingTicks.count)]
      }
    case .sign(let sign):
      guard let number = sign.wholeNumberValue, (1...Self.boxes).contains(number) else {
        message = [InterfaceText.Said.unknownKey]
        return
      }
      tick(number - 1)
    default: break
    }
  }
}
