/// Words that turn a sentence round: “nobody has to tell their own story” asks for none.
enum Denial {
  /// What says no.
  static let words = Phrases([
    "not|never|no|nobody|none|nothing|without|neither|nor|cannot|avoid|instead|rather|don't|doesn't|didn't|won't|"
      + "can't|needn't|mustn't|shouldn't|isn't|aren't"
  ])
  /// How an invitation begins that has such a word in it.
  static let why = Phrases(["why"])
  /// How a sentence begins that speaks of what may be.
  static let condition = Phrases(["if|when|whenever"])
}
