import Foundation
import LLSModel
import LLSSeal
import Testing

@testable import LLSStore

/// Nobody makes held words unreadable or other than they were without its being refused or told.
@Suite struct SealingGuardTests {
  private static func filled(_ place: Place, isSealed: Bool) throws -> PilotStore {
    let store = try place.open()
    try Made.filled(store)
    if isSealed { try store.setPassphrase(SealingTests.passphrase(), logarithm: 4) }
    _ = try SealingTests.hold(store, SealingTests.marker, form: 0)
    return store
  }

  @Test("another program gives the store no keys, and takes none away or changes one")
  func keys() throws {
    let place = try Place()
    let store = try Self.filled(place, isSealed: false)
    let other = RawDatabase(place.path)
    let keys = "INSERT INTO sealing VALUES (1, randomblob(32), x'01', x'01', 4, '2016', 'w1')"
    #expect(other.run(keys).problem?.contains("lls store encrypt only") == true)
    #expect(
      other.run("UPDATE held_words SET sealed = x'01', secret = randomblob(32)").problem?.contains(
        "never edited") == true)
    try store.setPassphrase(SealingTests.passphrase(), logarithm: 4)
    for (statement, refusal) in [
      ("DELETE FROM sealing", "never removed"), (keys, "never replaced"),
      ("INSERT OR REPLACE INTO sealing SELECT * FROM sealing", "never replaced"),
      ("UPDATE sealing SET public_key = randomblob(32)", "never edited"),
      ("UPDATE sealing SET wrapped_key = x'01'", "never edited"),
      ("UPDATE sealing SET salt = x'01'", "never edited"), ("UPDATE sealing SET by = by", "never edited"),
      ("UPDATE held_words SET sealed = x'01', secret = randomblob(32)", "never edited"),
    ] {
      #expect(other.run(statement).problem?.contains(refusal) == true, "\(statement)")
    }
    #expect(try store.verify().problems == [])
  }

  @Test("open words stay as they are also in a store that has keys, unless they are being sealed")
  func openWords() throws {
    let place = try Place()
    let store = try Self.filled(place, isSealed: false)
    let other = RawDatabase(place.path)
    #expect(try store.verify().problems == [])
    // As if they had come from a window that was open when the passphrase was set.
    let guardian = other.run("SELECT sealed FROM held_words").rows
    try store.setPassphrase(SealingTests.passphrase(), logarithm: 4)
    #expect(other.run("SELECT sealed FROM held_words").rows != guardian)
    let key = try SealingTests.holdOpen(store, "in the open", form: 1)
    #expect(
      other.run("UPDATE held_words SET sealed = x'01', secret = randomblob(32) WHERE sealed < x'01'").problem?
        .contains("never edited") == true)
    #expect(
      try store.verify().problems == ["1 held comment is not sealed: lls store encrypt sets that right"])
    try store.changePassphrase(
      from: SealingTests.passphrase(), to: SealingTests.passphrase("eight loud herons"), logarithm: 4)
    #expect(try store.verify().problems == [])
    let opener = try store.opener(SealingTests.passphrase("eight loud herons"))
    #expect(
      try opener.open(SealingTests.held(store, key), place: .heldWords(key)) == Array("in the open".utf8))
  }

  @Test("words that came before the passphrase leave no digest behind that they could be guessed from")
  func secretsOfOpenWords() throws {
    let place = try Place()
    let store = try Self.filled(place, isSealed: false)
    let before = RawDatabase(place.path).run("SELECT hex(secret) FROM held_words").rows
    try store.setPassphrase(SealingTests.passphrase(), logarithm: 4)
    #expect(RawDatabase(place.path).run("SELECT hex(secret) FROM held_words").rows != before)
  }

  @Test(
    "keys and words that were exchanged with the guards off are told",
    arguments: [
      ("UPDATE sealing SET wrapped_key = randomblob(60)", "not those that the audit knows"),
      ("UPDATE sealing SET salt = randomblob(16)", "not those that the audit knows"),
      ("UPDATE sealing SET public_key = randomblob(32)", "not those that the audit knows"),
      ("UPDATE sealing SET by = 'w2'", "not those that the audit knows"),
      ("DELETE FROM sealing", "are gone"), ("UPDATE sealing_change SET digest = '00'", "not those"),
      ("DELETE FROM sealing_change", "(sealing) was changed afterwards"),
      ("UPDATE held_words SET sealed = x'010203'", "held words 1 were changed"),
      ("UPDATE held_words SET sealed = x'', secret = NULL", "held words 1 are gone"),
      ("UPDATE held_words SET digest = '00'", "(words) was changed afterwards"),
      ("UPDATE held_words SET digest = '00'", "held words 1 were changed"),
    ])
  func exchanged(change: String, told: String) throws {
    let place = try Place()
    let store = try Self.filled(place, isSealed: true)
    #expect(try store.verify().problems == [])
    #expect(RawDatabase(place.path).tamper(change) == nil)
    let problems = try store.verify().problems
    #expect(problems.contains { $0.contains(told) }, "\(problems)")
  }

  @Test("the digest of words that were sealed later is in the audit too")
  func sealedLater() throws {
    let place = try Place()
    let store = try Self.filled(place, isSealed: false)
    try store.setPassphrase(SealingTests.passphrase(), logarithm: 4)
    #expect(RawDatabase(place.path).tamper("UPDATE sealed_words SET digest = '00'") == nil)
    let problems = try store.verify().problems
    #expect(problems.contains { $0.hasSuffix("(sealing) was changed afterwards") }, "\(problems)")
  }

  @Test("words that were damaged can be removed; until then they keep the passphrase, and are named")
  func damagedWords() throws {
    let place = try Place()
    let store = try Self.filled(place, isSealed: true)
    #expect(
      RawDatabase(place.path).tamper(
        "UPDATE held_words SET sealed = CAST(substr(sealed, 1, 60) || 'x' AS BLOB)") == nil)
    let next = try SealingTests.passphrase("eight loud herons")
    let error = storeError {
      try store.changePassphrase(from: SealingTests.passphrase(), to: next, logarithm: 4)
    }
    #expect(error?.description.contains("the held words 1 were changed") == true)
    let comment = try #require(try store.heldComments(ofPilot: "autumn").first)
    let opener = try store.opener(SealingTests.passphrase())
    #expect(storeError { _ = try store.words(of: comment, with: opener) } == .sealing(.wordsDamaged))
    try store.decide(
      comment, isRemoved: true, role: "reader-of-cards", on: RegisterTests.day, with: opener)
    try store.changePassphrase(from: SealingTests.passphrase(), to: next, logarithm: 4)
    #expect(try store.verify().problems == [])
  }

  @Test("a passphrase that was changed in another window is said to be that, and nothing is decided")
  func changedMeanwhile() throws {
    let place = try Place()
    let store = try Self.filled(place, isSealed: true)
    let opener = try store.opener(SealingTests.passphrase())
    let comment = try #require(try store.heldComments(ofPilot: "autumn").first)
    try store.changePassphrase(
      from: SealingTests.passphrase(), to: SealingTests.passphrase("eight loud herons"), logarithm: 4)
    #expect(storeError { _ = try store.words(of: comment, with: opener) } == .sealing(.passphraseChanged))
    for isRemoved in [true, false] {
      #expect(
        storeError {
          try store.decide(
            comment, isRemoved: isRemoved, role: "reader-of-cards", on: RegisterTests.day, with: opener)
        } == .sealing(.passphraseChanged))
    }
    #expect(try store.heldComments(ofPilot: "autumn").map(\.state) == [.waiting])
  }

  @Test("not even an entry on its way empties held words")
  func neverEmptied() throws {
    let place = try Place()
    let store = try Self.filled(place, isSealed: true)
    let key = try #require(try store.heldComments(ofPilot: "autumn").first).key
    let error = storeError {
      try store.write { writing in
        let batch = try writing.batch(.sealing)
        try writing.run("INSERT INTO sealed_words (words, digest, batch) VALUES (?, '00', ?)", [key, batch])
        try writing.run("UPDATE held_words SET sealed = x'', secret = NULL WHERE key = ?", [key])
      }
    }
    #expect(error?.description.contains("never edited") == true)
    #expect(try store.verify().problems == [])
  }

  @Test("words that a reader removed, or whose writer was erased, are not missed")
  func removedAndErased() throws {
    for isRemoved in [true, false] {
      let place = try Place()
      let store = try Self.filled(place, isSealed: true)
      if isRemoved {
        let comment = try #require(try store.heldComments(ofPilot: "autumn").first)
        try store.decide(
          comment, isRemoved: true, role: "reader-of-cards", on: RegisterTests.day,
          with: store.opener(SealingTests.passphrase()))
      } else {
        try store.enterSecondPass(Made.form(0), to: "where-i-stand", wave: .pre, inPilot: "autumn")
        try store.erase(
          Made.codes[0], standIn: ParticipantCode(standInDrawn: [1, 2, 3, 4, 5, 6, 7]), inPilot: "autumn",
          journals: [], because: "person-asked", on: RegisterTests.day)
      }
      #expect(
        RawDatabase(place.path).run(
          "SELECT format('%d %d', length(sealed) > 0, secret IS NULL) FROM held_words"
        ).rows
          == [isRemoved ? "1 0" : "0 1"])
      #expect(try store.verify().problems == [])
    }
  }
}
