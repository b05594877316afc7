import Crypto

/// A ``ContentDigest`` of more bytes than are held at once.
package struct RunningDigest {
  private var hash = SHA256()

  /// Begins with no bytes.
  package init() {}

  /// Adds bytes.
  package mutating func add(_ bytes: [UInt8]) { hash.update(data: bytes) }

  /// The digest of all bytes so far, as ``ContentDigest`` has it.
  package var description: String { Hexadecimal.text(hash.finalize()) }
}
