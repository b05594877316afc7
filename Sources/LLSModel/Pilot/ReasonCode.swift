/// The form of short reasons and roles that must not be able to hold what somebody said: `typing-mistake`, `social-worker`.
package enum ReasonCode {
  /// The most that a reason may hold. Unit: characters.
  package static let longest = 40

  /// Whether words are a reason or a role: small letters and hyphens, with a letter at the beginning.
  package static func fits(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.count <= longest
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
  }
}
