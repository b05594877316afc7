/// Turns a file into UTF-8 piece by piece; a piece may be cut anywhere.
package struct TextDecoding: Sendable {
  private let encoding: TextEncoding
  private var isFirst = true
  /// Of UTF-16, whether the greater byte stands first, as the file's first two bytes say.
  private var isBig = false
  /// What came of a sign that is not whole yet.
  private var held: [UInt8] = []

  /// Begins a file.
  package init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// A piece as UTF-8.
  ///
  /// - Parameter bytes: what comes next in the file.
  package mutating func utf8(_ bytes: [UInt8]) -> [UInt8] {
    switch encoding {
    case .utf8: return bytes
    case .windows1252: return TextEncoding.fromWindows(bytes)
    case .utf16: break
    }
    var all = held + bytes
    held = []
    if isFirst {
      guard all.count >= 2 else {
        held = all
        return []
      }
      isFirst = false
      isBig = all.starts(with: [0xFE, 0xFF])
      if isBig || all.starts(with: [0xFF, 0xFE]) { all.removeFirst(2) }
    }
    var units = stride(from: 0, to: all.count - 1, by: 2).map { place -> UInt16 in
      let (high, low) = isBig ? (all[place], all[place + 1]) : (all[place + 1], all[place])
      return UInt16(high) << 8 | UInt16(low)
    }
    var used = units.count * 2
    // The first half of a pair waits for the second.
    if let last = units.last, UTF16.isLeadSurrogate(last) {
      units.removeLast()
      used -= 2
    }
    held = Array(all[used...])
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// What is left at the end of a file: a sign that says that half a sign stood there, or nothing.
  package mutating func finish() -> [UInt8] {
    defer { held = [] }
    return held.isEmpty ? [] : Array("\u{FFFD}".utf8)
  }
}
