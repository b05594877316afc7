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
    /// Look whether the person has a form already, before it is typed.
    case look(ParticipantCode)
    /// Save a form.
    case save(Form)
  }

  /// What the store answers.
  package enum News: Hashable, Sendable {
    /// It is on disk.
    case saved
    /// The person has a form already; nothing was typed yet.
    case stands
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
    case mode, helper, code, review, stands, undo, differs, done
    case item(Int)
    case reason(Correction)
  }

  /// What a reason is asked for.
  enum Correction: Hashable, Sendable {
    /// A card that is typed anew, in the place of the form that stands.
    case anew
    /// The form saved last in this sitting.
    case last
    /// A form typed whole before it turned out that another stands.
    case differing
  }

  /// Why a form takes the place of another.
  static let reasons = ["typing-mistake", "card-was-changed", "left-out-before"]

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
  /// Forms given up or not taken.
  package private(set) var lost = 0
  /// Whether the last code was refused, and none was typed in its place since.
  private var hasRefusedCode = false
  /// What was said last.
  package internal(set) var notice = ""

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

  /// Whether a form was begun and is neither saved nor given up.
  package var isMidway: Bool { code != nil || hasRefusedCode }

  /// Takes a key.
  package mutating func hear(_ key: Key) -> [Effect] {
    notice = ""
    switch stage {
    case .mode, .helper: hearChoice(key)
    case .code: return hearCode(key)
    case .item(let place): hearItem(key, place)
    case .review: return hearReview(key)
    case .stands, .undo, .differs: hearQuestion(key)
    case .reason(let correction): return hearReason(key, correction)
    case .done: break
    }
    return []
  }

  private mutating func hearCode(_ key: Key) -> [Effect] {
    switch key {
    case .sign(let sign) where field.typed.isEmpty && sign.lowercased() == "u":
      if last == nil { notice = "nothing was saved in this sitting yet" } else { stage = .undo }
    case .sign(let sign) where field.typed.isEmpty && sign.lowercased() == "a" && !sitting.isSecond:
      stage = .mode
    case .sign(let sign): return settle(field.take(sign))
    case .paste(let text): return settle(field.take(whole: text))
    case .backspace, .left, .up: _ = field.takeBack()
    case .enter: return settle(field.enter())
    case .escape, .interrupt, .endOfInput:
      if field.typed.isEmpty { stage = .done } else { field.clear() }
    default: break
    }
    return []
  }

  private mutating func settle(_ outcome: CodeField.Outcome) -> [Effect] {
    switch outcome {
    case .typing: return []
    case .refused(let why):
      notice = why
      return []
    case .found(let found):
      hasRefusedCode = false
      code = found
      go(to: 0)
      return [.look(found)]
    }
  }

  private mutating func correct(_ form: Form, _ why: String) {
    code = form.code
    answers = form.answers
    words = form.words
    reason = why
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
    case .sign("?") where !holdsWords(place): notice = TypedAnswer.help
    case .sign(let sign): take(typed + String(sign), place)
    case .paste(let text):
      if holdsWords(place) {
        take(typed + text.map { $0.isNewline ? " " : $0 }, place)
      } else {
        notice = "pasted text is not taken here"
      }
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
    lost += 1
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

  /// Whether a form may take the place of another; what is not a clear yes is no, or nothing.
  private mutating func hearQuestion(_ key: Key) {
    switch (key.letter, stage) {
    case ("y", .stands): stage = .reason(.anew)
    case ("y", .undo): stage = .reason(.last)
    case ("y", _): stage = .reason(.differing)
    case ("n", _): leaveQuestion()
    default: if key == .escape || key == .interrupt || key == .endOfInput { leaveQuestion() }
    }
  }

  private mutating func leaveQuestion() {
    if stage == .undo || stage == .reason(.last) {
      stage = .code
    } else {
      giveUp()
      notice = "left as it was; what is on this card is not saved"
    }
  }

  private mutating func hearReason(_ key: Key, _ correction: Correction) -> [Effect] {
    guard let number = key.letter?.wholeNumberValue, Self.reasons.indices.contains(number - 1) else {
      if key == .escape || key == .interrupt || key == .endOfInput { leaveQuestion() }
      return []
    }
    switch correction {
    case .anew:
      reason = Self.reasons[number - 1]
      go(to: 0)
      notice = "type the whole card, with what is written on it"
    case .last:
      if let last { correct(last, Self.reasons[number - 1]) }
    case .differing:
      reason = Self.reasons[number - 1]
      return form.map { [.save($0)] } ?? []
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
    case .stands:
      stage = .stands
      notice = "\(code?.description ?? "this person") has a form here already"
    case .differs:
      stage = .differs
      notice = "this person has a form already, and it says something else, or has other words"
    case .refused(let why):
      if case .item = stage {
        lost += 1
        clear()
      }
      if case .reason = stage { stage = .review }
      notice = "not saved: \(why)"
    }
    return []
  }

  /// Takes a line: the same answers, each with Enter.
  package mutating func hear(line: String) -> [Effect] {
    let text = line.filter { !$0.isNewline }
    notice = ""
    switch stage {
    case .mode, .helper:
      typed = text
      return hear(.enter)
    case .code: return hearCode(line: text)
    case .item(let place): hear(line: text, place)
    case .review: return text.isEmpty ? hear(.enter) : text == "back" ? hear(.up) : hear(.escape)
    case .stands, .undo, .differs, .reason:
      let word = text.lowercased()
      return hear(
        word == "yes"
          ? .sign("y") : word == "no" ? .sign("n") : text.count == 1 ? .sign(text.first ?? " ") : .other)
    case .done: break
    }
    return []
  }

  private mutating func hearCode(line text: String) -> [Effect] {
    if text.isEmpty || text.lowercased() == "quit" {
      stage = .done
      return []
    }
    if text.lowercased() == "u" || text.lowercased() == "a" { return hear(.sign(text.first ?? " ")) }
    let effects = settle(field.take(whole: text))
    if stage == .code {
      field.clear()
      hasRefusedCode = true
    }
    return effects
  }

  private mutating func hear(line text: String, _ place: Int) {
    if text == "back" {
      goBack(from: place)
    } else if text == "?" {
      notice = TypedAnswer.help
    } else {
      typed = ""
      take(text, place)
      if stage == .item(place), notice.isEmpty { enter(place) }
    }
  }
}
