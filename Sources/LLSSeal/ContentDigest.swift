import Crypto

/// A fingerprint of bytes: the same bytes give the same digest, other bytes another one.
///
/// For content that is not personal (modules, journal lines). Answers of people are hashed with a key, never plainly: five possible
/// answers are guessed in five tries.
///
/// - Source: SHA-256, FIPS 180-4.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  /// The digest in lower-case hexadecimal. Shape: 64 characters.
  package let description: String

  /// Takes the digest of some bytes.
  ///
  /// - Parameter bytes: what to fingerprint; may be empty.
  package init(of bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    hash.update(data: Array(bytes))
    description = Hexadecimal.text(hash.finalize())
  }
}
