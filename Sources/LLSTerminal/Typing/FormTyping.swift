package import LLSModel

/// Typing in paper cards: a code, then a key for each answer, the whole form once before it is saved.
package struct FormTyping: ScreenMachine, Sendable {
  /// A form as it was typed.
  package struct Form: Hashable, Sendable {
    /// Whose it is.
    package var code: ParticipantCode
    /// The answers, in the questionnaire's order.
    package var answers: [AnswerValue]
    /// Written words, by the item's place, to be sealed at once.
    package var words: [Int: String]
    /// Why it takes the place of one that was saved before. Missing: it is new.
    package var reason: String?
    /// How it was filled in.
    package var mode: FeedbackSubmission.Mode
    /// Who helped.
    package var helper: FeedbackSubmission.Support
  }

  /// What is asked of the store.
  package enum Effect: Hashable, Sendable {
    /// Save a form.
    case save(Form)
  }

  /// What the store answers.
  package enum News: Hashable, Sendable {
    /// It is on disk.
    case saved
    /// The person has a form already that says something else.
    case differs
    /// It could not be saved; why.
    case refused(String)
  }

  /// What is being typed.
  package struct Sitting: Hashable, Sendable {
    /// The questionnaire.
    package let instrument: InstrumentDefinition
    /// What the screen is headed with: the pilot, the wave, the day.
    package let heading: String
    /// Codes that may come.
    package let known: Set<String>
    /// Whether written words can be held sealed; else they stay on the card.
    package let holdsWords: Bool
    /// Whether this is the second, blind typing.
    package let isSecond: Bool

    /// Describes a sitting.
    package init(
      instrument: InstrumentDefinition, heading: String, known: Set<String>, holdsWords: Bool, isSecond: Bool
    ) {
      self.instrument = instrument
      self.heading = heading
      self.known = known
      self.holdsWords = holdsWords
      self.isSecond = isSecond
    }
  }

  /// Where one is in a form.
  enum Stage: Hashable, Sendable {
    case mode, helper, code, review, differs, done
    case item(Int)
  }

  let sitting: Sitting
  /// How the forms were filled in; asked once.
  package var mode: FeedbackSubmission.Mode?
  /// Who helped; asked once.
  package var helper: FeedbackSubmission.Support?
  var stage: Stage
  var field: CodeField
  var code: ParticipantCode?
  var answers: [AnswerValue?]
  var words: [Int: String] = [:]
  var typed = ""
  var reason: String?
  var last: Form?
  /// Forms saved in this sitting.
  package private(set) var count = 0
  /// What was said last.
  package private(set) var notice = ""

  /// Begins a sitting.
  package init(_ sitting: Sitting, mode: FeedbackSubmission.Mode?, helper: FeedbackSubmission.Support?) {
    self.sitting = sitting
    self.mode = mode
    self.helper = helper
    field = CodeField(known: sitting.known, mayComplete: true)
    answers = Array(repeating: nil, count: sitting.instrument.items.count)
    stage = mode == nil ? .mode : helper == nil ? .helper : .code
  }

  /// Whether the person is done.
  package var isDone: Bool { stage == .done }

  /// Takes a key.
  package mutating func hear(_ key: Key) -> [Effect] {
    notice = ""
    switch stage {
    case .mode: choose(key.letter.flatMap { $0.wholeNumberValue } ?? (key == .enter ? 1 : 0), key)
    case .helper: choose(key.letter.flatMap { $0.wholeNumberValue } ?? (key == .enter ? 1 : 0), key)
    case .code: hearCode(key)
    case .item(let place): hearItem(key, place)
    case .review: return hearReview(key)
    case .differs: return hearDiffers(key)
    case .done: break
    }
    return []
  }

  private mutating func choose(_ number: Int, _ key: Key) {
    if key == .escape || key == .interrupt { stage = .done }
    if stage == .mode, let chosen = Self.at(number, FeedbackSubmission.Mode.allCases) {
      mode = chosen
      stage = helper == nil ? .helper : .code
    } else if stage == .helper, let chosen = Self.at(number, FeedbackSubmission.Support.allCases) {
      helper = chosen
      stage = .code
    }
  }

  private static func at<Element>(_ number: Int, _ all: [Element]) -> Element? {
    all.indices.contains(number - 1) ? all[number - 1] : nil
  }

  private mutating func hearCode(_ key: Key) {
    switch key {
    case .sign(let sign) where sign == "u" || sign == "U":
      if let last { correct(last) } else { notice = "nothing was saved in this sitting yet" }
    case .sign(let sign): settle(field.take(sign))
    case .paste(let text): settle(field.take(whole: text))
    case .backspace, .left, .up: _ = field.takeBack()
    case .enter: settle(field.enter())
    case .escape, .interrupt, .endOfInput:
      if field.typed.isEmpty { stage = .done } else { field.clear() }
    default: break
    }
  }

  private mutating func settle(_ outcome: CodeField.Outcome) {
    switch outcome {
    case .typing: break
    case .refused(let why): notice = why
    case .found(let found):
      code = found
      go(to: 0)
    }
  }

  private mutating func correct(_ form: Form) {
    code = form.code
    answers = form.answers
    words = form.words
    reason = "typing-mistake"
    notice = "the last form, to put right: up goes back to an answer, Enter saves, Esc leaves it as it was"
    stage = .review
  }

  /// Goes to an item, or to the whole form after the last one.
  private mutating func go(to place: Int) {
    typed = answers.indices.contains(place) ? words[place] ?? "" : ""
    stage = answers.indices.contains(place) ? .item(place) : .review
  }

  private mutating func hearItem(_ key: Key, _ place: Int) {
    switch key {
    case .up, .left: goBack(from: place)
    case .backspace:
      if typed.isEmpty { goBack(from: place) } else { typed.removeLast() }
    case .down, .right: if answers[place] != nil { go(to: place + 1) }
    case .escape, .interrupt: giveUp()
    case .sign(let sign): take(typed + String(sign), place)
    case .paste(let text): take(typed + text.map { $0.isNewline ? " " : $0 }, place)
    case .enter: enter(place)
    default: break
    }
  }

  private func holdsWords(_ place: Int) -> Bool {
    sitting.holdsWords && sitting.instrument.items[place].kind == .text
  }

  private mutating func take(_ text: String, _ place: Int) {
    if holdsWords(place) {
      typed = String(text.prefix(4_000))
      return
    }
    switch TypedAnswer(text, for: sitting.instrument.items[place]) {
    case .complete(let value): put(value, place)
    case .open, .beginning: typed = text
    case .refused: notice = "not here: " + sitting.instrument.items[place].typingHelp
    }
  }

  private mutating func put(_ value: AnswerValue, _ place: Int) {
    answers[place] = value
    if value != .wordsHeld { words[place] = nil }
    go(to: reviewsAfter ? answers.count : place + 1)
  }

  /// Whether all is answered, so that one put right leads back to the whole form.
  private var reviewsAfter: Bool { !answers.contains(nil) && reason != nil }

  private mutating func enter(_ place: Int) {
    if holdsWords(place) {
      enterWords(place)
    } else if typed.isEmpty {
      if answers[place] != nil {
        go(to: place + 1)
      } else {
        notice = "- when it was left empty; ? shows the other letters"
      }
    } else if case .open(let value) = TypedAnswer(typed, for: sitting.instrument.items[place]) {
      put(value, place)
    } else {
      notice = "not here: " + sitting.instrument.items[place].typingHelp
    }
  }

  private mutating func enterWords(_ place: Int) {
    let text = String(typed.drop(while: \.isWhitespace))
    if text.count <= 1,
      case .complete(.missing(let code)) = TypedAnswer(text, for: sitting.instrument.items[place])
    {
      put(.missing(code), place)
    } else if text.isEmpty {
      put(.missing(.refused), place)
    } else {
      words[place] = text
      put(.wordsHeld, place)
    }
  }

  private mutating func goBack(from place: Int) {
    if place > 0 {
      go(to: place - 1)
      return
    }
    if reason == nil {
      field.clear()
      stage = .code
    }
  }

  private mutating func giveUp() {
    clear()
    notice = "given up: nothing was saved of that form"
  }

  private mutating func clear() {
    code = nil
    field.clear()
    answers = Array(repeating: nil, count: sitting.instrument.items.count)
    words = [:]
    typed = ""
    reason = nil
    stage = .code
  }

  private mutating func hearReview(_ key: Key) -> [Effect] {
    switch key {
    case .enter: return form.map { [.save($0)] } ?? []
    case .up, .left, .backspace: go(to: answers.count - 1)
    case .escape, .interrupt: giveUp()
    case .sign(let sign):
      // A question's number goes straight to it.
      if let number = sign.wholeNumberValue, answers.indices.contains(number - 1) {
        go(to: number - 1)
      }
    default: break
    }
    return []
  }

  private mutating func hearDiffers(_ key: Key) -> [Effect] {
    switch key.letter {
    case "y":
      reason = "typing-mistake"
      return form.map { [.save($0)] } ?? []
    case "n": giveUp()
    default: if key == .escape || key == .interrupt { giveUp() }
    }
    return []
  }

  private var form: Form? {
    guard let code, !answers.contains(nil) else { return nil }
    return Form(
      code: code, answers: answers.compactMap { $0 }, words: words, reason: reason, mode: mode ?? .paper,
      helper: helper ?? .nobody)
  }

  /// Takes what the store answers.
  package mutating func learn(_ news: News) -> [Effect] {
    switch news {
    case .saved:
      count += 1
      notice = reason == nil ? "saved: \(form?.code.description ?? "")" : "put right and saved"
      let saved = form
      clear()
      last = saved
    case .differs:
      stage = .differs
      notice = "this person has a form already, and it says something else"
    case .refused(let why): notice = "not saved: \(why)"
    }
    return []
  }

  /// Takes a line: the same answers, each with Enter.
  package mutating func hear(line: String) -> [Effect] {
    let text = line.filter { !$0.isNewline }
    switch stage {
    case .mode, .helper: return text.isEmpty ? hear(.enter) : hear(.sign(text.first ?? " "))
    case .code:
      notice = ""
      if text.isEmpty || text.lowercased() == "quit" {
        stage = .done
      } else if text.lowercased() == "u" {
        return hear(.sign("u"))
      } else {
        settle(field.take(whole: text))
        if stage == .code { field.clear() }
      }
      return []
    case .item(let place):
      notice = ""
      if text == "back" {
        goBack(from: place)
      } else if text == "?" {
        notice = TypedAnswer.help
      } else {
        typed = ""
        take(text, place)
        if stage == .item(place), notice.isEmpty { enter(place) }
      }
      return []
    case .review: return text.isEmpty ? hear(.enter) : text == "back" ? hear(.up) : hear(.escape)
    case .differs: return hear(.sign(text.first ?? " "))
    case .done: return []
    }
  }
}
