import Foundation
import GRDB
import LLSModel
import LLSSeal
import Testing

@testable import LLSStore

@Suite struct HeldWordsTests {
  static let marker = "planted-marker-91c2 he hurts me"

  /// A sealed store with the words of some people.
  static func store(_ place: Place, words: [Int: String], isSealed: Bool = true) throws -> PilotStore {
    let store = try place.open()
    try Made.filled(store)
    if isSealed { try store.setPassphrase(Passphrase("seven quiet herons"), logarithm: 4) }
    for (index, text) in words.sorted(by: { $0.key < $1.key }) {
      try store.enterForm(
        Made.form(index), words: ["words": text], to: "where-i-stand", wave: .pre, inPilot: "autumn")
    }
    return store
  }

  @Test("words are held sealed, and listed without words or code or what the look-out says")
  func held() throws {
    let place = try Place()
    let store = try Self.store(place, words: [0: "more tea", 1: Self.marker])
    let held = try store.heldComments(ofPilot: "autumn")
    #expect(held.map(\.state) == [.waiting, .waiting])
    #expect(try SealingTests.files(place, holding: "planted-marker-91c2").isEmpty)
    let opener = try store.opener(Passphrase("seven quiet herons"))
    #expect(try store.words(of: held[1], with: opener) == Self.marker)
    #expect(storeError { _ = try store.opener(Passphrase("another one entirely")) } != nil)
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("removed words are overwritten at once, decided once, and the audit stays whole")
  func removed() throws {
    let place = try Place()
    let store = try Self.store(place, words: [0: "more tea", 1: Self.marker])
    let held = try store.heldComments(ofPilot: "autumn")
    let sealed = try SealingTests.held(store, held[1].key)
    let opener = try store.opener(Passphrase("seven quiet herons"))
    try store.decide(held[1], isRemoved: true, role: "reader-of-cards", on: RegisterTests.day, with: opener)
    let files = try SealingTests.allBytes(place)
    #expect(files.values.allSatisfy { $0.range(of: .init(sealed)) == nil })
    #expect(
      storeError {
        try store.decide(
          held[1], isRemoved: false, role: "reader-of-cards", on: RegisterTests.day, with: opener)
      }?
      .description == "somebody has decided about this comment already")
    #expect(storeError { _ = try store.words(of: held[1], with: opener) }?.exitClass == .data)
    #expect(try store.heldComments(ofPilot: "autumn").map(\.state) == [.waiting, .read])
    #expect(try store.verify().problems.isEmpty)
  }

  @Test(
    "whoever has the store and no passphrase cannot tell a removed comment from a kept one, in any column")
  func removedLooksLikeKept() throws {
    let place = try Place()
    let store = try Self.store(place, words: [0: "1234567890", 1: "0987654321"])
    let opener = try store.opener(Passphrase("seven quiet herons"))
    func decide(_ removed: [Bool]) throws {
      let held = try store.heldComments(ofPilot: "autumn").filter { $0.state == .waiting }
      // The last is read first, as if it had been put to the front.
      let decisions = zip(held, removed).map { WordsDecision(comment: $0, isRemoved: $1) }.reversed()
      #expect(
        try store.decide(Array(decisions), role: "reader-of-cards", on: RegisterTests.day, with: opener) == 0)
    }
    try decide([false, false])
    // Both are put right, and read again.
    for index in 0...1 {
      try store.enterForm(
        Made.form(index), words: ["words": "12345"], to: "where-i-stand", wave: .pre, inPilot: "autumn",
        correcting: "typing-mistake")
    }
    try decide([false, true])
    let raw = RawDatabase(place.path)
    let order = raw.run(
      """
      SELECT held_words.number FROM words_decision JOIN held_words ON held_words.key = words
      ORDER BY words_decision.batch, words_decision.key
      """
    ).rows
    #expect(order == ["1", "2", "3", "1", "4", "2"], "in the order of the comments, all versions of both")
    // Everything but what is drawn at random or counts up: of both comments the same, version for version.
    for look in [
      """
      SELECT format('%s %d %d', substr(hex(sealed), 1, 2), length(secret), length(digest)) FROM held_words
      """,
      "SELECT format('%s %s %d %d', role, day, length(digest), length(words)) FROM words_decision",
      """
      SELECT format('%s %s', batch.kind, batch.by) FROM words_decision JOIN batch
        ON batch.key = words_decision.batch
      """,
    ] {
      let rows = raw.run(look).rows
      #expect(rows.count >= 4 && Set(rows).count == 1, "\(rows)")
    }
    #expect(
      raw.run("SELECT length(sealed) FROM held_words ORDER BY number").rows == ["59", "59", "54", "54"])
    #expect(raw.run("SELECT count(*) FROM sealed_words").rows == ["0"])
    let keys = try store.read { try FactKey.fetchAll($0, sql: "SELECT key FROM held_words ORDER BY number") }
    #expect(try keys.map { try store.text($0, with: opener) } == ["1234567890", nil, "12345", nil])
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("the same answers with other words are not said to be there already; with a reason they are held too")
  func otherWords() throws {
    let place = try Place()
    let store = try Self.store(place, words: [0: "more tea"])
    #expect(try store.hasForm(Made.form(0), to: "where-i-stand", wave: .pre, inPilot: "autumn"))
    #expect(try !store.hasForm(Made.form(1), to: "where-i-stand", wave: .pre, inPilot: "autumn"))
    let error = storeError {
      try store.enterForm(
        Made.form(0), words: ["words": Self.marker], to: "where-i-stand", wave: .pre, inPilot: "autumn")
    }
    #expect(error?.description.contains("was entered before") == true)
    #expect(error?.description.contains("planted") == false)
    try store.enterForm(
      Made.form(0), words: ["words": Self.marker], to: "where-i-stand", wave: .pre, inPilot: "autumn",
      correcting: "typing-mistake")
    // One comment a form, with all that was written on it; removed as a whole.
    let held = try store.heldComments(ofPilot: "autumn")
    #expect(held.map(\.state) == [.waiting])
    let opener = try store.opener(Passphrase("seven quiet herons"))
    #expect(try store.allWords(of: held[0], with: opener) == [Self.marker, "more tea"])
    try store.decide(held[0], isRemoved: true, role: "reader-of-cards", on: RegisterTests.day, with: opener)
    let keys = try store.read { try FactKey.fetchAll($0, sql: "SELECT key FROM held_words") }
    #expect(try keys.count == 2 && keys.allSatisfy { try store.text($0, with: opener) == nil })
    #expect(try store.heldComments(ofPilot: "autumn").map(\.state) == [.read])
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("only released words of people who agreed to be quoted come out, and never those of who stopped")
  func released() throws {
    let place = try Place()
    let store = try Self.store(place, words: [0: "more tea", 1: "less waiting", 2: "longer breaks"])
    let held = try store.heldComments(ofPilot: "autumn")
    let opener = try store.opener(Passphrase("seven quiet herons"))
    for comment in held {
      try store.decide(comment, isRemoved: false, role: "co-facilitator", on: RegisterTests.day, with: opener)
    }
    #expect(try store.releasedWords(ofPilot: "autumn", with: opener).isEmpty)
    for (index, state) in [(0, ConsentState.given), (2, .withdrawn)] {
      try store.enrol(
        [
          Enrolment(
            groupID: "group-a", code: Made.codes[index],
            consent: [.takePart: .given, .useFeedback: state, .quote: .given],
            decidedBy: ConsentDecider(.youngPerson), formVersion: "1.0",
            day: RegisterTests.day.adding(days: 1), left: nil, line: nil)
        ], inPilot: "autumn")
    }
    #expect(try store.releasedWords(ofPilot: "autumn", with: opener).map(\.text) == ["more tea"])
    #expect(try store.heldComments(ofPilot: "autumn").count == 2)
  }

  @Test(
    "words wait for their reader also when the writer stops the use of answers, and are then removed only")
  func waitingOutlastsWithdrawal() throws {
    let place = try Place()
    let store = try Self.store(place, words: [0: Self.marker])
    let before = try #require(try store.heldComments(ofPilot: "autumn").first)
    #expect(before.mayBeKept)
    try store.enrol(
      [Made.enrolment(0, feedback: .withdrawn, day: RegisterTests.day.adding(days: 1).description)],
      inPilot: "autumn")
    let held = try store.heldComments(ofPilot: "autumn")
    #expect(held.map(\.state) == [.waiting])
    #expect(held.map(\.mayBeKept) == [false])
    #expect(try store.oversight(ofPilot: "autumn").unreadWords == 1)
    let opener = try store.opener(Passphrase("seven quiet herons"))
    #expect(try store.words(of: held[0], with: opener) == Self.marker)
    #expect(
      storeError {
        try store.decide(
          before, isRemoved: false, role: "reader-of-cards", on: RegisterTests.day, with: opener)
      }?.description == "the writer has stopped the use of answers, so these words are not kept")
    try store.decide(held[0], isRemoved: true, role: "reader-of-cards", on: RegisterTests.day, with: opener)
    #expect(try store.oversight(ofPilot: "autumn").unreadWords == 0)
    #expect(try store.heldComments(ofPilot: "autumn").allSatisfy { $0.state != .waiting })
    #expect(try store.releasedWords(ofPilot: "autumn", with: opener).isEmpty)
  }

  @Test("without a passphrase no word is kept, and none of somebody who stopped")
  func notKept() throws {
    let place = try Place()
    let store = try Self.store(place, words: [0: Self.marker], isSealed: false)
    #expect(try store.heldComments(ofPilot: "autumn").isEmpty)
    #expect(RawDatabase(place.path).run("SELECT count(*) FROM held_words").rows == ["0"])
    #expect(RawDatabase(place.path).run("SELECT count(*) FROM submission").rows == ["1"])
    let second = try Place()
    let sealed = try Self.store(second, words: [:])
    try sealed.enrol([Made.enrolment(0, feedback: .withdrawn, day: "2016-10-01")], inPilot: "autumn")
    try sealed.enterForm(
      Made.form(0), words: ["words": Self.marker], to: "where-i-stand", wave: .pre, inPilot: "autumn")
    #expect(RawDatabase(second.path).run("SELECT count(*) FROM held_words").rows == ["0"])
  }

  @Test("no error says a word of what was written")
  func silentErrors() throws {
    let place = try Place()
    let store = try Self.store(place, words: [0: Self.marker])
    let error = storeError {
      try store.enterForm(
        Made.form(0, heard: .number(3)), words: ["words": Self.marker], to: "where-i-stand", wave: .pre,
        inPilot: "autumn")
    }
    #expect(error?.description.contains("was entered before") == true)
    #expect(error?.description.contains("planted") == false)
    #expect(error?.remedy.contains("planted") == false)
  }
}
