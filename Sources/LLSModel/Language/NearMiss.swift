/// Finds the word somebody probably meant.
package enum NearMiss {
  /// The candidates that a typing mistake could have turned into the word, best first.
  ///
  /// - Parameters:
  ///   - word: as written.
  ///   - candidates: what could have been meant.
  /// - Returns: candidates at most a third of the word's length away (one letter for short words), each once, nearest
  ///   first, and in the given order among equals.
  package static func suggestions(for word: String, among candidates: [String]) -> [String] {
    let written = Array(word.utf8.prefix(AttributeKind.longestID + 1)).map(lowered)
    guard !written.isEmpty else { return [] }
    let reach = max(1, written.count / 3)
    var found: [(distance: Int, candidate: String)] = []
    var seen: Set<String> = []
    for candidate in candidates where seen.insert(candidate).inserted {
      let length = candidate.utf8.count
      guard abs(length - written.count) <= reach, candidate != word else { continue }
      let distance = distance(written, Array(candidate.utf8).map(lowered), within: reach)
      if distance <= reach, distance < max(length, written.count) { found.append((distance, candidate)) }
    }
    // The sort keeps equals in order by their place, which Swift's sort does not promise by itself.
    return found.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.map(\.element.candidate)
  }

  /// The one word that a typing mistake was certainly meant to be.
  ///
  /// A slip is one letter, or two in a longer word; nothing else that could stand here may be near, and nothing else at all
  /// nearer or as near. Of very short words every other one is near, so that nothing about them is certain.
  ///
  /// - Parameters:
  ///   - word: as written.
  ///   - candidates: what could have been meant here.
  ///   - others: every other word of the kind.
  /// - Returns: nil where there is any doubt.
  package static func certain(
    for word: String, among candidates: [String], others: [String] = []
  ) -> String? {
    let near = suggestions(for: word, among: candidates)
    guard near.count == 1, let meant = near.first, word.utf8.count >= 3 else { return nil }
    func away(_ other: String) -> Int {
      Self.distance(Array(word.utf8).map(lowered), Array(other.utf8).map(lowered), within: 2)
    }
    let distance = away(meant)
    guard distance <= (word.utf8.count < 6 ? 1 : 2), isSlip(word, of: meant) else { return nil }
    return others.contains { $0 != meant && $0 != word && away($0) <= distance } ? nil : meant
  }

  /// Whether a word can only be a slip of the hand: a short word, or one with another first letter, may be a word of its
  /// own, as “task” is beside “ask”.
  private static func isSlip(_ word: String, of meant: String) -> Bool {
    guard lowered(word.utf8.first ?? 0) == lowered(meant.utf8.first ?? 0) else { return false }
    if word.utf8.count >= 4 { return true }
    // A letter struck twice.
    var once: [UInt8] = []
    for byte in word.utf8 where once.last != byte { once.append(byte) }
    return once.elementsEqual(meant.utf8)
  }

  /// How many letters have to be put in, left out, changed, or swapped with their neighbour.
  ///
  /// - Source: optimal string alignment distance; Boytsov 2011, section 2.
  static func distance(_ left: [UInt8], _ right: [UInt8], within reach: Int) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in 0..<left.count {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in 0..<right.count {
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      if row.allSatisfy({ $0 > reach }) { return reach + 1 }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte == 0x5F ? 0x2D : byte
  }
}

/// Names that authors know from elsewhere, and what the language calls the same thing.
package enum FamiliarNames {
  /// Elements, by the name known from HTML, DocBook and manuals.
  package static let elements: [String: [String]] = [
    "para": ["p"], "paragraph": ["p"], "div": ["p"], "text": ["p", "title"], "b": ["strong"], "i": ["em"],
    "bold": ["strong"], "italic": ["em"], "a": ["link"], "ul": ["list"], "ol": ["list"], "img": ["figure"],
    "image": ["figure"], "picture": ["figure"], "tr": ["row"], "td": ["cell"], "th": ["cell"],
    "thead": ["head"],
    "h1": ["title", "heading"], "h2": ["heading", "title"], "h3": ["heading", "title"], "name": ["title"],
    "question": ["ask", "item"], "script": ["say"], "read": ["say"], "instruction": ["do"], "step": ["do"],
    "warning": ["watch-for"], "safety-note": ["watch-for"], "hint": ["tip"], "objective": ["aim"],
    "description": ["summary"], "overview": ["summary"], "exit-card": ["exit-questions"],
    "way-out": ["opt-out"],
    "lines": ["writing-space"], "worksheet": ["handout"], "questionnaire": ["instrument"],
    "answer": ["option"], "include": ["use"], "import": ["use"], "reuse": ["use"],
  ]
  /// Attributes.
  package static let attributes: [String: [String]] = [
    "time": ["minutes"], "duration": ["minutes"], "length": ["minutes"], "mins": ["minutes"],
    "type": ["kind", "for"], "url": ["href"], "tel": ["phone"], "telephone": ["phone"],
    "target": ["to", "ref"],
    "lang": ["xml:lang"], "xml:id": ["id"], "name": ["id", "title"], "age": ["ages"], "staff": ["adults"],
    "description": ["alt"], "file": ["src"], "idref": ["ref", "to"], "review": ["review-by"],
    "shortest": ["min"], "longest": ["max"], "outcomes": ["serves"], "outcome": ["serves"], "href": ["to"],
    "variant": ["only-for", "for"], "edition": ["only-for", "for"],
  ]
}
