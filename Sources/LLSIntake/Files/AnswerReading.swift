import LLSModel

/// What a cell under an item means.
enum AnswerReading: Hashable {
  /// An answer, or a typed reason why there is none.
  case value(AnswerValue)
  /// Not possible; with what is allowed.
  case refused(allowed: String)

  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - text: the cell's words, without spaces around.
  ///   - item: the question.
  static func read(_ text: String, for item: InstrumentDefinition.Item) -> AnswerReading {
    if text.isEmpty { return .value(.missing(.refused)) }  // passed, or left blank
    let lowered = text.lowercased()
    // A reason why there is no answer counts before the words of a choice, so that it means the same under every item.
    if let code = MissingCode(rawValue: lowered) { return .value(.missing(code)) }
    if case .text = item.kind { return .value(.wordsHeld) }
    if let code = MissingWords.others[lowered] { return .value(.missing(code)) }
    switch item.kind {
    case .steps(let labels, faces: _), .choice(let labels):
      return oneOf(labels, text: lowered, range: item.range)
    case .scale(let low, let high, lowLabel: _, highLabel: _):
      guard let number = signedNumber(lowered), low <= number, number <= high else {
        return .refused(allowed: "a whole number from \(low) to \(high)")
      }
      return .value(.number(Double(number)))
    case .choices(let labels): return anyOf(labels, text: lowered)
    case .number:
      guard let number = decimal(text) else { return .refused(allowed: "a number, for example 12 or 3.5") }
      return .value(.number(number))
    case .date:
      guard let day = CalendarDay(text) else { return .refused(allowed: "year, month and day: 2016-10-03") }
      return .value(.number(Double(day.number)))
    case .text: return .value(.wordsHeld)
    }
  }

  private static func oneOf(_ labels: [String], text: String, range: ClosedRange<Int>?) -> AnswerReading {
    if let index = index(of: text, in: labels) { return .value(.number(Double(index))) }
    let numbers = range.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "a number"
    return .refused(allowed: "\(numbers), or the words: \(labels.joined(separator: ", "))")
  }

  private static func anyOf(_ labels: [String], text: String) -> AnswerReading {
    // Survey programs put a space or another sign between choices; a label may hold that sign itself.
    for separator in [";", "|", ",", " "] as [Character] {
      guard let ticked = choices(labels, text: text, separator: separator) else { continue }
      return .value(ticked.isEmpty ? .missing(.refused) : .choices(ticked.sorted()))
    }
    return .refused(
      allowed: "numbers from 1 to \(labels.count) or words, with ; between them: "
        + labels.joined(separator: "; "))
  }

  private static func choices(_ labels: [String], text: String, separator: Character) -> Set<Int>? {
    var ticked: Set<Int> = []
    for part in text.split(separator: separator) {
      let word = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if word.isEmpty { continue }
      guard let index = index(of: word, in: labels) else { return nil }
      ticked.insert(index)
    }
    return ticked
  }

  /// The words count before the number, for labels that are numbers themselves; last, the name that a survey program made of the words.
  static func index(of word: String, in labels: [String]) -> Int? {
    if let place = labels.firstIndex(where: { $0.lowercased() == word }) { return place + 1 }
    let letters = ItemName.letters(word)
    if word.contains("_"), !letters.isEmpty {
      let named = labels.indices.filter { ItemName.letters(labels[$0]) == letters }
      if named.count == 1 { return named[0] + 1 }
    }
    guard let number = WholeNumber.read(word), (1...max(1, labels.count)).contains(number) else { return nil }
    return number
  }

  private static func signedNumber(_ text: String) -> Int? {
    text.hasPrefix("-") ? WholeNumber.read(text.dropFirst()).map { -$0 } : WholeNumber.read(text)
  }

  private static func decimal(_ text: String) -> Double? {
    let allowed = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    guard allowed, text.utf8.count <= 24, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}
