internal import GRDB
import LLSModel

extension StoreCheck {
  /// Whether forms hold the answers they were entered with. Only an erasure destroys a form's secret, and every answer with it.
  static func forms(_ database: Database) throws -> [String] {
    try changedForms(
      Row.fetchCursor(
        database,
        sql: """
          SELECT submission.key, submission.digest, secret, item.id AS item, answer.number,
            answer.choices, answer.missing, \(ErasureGuards.isErased("submission.participant")) AS is_erased
          FROM submission LEFT JOIN record_secret ON record_secret.record = submission.key
            LEFT JOIN answer ON answer.submission = submission.number LEFT JOIN item ON item.number = answer.item
          ORDER BY submission.key
          """), called: "form")
  }

  /// The same of forms that were typed a second time.
  static func secondPasses(_ database: Database) throws -> [String] {
    try changedForms(
      Row.fetchCursor(
        database,
        sql: """
          SELECT second_pass.key, second_pass.digest, secret, item.id AS item, second_answer.number,
            second_answer.choices, second_answer.missing,
            \(ErasureGuards.isErased("submission.participant")) AS is_erased
          FROM second_pass JOIN submission ON submission.number = second_pass.submission
            LEFT JOIN second_answer ON second_answer.pass = second_pass.number
            LEFT JOIN item ON item.number = second_answer.item
          ORDER BY second_pass.key
          """), called: "second typing")
  }

  private static func changedForms(_ rows: RowCursor, called name: String) throws -> [String] {
    var problems: [String] = []
    var current: (key: FactKey, digest: String, secret: SecretBytes?, isErased: Bool)?
    var answers: [(itemID: String, columns: AnswerColumns)] = []
    func close() {
      guard let form = current else { return }
      guard let secret = form.secret else {
        if form.isErased, answers.allSatisfy({ $0.columns.missing == .withdrawn }) { return }
        problems.append("the \(name) \(form.key) has lost the secret that its answers are checked with")
        return
      }
      if SubmissionDigest.of(answers, secret: secret.bytes) != form.digest {
        problems.append("the \(name) \(form.key) was changed after it was entered")
      }
    }
    while let row = try rows.next() {
      let key: FactKey = try row.decode(forColumn: "key")
      if current?.key != key {
        close()
        current = try (
          key, row.decode(forColumn: "digest"), row.decode(forColumn: "secret"),
          row.decode(forColumn: "is_erased")
        )
        answers = []
      }
      let item: String? = try row.decode(forColumn: "item")
      if let item { answers.append((item, try AnswerColumns(row))) }
    }
    close()
    return problems
  }
}
