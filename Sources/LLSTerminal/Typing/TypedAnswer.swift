package import LLSModel

/// What is typed under one question becomes an answer: digits for a scale, a letter for each reason why there is none.
package enum TypedAnswer: Hashable, Sendable {
  /// It is whole: nothing that could be typed after it would mean something else.
  case complete(AnswerValue)
  /// It is an answer when Enter is pressed, and may go on.
  case open(AnswerValue)
  /// It is not an answer yet.
  case beginning
  /// It cannot be one.
  case refused

  /// The reasons why there is no answer, by letter. `-` is what was left empty.
  package static let reasons: [(letter: Character, code: MissingCode, words: String)] = [
    ("-", .refused, "left empty"), ("r", .refused, "refused"), ("i", .illegible, "cannot be read"),
    ("n", .notAsked, "not asked"), ("p", .notApplicable, "does not apply"), ("a", .absent, "was not there"),
    ("x", .notReached, "not reached"), ("s", .notSafeToContact, "not safe to contact"),
    ("g", .groupEnded, "the group had ended"),
  ]

  /// The reasons in one line.
  package static let help = reasons.map { "\($0.letter) \($0.words)" }.joined(separator: ", ")

  /// Reads what was typed.
  ///
  /// - Parameters:
  ///   - text: digits, or one letter; for words `w` when they are on the card.
  ///   - item: the question.
  package init(_ text: String, for item: InstrumentDefinition.Item) {
    if text.isEmpty {
      self = .beginning
      return
    }
    if text.count == 1, let reason = Self.reasons.first(where: { String($0.letter) == text.lowercased() }) {
      // A number below zero begins with the same sign.
      let mayBeNegative = text == "-" && (item.range.map { $0.lowerBound < 0 } ?? (item.kind == .number))
      self = mayBeNegative ? .open(.missing(.refused)) : .complete(.missing(reason.code))
      return
    }
    switch item.kind {
    case .steps, .choice, .scale: self = Self.number(text, in: item.range ?? 1...1)
    case .choices(let labels): self = Self.ticks(text, count: labels.count)
    case .number: self = Self.free(text)
    case .date:
      if let day = CalendarDay(text) {
        self = .complete(.number(Double(day.number)))
      } else {
        self = text.count < 10 && text.allSatisfy { "0123456789-".contains($0) } ? .beginning : .refused
      }
    case .text: self = text.lowercased() == "w" ? .complete(.wordsHeld) : .refused
    }
  }

  private static func number(_ text: String, in range: ClosedRange<Int>) -> TypedAnswer {
    if text == "-" { return .beginning }
    guard text.count <= 4, let number = Int(text), text.allSatisfy({ "-0123456789".contains($0) }) else {
      return .refused
    }
    let mayGoOn = number != 0 && range.contains { "\($0)" != text && "\($0)".hasPrefix(text) }
    if range.contains(number) {
      return mayGoOn ? .open(.number(Double(number))) : .complete(.number(Double(number)))
    }
    return mayGoOn ? .beginning : .refused
  }

  /// Ticks: each digit ticks one; with more than nine choices, numbers with spaces between them.
  private static func ticks(_ text: String, count: Int) -> TypedAnswer {
    let parts =
      count <= 9
      ? text.filter { $0 != " " && $0 != ";" }.map { String($0) }
      : text.split { $0 == " " || $0 == ";" }.map(String.init)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers.allSatisfy({ (1...max(1, count)).contains($0) }) else {
      return .refused
    }
    return numbers.isEmpty ? .beginning : .open(.choices(Set(numbers).sorted()))
  }

  private static func free(_ text: String) -> TypedAnswer {
    if text == "-" { return .beginning }
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    guard isNumber, text.utf8.count <= 12, let number = Double(text), number.isFinite else {
      return text.hasSuffix(".") && isNumber ? .beginning : .refused
    }
    return .open(.number(number))
  }
}

extension InstrumentDefinition.Item {
  /// What may be typed, in a few words.
  package var typingHelp: String {
    switch kind {
    case .steps(let labels, faces: _), .choice(let labels):
      labels.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: "   ")
    case .scale(let low, let high, let lowLabel, let highLabel): "\(low) \(lowLabel) … \(high) \(highLabel)"
    case .choices(let labels):
      labels.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: "   ")
        + "   (any of them, then Enter)"
    case .number: "a number, then Enter"
    case .date: "year-month-day: 2016-10-03"
    case .text: "w when something is written"
    }
  }

  /// An answer in the words of its question.
  package func words(for value: AnswerValue) -> String {
    switch value {
    case .number(let number): numberWords(number)
    case .choices(let ticked): ticked.map(String.init).joined(separator: ", ")
    case .wordsHeld: "words"
    // Nobody refuses what is optional: the code for an empty cell says in a form of words that there are none.
    case .missing(.refused) where kind == .text: "nothing written"
    case .missing(let code): TypedAnswer.reasons.last { $0.code == code }?.words ?? code.rawValue
    }
  }

  private func numberWords(_ number: Double) -> String {
    let whole = Int(exactly: number)
    if kind == .date, let whole { return CalendarDay(number: whole).description }
    let digits = whole.map(String.init) ?? "\(number)"
    switch kind {
    case .steps(let labels, faces: _), .choice(let labels):
      guard let whole, labels.indices.contains(whole - 1) else { return digits }
      return "\(digits) \(labels[whole - 1])"
    default: return digits
    }
  }
}
