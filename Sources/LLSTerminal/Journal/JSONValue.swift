/// The part of JSON that a journal uses: no fractions, members in a fixed order, one way to write each value.
enum JSONValue: Hashable, Sendable {
  /// Members in the order they are written.
  case object([Member])
  case array([JSONValue])
  case string(String)
  case number(Int)
  case flag(Bool)
  case nothing

  /// A name and its value.
  struct Member: Hashable, Sendable {
    let name: String
    let value: JSONValue

    init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The bytes, always the same for the same value.
  var bytes: [UInt8] {
    var written: [UInt8] = []
    // As long as most lines of a journal.
    written.reserveCapacity(256)
    write(into: &written)
    return written
  }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.name, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string(let words): Self.write(words, into: &bytes)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .nothing: bytes.append(contentsOf: "null".utf8)
    }
  }

  private static func write(_ words: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard words.utf8.contains(where: isEscaped) else { return bytes.append(contentsOf: words.utf8) }
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}

extension JSONValue {
  /// A member of an object; nil where there is none or this is no object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The words of a string.
  var string: String? {
    guard case .string(let words) = self else { return nil }
    return words
  }

  /// A whole number.
  var number: Int? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// Yes or no.
  var flag: Bool? {
    guard case .flag(let flag) = self else { return nil }
    return flag
  }

  /// The values of a list.
  var array: [JSONValue]? {
    guard case .array(let values) = self else { return nil }
    return values
  }
}
