internal import GRDB
package import LLSModel

/// A journal without the code, as far as the store has to know it.
package struct ErasedJournal: Hashable, Sendable {
  /// The session's run.
  package let runID: String
  /// The checksums of its lines while the code was in it.
  let before: [String]
  /// Those of its lines now.
  let after: [String]
  /// Of the record that it makes now.
  let digest: String

  /// Names a journal.
  ///
  /// - Parameters:
  ///   - before: the checksums of its lines while the code was in it.
  ///   - record: what it hands to the store without the code.
  package init(before: [String], record: SessionRecord) {
    runID = record.runID
    self.before = before
    after = record.chain
    digest = DeliveryEntry.digest(of: record)
  }

  /// The checksums of its first lines.
  func chain(_ lines: Int) -> JournalChain { JournalChain(text: after.prefix(lines).joined()) }
}

/// A session's row in the middle of an erasure.
struct ErasedSession {
  /// The row's key.
  let key: FactKey
  /// The session's run.
  let run: String
  /// How many lines of the journal were entered.
  let lines: Int
  private let known: JournalChain
  private let entered: String
  private let digest: String
  private let wasThere: Bool

  /// Reads one.
  init(_ row: Row, _ reading: DeliveryReading) throws {
    key = try row.decode(forColumn: "key")
    run = try row.decode(forColumn: "run")
    lines = try row.decode(forColumn: "last_sequence")
    known = JournalChain(text: try row.decode(forColumn: "journal_chain"))
    entered = try row.decode(forColumn: "digest")
    wasThere = try row.decode(forColumn: "was_there")
    digest = DeliveryEntry.digest(of: try reading.record(row, asImported: true))
  }

  /// Whether the session was entered from a journal, and not from another one of the same run: a copy that went on elsewhere, or a
  /// shorter one. Where its checksums were forgotten, the record says so.
  func was(enteredFrom journal: ErasedJournal) -> Bool {
    guard lines > 0, journal.after.count >= lines, journal.before.count == journal.after.count else {
      return false
    }
    if known.isErased { return journal.after.count == lines && journal.digest == digest }
    return known.text == journal.before.prefix(lines).joined() || known == journal.chain(lines)
  }

  /// What the row is to hold; nil where it holds it already.
  ///
  /// - Parameters:
  ///   - journal: the one that it was entered from. Missing: it is not at hand.
  ///   - isFirst: whether the code was there until now.
  func change(_ journal: ErasedJournal?, isFirst: Bool) -> (digest: String, chain: JournalChain)? {
    let forgotten = isFirst && wasThere && !known.isErased ? JournalChain.erased(lines: lines) : known
    let chain = journal?.chain(lines) ?? forgotten
    let new = wasThere ? digest : entered
    return chain == known && new == entered ? nil : (new, chain)
  }
}
