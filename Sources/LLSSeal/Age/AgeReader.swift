import Crypto

/// Reads a file in the age format that a passphrase opens; bytes go in as they come.
///
/// What comes out is what went in, up to the place that was reached; only when ``finish()`` has returned is it known to be all of it.
package struct AgeReader {
  private enum Stage {
    case header
    case nonce(SymmetricKey)
    case chunks(AgeStream)
  }

  private let passphrase: Passphrase
  private var stage = Stage.header
  private var held: [UInt8] = []

  /// Begins a file.
  package init(_ passphrase: Passphrase) { self.passphrase = passphrase }

  /// Whether bytes begin like a file in the age format.
  package static func isAge(_ start: [UInt8]) -> Bool {
    start.starts(with: Array((AgeHeader.version + "\n").utf8))
  }

  /// Opens more bytes.
  ///
  /// - Returns: what is open by now; a chunk is held back until it is known whether it is the last.
  /// - Throws: ``SealError``; nothing may be added afterwards.
  package mutating func add(_ bytes: [UInt8]) throws(SealError) -> [UInt8] {
    held += bytes
    if case .header = stage { try readHeader() }
    if case .nonce(let key) = stage, held.count >= 16 {
      stage = .chunks(AgeStream(key, nonce: Array(held.prefix(16))))
      held.removeFirst(16)
    }
    guard case .chunks(var stream) = stage else { return [] }
    var (done, at): ([UInt8], Int) = ([], 0)
    while held.count - at > AgeStream.sealedChunk {
      done += try stream.open(Array(held[at..<at + AgeStream.sealedChunk]), isLast: false)
      at += AgeStream.sealedChunk
    }
    held.removeFirst(at)
    stage = .chunks(stream)
    return done
  }

  /// Opens what is left.
  ///
  /// - Throws: ``SealError/damagedFile`` when the file was cut off.
  package mutating func finish() throws(SealError) -> [UInt8] {
    guard case .chunks(var stream) = stage else {
      if case .header = stage, !Self.isAge(held) { throw .notAnAgeFile }
      throw .damagedFile
    }
    guard held.count >= 16 else { throw .damagedFile }
    let isFirst = stream.isAtStart
    let rest = try stream.open(held, isLast: true)
    // Only an empty file ends with an empty chunk.
    guard !rest.isEmpty || isFirst else { throw .damagedFile }
    held = []
    stage = .header
    return rest
  }

  /// Reads the header once its last line is there.
  private mutating func readHeader() throws(SealError) {
    let first = Array((AgeHeader.version + "\n").utf8)
    guard held.starts(with: first.prefix(held.count)) else { throw .notAnAgeFile }
    guard let end = Self.endOfHeader(held) else {
      if held.count > AgeHeader.longest { throw .damagedFile }
      return
    }
    guard end <= AgeHeader.longest else { throw .damagedFile }
    stage = .nonce(try AgeHeader(Array(held[..<end])).fileKey(passphrase))
    held.removeFirst(end)
  }

  /// How long the header is; nil where its last line is not there yet.
  private static func endOfHeader(_ bytes: [UInt8]) -> Int? {
    var at = 0
    while let end = bytes[at...].firstIndex(of: 0x0A) {
      if bytes[at..<end].starts(with: Array("---".utf8)) { return end + 1 }
      at = end + 1
      if at > AgeHeader.longest { return nil }
    }
    return nil
  }
}
