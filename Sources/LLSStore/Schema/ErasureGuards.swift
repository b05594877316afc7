/// Guards of the tables that an erasure may overwrite, and nothing else may.
///
/// A row in `erasure_permit` opens them, within the transaction that erases, for the rows of one participant; and also then only so that
/// what was said goes: an answer turns into the missing code `withdrawn`, a code into a stand-in, words into nothing.
enum ErasureGuards {
  /// All of them.
  static let all = [
    overwriting(
      "participant", [["key"], ["pilot", "code"]], permit: "participant = OLD.key",
      only: "NEW.key = OLD.key AND NEW.pilot = OLD.pilot AND NEW.batch = OLD.batch AND NEW.code GLOB '-*'"),
    overwriting(
      "answer", [["submission", "item"]], permit: of(submission: "OLD.submission"),
      only: "NEW.submission = OLD.submission AND NEW.item = OLD.item AND NEW.missing = 'withdrawn'"),
    overwriting(
      "second_answer", [["pass", "item"]],
      permit: of(submission: "(SELECT submission FROM second_pass WHERE number = OLD.pass)"),
      only: "NEW.pass = OLD.pass AND NEW.item = OLD.item AND NEW.missing = 'withdrawn'"),
    overwriting(
      "second_pass", [["number"], ["key"]], permit: of(submission: "OLD.submission"),
      only:
        """
        NEW.number = OLD.number AND NEW.key = OLD.key AND NEW.submission = OLD.submission AND NEW.digest = OLD.digest
          AND NEW.batch = OLD.batch AND NEW.secret IS NULL
        """),
    SealingGuards.words, secrets,
    overwriting(
      "delivery", [["key"], ["supersedes"], ["run", "last_sequence"]],
      permit: """
        participant IN (SELECT participant.key FROM participant JOIN run ON run.pilot = participant.pilot
          WHERE run.id = OLD.run)
        """,
      only: sameDelivery),
    batchSecrets, permits,
  ]

  /// An erasure changes the digest of a session's record and the checksums of its journal, and nothing that was done in it.
  private static let sameDelivery = [
    "key", "run", "last_sequence", "mode", "ending", "module_id", "module_version", "content_hash",
    "session_id", "day", "elapsed_seconds", "paused_seconds", "planned_minutes", "adults", "adults_needed",
    "closing_role", "closing_minutes", "supersedes",
  ].map { "NEW.\($0) IS OLD.\($0)" }.joined(separator: " AND ")

  /// The permit for whoever gave a form.
  ///
  /// - Parameter submission: what gives the form's number, in SQL.
  static func of(submission: String) -> String {
    "participant = (SELECT participant FROM submission WHERE number = \(submission))"
  }

  /// Guards that let an overwrite through under a permit; removing and replacing stay forbidden.
  private static func overwriting(
    _ table: String, _ uniques: [[String]], permit: String, only: String
  ) -> String {
    """
    CREATE TRIGGER \(table)_is_never_edited BEFORE UPDATE ON \(table)
      WHEN NOT (EXISTS (SELECT 1 FROM erasure_permit WHERE \(permit)) AND \(only)) BEGIN
      SELECT RAISE(ABORT, '\(table): what was entered is never edited; a correction is entered anew');
    END;

    """ + Migration.guards(table, uniques, besidesEdits: true)
  }

  /// A form's secret is destroyed with its answers.
  private static let secrets = """
    CREATE TRIGGER record_secret_is_never_edited BEFORE UPDATE ON record_secret BEGIN
      SELECT RAISE(ABORT, 'record_secret: what was entered is never edited; a correction is entered anew');
    END;
    CREATE TRIGGER record_secret_is_never_removed BEFORE DELETE ON record_secret
      WHEN NOT EXISTS (SELECT 1 FROM erasure_permit WHERE participant =
        (SELECT participant FROM submission WHERE key = OLD.record)) BEGIN
      SELECT RAISE(ABORT, 'record_secret: what was entered is never removed');
    END;
    CREATE TRIGGER record_secret_is_never_replaced BEFORE INSERT ON record_secret
      WHEN EXISTS (SELECT 1 FROM record_secret WHERE record = NEW.record) BEGIN
      SELECT RAISE(ABORT, 'record_secret: what was entered is never replaced');
    END;

    """

  /// A batch that holds somebody erased gets another secret, so that its earlier digest says nothing any more.
  private static let batchSecrets = """
    CREATE TRIGGER batch_secret_is_never_edited BEFORE UPDATE ON batch_secret
      WHEN NOT (NEW.batch = OLD.batch AND EXISTS (SELECT 1 FROM erasure_permit)) BEGIN
      SELECT RAISE(ABORT, 'batch_secret: what was entered is never edited; a correction is entered anew');
    END;

    """ + Migration.guards("batch_secret", [["batch"]], besidesEdits: true)

  /// Whether what somebody gave was erased, in SQL. A row that hung on another kind of write would say so of anybody.
  ///
  /// - Parameter participant: what gives the participant's key, in SQL.
  static func isErased(_ participant: String) -> String {
    """
    EXISTS (SELECT 1 FROM erasure JOIN batch ON batch.key = erasure.batch
      WHERE erasure.participant = \(participant) AND batch.kind = '\(AuditedWrite.erasure.rawValue)')
    """
  }

  /// A permit belongs to one erasure on its way in, and goes when it is done: an erasure that is in the audit opens nothing any more.
  private static let permits = """
    CREATE TRIGGER erasure_permit_is_never_edited BEFORE UPDATE ON erasure_permit BEGIN
      SELECT RAISE(ABORT, 'erasure_permit: what was entered is never edited');
    END;
    CREATE TRIGGER erasure_permit_belongs_to_its_erasure BEFORE INSERT ON erasure_permit
      WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE key = NEW.erasure AND participant = NEW.participant
        AND \(KindGuards.isOnItsWay("erasure.batch", .erasure))) BEGIN
      SELECT RAISE(ABORT, 'erasure_permit: there is no such erasure on its way in');
    END;

    """
}
