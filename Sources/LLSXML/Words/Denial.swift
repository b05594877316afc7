/// Words that turn a sentence round: “nobody has to tell their own story” asks for none.
enum Denial {
  private static let words = Phrases([
    "not|never|no|nobody|none|nothing|without|neither|nor|cannot|avoid|instead|rather|don't|doesn't|didn't|won't|"
      + "can't|needn't|mustn't|shouldn't|isn't|aren't"
  ])
  private static let why = Phrases(["why"])
  private static let condition = Phrases(["if|when|whenever"])

  /// Whether a sentence says no before some words of it.
  ///
  /// - Parameters:
  ///   - found: the words.
  ///   - block: the block they stand in.
  ///   - text: the file's words.
  ///   - inside: whether a no among the words themselves counts too.
  static func turns(
    _ found: Range<Int>, in block: TextWords.Block, of text: TextWords, inside: Bool = false
  ) -> Bool {
    let start = text.sentence(upTo: found, in: block).lowerBound
    // “Why don’t you tell us …” is an invitation.
    guard !why.contains(text, start..<(start + 1)) else { return false }
    return words.contains(text, start..<(inside ? found.upperBound : found.lowerBound))
  }

  /// Whether a sentence begins with a condition: “If anybody has hurt you, that is not your fault.”
  static func isConditional(_ found: Range<Int>, in block: TextWords.Block, of text: TextWords) -> Bool {
    let start = text.sentence(upTo: found, in: block).lowerBound
    return start < found.lowerBound && condition.contains(text, start..<(start + 1))
  }
}
