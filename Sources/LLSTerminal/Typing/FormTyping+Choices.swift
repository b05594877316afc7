import LLSModel

/// How the cards were filled in and who helped: asked once, shown in the heading, and asked again with a key.
extension FormTyping {
  /// How a card may have been filled in.
  static let modes = ["on paper, alone", "at a kiosk", "read aloud", "from elsewhere", "typed by a worker"]
  /// Who may have helped.
  static let helpers = ["nobody", "a worker", "an interpreter", "a carer"]

  /// The title and the choices of the question that is asked.
  var choices: (title: String, words: [String]) {
    stage == .mode ? ("How were the cards filled in?", Self.modes) : ("Who helped?", Self.helpers)
  }

  /// What Enter alone takes: what was said before, else the first.
  private var standing: Int {
    stage == .mode
      ? mode.flatMap { FeedbackSubmission.Mode.allCases.firstIndex(of: $0) } ?? 0
      : helper.flatMap { FeedbackSubmission.Support.allCases.firstIndex(of: $0) } ?? 0
  }

  /// The place of the choice that Enter takes; nil where what was typed is none.
  var picked: Int? {
    if typed.isEmpty { return standing }
    guard typed.count == 1, let number = typed.first?.wholeNumberValue else { return nil }
    return choices.words.indices.contains(number - 1) ? number - 1 : nil
  }

  /// Takes a key. A digit is taken with Enter only, so that a code typed too early chooses nothing.
  mutating func hearChoice(_ key: Key) {
    switch key {
    case .sign(let sign) where typed.count < 64: typed.append(sign)
    case .backspace: _ = typed.popLast()
    case .enter: choose()
    case .escape, .interrupt, .endOfInput:
      typed = ""
      // Before the first card there is nothing to go back to.
      stage = mode == nil || helper == nil ? .done : .code
    default: break
    }
  }

  private mutating func choose() {
    let place = picked
    typed = ""
    guard let place else {
      notice = "a digit from 1 to \(choices.words.count), then Enter"
      return
    }
    if stage == .mode {
      let isAskedAgain = mode != nil
      mode = FeedbackSubmission.Mode.allCases[place]
      stage = helper == nil || isAskedAgain ? .helper : .code
    } else {
      helper = FeedbackSubmission.Support.allCases[place]
      stage = .code
    }
  }

  /// How the cards of this sitting count, in a line; empty before it was said.
  var circumstances: String {
    guard !sitting.isSecond, let mode, let helper,
      let way = FeedbackSubmission.Mode.allCases.firstIndex(of: mode),
      let who = FeedbackSubmission.Support.allCases.firstIndex(of: helper)
    else { return "" }
    return "\(Self.modes[way]); \(Self.helpers[who]) helped"
  }
}
