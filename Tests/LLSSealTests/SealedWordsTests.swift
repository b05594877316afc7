import Crypto
import Foundation
import Testing

@testable import LLSSeal

@Suite struct SealedWordsTests {
  static let place = SealedPlace(table: "held_words", row: Array(100..<116), column: "sealed")

  static func keys(_ passphrase: String = "seven quiet herons") throws -> KeyPair {
    try KeyPair(newFor: Passphrase(passphrase), logarithm: 4)
  }

  /// Source: RFC 7914, section 12. The example with an empty password is left out: an empty passphrase is refused here.
  @Test(
    "scrypt gives the published keys",
    arguments: [
      (
        "password", "NaCl", 10, 8, 16,
        "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
      ),
      (
        "pleaseletmein", "SodiumChloride", 14, 8, 1,
        "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
      ),
    ])
  func scrypt(password: String, salt: String, logarithm: Int, block: Int, parallel: Int, expected: String)
    throws
  {
    let key = try Scrypt.unlimitedKey(
      from: Passphrase(password), salt: Array(salt.utf8),
      cost: Scrypt.Cost(logarithm: logarithm, blockSize: block, parallelism: parallel), count: 64)
    let bytes = key.withUnsafeBytes { Array($0) }
    #expect(Hexadecimal.text(bytes) == expected)
  }

  @Test("a key and a value that another implementation made are opened")
  func otherImplementation() throws {
    var parts: [String: [UInt8]] = [:]
    for line in try Vectors.lines("sealed-value.txt") { parts[line[0]] = Vectors.bytes(line[1]) }
    func part(_ name: String) throws -> [UInt8] { try #require(parts[name]) }
    let keys = KeyPair(
      publicKey: try part("public"), wrappedPrivateKey: try part("wrapped"), salt: try part("salt"),
      logarithm: Int(try part("logarithm")[0]))
    var typed = try part("passphrase")
    let opener = try keys.opener(Passphrase(taking: &typed))
    #expect(typed.isEmpty)
    #expect(try part("row") == Self.place.row)
    #expect(try opener.open(part("sealed"), place: Self.place) == part("plain"))
  }

  @Test("whoever seals cannot open, and whoever has the passphrase can", arguments: [0, 1, 500, 100_000])
  func roundTrip(count: Int) throws {
    let keys = try Self.keys()
    let words = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let sealed = try keys.sealer().seal(words, place: Self.place)
    #expect(sealed.count == count + Sealer.overhead)
    #expect(try keys.opener(Passphrase("seven quiet herons")).open(sealed, place: Self.place) == words)
    #expect(throws: SealError.wrongPassphrase) { try keys.opener(Passphrase("seven quiet heron")) }
  }

  @Test("without a passphrase words are put into form, in the open, and no more")
  func openForm() throws {
    let value = try Sealer.none.seal([7, 8], place: Self.place)
    #expect(Sealer.isOpen(value))
    #expect(try Opener.none.open(value, place: Self.place) == [7, 8])
    #expect(throws: SealError.doesNotOpen) { try Opener.none.open([], place: Self.place) }
    let sealed = try Self.keys().sealer().seal([7, 8], place: Self.place)
    #expect(!Sealer.isOpen(sealed))
    #expect(throws: SealError.doesNotOpen) { try Opener.none.open(sealed, place: Self.place) }
  }

  @Test("a sealed value moved to another row, column or table does not open")
  func places() throws {
    let keys = try Self.keys()
    let opener = try keys.opener(Passphrase("seven quiet herons"))
    let sealed = try keys.sealer().seal([1, 2, 3], place: Self.place)
    let others = [
      SealedPlace(table: "held_word", row: Self.place.row, column: "sealed"),
      SealedPlace(table: "held_words", row: Array(Self.place.row.reversed()), column: "sealed"),
      SealedPlace(table: "held_words", row: Self.place.row, column: "seal"),
      SealedPlace(table: "held_words", row: Self.place.row + Array("s".utf8), column: "ealed"),
    ]
    for other in others {
      #expect(throws: SealError.doesNotOpen) { try opener.open(sealed, place: other) }
    }
  }

  @Test("a sealed value with any bit changed, cut off, or with more behind it does not open")
  func flips() throws {
    let keys = try Self.keys()
    let opener = try keys.opener(Passphrase("seven quiet herons"))
    let sealed = try keys.sealer().seal(Array("words".utf8), place: Self.place)
    for place in sealed.indices {
      for bit in 0..<8 {
        var changed = sealed
        changed[place] ^= 1 << UInt8(bit)
        // The form without a seal: what it then shows is not what was sealed.
        if Sealer.isOpen(changed) { continue }
        // RFC 7748: the top bit of a public key is not read. The sender's key goes into the derivation as it stands, so it does not open either.
        #expect(throws: SealError.doesNotOpen) { try opener.open(changed, place: Self.place) }
      }
      #expect(throws: SealError.doesNotOpen) { try opener.open(Array(sealed[..<place]), place: Self.place) }
    }
    #expect(throws: SealError.doesNotOpen) { try opener.open(sealed + [0], place: Self.place) }
    #expect(throws: SealError.doesNotOpen) {
      try opener.open([1] + [UInt8](repeating: 0, count: 32) + sealed.dropFirst(33), place: Self.place)
    }
  }

  @Test("keys that were tampered with are refused, at once where they ask for too much work")
  func tampering() throws {
    let keys = try Self.keys()
    for place in keys.wrappedPrivateKey.indices {
      var wrapped = keys.wrappedPrivateKey
      wrapped[place] ^= 1
      let changed = KeyPair(
        publicKey: keys.publicKey, wrappedPrivateKey: wrapped, salt: keys.salt, logarithm: 4)
      #expect(throws: SealError.wrongPassphrase) { try changed.opener(Passphrase("seven quiet herons")) }
    }
    let other = try Self.keys("another")
    let exchanged = KeyPair(
      publicKey: other.publicKey, wrappedPrivateKey: keys.wrappedPrivateKey, salt: keys.salt, logarithm: 4)
    #expect(throws: SealError.wrongPassphrase) { try exchanged.opener(Passphrase("seven quiet herons")) }
    for logarithm in [-1, 0, 21, 40, 63, 64, Int.max] {
      let changed = KeyPair(
        publicKey: keys.publicKey, wrappedPrivateKey: keys.wrappedPrivateKey, salt: keys.salt,
        logarithm: logarithm)
      #expect(throws: SealError.tooMuchWork) { try changed.opener(Passphrase("seven quiet herons")) }
    }
    #expect(throws: SealError.notAKey) { try Sealer(publicKey: [1, 2, 3]) }
    let empty = KeyPair(publicKey: [], wrappedPrivateKey: [], salt: [], logarithm: 4)
    #expect(throws: SealError.refused) { try empty.opener(Passphrase("seven quiet herons")) }
  }

  @Test("an empty passphrase is refused, and what was typed is wiped")
  func passphrases() throws {
    var nothing: [UInt8] = []
    #expect(throws: SealError.emptyPassphrase) { try Passphrase(taking: &nothing) }
    var typed = Array("seven quiet herons".utf8)
    let passphrase = try Passphrase(taking: &typed)
    #expect(typed.isEmpty && passphrase.length == 18)
    #expect(passphrase.matches(try Passphrase("seven quiet herons")))
    #expect(!passphrase.matches(try Passphrase("seven quiet heron")))
    #expect(!"\(passphrase)".contains("quiet") && !String(reflecting: passphrase).contains("quiet"))
  }
}
