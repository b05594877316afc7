import Foundation
import GRDB
import LLSModel
import LLSSeal
import Testing

@testable import LLSStore

@Suite("words are sealed under the store's passphrase")
struct SealingTests {
  static let marker = "planted-marker-7f3a of somebody's words"

  static func passphrase(_ text: String = "seven quiet herons") throws -> Passphrase { try Passphrase(text) }

  /// Puts words into the store, as whoever captures does it.
  static func hold(_ store: PilotStore, _ words: String, form: Int) throws -> FactKey {
    try hold(store, words, form: form, sealer: store.sealer())
  }

  /// The same as a window does that was open before the store had its passphrase.
  static func holdOpen(_ store: PilotStore, _ words: String, form: Int) throws -> FactKey {
    try hold(store, words, form: form, sealer: .none)
  }

  private static func hold(_ store: PilotStore, _ words: String, form: Int, sealer: Sealer) throws -> FactKey
  {
    try store.importSubmissions(Made.batch([Made.form(form)]), intoPilot: "autumn")
    return try store.write { writing in
      let submission = try Int64.fetchOne(writing.database, sql: "SELECT max(number) FROM submission")
      let item = try Int64.fetchOne(writing.database, sql: "SELECT number FROM item WHERE kind = 'text'")
      let key = writing.keys.next()
      let sealed = try sealer.seal(Array(words.utf8), place: .heldWords(key))
      let batch = try writing.batch(.words)
      try writing.hold(
        sealed, key, submission: #require(submission), item: #require(item), batch)
      try writing.audit(.words, batch)
      return key
    }
  }

  static func held(_ store: PilotStore, _ key: FactKey) throws -> [UInt8] {
    try store.read { database in
      let value = try SecretBytes.fetchOne(
        database, sql: "SELECT sealed FROM held_words WHERE key = ?", arguments: [key])
      return try #require(value).bytes
    }
  }

  /// Every byte of every file in the store's folder.
  static func allBytes(_ place: Place) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: place.folder.path) {
      files[name] = try? Data(contentsOf: place.folder.appending(path: name))
    }
    return files
  }

  static func files(_ place: Place, holding text: String) throws -> [String] {
    try allBytes(place).filter { $0.value.range(of: Data(text.utf8)) != nil }.keys.sorted()
  }

  @Test("a sealed word stands in no byte of the store, its log or its copies, and opens with the passphrase")
  func sealedWord() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.setPassphrase(Self.passphrase(), logarithm: 4)
    #expect(try store.isSealed())
    let key = try Self.hold(store, Self.marker, form: 0)
    #expect(try Self.files(place, holding: "planted-marker") == [])
    #expect(try Self.files(place, holding: "quiet herons") == [])
    let opener = try store.opener(Self.passphrase())
    #expect(try opener.open(Self.held(store, key), place: .heldWords(key)) == Array(Self.marker.utf8))
    #expect(try store.verify().problems == [])
    store.close()
    #expect(try Self.files(place, holding: "planted-marker") == [])
  }

  @Test("words that came before the passphrase are sealed when it is set, and leave no byte behind")
  func sealedLater() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    #expect(try !store.isSealed())
    let key = try Self.hold(store, Self.marker, form: 0)
    #expect(try Sealer.isOpen(Self.held(store, key)))
    #expect(
      try store.opener(nil).open(Self.held(store, key), place: .heldWords(key)) == Array(Self.marker.utf8))
    #expect(try Self.files(place, holding: "planted-marker") != [])
    try store.setPassphrase(Self.passphrase(), logarithm: 4)
    #expect(try Self.files(place, holding: "planted-marker") == [])
    let opener = try store.opener(Self.passphrase())
    #expect(try opener.open(Self.held(store, key), place: .heldWords(key)) == Array(Self.marker.utf8))
    #expect(try store.verify().problems == [])
  }

  @Test(
    "a changed passphrase opens the earlier words, with other keys; the old ones stand in no byte of the files, and open nothing new"
  )
  func changedPassphrase() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.setPassphrase(Self.passphrase(), logarithm: 4)
    let old = try #require(try store.read { try SealingRow.of($0) })
    let key = try Self.hold(store, Self.marker, form: 0)
    try store.changePassphrase(
      from: Self.passphrase(), to: Self.passphrase("eight loud herons"), logarithm: 4)
    #expect(storeError { _ = try store.opener(Self.passphrase()) } == .sealing(.wrongPassphrase))
    #expect(storeError { _ = try store.opener(nil) } == .sealing(.wrongPassphrase))
    let opener = try store.opener(Self.passphrase("eight loud herons"))
    #expect(try opener.open(Self.held(store, key), place: .heldWords(key)) == Array(Self.marker.utf8))
    #expect(try store.verify().problems == [])
    // Whoever kept an older copy and the old passphrase opens neither what was there nor what comes later.
    let olderCopy = try old.opener(Self.passphrase())
    let later = try Self.hold(store, "later words", form: 1)
    for words in [key, later] {
      #expect(throws: SealError.doesNotOpen) {
        try olderCopy.open(Self.held(store, words), place: .heldWords(words))
      }
    }
    try store.changePassphrase(
      from: Self.passphrase("eight loud herons"), to: Self.passphrase("nine slow herons"), logarithm: 4)
    let last = try store.opener(Self.passphrase("nine slow herons"))
    #expect(try last.open(Self.held(store, later), place: .heldWords(later)) == Array("later words".utf8))
    #expect(try store.verify().problems == [])
    for (name, bytes) in try Self.allBytes(place) {
      #expect(bytes.range(of: Data(old.wrappedPrivateKey)) == nil, "\(name)")
      #expect(bytes.range(of: Data(old.salt)) == nil, "\(name)")
    }
  }

  @Test("a passphrase is set once, never too short, and changed with the old one only")
  func refusals() throws {
    let place = try Place()
    let store = try place.open()
    #expect(
      storeError { try store.changePassphrase(from: Self.passphrase(), to: Self.passphrase()) }
        == .sealing(.noPassphrase))
    #expect(
      storeError { try store.setPassphrase(Self.passphrase("too short")) } == .sealing(.tooShort(least: 10)))
    try store.setPassphrase(Self.passphrase(), logarithm: 4)
    #expect(
      storeError { try store.setPassphrase(Self.passphrase(), logarithm: 4) } == .sealing(.passphraseThere))
    #expect(
      storeError {
        try store.changePassphrase(from: Self.passphrase("not it, no"), to: Self.passphrase(), logarithm: 4)
      } == .sealing(.wrongPassphrase))
    #expect(
      storeError { try store.changePassphrase(from: Self.passphrase(), to: Self.passphrase("x")) }
        == .sealing(.tooShort(least: 10)))
    #expect(try store.opener(Self.passphrase()).open([0, 1], place: .heldWords(store.keys.next())) == [1])
  }

  @Test("held words cannot be turned from sealed into open, nor exchanged; the keys' exchange is found")
  func tampering() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    let open = try Self.hold(store, Self.marker, form: 0)
    #expect(throws: StoreError.self, "without a key nothing is sealed") {
      try store.write { try $0.run("UPDATE held_words SET sealed = x'0101' WHERE key = ?", [open]) }
    }
    try store.setPassphrase(Self.passphrase(), logarithm: 4)
    for value in ["x'00'", "x'01'", "x'0102'", "x''"] {
      #expect(throws: StoreError.self) {
        try store.write { try $0.run("UPDATE held_words SET sealed = \(value) WHERE key = ?", [open]) }
      }
    }
    let other = try KeyPair(newFor: Self.passphrase(), logarithm: 4)
    let digits = other.publicKey.map { String(format: "%02x", $0) }.joined()
    #expect(RawDatabase(place.path).tamper("UPDATE sealing SET public_key = x'\(digits)'") == nil)
    #expect(try store.verify().problems.contains { $0.contains("sealing") })
    #expect(storeError { _ = try store.opener(Self.passphrase()) } == .sealing(.wrongPassphrase))
  }

  @Test("what is wiped is wiped on its page: every connection is told so")
  func secureDelete() throws {
    let place = try Place()
    #expect(try place.open().setting("secure_delete") == "1")
    let reader = try PilotStore(
      at: place.path, creating: .never, for: .reading, by: "w1", source: .system, settings: StoreSettings())
    #expect(try reader.setting("secure_delete") == "1")
  }

  @Test(
    "the same file again holds the words that a store without a passphrase left on paper, and tells other words"
  )
  func heldLater() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    func sheet(_ words: String) -> FormSheet {
      var form = Made.form(0)
      form = FeedbackSubmission(
        code: form.code, day: form.day, sessionID: form.sessionID, mode: form.mode, support: form.support,
        answers: form.answers.filter { $0.itemID != "words" } + [.init(itemID: "words", value: .wordsHeld)],
        line: 2)
      var sheet = FormSheet(Made.batch([form]), instrument: Made.questions)
      sheet.words[.init(form: 0, item: 3)] = words
      return sheet
    }
    func held() throws -> Int? {
      try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM held_words") }
    }
    #expect(try store.importSheet(sheet(Self.marker), intoPilot: "autumn").sealedComments == 0)
    try store.setPassphrase(Self.passphrase(), logarithm: 4)
    let again = try store.importSheet(sheet(Self.marker), intoPilot: "autumn")
    #expect(again.unchanged == 1 && again.heldComments == 1 && again.sealedComments == 1)
    #expect(again.otherWords == 0)
    #expect(try held() == 1)
    let same = try store.importSheet(sheet(Self.marker), intoPilot: "autumn")
    #expect(same.unchanged == 1 && same.heldComments == 0 && same.otherWords == 0)
    let other = try store.importSheet(sheet("other words"), intoPilot: "autumn")
    #expect(other.unchanged == 1 && other.otherWords == 1)
    #expect(try held() == 1)
    #expect(try store.verify().problems == [])
  }
}
