/// The code from the paper list that stands for a member of staff in the audit: `w1`, `team-3`.
package enum StaffCode {
  /// What stands in the audit when nobody named a code.
  package static let unnamed = "unnamed"
  /// The most that a code may hold. Unit: characters.
  package static let longest = 16

  /// Whether two codes are the same person's: w1 is W1.
  package static func areSame(_ one: String, _ other: String) -> Bool {
    one.lowercased() == other.lowercased()
  }

  /// Whether words are a staff code: letters, digits and hyphens, and no telephone number.
  package static func fits(_ text: String) -> Bool {
    (1...longest).contains(text.utf8.count) && !TelephoneNumber.stands(in: text)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == 0x2D
      }
  }
}
