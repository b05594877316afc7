/// Reads one JSON value from bytes, also as other programs write it. A journal's lines are compared afterwards with what
/// ``JSONValue/bytes`` writes, so that each has one form only.
struct JSONReader {
  /// Deeper nesting than any journal has.
  private static let depthLimit = 8
  /// Further from zero than any number of a journal: as milliseconds, 278 years. What adds up so many of them that a file can hold
  /// stays far from the end of a 64-bit number, so that no file can stop the program.
  private static let numberLimit = 1 << 43

  private let bytes: ArraySlice<UInt8>
  private var place: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The value, or nil where the bytes are not exactly one value.
  static func value(of bytes: ArraySlice<UInt8>) -> JSONValue? {
    var reader = JSONReader(bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.place == bytes.endIndex ? value : nil
  }

  private var byte: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let next = byte, next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D { place += 1 }
  }

  /// Takes a sign that stands between two values.
  private mutating func take(_ expected: UInt8) -> Bool {
    skipSpace()
    return takeNext(expected)
  }

  private mutating func takeNext(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    place += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < Self.depthLimit, let first = byte else { return nil }
    switch first {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take("true") ? .flag(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .flag(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .nothing : nil
    default: return number().map { .number($0) }
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    place += 1
    var members: [JSONValue.Member] = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      guard let name = string(), take(UInt8(ascii: ":")), let value = value(depth: depth + 1) else {
        return nil
      }
      members.append(JSONValue.Member(name, value))
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func array(depth: Int) -> JSONValue? {
    place += 1
    var values: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(values) }
    while true {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      if take(UInt8(ascii: "]")) { return .array(values) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func number() -> Int? {
    let isNegative = takeNext(UInt8(ascii: "-"))
    let first = place
    var number = 0
    while let digit = byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
      guard number <= Self.numberLimit else { return nil }
      place += 1
    }
    return place == first ? nil : isNegative ? -number : number
  }

  private mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    // Most have nothing in them that is written in another way.
    let first = place
    while let next = byte, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\"), next >= 0x20 { place += 1 }
    if byte == UInt8(ascii: "\"") {
      defer { place += 1 }
      return String(validating: bytes[first..<place], as: UTF8.self)
    }
    var words = Array(bytes[first..<place])
    while let next = byte {
      place += 1
      switch next {
      case UInt8(ascii: "\""): return String(validating: words, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escaped() else { return nil }
        words += escaped
      case 0..<0x20: return nil
      default: words.append(next)
      }
    }
    return nil
  }

  /// What stands for a sign, after its backslash; nil where no sign is meant.
  private mutating func escaped() -> [UInt8]? {
    guard let sign = byte else { return nil }
    place += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [sign]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return codePoint()
    default: return nil
    }
  }

  /// A code point of four digits, or of two times four; nil for half of a pair.
  private mutating func codePoint() -> [UInt8]? {
    guard let first = fourDigits() else { return nil }
    var units = [first]
    if UTF16.isLeadSurrogate(first) {
      guard takeNext(UInt8(ascii: "\\")), takeNext(UInt8(ascii: "u")), let second = fourDigits() else {
        return nil
      }
      units.append(second)
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  private mutating func fourDigits() -> UInt16? {
    guard place + 4 <= bytes.endIndex else { return nil }
    let digits = bytes[place..<place + 4]
    place += 4
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
