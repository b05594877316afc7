import LLSModel

/// The checksums of a journal's lines, by which the store tells whether one journal goes on from another or from a copy of its beginning.
struct JournalChain: Hashable {
  /// How much is kept of each line's checksum. Unit: hexadecimal digits.
  static let linkLength = 16

  /// The links one after the other, as the store keeps them.
  let text: String

  /// Takes the chain of a record; nil when it does not have one link for each line.
  init?(_ record: SessionRecord) {
    let areLinks = record.chain.allSatisfy { link in
      link.utf8.count == Self.linkLength
        && link.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
    guard areLinks, record.chain.count == record.lastSequence else { return nil }
    text = record.chain.joined()
  }

  /// Takes a chain as the store keeps it.
  init(text: String) { self.text = text }

  /// The links, as a record holds them.
  var links: [String] {
    let digits = Array(text.utf8)
    return stride(from: 0, to: digits.count, by: Self.linkLength).map { start in
      String(decoding: digits[start..<min(start + Self.linkLength, digits.count)], as: UTF8.self)
    }
  }

  /// Takes the place of the checksums of so many lines, where they say something about somebody erased and the journal was not at hand.
  static func erased(lines: Int) -> JournalChain {
    JournalChain(text: String(repeating: "-", count: lines * linkLength))
  }

  /// Whether an erasure took the checksums away.
  var isErased: Bool { text.utf8.first == 0x2D }

  /// Whether this journal begins with all lines of another one.
  func goesOn(from other: JournalChain) -> Bool { text.hasPrefix(other.text) }
}
