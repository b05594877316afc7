/// The ids that people choose for pilots, groups, sites, services, questionnaires and lines of lists. A name with a blank or a capital is none.
package enum ShortName {
  /// The most that an id may hold. Unit: characters.
  package static let longest = 64

  /// Whether words are an id: a small letter, then small letters, digits and hyphens.
  package static func fits(_ text: String) -> Bool {
    text.utf8.first.map(isSmallLetter) == true && hasItsCharacters(text)
  }

  /// Whether words name a line of a log. Such ids may begin with a date, and so with a digit: `2017-03-launch`.
  package static func fitsLogLine(_ text: String) -> Bool {
    hasItsCharacters(text) && text.utf8.contains(where: isSmallLetter) && !TelephoneNumber.stands(in: text)
  }

  private static func hasItsCharacters(_ text: String) -> Bool {
    text.utf8.count <= longest
      && text.utf8.allSatisfy { isSmallLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
