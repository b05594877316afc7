import LLSModel

/// The words of a short text that say what it is about, each by its first letters: “decides” and “decision” are one.
struct WordStems {
  private let stems: Set<UInt64>

  /// Words of at least four letters that are in nearly every sentence.
  private static let common = Set(
    """
    about after again also always because been before being could does doing done each even ever every everything from \
    have having help here into just knew know known like made make many more most much must need only other over people \
    really same some somebody someone something such than that their them then there these they thing things this those \
    through today very want wants well were what when where which while will with without would young your yours
    """.split(separator: " ").map(WordSign.of))
  /// How many letters make a stem.
  private static let length = 5

  /// Takes the stems of a text.
  init(of text: String) {
    var stems: Set<UInt64> = []
    for word in text.utf8.split(whereSeparator: { !WordSign.isPart($0) }) where word.count > 3 {
      var whole = WordSign()
      var stem = WordSign()
      for (index, byte) in word.enumerated() {
        whole.add(byte)
        if index < Self.length { stem.add(byte) }
      }
      if !Self.common.contains(whole.take()) { stems.insert(stem.take()) }
    }
    self.stems = stems
  }

  /// Whether two texts have a word in common. One without any word that counts is alike with everything.
  func isLike(_ other: WordStems) -> Bool {
    stems.isEmpty || other.stems.isEmpty || !stems.isDisjoint(with: other.stems)
  }
}
