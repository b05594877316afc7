/// Makes broken files out of good ones; the same number gives the same file.
struct Mutator {
  private var state: UInt64
  /// Signs that markup is made of, and bytes that no text holds.
  private static let signs =
    Array("<>&\"'=/!?-[]{}() \n\r\t\u{1}x;:#%a0".utf8) + [0x00, 0x80, 0xC3, 0xFE, 0xFF]
  private static let pieces = [
    "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "?>", "<!DOCTYPE x>", "&amp;", "&nbsp;", "&#0;", "</p>",
    "<p>", "<p/>",
    " id=\"x\"", " minutes=10", "xmlns:a=\"b\"", "a:b", "\u{FEFF}", "é", "👩‍👧", "<activity ", "</activity>",
    "=\"", "\" ",
    "<module xmlns=\"https://livelearnsurvive.org/ns/module\" format=\"1\">", "</module>", "\u{2028}", "--",
    "<ref to=\"",
  ].map { Array($0.utf8) }

  /// Source of the constants: Knuth, MMIX.
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }

  /// A stretch of a file, or all of it, changed in some places.
  mutating func broken(_ file: [UInt8], donors: [[UInt8]]) -> [UInt8] {
    var bytes = file
    for _ in 0...next(6) {
      let place = next(bytes.count + 1)
      switch next(8) {
      case 0 where place < bytes.count: bytes[place] = Self.signs[next(Self.signs.count)]
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2: bytes.insert(Self.signs[next(Self.signs.count)], at: place)
      case 3, 4: bytes.insert(contentsOf: Self.pieces[next(Self.pieces.count)], at: place)
      case 5 where place < bytes.count:
        bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(20)))
      case 6:
        let donor = donors[next(donors.count)]
        let start = next(donor.count)
        bytes.insert(contentsOf: donor[start..<min(donor.count, start + next(120))], at: place)
      case 7 where next(4) == 0: bytes.removeSubrange(place...)
      default: if place + 1 < bytes.count { bytes.swapAt(place, place + 1) }
      }
    }
    return bytes
  }
}
