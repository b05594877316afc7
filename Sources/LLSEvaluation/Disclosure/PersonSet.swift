/// Some of the people of the pilot arm, by their place in code order.
struct PersonSet: Hashable, Sendable {
  /// One bit a person.
  private(set) var words: [UInt64]

  /// Nobody, out of so many.
  init(none people: Int) { words = [UInt64](repeating: 0, count: (people + 63) / 64) }

  /// Those for whom the condition holds, out of so many.
  init(of people: Int, where holds: (Int) -> Bool) {
    self.init(none: people)
    for person in 0..<people where holds(person) { insert(person) }
  }

  private init(words: [UInt64]) { self.words = words }

  /// How many.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether nobody is in it.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Adds a person.
  mutating func insert(_ person: Int) { words[person / 64] |= 1 << UInt64(person % 64) }

  /// Whether the person is in it.
  func contains(_ person: Int) -> Bool { words[person / 64] & (1 << UInt64(person % 64)) != 0 }

  /// Whether everybody in it is also in the other.
  func isSubset(of other: PersonSet) -> Bool {
    zip(words, other.words).allSatisfy { $0 & ~$1 == 0 }
  }

  /// Those in both.
  func intersection(_ other: PersonSet) -> PersonSet {
    PersonSet(words: zip(words, other.words).map { $0 & $1 })
  }

  /// Those in either.
  func union(_ other: PersonSet) -> PersonSet {
    PersonSet(words: zip(words, other.words).map { $0 | $1 })
  }

  /// Those in it and not in the other.
  func subtracting(_ other: PersonSet) -> PersonSet {
    PersonSet(words: zip(words, other.words).map { $0 & ~$1 })
  }
}
