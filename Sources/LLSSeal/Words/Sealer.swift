import Crypto
import FoundationEssentials

/// Seals words for whoever holds the passphrase. It holds a public key only: whoever can seal cannot open.
///
/// - Source: RFC 9180, base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305; a new sender for each value.
package struct Sealer: Hashable, Sendable {
  /// The public key. Shape: 32 bytes.
  package let publicKey: [UInt8]

  static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
  /// What the keys are bound to; another use of the same key gives other keys.
  static let purpose = Data("lls sealed value 1".utf8)
  /// The first byte of every sealed value, so that a later form can be told from this one.
  static let form: UInt8 = 1
  /// How many bytes a sealed value is longer than what is in it: the form, the sender's key, the tag.
  package static let overhead = 1 + 32 + 16

  /// Takes a public key.
  ///
  /// - Throws: ``SealError/notAKey``.
  package init(publicKey: [UInt8]) throws(SealError) {
    guard (try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey)) != nil else {
      throw .notAKey
    }
    self.publicKey = publicKey
  }

  /// Seals bytes.
  ///
  /// - Parameters:
  ///   - bytes: what to seal; may be empty.
  ///   - place: where it will lie.
  /// - Returns: ``overhead`` bytes more than what is sealed; other bytes each time.
  package func seal(_ bytes: [UInt8], place: SealedPlace) throws(SealError) -> [UInt8] {
    do {
      let key = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey)
      var sender = try HPKE.Sender(recipientKey: key, ciphersuite: Self.suite, info: Self.purpose)
      let sealed = try sender.seal(bytes, authenticating: place.associatedData)
      return [Self.form] + Array(sender.encapsulatedKey) + Array(sealed)
    } catch {
      throw .refused
    }
  }
}
