import Crypto

/// A fingerprint that only the holder of a key can make or check: for answers of people, whose few possible values are otherwise guessed.
///
/// Destroying the key makes the fingerprint say nothing about what it was taken of.
///
/// - Source: HMAC, FIPS 198-1, with SHA-256 as in RFC 4231.
package struct KeyedDigest: Hashable, Sendable, CustomStringConvertible {
  /// The digest in lower-case hexadecimal. Shape: 64 characters.
  package let description: String

  /// Takes the keyed digest of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: what to fingerprint; may be empty.
  ///   - key: the secret. Shape: 32 random bytes for a record's secret; any length is read as RFC 2104 says.
  package init(of bytes: some Sequence<UInt8>, key: [UInt8]) {
    var code = HMAC<SHA256>(key: SymmetricKey(data: key))
    code.update(data: Array(bytes))
    description = Hexadecimal.text(code.finalize())
  }
}
