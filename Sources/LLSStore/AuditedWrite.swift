internal import GRDB
import LLSSeal

/// A kind of write that has its link in the audit, with a digest of every row that it entered.
///
/// The digest is taken of the rows as they lie in the tables, in the same way when they are entered and when they are checked. Answers are
/// in it by their forms' digests only, which are taken with secrets, so that erasing an answer leaves the audit whole.
enum AuditedWrite: String, CaseIterable, Sendable {
  /// A pilot was begun.
  case pilot
  /// Groups were entered.
  case groups
  /// Participants were entered, or something about them.
  case enrolment
  /// A version of a questionnaire was entered.
  case questionnaire
  /// Filled-in forms were entered.
  case feedback
  /// A session was entered.
  case delivery
  /// Lines of the training log were entered.
  case trainingLog = "training-log"
  /// Lines of a pilot's lists were entered.
  case ledger
  /// An export left.
  case release
  /// What was found before the group, one to one.
  case readiness
  /// A group was opened or closed.
  case groupChange = "group-change"
  /// A pilot was closed or opened again.
  case pilotChange = "pilot-change"
  /// The lawful basis, and how long the record is kept.
  case pilotBasis = "pilot-basis"
  /// A site's paper list was destroyed.
  case listDestroyed = "list-destroyed"
  /// When the waves are asked.
  case waves
  /// Attendance and checks of a session were entered by hand.
  case register
  /// Forms were typed in a second time.
  case secondPass = "second-pass"
  /// Words were sealed for their reader.
  case words
  /// A reader released or removed words.
  case wordsDecision = "words-decision"
  /// Evidence for accreditation was entered.
  case evidence
  /// Evidence was checked by a second person.
  case evidenceCheck = "evidence-check"
  /// Evidence was drawn for an internal check.
  case checkSample = "check-sample"
  /// What the columns of a file mean was kept.
  case mapping
  /// A copy of the store was made.
  case copy
  /// The passphrase was set or changed.
  case sealing
  /// What somebody gave was erased.
  case erasure

  /// The keys of all writes of this kind.
  func keys(_ database: Database) throws -> [FactKey] {
    switch self {
    case .pilot: try FactKey.fetchAll(database, sql: "SELECT key FROM pilot ORDER BY key")
    case .questionnaire: try FactKey.fetchAll(database, sql: "SELECT key FROM instrument ORDER BY key")
    case .delivery: try FactKey.fetchAll(database, sql: "SELECT key FROM delivery ORDER BY key")
    case .release: try FactKey.fetchAll(database, sql: "SELECT key FROM release ORDER BY key")
    default:
      try FactKey.fetchAll(
        database, sql: "SELECT key FROM batch WHERE kind = ? ORDER BY key", arguments: [rawValue])
    }
  }

  /// The digest of one write's rows as they lie in the tables now; taken with the batch's secret where it has one.
  ///
  /// Most rows begin with a random key, so that nobody guesses from a digest what they hold. A code could be guessed from a batch without
  /// a secret; an erasure gives the batch another secret, and then its earlier digest says nothing any more.
  func digest(_ key: FactKey, _ database: Database) throws -> String {
    var bytes: [UInt8] = []
    for query in queries {
      bytes += Array("query;".utf8)
      let rows = try Row.fetchCursor(database.cachedStatement(sql: query), arguments: [key])
      while let row = try rows.next() {
        bytes += Array("row;".utf8)
        for (_, value) in row { Self.append(value, to: &bytes) }
      }
    }
    let secret = try SecretBytes.fetchOne(
      database.cachedStatement(sql: "SELECT secret FROM batch_secret WHERE batch = ?"), arguments: [key])
    guard let secret else { return ContentDigest(of: bytes).description }
    return KeyedDigest(of: bytes, key: secret.bytes).description
  }

  /// Writes a value with its kind and length, so that no two lists of values give the same bytes.
  private static func append(_ value: DatabaseValue, to bytes: inout [UInt8]) {
    switch value.storage {
    case .null: bytes.append(contentsOf: "n;".utf8)
    case .int64(let number): bytes.append(contentsOf: "i\(number);".utf8)
    case .double(let number): bytes.append(contentsOf: "d\(number.bitPattern);".utf8)
    case .string(let text):
      bytes.append(contentsOf: "t\(text.utf8.count):".utf8)
      bytes.append(contentsOf: text.utf8)
    case .blob(let data):
      bytes.append(contentsOf: "b\(data.count):".utf8)
      bytes.append(contentsOf: data)
    }
  }
}
