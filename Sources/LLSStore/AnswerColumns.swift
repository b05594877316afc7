internal import FoundationEssentials
internal import GRDB
import LLSModel
import LLSSeal

/// An answer as its columns hold it.
struct AnswerColumns: Hashable {
  /// The kind of an answer whose words stay on paper.
  static let wordsHeld = "words-held"

  /// `number`, `choices`, `words-held` or `missing`; it follows from the columns.
  let kind: String
  /// The number.
  private(set) var number: Double?
  /// The choices, with `;` between them.
  private(set) var choices: String?
  /// Why there is none.
  private(set) var missing: MissingCode?

  /// Spreads an answer over the columns.
  init(_ value: AnswerValue) {
    switch value {
    case .number(let number):
      kind = "number"
      self.number = number
    case .choices(let ticked):
      kind = "choices"
      choices = ticked.map(String.init).joined(separator: ";")
    case .wordsHeld: kind = Self.wordsHeld
    case .missing(let code):
      kind = "missing"
      missing = code
    }
  }

  /// Reads the columns of a row.
  init(_ row: Row) throws {
    number = try row.decode(forColumn: "number")
    choices = try row.decode(forColumn: "choices")
    let word: String? = try row.decode(forColumn: "missing")
    missing = word.flatMap(MissingCode.init)
    kind = number != nil ? "number" : choices != nil ? "choices" : word != nil ? "missing" : Self.wordsHeld
  }

  /// The answer.
  var value: AnswerValue {
    if let number { return .number(number) }
    if let choices { return .choices(choices.split(separator: ";").compactMap { Int($0) }) }
    return kind == Self.wordsHeld ? .wordsHeld : .missing(missing ?? .illegible)
  }

  /// For the digest.
  var canonical: String { "\(kind):\(number.map { "\($0)" } ?? choices ?? missing?.rawValue ?? "")" }
}

/// The digests that show whether a form was changed behind the store's back.
enum SubmissionDigest {
  /// Of one form's answers, with its own secret.
  static func of(_ answers: [(itemID: String, columns: AnswerColumns)], secret: [UInt8]) -> String {
    let lines = answers.sorted { $0.itemID < $1.itemID }.map { "\($0.itemID)=\($0.columns.canonical)\n" }
    return KeyedDigest(of: lines.joined().utf8, key: secret).description
  }
}

/// A secret as a column holds it.
struct SecretBytes: DatabaseValueConvertible {
  /// The bytes.
  let bytes: [UInt8]

  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> SecretBytes? {
    Data.fromDatabaseValue(value).map { SecretBytes(bytes: Array($0)) }
  }
}
