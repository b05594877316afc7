extension AttributeKind {
  /// What reading makes of a value.
  enum Verdict: Hashable {
    /// It is one the attribute takes.
    case fine
    /// It is not; `suggestions` could stand instead, best first, and `meant` is what reading goes on with.
    case refused(suggestions: [String], meant: String?)

    /// Not one it takes, and nothing near.
    static let plainlyRefused = Verdict.refused(suggestions: [], meant: nil)
  }

  /// Whether a value is fine at first sight; most are. Of the others ``verdict(on:)`` judges.
  func isPlainlyFine(_ value: String) -> Bool {
    switch self {
    case .choice(let words), .tokens(let words): words.contains(value)
    case .yesNo: value == "yes" || value == "no"
    case .id, .idref, .idrefs, .moduleReference: Self.isID(value)
    case .minutes(let range), .integer(let range): Self.isNumber(value, in: range)
    case .text, .name: value.utf8.first.map { !$0.isXMLSpace } ?? false
    default: false
    }
  }

  /// Whether it takes a value.
  package func takes(_ value: String) -> Bool { verdict(on: value) == .fine }

  /// Judges a value as written; space around it does not matter.
  func verdict(on written: String) -> Verdict {
    let value = written.collapsedWords
    switch self {
    case .text, .name: return value.isEmpty ? .plainlyRefused : .fine
    case .choice(let words): return Self.judge(word: value, among: words)
    case .format: return Self.judge(word: value, among: Self.formats)
    case .yesNo: return Self.judgeYesNo(value)
    case .tokens(let words): return Self.judge(list: value) { Self.judge(word: $0, among: words) }
    case .integers(let range):
      return Self.judge(list: value) { Self.isNumber($0, in: range) ? .fine : .plainlyRefused }
    case .idrefs: return Self.judge(list: value, Self.judge(id:))
    case .id, .idref, .moduleReference, .elsewhere: return Self.judge(id: value)
    case .minutes(let range): return Self.judge(minutes: value, in: range)
    case .integer(let range):
      if Self.isNumber(value, in: range) { return .fine }
      guard let number = Self.number(in: value), range.contains(number) else { return .plainlyRefused }
      return .refused(suggestions: [String(number)], meant: String(number))
    case .outcomeReference, .date, .version, .language, .ageBand, .groupSize, .ratio, .link, .phone, .path:
      return hasRightShape(value) ? .fine : judge(shape: value)
    }
  }

  /// The id that a badly written one was probably meant to be; the value itself where it is one, nil where nothing is near.
  package static func meantID(_ written: String) -> String? {
    let value = written.collapsedWords
    switch judge(id: value) {
    case .fine: return value
    case .refused(suggestions: let suggestions, meant: _): return suggestions.first
    }
  }

  func hasRightShape(_ value: String) -> Bool {
    switch self {
    case .outcomeReference:
      let parts = value.split(separator: "#", omittingEmptySubsequences: false)
      return parts.count <= 2 && parts.allSatisfy { Self.isID(String($0)) }
    case .date: return Self.isDate(value)
    case .version: return Self.isVersion(value)
    case .language: return Self.isLanguage(value)
    case .ageBand: return Self.isRange(value, separator: "-", within: 5...99)
    case .groupSize: return Self.isRange(value, separator: "-", within: 1...100)
    case .ratio: return value.hasPrefix("1:") && Self.isNumber(String(value.dropFirst(2)), in: 1...30)
    case .link: return Self.isLink(value)
    case .phone: return Self.isPhone(value)
    case .path: return Self.isPath(value)
    default: return true
    }
  }

  private static func judge(word: String, among words: [String]) -> Verdict {
    if words.contains(word) { return .fine }
    let lowered = word.lowercased().replacing("_", with: "-")
    let near = NearMiss.suggestions(for: lowered, among: words)
    if words.contains(lowered) { return .refused(suggestions: [lowered], meant: lowered) }
    // A word that begins another is a fair guess too: "group" for "small-group", "voices" for "voice".
    let related = words.filter {
      $0.hasPrefix(lowered) || lowered.hasPrefix($0) || $0.hasSuffix("-" + lowered)
    }
    let all = near.isEmpty && lowered.utf8.count > 2 ? related : near
    return .refused(suggestions: all, meant: all.count == 1 ? all[0] : near.first)
  }

  private static func judgeYesNo(_ value: String) -> Verdict {
    switch value.lowercased() {
    case "yes", "no":
      value == value.lowercased()
        ? .fine : .refused(suggestions: [value.lowercased()], meant: value.lowercased())
    case "true", "1", "y", "on": .refused(suggestions: ["yes"], meant: "yes")
    case "false", "0", "n", "off": .refused(suggestions: ["no"], meant: "no")
    default: judge(word: value, among: ["yes", "no"])
    }
  }

  private static func judge(id value: String) -> Verdict {
    if isID(value) { return .fine }
    var kept = ""
    for byte in value.lowercased().utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: kept.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x20, 0x2D, 0x5F, 0x2E: if !kept.isEmpty, kept.last != "-" { kept.append("-") }
      default: break
      }
    }
    while kept.last == "-" { kept.removeLast() }
    // The value as written stays in use, because others may refer to it in the same way.
    return .refused(suggestions: isID(kept) ? [kept] : [], meant: nil)
  }

  private static func judge(minutes value: String, in range: ClosedRange<Int>) -> Verdict {
    if isNumber(value, in: range) { return .fine }
    if let number = number(in: value), range.contains(number) {
      return .refused(suggestions: [String(number)], meant: String(number))
    }
    let digits = String(value.prefix { $0.isASCII && $0.isNumber })
    let unit = value.dropFirst(digits.count).filter { $0 != " " && $0 != "." }.lowercased()
    guard ["min", "mins", "minute", "minutes", "m", "'"].contains(unit), isNumber(digits, in: range) else {
      return .plainlyRefused
    }
    return .refused(suggestions: [digits], meant: digits)
  }

  /// Judges each part of a list; a part that stands twice is refused too.
  private static func judge(list value: String, _ part: (String) -> Verdict) -> Verdict {
    let parts = value.split(separator: " ").map(String.init)
    guard !parts.isEmpty else { return .plainlyRefused }
    var meant: [String] = []
    var seen: Set<String> = []
    var isFine = true
    for word in parts {
      switch part(word) {
      case .fine: if seen.insert(word).inserted { meant.append(word) } else { isFine = false }
      case .refused(suggestions: let suggestions, meant: _):
        isFine = false
        if let first = suggestions.first, seen.insert(first).inserted { meant.append(first) }
      }
    }
    if isFine { return .fine }
    let mended = meant.joined(separator: " ")
    return .refused(suggestions: meant.count == Set(parts).count ? [mended] : [], meant: mended)
  }
}
