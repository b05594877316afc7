import Crypto

/// Writes a file in the age format, for whoever knows a passphrase; bytes go in as they come, and come out sealed.
package struct AgeWriter {
  /// How much work a guess is: N = 2^18, as the age program does it.
  package static let usualLogarithm = 18

  private var waiting: [UInt8]
  private var stream: AgeStream
  private var open: [UInt8] = []

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - passphrase: what will open it.
  ///   - logarithm: how much work a guess is; tests take less.
  package init(_ passphrase: Passphrase, logarithm: Int = AgeWriter.usualLogarithm) throws(SealError) {
    let key = SymmetricKey(size: .bits128)
    let nonce = RandomBytes.draw(16)
    waiting = try AgeHeader(sealing: key, for: passphrase, logarithm: logarithm).bytes + nonce
    stream = AgeStream(key, nonce: nonce)
  }

  /// Seals more bytes.
  ///
  /// - Returns: what can be written by now; a chunk is held back until it is known whether it is the last.
  package mutating func add(_ bytes: [UInt8]) throws(SealError) -> [UInt8] {
    open += bytes
    var (done, at) = (waiting, 0)
    waiting = []
    while open.count - at > AgeStream.chunk {
      done += try stream.seal(Array(open[at..<at + AgeStream.chunk]), isLast: false)
      at += AgeStream.chunk
    }
    open.removeFirst(at)
    return done
  }

  /// Seals what is left. Nothing may be added afterwards.
  package mutating func finish() throws(SealError) -> [UInt8] {
    let rest = try waiting + stream.seal(open, isLast: true)
    waiting = []
    open.wipe()
    return rest
  }
}
