extension AttributeKind {
  /// Judges a value of the wrong shape: where it can be read in one way only, that is what was meant.
  func judge(shape value: String) -> Verdict {
    guard let meant = reshaped(value) ?? likely(value), meant != value, hasRightShape(meant) else {
      return .plainlyRefused
    }
    return .refused(suggestions: [meant], meant: reshaped(value) == nil ? nil : meant)
  }

  /// The value in the shape that the attribute takes; nil where it can be read in several ways, or in none.
  private func reshaped(_ value: String) -> String? {
    guard value.utf8.count <= 40 else { return nil }
    switch self {
    case .date: return Self.day(value)
    case .language:
      var parts = value.replacing("_", with: "-").split(separator: "-").map(String.init)
      guard !parts.isEmpty else { return nil }
      parts[0] = parts[0].lowercased()
      return parts.joined(separator: "-")
    case .ageBand, .groupSize:
      guard let ends = Self.numbers(in: value, between: ["-", "–", "—", "to"], joint: "-") else { return nil }
      // The smaller number comes first.
      return hasRightShape(ends) ? ends : ends.split(separator: "-").reversed().joined(separator: "-")
    case .ratio: return Self.numbers(in: value, between: [":", "to"], joint: ":")
    default: return nil
    }
  }

  /// What was probably meant by a value, where nobody can be sure.
  private func likely(_ value: String) -> String? {
    guard value.utf8.count <= 200 else { return nil }
    switch self {
    case .link: return value.contains(".") && !value.contains(":") ? "https://" + value : nil
    case .path: return value.lowercased().replacing(" ", with: "-")
    default: return nil
    }
  }

  /// The number that a word says, up to twenty and in tens after that; nil for any other word.
  static func number(in words: String) -> Int? {
    let word = words.lowercased()
    return small.firstIndex(of: word).map { $0 + 1 } ?? tens.firstIndex(of: word).map { 10 * ($0 + 3) }
  }

  private static let small = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]
  private static let tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// Two numbers with a sign or a word between them, and nothing else.
  private static func numbers(in value: String, between signs: [String], joint: String) -> String? {
    for sign in signs {
      let ends = value.split(separator: sign, omittingEmptySubsequences: false).map {
        String($0).collapsedWords
      }
      if ends.count == 2, ends.allSatisfy({ isNumber($0, in: 0...999) }) {
        return ends.joined(separator: joint)
      }
    }
    return nil
  }

  /// A day whose year stands first or last in four digits. With the year last, the month is only certain where the other
  /// number is too great for one.
  private static func day(_ value: String) -> String? {
    let parts = value.split(whereSeparator: { "-/. ".contains($0) }).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ isNumber($0, in: 0...9999) }) else { return nil }
    if parts[0].utf8.count == 4 { return written(parts[0], parts[1], parts[2]) }
    guard parts[2].utf8.count == 4, let first = Int(parts[0]), first > 12 else { return nil }
    return written(parts[2], parts[1], parts[0])
  }

  private static func written(_ year: String, _ month: String, _ day: String) -> String {
    [year, month, day].map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
  }
}
