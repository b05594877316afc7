import LLSModel

/// How many years of school a text asks for.
///
/// - Source: Flesch-Kincaid grade: 0.39 × words a sentence + 11.8 × syllables a word − 15.59; Kincaid, Fishburne, Rogers and
///   Chissom, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch Report 8-75 (1975), page 14.
struct ReadingGrade {
  /// How many words were counted.
  private(set) var words = 0
  /// How many sentences.
  private(set) var sentences = 0
  /// How many syllables.
  private(set) var syllables = 0
  /// The sentence that is hardest, and how many words it has.
  private(set) var hardest: (words: Range<Int>, count: Int)?
  private var hardestWeight = 0

  /// What toolkits call the measure.
  static let name = "Flesch-Kincaid grade"

  /// Adds a block.
  mutating func add(_ block: TextWords.Block, of text: TextWords, bytes: [UInt8]) {
    var start = block.words.lowerBound
    var count = 0
    var spoken = 0
    for index in block.words {
      let word = text.words[index]
      if word.sign != 0 {
        count += 1
        spoken += Self.syllables(of: index, in: text, bytes)
        continue
      }
      if count > 0 { addSentence(start..<index, count, spoken) }
      (start, count, spoken) = (index + 1, 0, 0)
    }
  }

  private static func syllables(of index: Int, in text: TextWords, _ bytes: [UInt8]) -> Int {
    if let letters = text.spellings[index] { return syllables(of: letters.span, from: 0, to: letters.count) }
    return syllables(of: bytes.span, from: text.words[index].start, to: text.words[index].end)
  }

  private mutating func addSentence(_ range: Range<Int>, _ count: Int, _ spoken: Int) {
    words += count
    sentences += 1
    syllables += spoken
    // Long and full of long words: the one whose mending helps most.
    if count + spoken > hardestWeight { (hardest, hardestWeight) = ((range, count), count + spoken) }
  }

  /// The grade of all that was added; nil where nothing was.
  var grade: Double? {
    sentences == 0 ? nil : Self.grade(words: words, sentences: sentences, syllables: syllables)
  }

  private static func grade(words: Int, sentences: Int, syllables: Int) -> Double {
    0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  /// How many syllables an English word has, by its groups of vowels; a closing e is mostly silent.
  static func syllables(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    var wasVowel = false
    for index in start..<end {
      let isVowel = isVowel(bytes[index], first: index == start)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    guard count > 1, end - start > 2 else { return max(1, count) }
    return count - (hasSilentEnd(bytes, from: start, to: end) ? 1 : 0)
  }

  private static func isVowel(_ byte: UInt8, first: Bool) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    case UInt8(ascii: "y"): !first
    default: false
    }
  }

  /// Whether a word ends in an e, es or ed that is not spoken: “time”, “times”, “timed”, and not “table”, “boxes”, “wanted”.
  private static func hasSilentEnd(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let last = bytes[end - 1] | 0x20
    var place = end - 1
    if last == UInt8(ascii: "s") || last == UInt8(ascii: "d") { place -= 1 }
    guard place > start + 1, bytes[place] | 0x20 == UInt8(ascii: "e"),
      !isVowel(bytes[place - 1], first: false)
    else {
      return false
    }
    let before = bytes[place - 1] | 0x20
    if before == UInt8(ascii: "l"), !isVowel(bytes[place - 2], first: false) { return false }
    switch last {
    case UInt8(ascii: "d"): return before != UInt8(ascii: "t") && before != UInt8(ascii: "d")
    case UInt8(ascii: "s"): return !"sxzcgh".utf8.contains(before)
    default: return true
    }
  }
}
