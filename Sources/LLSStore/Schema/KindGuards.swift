internal import GRDB

/// Which kind of write brings the rows of each table.
///
/// A write's digest covers the tables of its own kind; a row that hung on a write of another kind would be in no digest at all. So the
/// database refuses it, and a check of the whole store counts such rows.
enum KindGuards {
  /// The tables of the second edition, and the kind that the batch of each row has. Released steps never change: a later edition adds a
  /// list of its own.
  static let secondEdition: [(table: String, write: AuditedWrite)] = [
    ("pilot_group", .groups), ("participant", .enrolment), ("membership", .enrolment),
    ("departure", .enrolment), ("consent", .enrolment), ("submission", .feedback),
    ("delivery_log", .trainingLog), ("ledger_entry", .ledger), ("readiness", .readiness),
    ("group_change", .groupChange), ("pilot_change", .pilotChange), ("pilot_basis", .pilotBasis),
    ("list_destroyed", .listDestroyed), ("pilot_wave", .waves), ("attendance_change", .register),
    ("session_change", .register),
    ("session_check", .register), ("second_pass", .secondPass), ("held_words", .words),
    ("words_decision", .wordsDecision), ("evidence", .evidence), ("evidence_check", .evidenceCheck),
    ("check_sample", .checkSample), ("column_mapping", .mapping), ("store_copy", .copy),
    ("sealing_change", .sealing), ("sealed_words", .sealing), ("erasure", .erasure),
  ]

  /// The triggers: one look at the batch for each row. Answers have none, because their form's row has one.
  static func guards(_ tables: [(table: String, write: AuditedWrite)]) -> String {
    tables.map { table, write in
      """
      CREATE TRIGGER \(table)_is_of_its_kind BEFORE INSERT ON \(table)
        WHEN NOT EXISTS (SELECT 1 FROM batch WHERE key = NEW.batch AND kind = '\(write.rawValue)') BEGIN
        SELECT RAISE(ABORT, '\(table): the batch is of another kind of entry');
      END;

      """
    }.joined()
  }

  /// That a batch is on its way in: of a kind, and without a link in the audit, which comes last.
  ///
  /// Whoever makes one past the program leaves a batch without a link behind, which a check of the store tells.
  ///
  /// - Parameters:
  ///   - batch: what gives the batch's key, in SQL.
  ///   - write: the kind.
  static func isOnItsWay(_ batch: String, _ write: AuditedWrite) -> String {
    """
    EXISTS (SELECT 1 FROM batch WHERE key = \(batch) AND kind = '\(write.rawValue)')
        AND NOT EXISTS (SELECT 1 FROM audit WHERE what = '\(write.rawValue)'
          AND replace(subject, '-', '') = lower(hex(\(batch))))
    """
  }

  /// Rows that hang on a write of another kind, or on none: they are in no digest.
  static func misfits(_ database: Database) throws -> [String] {
    try secondEdition.compactMap { table, write in
      let number =
        try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM \(table) LEFT JOIN batch ON batch.key = \(table).batch WHERE batch.kind IS NOT ?
            """, arguments: [write.rawValue]) ?? 0
      if number == 0 { return nil }
      return
        "\(number) row\(number == 1 ? "" : "s") of \(table) came past the audit, on a write of another kind"
    }
  }
}
