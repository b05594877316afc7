/// The ids that people choose; a name with a blank, a capital or a telephone number is none.
enum ShortName {
  /// Whether words are an id: a small letter, then small letters, digits and hyphens, 64 at most.
  static func fits(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.count <= 64
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
      }
  }
}
