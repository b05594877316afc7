/// Turns the bytes of a terminal into keys. A sequence may come in several pieces; a lone Esc is one when nothing follows for a while.
///
/// - Source: ECMA-48, control sequences; xterm's "bracketed paste mode".
package struct KeyDecoder: Hashable, Sendable {
  /// A paste longer than this is cut. Unit: bytes.
  package static let longestPaste = 1 << 16
  private static let escape: UInt8 = 0x1B
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// How long a lone Esc, or the beginning of a letter, waits for more. Unit: milliseconds.
  private static let escapeWait = 60
  /// How long a paste may be silent before it counts as over. Unit: milliseconds.
  private static let pasteWait = 2_000

  private var buffer: [UInt8] = []
  private var isPasting = false
  /// What was pasted so far.
  private var pastedBytes: [UInt8] = []

  /// Begins with nothing.
  package init() {}

  /// How long to wait for more before ``flush()``; nil where nothing is begun. Unit: milliseconds.
  package var patience: Int? { isPasting ? Self.pasteWait : buffer.isEmpty ? nil : Self.escapeWait }

  /// Takes bytes.
  ///
  /// - Returns: the keys that are whole.
  package mutating func keys(from bytes: [UInt8]) -> [Key] {
    buffer += bytes
    var keys: [Key] = []
    while let key = next() { keys.append(key) }
    return keys
  }

  /// Ends the waiting: what is there is all that comes.
  package mutating func flush() -> [Key] {
    if isPasting {
      paste(buffer.count)
      return [endPaste()]
    }
    guard let first = buffer.first else { return [] }
    buffer = []
    return [first == Self.escape ? .escape : .other]
  }

  private mutating func next() -> Key? {
    if isPasting { return pasted() }
    guard let first = buffer.first else { return nil }
    switch first {
    case Self.escape: return sequence()
    case 0x0D, 0x0A: return take(1, .enter)
    case 0x09: return take(1, .tab)
    case 0x7F, 0x08: return take(1, .backspace)
    case 0x03: return take(1, .interrupt)
    case 0x04: return take(1, .endOfInput)
    case 0x0C: return take(1, .redraw)
    case 0x15: return take(1, .eraseLine)
    case 0x17: return take(1, .eraseWord)
    case 0x02, 0x0F: return take(1, .curtain)
    case 0x1A: return take(1, .suspend)
    case 0x00..<0x20: return take(1, .other)
    case 0x20..<0x7F: return take(1, .sign(Character(Unicode.Scalar(first))))
    default: return letter(first)
    }
  }

  private mutating func take(_ count: Int, _ key: Key) -> Key {
    buffer.removeFirst(min(count, buffer.count))
    return key
  }

  /// A character of several bytes in UTF-8.
  private mutating func letter(_ first: UInt8) -> Key? {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, first < 0xF5 else { return take(1, .other) }
    guard buffer.count >= length else { return nil }
    let bytes = buffer.prefix(length)
    guard let text = String(validating: Array(bytes), as: UTF8.self), let sign = text.first else {
      return take(1, .other)
    }
    return take(length, .sign(sign))
  }

  /// What begins with Esc; nil while it may go on.
  private mutating func sequence() -> Key? {
    guard buffer.count >= 2 else { return nil }
    switch buffer[1] {
    case UInt8(ascii: "["), UInt8(ascii: "O"): break
    case Self.escape: return take(1, .escape)
    default: return take(2, .other)
    }
    guard let end = buffer.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      // No terminal sends a sequence as long as this.
      return buffer.count > 32 ? take(buffer.count, .other) : nil
    }
    let parameters = String(decoding: buffer[2..<end], as: UTF8.self)
    let last = buffer[end]
    buffer.removeFirst(end + 1)
    switch (last, parameters) {
    case (UInt8(ascii: "A"), _): return .up
    case (UInt8(ascii: "B"), _): return .down
    case (UInt8(ascii: "C"), _): return .right
    case (UInt8(ascii: "D"), _): return .left
    case (UInt8(ascii: "M"), ""): return .enter
    case (UInt8(ascii: "~"), "3"): return .backspace
    case (UInt8(ascii: "~"), "5"): return .pageUp
    case (UInt8(ascii: "~"), "6"): return .pageDown
    case (UInt8(ascii: "~"), "200"):
      isPasting = true
      return pasted()
    default: return .other
    }
  }

  /// What was pasted, once it is whole; nil while it goes on. Ctrl-C ends it too: no paste may take the keyboard away.
  private mutating func pasted() -> Key? {
    let interrupt = buffer.firstIndex(of: 0x03) ?? buffer.count
    if let end = Self.place(of: Self.pasteEnd, in: buffer), end < interrupt {
      paste(end)
      buffer.removeFirst(Self.pasteEnd.count)
      return endPaste()
    }
    if interrupt < buffer.count {
      paste(interrupt)
      return endPaste()
    }
    // All but what may be the beginning of the end is read once and not looked through again.
    paste(max(0, buffer.count - Self.pasteEnd.count + 1))
    return nil
  }

  /// Moves bytes into the paste; what is too long is dropped.
  private mutating func paste(_ count: Int) {
    pastedBytes += buffer.prefix(min(count, Self.longestPaste - pastedBytes.count))
    buffer.removeFirst(count)
  }

  private mutating func endPaste() -> Key {
    let text = String(decoding: pastedBytes, as: UTF8.self)
    pastedBytes = []
    isPasting = false
    return .paste(text)
  }

  private static func place(of part: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= part.count else { return nil }
    return (0...(bytes.count - part.count)).first { bytes[$0..<$0 + part.count].elementsEqual(part) }
  }
}
