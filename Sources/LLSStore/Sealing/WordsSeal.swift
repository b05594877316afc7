import LLSSeal

/// What shows whether held words are as they were entered: a digest, and the secret that it is taken with.
///
/// The digest is in the audit. The secret goes with the words when they are removed or erased, and then the digest says nothing any more.
struct WordsSeal {
  /// The secret. Shape: 32 bytes.
  let secret: [UInt8]
  /// The digest.
  let digest: String

  /// Takes the digest of words as their column holds them, with a secret of their own.
  init(_ sealed: [UInt8], _ source: StoreSource) {
    secret = source.randomBytes(32)
    digest = Self.digest(sealed, secret)
  }

  /// The digest with a secret that is known.
  static func digest(_ sealed: [UInt8], _ secret: [UInt8]) -> String {
    KeyedDigest(of: sealed, key: secret).description
  }
}
