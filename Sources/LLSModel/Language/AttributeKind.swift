/// The values an attribute takes.
package enum AttributeKind: Hashable, Sendable {
  /// Names the element: lower-case letters, digits and hyphens, first a letter, at most 64 characters; unique in the file.
  case id
  /// The id of another element in the file; its tag is one of `to`, or any when `to` is empty.
  case idref(to: [String])
  /// Ids of other elements in the file, with spaces between them; their tag is one of `to`.
  case idrefs(to: [String])
  /// The id of a module in the toolkit, which is its folder's name; it does not name the element.
  case moduleReference
  /// An outcome: its id in a module; `module#outcome` in the toolkit.
  case outcomeReference
  /// The name of something that stands outside the file, in the form of an id; what it is, for messages.
  case elsewhere(String)
  /// A short name that is not an id in the file, for example of a licence.
  case name
  /// A whole number of minutes.
  case minutes(ClosedRange<Int>)
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// Any of these words, each once, with spaces between them.
  case tokens([String])
  /// Whole numbers, each once, with spaces between them.
  case integers(ClosedRange<Int>)
  /// `yes` or `no`.
  case yesNo
  /// A day, `YYYY-MM-DD`.
  case date
  /// A version, `major.minor.patch`.
  case version
  /// A language, as in BCP 47, for example `en-GB`.
  case language
  /// Words.
  case text
  /// An age band in whole years, for example `13-18`.
  case ageBand
  /// A smallest and a greatest number of people, for example `4-10`.
  case groupSize
  /// Adults to young people, for example `1:10`.
  case ratio
  /// An address: `https:`, `tel:` or `mailto:`.
  case link
  /// A telephone number: digits, spaces, `+` in front.
  case phone
  /// A file in the module's folder, for example `media/ladder.png`.
  case path
  /// The version of the language.
  case format

  /// One of the cases of an enumeration of words.
  package static func choice<Words>(of words: Words.Type) -> AttributeKind
  where Words: RawRepresentable & CaseIterable, Words.RawValue == String {
    .choice(words.allCases.map(\.rawValue))
  }

  /// Any of the cases of an enumeration of words.
  package static func tokens<Words>(of words: Words.Type) -> AttributeKind
  where Words: RawRepresentable & CaseIterable, Words.RawValue == String {
    .tokens(words.allCases.map(\.rawValue))
  }

  /// The greatest length of an id. Unit: characters.
  package static let longestID = 64
  /// The versions of the language that this engine reads.
  package static let formats = ["1"]
}
