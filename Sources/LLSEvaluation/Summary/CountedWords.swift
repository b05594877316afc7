import LLSModel

extension ReleasableText {
  /// A count with its words: "1 session", "2 sessions". A hidden or coarser count takes the words for many.
  ///
  /// - Parameters:
  ///   - figure: the count, as the gate let it out.
  ///   - one: the words for one.
  ///   - many: the words for none and for more.
  static func count(_ figure: Disclosed, _ one: ReleasableText, _ many: ReleasableText) -> ReleasableText {
    "\(figure) \(figure.value == 1 ? one : many)"
  }

  /// A count of something that is not a person, with its words.
  static func count(
    notPeople number: Int, _ one: ReleasableText, _ many: ReleasableText
  ) -> ReleasableText {
    count(.notPeople(number), one, many)
  }
}
