import Crypto
import FoundationEssentials

/// Opens what was sealed. Only a passphrase gives one.
package struct Opener: Sendable {
  /// The key is a type of the library's own, which wipes it.
  private let key: Curve25519.KeyAgreement.PrivateKey

  init(_ key: Curve25519.KeyAgreement.PrivateKey) { self.key = key }

  /// What seals for this opener.
  package func sealer() throws(SealError) -> Sealer {
    try Sealer(publicKey: Array(key.publicKey.rawRepresentation))
  }

  /// Opens a sealed value.
  ///
  /// - Parameters:
  ///   - sealed: what ``Sealer/seal(_:place:)`` gave.
  ///   - place: where it lies.
  /// - Throws: ``SealError/doesNotOpen`` for any other bytes, another key or another place.
  package func open(_ sealed: [UInt8], place: SealedPlace) throws(SealError) -> [UInt8] {
    guard sealed.count >= Sealer.overhead, sealed.first == Sealer.form else { throw .doesNotOpen }
    do {
      var recipient = try HPKE.Recipient(
        privateKey: key, ciphersuite: Sealer.suite, info: Sealer.purpose,
        encapsulatedKey: Data(sealed[1..<33]))
      return Array(try recipient.open(Data(sealed[33...]), authenticating: place.associatedData))
    } catch {
      throw .doesNotOpen
    }
  }

  /// Wraps the private key under a key from a passphrase.
  func wrapped(for passphrase: Passphrase, salt: [UInt8], cost: Scrypt.Cost) throws(SealError) -> KeyPair {
    let publicKey = Array(key.publicKey.rawRepresentation)
    let wrapping = try Scrypt.key(from: passphrase, salt: salt, cost: cost)
    let bound = KeyPair.associatedData(publicKey, salt, cost.logarithm)
    // The library gives the private key as plain bytes; they are wiped when the box is made.
    var bytes = Array(key.rawRepresentation)
    defer { bytes.wipe() }
    do {
      let box = try ChaChaPoly.seal(bytes, using: wrapping, authenticating: bound)
      return KeyPair(
        publicKey: publicKey, wrappedPrivateKey: Array(box.combined), salt: salt, logarithm: cost.logarithm)
    } catch {
      throw .refused
    }
  }
}
