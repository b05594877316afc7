package import LLSModel

/// The kiosk: one young person at a time, one plain question a screen, nobody else's answers and no list of codes anywhere.
///
/// Only the staff code leads out of it. Somebody who walks away leaves nothing on the screen.
package struct Kiosk: ScreenMachine, Sendable {
  /// One person's answers.
  package struct Form: Hashable, Sendable {
    /// Whose they are.
    package let code: ParticipantCode
    /// Who helped.
    package let helper: FeedbackSubmission.Support
    /// The answers, in the questionnaire's order.
    package let answers: [AnswerValue]
    /// Written words, by the item's place, to be sealed at once.
    package let words: [Int: String]
  }

  /// What is asked of the store.
  package enum Effect: Hashable, Sendable {
    /// Look whether somebody has answered already, before anything is typed.
    case look(ParticipantCode)
    /// Save a person's answers.
    case save(Form)
  }

  /// What the store answers.
  package enum News: Hashable, Sendable {
    /// They are on disk.
    case saved
    /// The person has answered these questions already.
    case answeredBefore
    /// They could not be saved.
    case refused
  }

  enum Stage: Hashable, Sendable {
    case ready, welcome, code, helper, item(Int), last, thanks(wroteWords: Bool), answered, trouble, leaving,
      done
    /// Somebody answered in another window meanwhile; what was written here is shown until a worker has it.
    case unread
  }

  let instrument: InstrumentDefinition
  let staffCode: String
  let advice: String
  let holdsWords: Bool
  let fixedHelper: FeedbackSubmission.Support?
  var stage = Stage.ready
  var field: CodeField
  var code: ParticipantCode?
  var helper: FeedbackSubmission.Support?
  var answers: [AnswerValue?]
  var words: [Int: String] = [:]
  var typed = ""
  /// Where one is led back to when the staff code was wrong.
  var before = Stage.welcome
  /// Whether the code was taken by its last character only now; the Enter that is typed after a code then means nothing.
  var isFresh = false
  /// Whether words that wait for a worker are hidden, as nobody was there for a while.
  var isCovered = false
  /// Counts up when what was shown must not be seen by whoever comes next.
  package private(set) var page = 0
  /// Forms saved in this sitting.
  package private(set) var count = 0
  /// What was said last.
  package private(set) var notice = ""

  /// Opens a kiosk.
  ///
  /// - Parameters:
  ///   - instrument: the questions.
  ///   - known: codes of those who may answer now; they are never shown.
  ///   - staffCode: what leads out; it is never shown.
  ///   - advice: what the worker is told before it is handed over. Empty: nothing.
  ///   - holdsWords: whether written words can be held sealed; else they go on the card.
  ///   - helper: who helps everybody. Missing: each person is asked.
  package init(
    instrument: InstrumentDefinition, known: Set<String>, staffCode: String, advice: String, holdsWords: Bool,
    helper: FeedbackSubmission.Support?
  ) {
    self.instrument = instrument
    self.staffCode = staffCode
    self.advice = advice
    self.holdsWords = holdsWords
    fixedHelper = helper
    field = CodeField(known: known, mayComplete: false)
    answers = Array(repeating: nil, count: instrument.items.count)
  }

  /// Whether a worker has left the kiosk.
  package var isDone: Bool { stage == .done }

  /// Covers itself: whoever was there has walked away, and their answers go, also those behind the question for the staff code.
  ///
  /// Answers that could not be saved yet stay for the worker who was called: the screen that calls shows none of them.
  package mutating func isIdle() -> Bool {
    let asked = stage == .leaving ? before : stage
    switch asked {
    case .ready, .done: stage = asked
    case .trouble:
      typed = ""
      stage = .trouble
    case .unread:
      // Whoever comes next does not see the words; the worker who was called does, with the staff code.
      typed = ""
      isCovered = true
      stage = .unread
    default:
      clear()
      stage = .welcome
    }
    return true
  }

  /// Takes a key.
  package mutating func hear(_ key: Key) -> [Effect] {
    if key == .interrupt || key == .endOfInput, stage != .leaving {
      before = stage
      typed = ""
      notice = ""
      stage = .leaving
      return []
    }
    if isFresh {
      isFresh = false
      if key == .enter, case .item = stage { return [] }
    }
    switch stage {
    case .leaving: hearLeaving(key)
    case .ready: if key == .enter { stage = .welcome }
    case .welcome:
      if key == .enter {
        clear()
        stage = .code
      }
    case .code: return hearCode(key)
    case .helper: hearHelper(key)
    case .item(let place): hearItem(key, place)
    case .last:
      if key == .enter { return form.map { [.save($0)] } ?? [] }
      if key == .left || key == .up || key == .backspace { go(to: answers.count - 1) }
    case .trouble: if key == .enter { return form.map { [.save($0)] } ?? [] }
    case .thanks, .answered:
      clear()
      stage = .welcome
    // Only the staff code leads on: a worker has the words first.
    case .unread: break
    case .done: break
    }
    return []
  }

  private mutating func hearLeaving(_ key: Key) {
    switch key {
    case .sign(let sign) where typed.count < 64: typed.append(sign)
    case .backspace: _ = typed.popLast()
    case .enter:
      let isRight = typed.lowercased() == staffCode.lowercased()
      typed = ""
      if isRight, before == .unread, isCovered {
        isCovered = false
        goBackFromLeaving()
      } else if isRight {
        clear()
        stage = .done
      } else {
        notice = "That is not it. Type it again, or go back."
      }
    case .escape, .interrupt, .endOfInput: goBackFromLeaving()
    default: break
    }
  }

  /// Somebody who is not a worker pressed the keys: what was there goes on.
  private mutating func goBackFromLeaving() {
    notice = ""
    page += 1
    stage = before
    if case .item(let place) = before { typed = words[place] ?? "" } else { typed = "" }
  }

  private mutating func hearCode(_ key: Key) -> [Effect] {
    notice = ""
    switch key {
    case .sign(let sign):
      let effects = settle(field.take(sign))
      isFresh = !effects.isEmpty
      return effects
    case .backspace, .left: _ = field.takeBack()
    case .enter: return settle(field.enter())
    case .escape:
      clear()
      stage = .welcome
    default: break
    }
    return []
  }

  private mutating func settle(_ outcome: CodeField.Outcome) -> [Effect] {
    switch outcome {
    case .typing: break
    case .refused:
      notice = field.typed.count < 8 ? "" : "That is not it. Look at your card again, or ask a worker."
    case .found(let found):
      code = found
      helper = fixedHelper
      if helper == nil { stage = .helper } else { go(to: 0) }
      return [.look(found)]
    }
    return []
  }

  private mutating func hearHelper(_ key: Key) {
    let number = key.letter?.wholeNumberValue ?? 0
    guard FeedbackSubmission.Support.allCases.indices.contains(number - 1) else { return }
    helper = FeedbackSubmission.Support.allCases[number - 1]
    go(to: 0)
  }

  private mutating func go(to place: Int) {
    notice = ""
    guard answers.indices.contains(place) else {
      stage = .last
      return
    }
    typed = words[place] ?? ""
    stage = .item(place)
  }

  private mutating func hearItem(_ key: Key, _ place: Int) {
    let item = instrument.items[place]
    notice = ""
    switch key {
    case .left, .up: if place > 0 { go(to: place - 1) }
    case .right, .down: if answers[place] != nil { go(to: place + 1) }
    case .backspace:
      if typed.isEmpty, place > 0 { go(to: place - 1) } else { _ = typed.popLast() }
    case .enter: enter(place, item)
    case .paste(let text): if item.kind == .text { take(typed + text, place, item) }
    case .sign(let sign): take(typed + String(sign), place, item)
    default: break
    }
  }

  private mutating func take(_ text: String, _ place: Int, _ item: InstrumentDefinition.Item) {
    if item.kind == .text {
      if holdsWords { typed = String(text.prefix(4_000)) }
      return
    }
    if text.lowercased() == "s" { return put(.missing(.refused), place) }
    switch TypedAnswer(text, for: item) {
    case .complete(.missing), .refused: break
    case .complete(let value): put(value, place)
    case .open, .beginning: typed = text
    }
  }

  private mutating func enter(_ place: Int, _ item: InstrumentDefinition.Item) {
    if item.kind == .text {
      let text = String(typed.drop(while: \.isWhitespace))
      words[place] = text.isEmpty ? nil : text
      return put(text.isEmpty ? .missing(.refused) : .wordsHeld, place)
    }
    if case .open(let value) = TypedAnswer(typed, for: item), !typed.isEmpty {
      put(value, place)
    } else if typed.isEmpty {
      // Enter alone keeps what was answered. It never leaves a question out: nobody on this screen said so.
      if let answer = answers[place] { put(answer, place) } else { notice = Self.howToAnswer }
    }
  }

  private static let howToAnswer = "Choose one of these, or type s to leave the question out."

  private mutating func put(_ value: AnswerValue, _ place: Int) {
    answers[place] = value
    if value != .wordsHeld { words[place] = nil }
    go(to: place + 1)
  }

  private var form: Form? {
    guard let code, let helper, !answers.contains(nil) else { return nil }
    return Form(code: code, helper: helper, answers: answers.compactMap { $0 }, words: words)
  }

  private mutating func clear() {
    page += 1
    code = nil
    helper = nil
    field.clear()
    answers = Array(repeating: nil, count: instrument.items.count)
    words = [:]
    typed = ""
    isCovered = false
    notice = ""
  }

  /// Whether somebody's answers are here and on no disk.
  package var isMidway: Bool { code != nil && stage != .done }

  /// Takes what the store answers.
  package mutating func learn(_ news: News) -> [Effect] {
    switch news {
    case .saved:
      count += 1
      let wrote = !words.isEmpty
      clear()
      stage = .thanks(wroteWords: wrote)
    case .answeredBefore where !words.isEmpty: stage = .unread
    case .answeredBefore:
      clear()
      stage = .answered
    case .refused where stage != .last && stage != .trouble:
      clear()
      stage = .code
      notice = "Nothing can be answered with this code now. Ask a worker."
    case .refused: stage = .trouble
    }
    return []
  }

  /// Takes a line.
  package mutating func hear(line: String) -> [Effect] {
    switch stage {
    case .leaving where line.isEmpty || line == "back": return hear(.escape)
    case .leaving:
      typed = line
      return hear(.enter)
    case .code:
      if line == "leave" { return hear(.interrupt) }
      notice = ""
      let effects = settle(field.take(whole: line))
      if stage == .code { field.clear() }
      return effects
    case .item(let place):
      if line == "back" { return hear(.left) }
      if line == "leave" { return hear(.interrupt) }
      let item = instrument.items[place]
      typed = ""
      if item.kind == .text {
        typed = holdsWords ? line : ""
        enter(place, item)
      } else {
        take(line, place, item)
        if stage == .item(place), notice.isEmpty { enter(place, item) }
      }
      return []
    default:
      if line == "leave" { return hear(.interrupt) }
      return hear(line.isEmpty ? .enter : line == "back" ? .left : .sign(line.first ?? " "))
    }
  }
}
