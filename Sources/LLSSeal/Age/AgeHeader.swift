import Crypto
import FoundationEssentials

/// The first lines of a file in the age format: how its key was sealed, and a code over them.
///
/// - Source: C2SP, age-encryption.org/v1, the sections on the header and on the scrypt recipient stanza.
struct AgeHeader {
  /// The salt of the stanza. Shape: 16 bytes.
  let salt: [UInt8]
  /// How much work: a power of two.
  let logarithm: Int
  /// The file's key, sealed. Shape: 32 bytes.
  let body: [UInt8]
  /// The bytes that the code is over: everything up to and with `---`.
  let covered: [UInt8]
  /// The code. Shape: 32 bytes.
  let code: [UInt8]

  /// The first line, without its end.
  static let version = "age-encryption.org/v1"
  /// Before the salt.
  private static let label = "age-encryption.org/v1/scrypt"
  /// The most bytes that a header may have; one for a passphrase has about 180.
  static let longest = 1024
  private static let nonce = [UInt8](repeating: 0, count: 12)

  /// Makes a header for a new file.
  init(sealing fileKey: SymmetricKey, for passphrase: Passphrase, logarithm: Int) throws(SealError) {
    salt = RandomBytes.draw(16)
    self.logarithm = logarithm
    let wrapping = try Self.wrappingKey(passphrase, salt, logarithm)
    do {
      // Copied at once, and the copy is wiped below.
      var plain = unsafe fileKey.withUnsafeBytes { unsafe Array($0) }
      defer { plain.wipe() }
      let box = try ChaChaPoly.seal(plain, using: wrapping, nonce: ChaChaPoly.Nonce(data: Self.nonce))
      body = Array(box.ciphertext) + Array(box.tag)
    } catch {
      throw .refused
    }
    let lines = [
      Self.version, "-> scrypt \(AgeBase64.text(salt)) \(logarithm)", AgeBase64.text(body), "---",
    ]
    covered = Array(lines.joined(separator: "\n").utf8)
    code = Array(Self.code(over: covered, fileKey))
  }

  /// The header as it stands in the file.
  var bytes: [UInt8] { covered + Array(" \(AgeBase64.text(code))\n".utf8) }

  /// Reads a header.
  ///
  /// - Parameter bytes: all lines, with the last one's end.
  init(_ bytes: [UInt8]) throws(SealError) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.popLast()?.isEmpty == true, lines.first.map(Array.init) == Array(Self.version.utf8) else {
      throw .notAnAgeFile
    }
    guard let last = lines.popLast(), last.starts(with: Array("--- ".utf8)),
      let code = AgeBase64.bytes(last.dropFirst(4)), code.count == 32
    else { throw .damagedFile }
    try self.init(stanzas: lines.dropFirst().map { Array($0) }, code: code)
  }

  /// Takes the lines between the first and the last.
  private init(stanzas lines: [[UInt8]], code: [UInt8]) throws(SealError) {
    guard let first = lines.first, first.starts(with: Array("-> ".utf8)) else { throw .damagedFile }
    let words = first.dropFirst(3).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    // A stanza for a passphrase stands alone: another one beside it could be anybody's.
    guard words.first.map(Array.init) == Array("scrypt".utf8) else { throw .notForAPassphrase }
    guard words.count == 3, lines.count == 2, let salt = AgeBase64.bytes(words[1]), salt.count == 16,
      let body = AgeBase64.bytes(lines[1][...]), body.count == 32,
      let logarithm = Self.number(words[2])
    else { throw .damagedFile }
    guard (1...Scrypt.Cost.mostLogarithm).contains(logarithm) else { throw .tooMuchWork }
    self.salt = salt
    self.logarithm = logarithm
    self.body = body
    self.code = code
    covered = Array((Self.version + "\n").utf8) + lines.flatMap { $0 + [0x0A] } + Array("---".utf8)
  }

  /// The file's key.
  func fileKey(_ passphrase: Passphrase) throws(SealError) -> SymmetricKey {
    let wrapping = try Self.wrappingKey(passphrase, salt, logarithm)
    let key: SymmetricKey
    do {
      let box = try ChaChaPoly.SealedBox(
        nonce: ChaChaPoly.Nonce(data: Self.nonce), ciphertext: body.prefix(16), tag: body.suffix(16))
      key = SymmetricKey(data: try ChaChaPoly.open(box, using: wrapping))
    } catch {
      throw .wrongPassphrase
    }
    guard HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: covered, using: Self.codeKey(key))
    else {
      throw .damagedFile
    }
    return key
  }

  /// Digits without sign, space or leading nought, at most two.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(digits.count), digits.first != UInt8(ascii: "0"),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func wrappingKey(
    _ passphrase: Passphrase, _ salt: [UInt8], _ logarithm: Int
  ) throws(SealError) -> SymmetricKey {
    try Scrypt.key(
      from: passphrase, salt: Array(label.utf8) + salt, cost: Scrypt.Cost(logarithm: logarithm))
  }

  private static func codeKey(_ fileKey: SymmetricKey) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: fileKey, salt: [UInt8](), info: Array("header".utf8), outputByteCount: 32)
  }

  private static func code(over bytes: [UInt8], _ fileKey: SymmetricKey) -> HMAC<SHA256>.MAC {
    HMAC<SHA256>.authenticationCode(for: bytes, using: codeKey(fileKey))
  }
}
