import LLSModel
import LLSRunner

extension TypedCommand {
  /// Reads a typed line. Capitals do not matter, except in the words of a note.
  init(_ line: String) throws(Misunderstanding) {
    let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = parts.first else {
      self = .nothing
      return
    }
    let word = first.lowercased()
    let rest = Array(parts.dropFirst())
    let takesMore: Set<String> = ["help", "?", "skip", "back", "care", "!", "spare"]
    if let plain = Self.alone[word] {
      guard rest.isEmpty || takesMore.contains(word) else {
        throw Misunderstanding(usageOf: word)
      }
      if rest.isEmpty {
        self = plain
        return
      }
    }
    if word == "note" || word == "park" {
      let text = rest.joined(separator: " ")
      self = .event(word == "note" ? .note(text) : .park(text))
      return
    }
    if word == "author" {
      self = .event(try Self.toAuthor(rest))
      return
    }
    guard let read = try Self.withMore(word, rest.map { $0.lowercased() }) else {
      throw Misunderstanding(InterfaceText.notACommand(first))
    }
    self = read
  }

  /// Commands that are one word.
  private static let alone: [String: TypedCommand] = [
    "start": .event(.start), "pause": .event(.pause), "resume": .event(.resume), "next": .event(.next),
    "step": .event(.nextStep), "back": .event(.back), "undo": .event(.undo), "hide": .event(.hide),
    "show": .event(.show), "finish": .event(.finish), "abandon": .event(.abandon),
    "skip": .skip(number: nil), "accept": .accept, "care": .care(number: nil), "!": .care(number: nil),
    "status": .status,
    "say": .say, "plan": .plan, "help": .help(nil), "?": .help(nil), "quit": .quit,
    ".": .screen, "b": .screen, "spare": .spare(nil),
  ]

  /// Commands with something after them; nil for a word that is none.
  private static func withMore(
    _ word: String, _ rest: [String]
  ) throws(Misunderstanding) -> TypedCommand? {
    if let change = minutesOfChange(word, rest) { return .event(.extend(minutes: change)) }
    let one = rest.count == 1 ? rest.first : nil
    switch word {
    case "help", "?": return .help(one)
    case "care", "!": return .care(number: try number(one, for: "care"))
    case "spare": return .spare(rest.joined(separator: " "))
    case "+", "-": throw Misunderstanding(usageOf: "+")
    case "jump": return .event(.jump(block: try number(one, for: word) - 1))
    case "skip": return try leavingOut(rest, for: word)
    case "shortest": return .event(.shortest(keeping: try kept(rest)))
    case "unskip": return .event(.unskip(block: try number(one, for: word) - 1))
    case "started": return .event(.backdate(minutes: try number(one, for: word)))
    case "staff": return .event(.staffChanged(try number(one, for: word)))
    case "hard": return .hardEnd(minuteOfDay: try minuteOfDay(rest, for: word))
    case "soft": return .softEnd(minuteOfDay: try minuteOfDay(rest, for: word))
    case "late": return .late(keeping: try kept(rest))
    case "gap":
      guard one == "no" || one == "yes" else { throw Misunderstanding(usageOf: word) }
      return .gap(isCounted: one == "yes")
    case "attend": return try register(rest, as: .present, for: word)
    case "absent": return try register(rest, as: .absent, for: word)
    case "excused": return try register(rest, as: .excused, for: word)
    case "left": return .event(.left(try code(rest, for: word)))
    case "returned", "back": return .event(.returned(try code(rest, for: "returned")))
    case "withdraw": return .event(.withdrawToday(try code(rest, for: word)))
    default: return try withCode(word, rest)
    }
  }

  /// Commands with a word out of a list.
  private static func withCode(
    _ word: String, _ rest: [String]
  ) throws(Misunderstanding) -> TypedCommand? {
    switch word {
    case "handover":
      guard rest.count == 1 else { throw Misunderstanding(usageOf: word) }
      return .event(.handover(try choice(rest[0], for: word)))
    case "closing":
      guard rest.count == 1 else { throw Misunderstanding(usageOf: word) }
      return .event(.closingCheck(try choice(rest[0], for: word)))
    case "adapt":
      guard rest.count == 2 else { throw Misunderstanding(usageOf: word) }
      return .event(.adapt(try choice(rest[0], for: word), try choice(rest[1], for: word)))
    case "tally":
      guard rest.count == 2 else { throw Misunderstanding(usageOf: word) }
      return .event(.tally(try choice(rest[0], for: word), count: try number(rest[1], for: word)))
    case "material":
      let isMissing = rest.count == 2 && rest[1] == "missing"
      guard rest.count == 1 || isMissing else { throw Misunderstanding(usageOf: word) }
      return .event(.material(id: rest[0], isAtHand: !isMissing))
    default: return nil
    }
  }
}

/// Parts of a typed line.
extension TypedCommand {
  /// `+5`, `+ 5`, `-5`.
  private static func minutesOfChange(_ word: String, _ rest: [String]) -> Int? {
    guard let sign = word.first, sign == "+" || sign == "-" else { return nil }
    let digits = word.dropFirst() + rest.joined()
    guard let minutes = Int(digits), digits.first?.isNumber == true, minutes < 10_000 else { return nil }
    return sign == "+" ? minutes : -minutes
  }

  /// `author 3 changed too-long WORDS`; the words keep their capitals.
  private static func toAuthor(_ rest: [String]) throws(Misunderstanding) -> SessionEvent {
    guard rest.count >= 3 else { throw Misunderstanding(usageOf: "author") }
    let block = try number(rest[0], for: "author") - 1
    let feedback = AuthorFeedback(
      try choice(rest[1].lowercased(), for: "author"), try choice(rest[2].lowercased(), for: "author"),
      words: rest.dropFirst(3).joined(separator: " "))
    return .tellAuthor(block: block, feedback)
  }

  private static func number(_ text: String?, for word: String) throws(Misunderstanding) -> Int {
    guard let number = text.flatMap({ Int($0) }), (0...9_999).contains(number) else {
      throw Misunderstanding(usageOf: word)
    }
    return number
  }

  /// `15:30`, `15.30`, `1530`, `3:30pm` or `6 pm` as minutes of the day; nil for `off`.
  private static func minuteOfDay(_ rest: [String], for word: String) throws(Misunderstanding) -> Int? {
    if rest == ["off"] { return nil }
    guard let minute = minuteOfDay(rest.joined()) else { throw Misunderstanding(usageOf: word) }
    return minute
  }

  private static func minuteOfDay(_ text: String) -> Int? {
    var digits = Substring(text)
    var afternoon: Bool?
    for (ending, isAfternoon) in [("pm", true), ("p.m.", true), ("am", false), ("a.m.", false)]
    where text.hasSuffix(ending) {
      digits = text.dropLast(ending.count)
      afternoon = isAfternoon
    }
    var parts = digits.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    if parts.count == 1, digits.count == 4 { parts = [digits.prefix(2), digits.suffix(2)] }
    if parts.count == 1, afternoon != nil { parts.append("00") }
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
      (1...2).contains(parts[0].count), parts[1].count == 2, var hour = Int(parts[0]),
      let minute = Int(parts[1])
    else { return nil }
    if let afternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (afternoon ? 12 : 0)
    }
    if hour == 24, minute == 0 { hour = 0 }
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    return hour * 60 + minute
  }

  /// `skip 6`, or `skip 3 4 time`: core blocks with a reason.
  private static func leavingOut(_ rest: [String], for word: String) throws(Misunderstanding) -> TypedCommand
  {
    let why = rest.last.flatMap { AdaptationReason(rawValue: $0) }
    if why == nil, rest.count == 1 { return .skip(number: try number(rest[0], for: word)) }
    guard let why, rest.count > 1 else { throw Misunderstanding(usageOf: word) }
    var places: [Int] = []
    for text in rest.dropLast() { places.append(try number(text, for: word) - 1) }
    return .event(.leaveOut(places, why))
  }

  /// `late` or `late keep 4 5`.
  private static func kept(_ rest: [String]) throws(Misunderstanding) -> Set<Int> {
    if rest.isEmpty { return [] }
    let numbers = rest.dropFirst().compactMap { Int($0) }.filter { (1...9_999).contains($0) }
    guard rest[0] == "keep", rest.count > 1, numbers.count == rest.count - 1 else {
      throw Misunderstanding(InterfaceText.typeItLike(InterfaceText.usageOfLate))
    }
    return Set(numbers.map { $0 - 1 })
  }

  /// Whether a sign stands between two codes.
  static func partsCodes(_ sign: Character) -> Bool { sign.isWhitespace || sign == "," || sign == ";" }

  /// Codes, each once; what is none is kept apart, so that one slip does not leave a whole group unmarked.
  private static func register(
    _ rest: [String], as mark: RegisterMark, for word: String
  ) throws(Misunderstanding) -> TypedCommand {
    guard !rest.isEmpty else { throw Misunderstanding(usageOf: word) }
    var found: [ParticipantCode] = []
    var strangers: [String] = []
    for text in rest.flatMap({ $0.split(whereSeparator: partsCodes).map(String.init) }) {
      guard let code = ParticipantCode(text) else {
        strangers.append(text.uppercased())
        continue
      }
      if !found.contains(code) { found.append(code) }
    }
    if found.isEmpty, strangers.count == 1 { throw Misunderstanding(InterfaceText.notACode(strangers[0])) }
    return .register(found, mark, strangers: strangers)
  }

  private static func code(_ rest: [String], for word: String) throws(Misunderstanding) -> ParticipantCode {
    guard rest.count == 1 else { throw Misunderstanding(usageOf: word) }
    guard let code = ParticipantCode(rest[0]) else {
      throw Misunderstanding(InterfaceText.notACode(rest[0].uppercased()))
    }
    return code
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String, for word: String
  ) throws(Misunderstanding) -> Choice {
    guard let choice = Choice(rawValue: text) else {
      throw Misunderstanding(text, after: word, known: Choice.allCases.map(\.rawValue))
    }
    return choice
  }
}
