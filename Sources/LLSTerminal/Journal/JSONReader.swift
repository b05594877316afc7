/// Reads one JSON value from bytes, also as other programs write it. A journal's lines are compared afterwards with what
/// ``JSONValue/bytes`` writes, so that each has one form only.
struct JSONReader {
  /// Deeper nesting than any journal has.
  private static let depthLimit = 8
  /// Further from zero than any number of a journal: as milliseconds, 278 years. What adds up so many of them that a file can hold
  /// stays far from the end of a 64-bit number, so that no file can stop the program.
  private static let numberLimit = 1 << 43

  /// The next byte. Unit: bytes from the first.
  private var place = 0

  /// The value, or nil where the bytes are not exactly one value.
  static func value(of bytes: ArraySlice<UInt8>) -> JSONValue? {
    var reader = JSONReader()
    let bytes = bytes.span
    guard let value = reader.value(bytes, depth: 0) else { return nil }
    reader.skipSpace(bytes)
    return reader.place == bytes.count ? value : nil
  }

  private func byte(_ bytes: Span<UInt8>) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while let next = byte(bytes), next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D { place += 1 }
  }

  /// Takes a sign that stands between two values.
  private mutating func take(_ bytes: Span<UInt8>, _ expected: UInt8) -> Bool {
    skipSpace(bytes)
    return takeNext(bytes, expected)
  }

  private mutating func takeNext(_ bytes: Span<UInt8>, _ expected: UInt8) -> Bool {
    guard byte(bytes) == expected else { return false }
    place += 1
    return true
  }

  private mutating func take(_ bytes: Span<UInt8>, word: String) -> Bool {
    word.utf8.allSatisfy { takeNext(bytes, $0) }
  }

  private mutating func value(_ bytes: Span<UInt8>, depth: Int) -> JSONValue? {
    skipSpace(bytes)
    guard depth < Self.depthLimit, let first = byte(bytes) else { return nil }
    switch first {
    case UInt8(ascii: "{"): return object(bytes, depth: depth)
    case UInt8(ascii: "["): return array(bytes, depth: depth)
    case UInt8(ascii: "\""): return string(bytes).map { .string($0) }
    case UInt8(ascii: "t"): return take(bytes, word: "true") ? .flag(true) : nil
    case UInt8(ascii: "f"): return take(bytes, word: "false") ? .flag(false) : nil
    case UInt8(ascii: "n"): return take(bytes, word: "null") ? .nothing : nil
    default: return number(bytes).map { .number($0) }
    }
  }

  private mutating func object(_ bytes: Span<UInt8>, depth: Int) -> JSONValue? {
    place += 1
    var members: [JSONValue.Member] = []
    if take(bytes, UInt8(ascii: "}")) { return .object(members) }
    while true {
      guard let name = string(bytes), take(bytes, UInt8(ascii: ":")),
        let value = value(bytes, depth: depth + 1)
      else {
        return nil
      }
      members.append(JSONValue.Member(name, value))
      if take(bytes, UInt8(ascii: "}")) { return .object(members) }
      guard take(bytes, UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func array(_ bytes: Span<UInt8>, depth: Int) -> JSONValue? {
    place += 1
    var values: [JSONValue] = []
    if take(bytes, UInt8(ascii: "]")) { return .array(values) }
    while true {
      guard let value = value(bytes, depth: depth + 1) else { return nil }
      values.append(value)
      if take(bytes, UInt8(ascii: "]")) { return .array(values) }
      guard take(bytes, UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func number(_ bytes: Span<UInt8>) -> Int? {
    let isNegative = takeNext(bytes, UInt8(ascii: "-"))
    let first = place
    var number = 0
    while let digit = byte(bytes), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
      guard number <= Self.numberLimit else { return nil }
      place += 1
    }
    return place == first ? nil : isNegative ? -number : number
  }

  private mutating func string(_ bytes: Span<UInt8>) -> String? {
    guard take(bytes, UInt8(ascii: "\"")) else { return nil }
    // Most have nothing in them that is written in another way.
    let first = place
    while let next = byte(bytes), next != UInt8(ascii: "\""), next != UInt8(ascii: "\\"), next >= 0x20 {
      place += 1
    }
    let plain = bytes.extracting(first..<place)
    if takeNext(bytes, UInt8(ascii: "\"")) { return Self.words(of: plain) }
    var words = plain.indices.map { plain[$0] }
    while let next = byte(bytes) {
      place += 1
      switch next {
      case UInt8(ascii: "\""): return Self.words(of: words.span)
      case UInt8(ascii: "\\"):
        guard let escaped = escaped(bytes) else { return nil }
        words += escaped
      case 0..<0x20: return nil
      default: words.append(next)
      }
    }
    return nil
  }

  private static func words(of bytes: Span<UInt8>) -> String? {
    do { return String(copying: try UTF8Span(validating: bytes)) } catch { return nil }
  }

  /// What stands for a sign, after its backslash; nil where no sign is meant.
  private mutating func escaped(_ bytes: Span<UInt8>) -> [UInt8]? {
    guard let sign = byte(bytes) else { return nil }
    place += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [sign]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return codePoint(bytes)
    default: return nil
    }
  }

  /// A code point of four digits, or of two times four; nil for half of a pair.
  private mutating func codePoint(_ bytes: Span<UInt8>) -> [UInt8]? {
    guard let first = fourDigits(bytes) else { return nil }
    var units = [first]
    if UTF16.isLeadSurrogate(first) {
      guard takeNext(bytes, UInt8(ascii: "\\")), takeNext(bytes, UInt8(ascii: "u")),
        let second = fourDigits(bytes)
      else {
        return nil
      }
      units.append(second)
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  private mutating func fourDigits(_ bytes: Span<UInt8>) -> UInt16? {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = byte(bytes).flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        return nil
      }
      value = value << 4 | UInt16(digit)
      place += 1
    }
    return value
  }
}
