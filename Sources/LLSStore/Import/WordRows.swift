internal import GRDB
import LLSModel
import LLSSeal

/// Words that came with forms, on their way into the table that holds them for their reader.
struct WordRows {
  private let writing: Writing
  private let sealer: Sealer
  /// The batch, once there are words in it.
  private(set) var batch: FactKey?
  /// How many were sealed.
  private(set) var count = 0

  init(_ writing: Writing) throws {
    self.writing = writing
    sealer = try PilotStore.sealer(writing.database)
  }

  /// Whether words are held at all: without a passphrase they stay on paper.
  var isSealed: Bool { sealer.publicKey != nil }

  /// How long the sealed words of an item are; 0 where they were erased, nil where none are held.
  func length(submission: Int64, item: Int64) throws -> Int? {
    try Int.fetchOne(
      writing.database.cachedStatement(
        sql: "SELECT length(sealed) FROM held_words WHERE submission = ? AND item = ?"),
      arguments: [submission, item])
  }

  /// Seals words under their row's key; only ``batch`` and their length are left of them in the open.
  mutating func add(_ words: String, submission: Int64, item: Int64) throws {
    guard isSealed else { return }
    let key = writing.keys.next()
    let sealed = try PilotStore.sealing { () throws(SealError) in
      try sealer.seal(Array(words.utf8), place: .heldWords(key))
    }
    let batch = try self.batch ?? writing.batch(.words)
    self.batch = batch
    try writing.hold(sealed, key, submission: submission, item: item, batch)
    count += 1
  }
}
