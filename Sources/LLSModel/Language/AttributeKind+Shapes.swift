extension AttributeKind {
  /// Lower-case letters, digits and hyphens, first a letter.
  package static func isID(_ value: String) -> Bool {
    guard let first = value.utf8.first, first.isLowerLetter else { return false }
    return value.utf8.count <= longestID
      && value.utf8.allSatisfy { $0.isLowerLetter || $0.isDigit || $0 == 0x2D }
  }

  /// Digits only, within the range.
  static func isNumber(_ value: String, in range: ClosedRange<Int>) -> Bool {
    guard !value.isEmpty, value.utf8.allSatisfy(\.isDigit), let number = Int(value) else { return false }
    return range.contains(number)
  }

  /// A day of the calendar, written `YYYY-MM-DD`.
  static func isDate(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    let parts = value.split(separator: "-")
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year > 0 && (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
  }

  /// Three whole numbers with full stops between them.
  static func isVersion(_ value: String) -> Bool {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { isNumber(String($0), in: 0...999) }
  }

  /// A language of two or three letters, then parts of two to eight letters or digits.
  static func isLanguage(_ value: String) -> Bool {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(\.isLowerLetter)
    else { return false }
    return parts.dropFirst().allSatisfy {
      (2...8).contains($0.utf8.count)
        && $0.utf8.allSatisfy { $0.isLowerLetter || $0.isUpperLetter || $0.isDigit }
    }
  }

  /// Two whole numbers in order.
  static func isRange(_ value: String, separator: Character, within range: ClosedRange<Int>) -> Bool {
    let ends = value.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2, isNumber(ends[0], in: range), isNumber(ends[1], in: range),
      let low = Int(ends[0]), let high = Int(ends[1])
    else { return false }
    return low <= high
  }

  /// An address that a reader can follow.
  static func isLink(_ value: String) -> Bool {
    for start in ["https://", "tel:", "mailto:"] where value.hasPrefix(start) {
      return value.utf8.count > start.utf8.count && value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }
    return false
  }

  /// Digits and spaces, with `+` in front at most.
  static func isPhone(_ value: String) -> Bool {
    let digits = value.hasPrefix("+") ? value.utf8.dropFirst() : value.utf8[...]
    return digits.count(where: \.isDigit) >= 3 && digits.allSatisfy { $0.isDigit || $0 == 0x20 }
  }

  /// A path inside the module's folder that every system can hold.
  package static func isPath(_ value: String) -> Bool {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      guard let first = part.utf8.first, first != 0x2E else { return false }
      return part.utf8.count <= 100
        && part.utf8.allSatisfy { $0.isLowerLetter || $0.isDigit || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
    }
  }
}

extension UInt8 {
  /// From a to z.
  var isLowerLetter: Bool { self >= 0x61 && self <= 0x7A }
  /// From A to Z.
  var isUpperLetter: Bool { self >= 0x41 && self <= 0x5A }
  /// From 0 to 9.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
