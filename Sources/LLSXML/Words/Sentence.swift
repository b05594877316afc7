/// A sentence in which a phrase was found. What turns its phrases round is looked for once and not again at each of them,
/// so that a sentence as long as a file takes no longer than many short ones.
final class Sentence {
  /// Its words.
  let words: Range<Int>
  private let text: TextWords
  private lazy var denial = Denial.words.first(in: text, words)
  private lazy var offer = OwnStories.offers.first(in: text, words)
  private lazy var isInvitation = Denial.why.contains(text, words.prefix(1))
  private lazy var isCondition = Denial.condition.contains(text, words.prefix(1))

  /// Takes a sentence from its first word on.
  ///
  /// - Parameters:
  ///   - start: the first word.
  ///   - text: the file's words.
  ///   - limit: the word that it ends before at the latest.
  init(from start: Int, in text: TextWords, to limit: Int) {
    var end = start
    while end < limit, text.words[end].sign != 0 { end += 1 }
    words = start..<end
    self.text = text
  }

  /// Whether the sentence says no before some words of it.
  ///
  /// - Parameters:
  ///   - found: the words.
  ///   - inside: whether a no among the words themselves counts too.
  func denies(_ found: Range<Int>, inside: Bool = false) -> Bool {
    // “Why don’t you tell us …” is an invitation.
    guard !isInvitation, let denial else { return false }
    return denial.upperBound <= (inside ? found.upperBound : found.lowerBound)
  }

  /// Whether the sentence begins with a condition: “If anybody has hurt you, that is not your fault.”
  func isConditional(before found: Range<Int>) -> Bool { words.lowerBound < found.lowerBound && isCondition }

  /// Whether the sentence has opened a door up to the end of some words of it.
  func offers(upTo found: Range<Int>) -> Bool { offer.map { $0.upperBound <= found.upperBound } ?? false }
}
