/// Why something cannot be sealed or opened. No case holds what was to be sealed, nor any part of a passphrase.
package enum SealError: Error, Hashable, Sendable, CaseIterable {
  /// The passphrase has no sign in it.
  case emptyPassphrase
  /// It does not open: the passphrase is another one, or the bytes were changed.
  case wrongPassphrase
  /// A sealed value is not one, was changed, or was sealed for another place.
  case doesNotOpen
  /// A key is none.
  case notAKey
  /// More work is asked for than an honest file asks for: it would take the memory of the machine.
  case tooMuchWork
  /// The bytes are no file in the age format.
  case notAnAgeFile
  /// It is an age file, and not one for a passphrase.
  case notForAPassphrase
  /// The file ends too early, goes on too long, or was changed on the way.
  case damagedFile
  /// The libraries underneath refuse; there is nothing that a person could do.
  case refused
}
