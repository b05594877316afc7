import Glibc

/// Finding bytes as fast as the C library does.
extension [UInt8] {
  /// The first such byte at or after a place; nil when there is none.
  func place(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, start >= 0 else { return nil }
    // The search stays inside the array, which lives for the whole call.
    return unsafe withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The last such byte at or before a place; nil when there is none.
  func lastPlace(of byte: UInt8, upTo end: Int) -> Int? {
    guard end >= 0, end < count else { return nil }
    // Tags are short; the loop stays inside the array, which lives for the whole call.
    return unsafe withUnsafeBufferPointer { buffer in
      var index = end
      while index >= 0 {
        if unsafe buffer[index] == byte { return index }
        index -= 1
      }
      return nil
    }
  }

  /// Whether all bytes from a place on are those of a text.
  func hasBytes(_ wanted: StaticString, at place: Int) -> Bool {
    let length = wanted.utf8CodeUnitCount
    guard place >= 0, place + length <= count else { return false }
    // Both stretches are as long as compared; a static text lives for ever.
    return unsafe withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return length == 0 }
      return unsafe memcmp(base + place, wanted.utf8Start, length) == 0
    }
  }

  /// The first place at or after another where a text stands; nil when there is none.
  ///
  /// - Parameter wanted: at least one byte.
  func place(of wanted: StaticString, from start: Int) -> Int? {
    // A static text lives for ever.
    let first = unsafe wanted.utf8Start[0]
    var index = start
    while let found = place(of: first, from: index) {
      if hasBytes(wanted, at: found) { return found }
      index = found + 1
    }
    return nil
  }
}
