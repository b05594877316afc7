/// One way in which a file is read: an edition of it, and whose page it is read for.
///
/// An author writes the words in `for`. Words of one sort are alternatives; an edition and a reader together must both hold,
/// so that `for="large-print participant"` stands only on participants' pages in large print.
package struct Variant: Hashable, Sendable {
  /// Which edition of the file.
  package enum Edition: String, Hashable, Sendable, CaseIterable {
    /// What is read when nobody asks for another.
    case standard
    /// For less time.
    case short
    /// For eyes that need larger letters.
    case largePrint = "large-print"
    /// For a group that meets over the internet.
    case online
  }

  /// Whose page it is.
  package enum Reader: String, Hashable, Sendable, CaseIterable {
    /// The workers.
    case facilitator
    /// Young people.
    case participant
  }

  /// Which edition.
  package let edition: Edition
  /// Whose page.
  package let reader: Reader

  /// Names a variant.
  package init(_ edition: Edition = .standard, for reader: Reader = .facilitator) {
    self.edition = edition
    self.reader = reader
  }

  /// What is read when nobody asks for another: plans and workers' pages of the standard edition.
  package static let usual = Variant()
  /// Every variant there can be.
  static let all = Edition.allCases.flatMap { edition in Reader.allCases.map { Variant(edition, for: $0) } }
  /// The words that an author may write, editions first.
  package static let words = Edition.allCases.map(\.rawValue) + Reader.allCases.map(\.rawValue)

  /// Whether something with these words stands in the variant.
  func takes(_ words: [String]) -> Bool {
    let editions = words.compactMap(Edition.init)
    let readers = words.compactMap(Reader.init)
    return (editions.isEmpty || editions.contains(edition)) && (readers.isEmpty || readers.contains(reader))
  }
}

/// Which variants a file has: those that its words name, and the standard one.
package struct UsedVariants: Hashable, Sendable {
  /// Editions that differ from one another.
  private(set) var editions: Set<Variant.Edition> = [.standard]
  /// Whether workers and young people read different things.
  package private(set) var tellsReadersApart = false

  /// A file that is always read in the same way.
  package init() {}

  /// Adds the words of one element.
  mutating func insert(_ words: [String]) {
    editions.formUnion(words.compactMap(Variant.Edition.init))
    if words.contains(where: { Variant.Reader(rawValue: $0) != nil }) { tellsReadersApart = true }
  }

  /// Adds the variants of another file.
  package mutating func formUnion(_ other: UsedVariants) {
    editions.formUnion(other.editions)
    tellsReadersApart = tellsReadersApart || other.tellsReadersApart
  }

  /// Every variant that has to be looked at, the usual one first.
  package var all: [Variant] {
    let readers: [Variant.Reader] = tellsReadersApart ? Variant.Reader.allCases : [.facilitator]
    return Variant.Edition.allCases.filter(editions.contains)
      .flatMap { edition in readers.map { Variant(edition, for: $0) } }
  }

  /// The variant among ``all`` that reads the same as any other.
  package func same(as variant: Variant) -> Variant {
    Variant(
      editions.contains(variant.edition) ? variant.edition : .standard,
      for: tellsReadersApart ? variant.reader : .facilitator)
  }
}
