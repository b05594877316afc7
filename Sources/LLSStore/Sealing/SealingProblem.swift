import LLSSeal

/// What can be wrong with a passphrase, or with what is sealed under it.
package enum SealingProblem: Hashable, Sendable, CustomStringConvertible {
  /// The store has no passphrase.
  case noPassphrase
  /// The store has one already.
  case passphraseThere
  /// It is another one.
  case wrongPassphrase
  /// It is too short to keep anybody out. Unit: signs.
  case tooShort(least: Int)
  /// The keys in the store are none, or something else is wrong that no passphrase mends.
  case keysDamaged
  /// A copy does not open with that passphrase.
  case wrongPassphraseOfCopy
  /// A copy is none in the age format, or one for something else than a passphrase.
  case noSealedCopy
  /// A copy was cut off or changed on its way.
  case copyDamaged
  /// It was changed while somebody had the words open with the one before.
  case passphraseChanged
  /// Some words do not open with the right passphrase.
  case wordsDamaged

  init(_ error: SealError) {
    self =
      switch error {
      case .wrongPassphrase, .emptyPassphrase: .wrongPassphrase
      case .doesNotOpen: .wordsDamaged
      default: .keysDamaged
      }
  }

  /// What can be wrong with a sealed copy.
  init(copy error: SealError) {
    self =
      switch error {
      case .wrongPassphrase, .emptyPassphrase: .wrongPassphraseOfCopy
      case .notAnAgeFile, .notForAPassphrase, .tooMuchWork: .noSealedCopy
      default: .copyDamaged
      }
  }

  /// What is wrong.
  package var description: String {
    switch self {
    case .noPassphrase: "the store has no passphrase"
    case .passphraseThere: "the store has a passphrase already"
    case .wrongPassphrase: "that is not the store's passphrase"
    case .tooShort(let least): "the passphrase is shorter than \(least) signs"
    case .keysDamaged: "the keys that the store's words are sealed with are damaged"
    case .wrongPassphraseOfCopy: "that is not the passphrase of the copy"
    case .noSealedCopy: "the copy is not one that a passphrase opens"
    case .copyDamaged: "the copy was cut off or changed on its way"
    case .passphraseChanged: "the passphrase was changed meanwhile, in another window"
    case .wordsDamaged: "something sealed in the store was changed, and does not open any more"
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .noPassphrase: "set one with lls store encrypt"
    case .passphraseThere: "change it with lls store encrypt"
    case .wrongPassphrase: "type it again, and mind capital letters; nobody can read the words without it"
    case .wrongPassphraseOfCopy: "type it again; a copy keeps the passphrase that it was made with"
    case .noSealedCopy: "name a copy that lls store backup made"
    case .copyDamaged: "use another copy, or copy it again from where it came"
    case .passphraseChanged: "nothing is lost: leave, and begin again with the new one"
    case .tooShort: "take four or more words that do not belong together"
    case .keysDamaged, .wordsDamaged: "keep the file as it is and go back to the last backup"
    }
  }
}
