import LLSModel
import LLSRunner

/// Choosing one person by code: what is typed narrows the list, and nothing happens before Enter.
extension FullScreenFace {
  /// What is to be said of somebody.
  enum CodeQuestion: Hashable {
    /// Who left.
    case left
    /// Who is back.
    case returned
    /// Who takes today's answers back.
    case withdraws

    /// The heading of the list.
    var title: String {
      typealias Words = InterfaceText.Panel
      return switch self {
      case .left: Words.whoLeft
      case .returned: Words.whoIsBack
      case .withdraws: Words.whoWithdraws
      }
    }
  }

  /// The codes that begin like what was typed.
  func codes(for question: CodeQuestion, typed: String) -> [ParticipantCode] {
    let state = desk.state
    let all = state.register.filter { code, person in
      switch question {
      case .left: person.isHere
      case .returned: !person.isHere && !person.stays.isEmpty
      case .withdraws: !person.stays.isEmpty && !state.withdrawn.contains(code)
      }
    }
    return all.keys.sorted().filter { $0.description.hasPrefix(typed) }
  }

  /// The place of the code that Enter would take: the one that was chosen, or the only one that begins like what was typed.
  private func place(_ codes: [ParticipantCode], _ typed: String, _ selected: Int) -> Int? {
    if codes.indices.contains(selected) { return selected }
    return !typed.isEmpty && codes.count == 1 ? 0 : nil
  }

  func codePanel(_ question: CodeQuestion, _ typed: String, _ selected: Int) -> SessionPicture.Panel {
    typealias Words = InterfaceText.Panel
    let codes = codes(for: question, typed: typed)
    let nobody = typed.isEmpty ? Words.nobody : Words.nobodyLikeThat
    return .init(
      title: question.title,
      lines: codes.isEmpty ? [FrameLine(nobody)] : codes.map { FrameLine($0.description) },
      selected: place(codes, typed, selected), keys: InterfaceText.Keys.codes)
  }

  func hearCode(_ key: Key, _ question: CodeQuestion, _ typed: String, _ selected: Int) {
    let codes = codes(for: question, typed: typed)
    func type(_ text: String) { mode = .picking(question, typed: text, selected: -1) }
    switch key {
    case .escape: goBack()
    case .up: mode = .picking(question, typed: typed, selected: max(0, selected - 1))
    case .down: mode = .picking(question, typed: typed, selected: max(0, min(codes.count - 1, selected + 1)))
    case .backspace: typed.isEmpty ? goBack() : type(String(typed.dropLast()))
    case .eraseLine, .eraseWord: type("")
    case .enter: choose(question, typed, selected)
    case .sign(let sign): type(typed + Self.ofACode(String(sign)))
    case .paste(let text): type(String((typed + Self.ofACode(text)).prefix(ParticipantCode.length)))
    default: break
    }
  }

  /// Capitals and digits only, as a card has them.
  private static func ofACode(_ text: String) -> String {
    text.uppercased().filter { $0.isLetter || $0.isWholeNumber }
  }

  private func choose(_ question: CodeQuestion, _ typed: String, _ selected: Int) {
    typealias Words = InterfaceText.Said
    let codes = codes(for: question, typed: typed)
    if let place = place(codes, typed, selected) {
      settle(question, codes[place])
    } else if typed.isEmpty {
      message = [Words.typeACode]
    } else if !codes.isEmpty {
      message = [Words.severalCodes(codes.count)]
    } else if let code = ParticipantCode(typed) {
      settle(question, code)  // nobody by the register: the rule book says what that means
    } else {
      message = [InterfaceText.notACode(typed)]
    }
  }

  private func settle(_ question: CodeQuestion, _ code: ParticipantCode) {
    switch question {
    case .left: depart(code)
    case .returned: if press(.event(.returned(code))) { goBack() }
    case .withdraws: show(.confirmWithdrawal(code))
    }
  }

  /// The time is taken at once; then the questions are asked, and no answer is stored.
  func depart(_ code: ParticipantCode) {
    guard press(.event(.left(code))) else { return }
    mode = .questions(title: InterfaceText.Panel.somebodyLeft, ticked: [])
  }
}
