/// A step from one version of the store's file to the next. Steps are never changed once released.
struct Migration: Sendable {
  /// The version that the file has afterwards.
  let number: Int
  /// What is done.
  let sql: String
  /// The ``SchemaFingerprint`` that the file has afterwards. Missing: it is not compared, as in tests of steps to come.
  var fingerprint: String?

  /// All steps in order.
  static let all = [
    Migration(number: 1, sql: firstEdition, fingerprint: firstFingerprint),
    Migration(number: 2, sql: secondEdition, fingerprint: secondFingerprint),
  ]

  /// A test takes it again, and says what it has to be when the first edition was changed.
  private static let firstFingerprint = "52f3e3498a685fc6496bd5ab92a9a4b2da4628873d7e30d86d37f8d5635d6149"
  private static let secondFingerprint = "2db83f85e1d6f083bb15d21bb993a565bc849a55cc270301ce993b6ddee81a25"

  /// Says that a file is a pilot store: `LLSp` in the header's application id.
  static let applicationID = 0x4C4C_5370

  /// The triggers that keep facts as they were entered.
  ///
  /// `INSERT OR REPLACE` deletes in silence unless a connection has recursive triggers switched on, which other programs do not; so a
  /// third trigger looks for the row that would be replaced.
  ///
  /// - Parameters:
  ///   - table: whose rows are facts.
  ///   - uniques: the column lists that identify a row.
  ///   - besidesEdits: whether to leave out the one against edits, because the table has another.
  static func guards(_ table: String, _ uniques: [[String]], besidesEdits: Bool = false) -> String {
    let clash = uniques.map { columns in
      "EXISTS (SELECT 1 FROM \(table) WHERE "
        + columns.map { "\($0) = NEW.\($0)" }.joined(separator: " AND ") + ")"
    }.joined(separator: " OR ")
    let edits = """
      CREATE TRIGGER \(table)_is_never_edited BEFORE UPDATE ON \(table) BEGIN
        SELECT RAISE(ABORT, '\(table): what was entered is never edited; a correction is entered anew');
      END;

      """
    return (besidesEdits ? "" : edits) + """
      CREATE TRIGGER \(table)_is_never_removed BEFORE DELETE ON \(table) BEGIN
        SELECT RAISE(ABORT, '\(table): what was entered is never removed');
      END;
      CREATE TRIGGER \(table)_is_never_replaced BEFORE INSERT ON \(table) WHEN \(clash) BEGIN
        SELECT RAISE(ABORT, '\(table): what was entered is never replaced');
      END;

      """
  }
}
