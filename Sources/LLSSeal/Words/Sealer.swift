import Crypto
import FoundationEssentials

/// Seals words for whoever holds the passphrase. It holds a public key only: whoever can seal cannot open.
///
/// Where a store has no passphrase there is no key, and words are only put into the same form, in the open; so that whoever enters words
/// need not ask which of the two it is.
///
/// - Source: RFC 9180, base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305; a new sender for each value.
package struct Sealer: Hashable, Sendable {
  /// For a store without a passphrase.
  package static let none = Sealer()

  /// The public key. Shape: 32 bytes. Missing: there is no passphrase, and nothing is sealed.
  package let publicKey: [UInt8]?

  static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
  /// What the keys are bound to; another use of the same key gives other keys.
  static let purpose = Data("lls sealed value 1".utf8)

  /// The first byte of every value, so that forms can be told apart.
  enum Form {
    /// What follows is in the open.
    static let open: UInt8 = 0
    /// What follows is the sender's key, the sealed bytes and their tag.
    static let sealed: UInt8 = 1
  }

  /// How many bytes a sealed value is longer than what is in it: the form, the sender's key, the tag.
  package static let overhead = 1 + 32 + 16

  private init() { publicKey = nil }

  /// Takes a public key.
  ///
  /// - Throws: ``SealError/notAKey``.
  package init(publicKey: [UInt8]) throws(SealError) {
    guard (try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey)) != nil else {
      throw .notAKey
    }
    self.publicKey = publicKey
  }

  /// As many zeros as there are bytes in a sealed value, which need not open for it.
  package static func zeros(asMuchAs value: [UInt8]) -> [UInt8] {
    Array(repeating: 0, count: max(0, value.count - (isOpen(value) ? 1 : overhead)))
  }

  /// Whether a value was only put into form, and lies in the open.
  package static func isOpen(_ value: [UInt8]) -> Bool { value.first == Form.open }

  /// Seals bytes; without a key, puts them into form.
  ///
  /// - Parameters:
  ///   - bytes: what to seal; may be empty.
  ///   - place: where it will lie.
  /// - Returns: ``overhead`` bytes more than what is sealed, and other bytes each time; never empty.
  package func seal(_ bytes: [UInt8], place: SealedPlace) throws(SealError) -> [UInt8] {
    guard let publicKey else { return [Form.open] + bytes }
    do {
      let key = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey)
      var sender = try HPKE.Sender(recipientKey: key, ciphersuite: Self.suite, info: Self.purpose)
      let sealed = try sender.seal(bytes, authenticating: place.associatedData)
      return [Form.sealed] + Array(sender.encapsulatedKey) + Array(sealed)
    } catch {
      throw .refused
    }
  }
}
