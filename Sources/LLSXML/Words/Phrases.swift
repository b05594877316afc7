import LLSDiagnostics

/// Wordings to look for in ``TextWords``.
///
/// A phrase is written as words with spaces between them; `a|b` is either word, and `~3` stands for up to three words of
/// any kind. No phrase goes across the end of a sentence.
struct Phrases: Sendable {
  private struct Step {
    let signs: [UInt64]
    /// How many other words may stand before it.
    let gap: Int
  }

  private let phrases: [[Step]]
  private let starts: [UInt64: [Int]]
  /// A bit for each sign that a phrase starts with, so that nearly every word of a text is done with at once.
  private let isStart: [Bool]

  /// Prepares phrases.
  init(_ written: [String]) {
    phrases = written.map { phrase in
      var gap = 0
      var steps: [Step] = []
      for word in phrase.split(separator: " ") {
        if word.hasPrefix("~") {
          gap = Int(word.dropFirst()) ?? 0
        } else {
          steps.append(Step(signs: word.split(separator: "|").map(WordSign.of), gap: gap))
          gap = 0
        }
      }
      return steps
    }
    var starts: [UInt64: [Int]] = [:]
    var isStart = [Bool](repeating: false, count: 1024)
    for (index, phrase) in phrases.enumerated() {
      for sign in phrase.first?.signs ?? [] {
        starts[sign, default: []].append(index)
        isStart[Int(sign & 1023)] = true
      }
    }
    self.starts = starts
    self.isStart = isStart
  }

  /// The first place in a block where a phrase stands; by the words' numbers.
  ///
  /// - Parameters:
  ///   - text: the file's words.
  ///   - range: those to look at; the first of them begins a sentence.
  ///   - accepts: whether a place counts; it gets the words of the phrase and the sentence around them.
  func first(
    in text: TextWords, _ range: Range<Int>, where accepts: (Range<Int>, Sentence) -> Bool
  ) -> Range<Int>? {
    var last: Sentence?
    return search(text, range) { found, start in
      if let last, last.words.lowerBound == start { return accepts(found, last) }
      let sentence = Sentence(from: start, in: text, to: range.upperBound)
      last = sentence
      return accepts(found, sentence)
    }
  }

  /// The first place among some words where a phrase stands.
  func first(in text: TextWords, _ range: Range<Int>) -> Range<Int>? { search(text, range) { _, _ in true } }

  /// Whether one of the phrases stands among some words.
  func contains(_ text: TextWords, _ range: Range<Int>) -> Bool { first(in: text, range) != nil }

  /// The first place that counts; what decides gets the words of the phrase, and the first of the sentence around them.
  private func search(
    _ text: TextWords, _ range: Range<Int>, _ accepts: (Range<Int>, Int) -> Bool
  ) -> Range<Int>? {
    var start = range.lowerBound
    for place in range {
      let sign = text.words[place].sign
      if sign == 0 { start = place + 1 }
      guard isStart[Int(sign & 1023)], sign != 0, let candidates = starts[sign] else { continue }
      for phrase in candidates {
        guard let end = end(of: phrases[phrase][...], at: place, in: text.words, to: range.upperBound) else {
          continue
        }
        if accepts(place..<end, start) { return place..<end }
      }
    }
    return nil
  }

  private func end(
    of steps: ArraySlice<Step>, at place: Int, in words: [TextWords.Word], to limit: Int
  ) -> Int? {
    guard let step = steps.first else { return place }
    for skipped in 0...step.gap {
      let here = place + skipped
      guard here < limit, words[here].sign != 0 else { return nil }
      guard step.signs.contains(words[here].sign) else { continue }
      if let end = end(of: steps.dropFirst(), at: here + 1, in: words, to: limit) { return end }
    }
    return nil
  }
}
