import Crypto
import FoundationEssentials

/// Opens what was sealed. Only a passphrase gives one that opens more than what lies in the open.
package struct Opener: Sendable {
  /// For a store without a passphrase.
  package static let none = Opener(nil)

  /// The key is a type of the library's own, which wipes it.
  private let key: Curve25519.KeyAgreement.PrivateKey?

  init(_ key: Curve25519.KeyAgreement.PrivateKey?) { self.key = key }

  /// The public key of what it opens. Shape: 32 bytes. Missing: it opens only what lies in the open.
  package var publicKey: [UInt8]? { key.map { Array($0.publicKey.rawRepresentation) } }

  /// Opens a value.
  ///
  /// - Parameters:
  ///   - value: what ``Sealer/seal(_:place:)`` gave.
  ///   - place: where it lies.
  /// - Throws: ``SealError/doesNotOpen`` for any other bytes, another key or another place.
  package func open(_ value: [UInt8], place: SealedPlace) throws(SealError) -> [UInt8] {
    if Sealer.isOpen(value) { return Array(value.dropFirst()) }
    guard let key, value.count >= Sealer.overhead, value.first == Sealer.Form.sealed else {
      throw .doesNotOpen
    }
    do {
      var recipient = try HPKE.Recipient(
        privateKey: key, ciphersuite: Sealer.suite, info: Sealer.purpose, encapsulatedKey: Data(value[1..<33])
      )
      return Array(try recipient.open(Data(value[33...]), authenticating: place.associatedData))
    } catch {
      throw .doesNotOpen
    }
  }

  /// Wraps the private key under a key from a passphrase.
  func wrapped(for passphrase: Passphrase, salt: [UInt8], cost: Scrypt.Cost) throws(SealError) -> KeyPair {
    guard let key else { throw .notAKey }
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
