import Crypto

/// The keys that a store's words are sealed with, as they lie in the store: the public one plainly, the private one wrapped under a passphrase.
package struct KeyPair: Hashable, Sendable {
  /// The public key. Shape: 32 bytes.
  package let publicKey: [UInt8]
  /// The private key, sealed with ChaCha20-Poly1305. Shape: a nonce of 12, the key's 32, a tag of 16 bytes.
  package let wrappedPrivateKey: [UInt8]
  /// Makes equal passphrases give unequal keys. Shape: 16 bytes.
  package let salt: [UInt8]
  /// How much work a guess is: the power of two of scrypt's N. Range: 1 to 20.
  package let logarithm: Int

  /// How much work a guess is unless a test says less: 0.3 s and 128 MiB.
  package static let usualLogarithm = Scrypt.Cost.usual.logarithm

  /// Takes the keys as they lie in a store.
  package init(publicKey: [UInt8], wrappedPrivateKey: [UInt8], salt: [UInt8], logarithm: Int) {
    self.publicKey = publicKey
    self.wrappedPrivateKey = wrappedPrivateKey
    self.salt = salt
    self.logarithm = logarithm
  }

  /// Makes new keys.
  ///
  /// - Parameters:
  ///   - passphrase: what opens the private key.
  ///   - logarithm: how much work a guess is; tests take less. Missing: the usual, 0.3 s.
  package init(
    newFor passphrase: Passphrase, logarithm: Int = KeyPair.usualLogarithm
  ) throws(SealError) {
    let opener = Opener(Curve25519.KeyAgreement.PrivateKey())
    self = try opener.wrapped(
      for: passphrase, salt: RandomBytes.draw(16), cost: Scrypt.Cost(logarithm: logarithm))
  }

  /// Opens the private key.
  ///
  /// - Throws: ``SealError/wrongPassphrase``, and ``SealError/tooMuchWork`` for keys that were tampered with to hold up the machine.
  package func opener(_ passphrase: Passphrase) throws(SealError) -> Opener {
    let key = try Scrypt.key(from: passphrase, salt: salt, cost: Scrypt.Cost(logarithm: logarithm))
    do {
      let box = try ChaChaPoly.SealedBox(combined: wrappedPrivateKey)
      var bytes = Array(
        try ChaChaPoly.open(
          box, using: key, authenticating: Self.associatedData(publicKey, salt, logarithm)))
      defer { bytes.wipe() }
      return Opener(try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes))
    } catch {
      throw .wrongPassphrase
    }
  }

  /// What seals with these keys.
  package func sealer() throws(SealError) -> Sealer { try Sealer(publicKey: publicKey) }

  /// What is authenticated with the wrapped key, so that no part of the row can be exchanged for another store's.
  static func associatedData(_ publicKey: [UInt8], _ salt: [UInt8], _ logarithm: Int) -> [UInt8] {
    Array("lls private key 1".utf8) + publicKey + salt + [UInt8(truncatingIfNeeded: logarithm)]
  }
}
