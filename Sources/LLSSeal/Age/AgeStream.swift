import Crypto
import FoundationEssentials

/// The chunks that the body of a file in the age format is sealed in.
///
/// - Source: C2SP, age-encryption.org/v1, the section on the payload: ChaCha20-Poly1305 in STREAM, a counter of 11 bytes and a mark
///   for the last chunk.
struct AgeStream {
  /// How much is sealed at a time. Unit: bytes.
  static let chunk = 64 << 10
  /// The same, with its tag. Unit: bytes.
  static let sealedChunk = chunk + 16

  private let key: SymmetricKey
  private var counter: UInt64 = 0

  /// Makes the stream's key.
  ///
  /// - Parameter nonce: the 16 bytes before the first chunk.
  init(_ fileKey: SymmetricKey, nonce: [UInt8]) {
    key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: fileKey, salt: nonce, info: Array("payload".utf8), outputByteCount: 32)
  }

  /// Whether no chunk has gone through yet.
  var isAtStart: Bool { counter == 0 }

  /// Seals a chunk.
  mutating func seal(_ bytes: [UInt8], isLast: Bool) throws(SealError) -> [UInt8] {
    do {
      let box = try ChaChaPoly.seal(bytes, using: key, nonce: nonce(isLast))
      counter += 1
      return Array(box.ciphertext) + Array(box.tag)
    } catch {
      throw .refused
    }
  }

  /// Opens a chunk.
  mutating func open(_ bytes: [UInt8], isLast: Bool) throws(SealError) -> [UInt8] {
    do {
      let box = try ChaChaPoly.SealedBox(
        nonce: nonce(isLast), ciphertext: bytes.dropLast(16), tag: bytes.suffix(16))
      let plain = Array(try ChaChaPoly.open(box, using: key))
      counter += 1
      return plain
    } catch {
      throw .damagedFile
    }
  }

  private func nonce(_ isLast: Bool) throws -> ChaChaPoly.Nonce {
    let count = (0..<8).map { UInt8(truncatingIfNeeded: counter >> (56 - 8 * $0)) }
    return try ChaChaPoly.Nonce(data: [0, 0, 0] + count + [isLast ? 1 : 0])
  }
}
