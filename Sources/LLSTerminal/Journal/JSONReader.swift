/// Reads one JSON value from bytes; anything that ``JSONValue/bytes`` would not write is refused by comparing afterwards.
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
    guard let value = reader.value(depth: 0), reader.place == bytes.endIndex else { return nil }
    return value
  }

  private var byte: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func take(_ expected: UInt8) -> Bool {
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
    let start = place
    if byte == UInt8(ascii: "-") { place += 1 }
    while let digit = byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) { place += 1 }
    let number = String(validating: bytes[start..<place], as: UTF8.self).flatMap { Int($0) }
    return number.flatMap { (-Self.numberLimit...Self.numberLimit).contains($0) ? $0 : nil }
  }

  private mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var words: [UInt8] = []
    while let next = byte {
      place += 1
      switch next {
      case UInt8(ascii: "\""): return String(validating: words, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escaped() else { return nil }
        words.append(escaped)
      case 0..<0x20: return nil
      default: words.append(next)
      }
    }
    return nil
  }

  private mutating func escaped() -> UInt8? {
    if take(UInt8(ascii: "\"")) { return UInt8(ascii: "\"") }
    if take(UInt8(ascii: "\\")) { return UInt8(ascii: "\\") }
    guard take("u00"), place + 2 <= bytes.endIndex else { return nil }
    let digits = bytes[place..<place + 2]
    place += 2
    return String(validating: digits, as: UTF8.self).flatMap { UInt8($0, radix: 16) }
  }
}
