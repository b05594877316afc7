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

  /// Those whose rows point to a batch; the others have one row that everything else of them points to.
  static let batches: [AuditedWrite] = [.groups, .enrolment, .feedback, .trainingLog, .ledger]

  /// The keys of all writes of this kind.
  func keys(_ database: Database) throws -> [FactKey] {
    switch self {
    case .groups, .enrolment, .feedback, .trainingLog, .ledger:
      try FactKey.fetchAll(
        database, sql: "SELECT key FROM batch WHERE kind = ? ORDER BY key", arguments: [rawValue])
    case .pilot: try FactKey.fetchAll(database, sql: "SELECT key FROM pilot ORDER BY key")
    case .questionnaire: try FactKey.fetchAll(database, sql: "SELECT key FROM instrument ORDER BY key")
    case .delivery: try FactKey.fetchAll(database, sql: "SELECT key FROM delivery ORDER BY key")
    case .release: try FactKey.fetchAll(database, sql: "SELECT key FROM release ORDER BY key")
    }
  }

  /// The digest of one write's rows as they lie in the tables now.
  ///
  /// Most rows begin with a random key, so that nobody guesses from a digest what they hold.
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
    return ContentDigest(of: bytes).description
  }

  /// Writes a value with its kind and length, so that no two lists of values give the same bytes.
  private static func append(_ value: DatabaseValue, to bytes: inout [UInt8]) {
    switch value.storage {
    case .null: bytes += Array("n;".utf8)
    case .int64(let number): bytes += Array("i\(number);".utf8)
    case .double(let number): bytes += Array("d\(number.bitPattern);".utf8)
    case .string(let text): bytes += Array("t\(text.utf8.count):\(text)".utf8)
    case .blob(let data): bytes += Array("b\(data.count):".utf8) + Array(data)
    }
  }
}
