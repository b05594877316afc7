import Crypto
import CryptoExtras
import FoundationEssentials

/// A key from a passphrase, made slow on purpose, so that guessing is dear.
///
/// - Source: RFC 7914.
enum Scrypt {
  /// How much work one guess is.
  struct Cost: Hashable, Sendable {
    /// The usual: 0.3 s and 128 MiB on a laptop of these years.
    static let usual = Cost(logarithm: 17)
    /// The most that is done for a file that asks for it: 1 GiB. A greater one is a bomb.
    static let mostLogarithm = 20

    /// N as a power of two.
    let logarithm: Int
    /// r.
    var blockSize = 8
    /// p.
    var parallelism = 1

    /// Makes a cost.
    init(logarithm: Int, blockSize: Int = 8, parallelism: Int = 1) {
      self.logarithm = logarithm
      self.blockSize = blockSize
      self.parallelism = parallelism
    }
  }

  /// Derives a key.
  ///
  /// - Parameters:
  ///   - passphrase: what was typed.
  ///   - salt: random bytes that are kept with what is sealed. Range: at least one.
  ///   - cost: how much work.
  ///   - count: how long the key is. Unit: bytes.
  /// - Throws: ``SealError/tooMuchWork`` before any work is done, else ``SealError/refused``.
  static func key(
    from passphrase: Passphrase, salt: [UInt8], cost: Cost, count: Int = 32
  ) throws(SealError) -> SymmetricKey {
    guard (1...Cost.mostLogarithm).contains(cost.logarithm), cost.blockSize == 8, cost.parallelism == 1 else {
      throw .tooMuchWork
    }
    return try unlimitedKey(from: passphrase, salt: salt, cost: cost, count: count)
  }

  /// Derives a key at any cost; the published examples use other costs than files may.
  static func unlimitedKey(
    from passphrase: Passphrase, salt: [UInt8], cost: Cost, count: Int
  ) throws(SealError) -> SymmetricKey {
    guard !salt.isEmpty else { throw .refused }
    do {
      // The bytes are lent by the passphrase for the time of the call inside.
      return try unsafe passphrase.withBytes { bytes in
        try unsafe KDF.Scrypt.deriveKey(
          from: bytes, salt: salt, outputByteCount: count, rounds: 1 << cost.logarithm,
          blockSize: cost.blockSize, parallelism: cost.parallelism)
      }
    } catch {
      throw .refused
    }
  }
}
