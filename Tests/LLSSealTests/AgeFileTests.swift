import Foundation
import Testing

@testable import LLSSeal

@Suite struct AgeFileTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let expected: String
    let name: String
    let passphrase: String
    let plain: [UInt8]
    let file: [UInt8]
    var testDescription: String { name }

    static let all: [Case] = ((try? Vectors.lines("age-files.txt")) ?? []).map { line in
      Case(
        expected: line[0], name: line[1], passphrase: line[2], plain: Vectors.bytes(line[3]),
        file: Data(base64Encoded: line[4]).map(Array.init) ?? [])
    }
  }

  static let outcomes: [String: SealError] = [
    "wrong-passphrase": .wrongPassphrase, "damaged": .damagedFile, "not-age": .notAnAgeFile,
    "not-for-a-passphrase": .notForAPassphrase, "too-much-work": .tooMuchWork,
  ]

  static func open(_ file: [UInt8], _ passphrase: String, pieces: Int = 1 << 20) throws(SealError) -> [UInt8]
  {
    var reader = AgeReader(try Passphrase(passphrase))
    var plain: [UInt8] = []
    for start in stride(from: 0, to: file.count, by: pieces) {
      plain += try reader.add(Array(file[start..<min(start + pieces, file.count)]))
    }
    return try plain + reader.finish()
  }

  static func seal(_ plain: [UInt8], _ passphrase: String, pieces: Int = 1 << 20) throws(SealError) -> [UInt8]
  {
    var writer = try AgeWriter(Passphrase(passphrase), logarithm: 1)
    var file: [UInt8] = []
    for start in stride(from: 0, to: plain.count, by: pieces) {
      file += try writer.add(Array(plain[start..<min(start + pieces, plain.count)]))
    }
    return try file + writer.finish()
  }

  @Test("files of another implementation are opened or refused as the format says", arguments: Case.all)
  func vectors(_ example: Case) throws {
    for pieces in [1 << 20, 1, 7] {
      do {
        let plain = try Self.open(example.file, example.passphrase, pieces: pieces)
        #expect(example.expected == "success" && plain == example.plain, "\(pieces)")
      } catch {
        #expect(error == Self.outcomes[example.expected], "\(pieces)")
      }
    }
  }

  @Test("there are files of every outcome")
  func coverage() {
    #expect(Set(Case.all.map(\.expected)) == Set(Self.outcomes.keys).union(["success"]))
    #expect(Case.all.count > 50)
  }

  @Test(
    "what was sealed opens again, whatever its length and however it comes in",
    arguments: [0, 1, 15, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 200_000])
  func roundTrip(count: Int) throws {
    let plain = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for pieces in [1 << 20, 4096, 65_536, 65_552] {
      let file = try Self.seal(plain, "seven quiet herons", pieces: pieces)
      #expect(try Self.open(file, "seven quiet herons", pieces: pieces + 1) == plain)
    }
  }

  @Test("a file cut off at any byte, or with one more, is refused")
  func truncation() throws {
    let file = try Self.seal(Array("what a young person wrote".utf8), "seven quiet herons")
    for length in 0..<file.count {
      #expect(throws: SealError.self) { try Self.open(Array(file[..<length]), "seven quiet herons") }
    }
    #expect(throws: SealError.damagedFile) { try Self.open(file + [0], "seven quiet herons") }
    let long = try Self.seal([UInt8](repeating: 7, count: 3 * 65_536), "seven quiet herons")
    for cut in [16, 65_552, 65_553, 2 * 65_552, 2 * 65_552 + 16] {
      #expect(throws: SealError.damagedFile) {
        try Self.open(Array(long[..<(long.count - cut)]), "seven quiet herons")
      }
    }
    let swapped =
      long.prefix(long.count - 3 * 65_552) + long.suffix(2 * 65_552).prefix(65_552) + long.suffix(65_552)
    #expect(throws: SealError.damagedFile) { try Self.open(Array(swapped), "seven quiet herons") }
  }

  @Test("a file with any bit changed is refused")
  func flips() throws {
    let file = try Self.seal(Array("what a young person wrote".utf8), "seven quiet herons")
    for place in file.indices {
      for bit in [0, 3, 7] {
        var changed = file
        changed[place] ^= 1 << UInt8(bit)
        // A changed work factor could ask for seconds of work; those are in the files above.
        if changed.starts(with: file.prefix(48)), place < 52 { continue }
        #expect(throws: SealError.self, "\(place) \(bit)") { try Self.open(changed, "seven quiet herons") }
      }
    }
  }

  @Test("nothing of what is sealed stands in the file, and no two files are alike")
  func hidden() throws {
    let marker = Array("marker-words-of-a-person".utf8)
    let first = try Self.seal(marker, "seven quiet herons")
    let second = try Self.seal(marker, "seven quiet herons")
    #expect(first != second)
    #expect(!String(decoding: first, as: UTF8.self).contains("marker"))
    #expect(AgeReader.isAge(first) && !AgeReader.isAge(Array("SQLite format 3\0".utf8)))
  }
}
