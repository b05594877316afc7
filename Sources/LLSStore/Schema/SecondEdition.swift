extension Migration {
  /// What the second edition changes: narrow rows for answers, and tables for what a pilot's team enters by hand.
  ///
  /// Tables whose checks or keys change are made anew and filled from the old ones, as SQLite asks for.
  ///
  /// - Source: sqlite.org/lang_altertable.html, section 7.
  static let secondEdition =
    freeKinds + narrowAnswers + paperSessions + permits + facts + wordTables + secondGuards

  private static let key = "BLOB NOT NULL CHECK (length(key) = 16) PRIMARY KEY"
  private static let batch = "batch BLOB NOT NULL REFERENCES batch(key)"
  private static let table = ") STRICT, WITHOUT ROWID;\n"

  private static func day(_ column: String = "day") -> String {
    "TEXT NOT NULL CHECK (\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')"
  }

  private static func words(_ column: String, _ words: [String]) -> String {
    "TEXT NOT NULL CHECK (\(column) IN (" + words.map { "'\($0)'" }.joined(separator: ", ") + "))"
  }

  /// The same for a table into which many rows go: SQLite builds a list after `IN` anew for every statement that inserts, which took
  /// longer than all the rest of an insert.
  private static func either(_ column: String, _ words: [String]) -> String {
    "TEXT NOT NULL CHECK (" + words.map { "\(column) = '\($0)'" }.joined(separator: " OR ") + ")"
  }

  /// A word of the program's own vocabulary, which may grow without another step.
  private static func code(_ column: String) -> String {
    "TEXT NOT NULL CHECK (length(\(column)) BETWEEN 1 AND 40 AND \(column) NOT GLOB '*[^a-z-]*')"
  }

  private static func index(_ table: String) -> String {
    "CREATE INDEX \(table)_by_batch ON \(table) (batch);\n"
  }

  /// Makes a table anew under the same name.
  private static func remade(_ table: String, _ definition: String, from select: String) -> String {
    """
    CREATE TABLE remade_\(table) \(definition)
    INSERT INTO remade_\(table) \(select);
    DROP TABLE \(table);
    ALTER TABLE remade_\(table) RENAME TO \(table);

    """
  }

  private static let freeKinds =
    remade(
      "batch", "(key \(key), kind \(code("kind")), at TEXT NOT NULL, by TEXT NOT NULL \(table)",
      from: "SELECT key, kind, at, by FROM batch")
    + remade(
      "ledger_entry",
      """
      (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key), ledger \(code("ledger")), id TEXT NOT NULL, \(batch),
        supersedes BLOB UNIQUE REFERENCES ledger_entry(key), reason TEXT,
        CHECK ((supersedes IS NULL) = (reason IS NULL)) \(table)
      """, from: "SELECT key, pilot, ledger, id, batch, supersedes, reason FROM ledger_entry")
      + """
      CREATE INDEX ledger_entry_by_pilot ON ledger_entry (pilot, ledger, id);
      CREATE INDEX ledger_entry_by_batch ON ledger_entry (batch);
      CREATE TABLE batch_secret (batch BLOB NOT NULL PRIMARY KEY REFERENCES batch(key),
        secret BLOB NOT NULL CHECK (length(secret) = 32) \(table)
      """

  private static let narrowAnswers =
    """
    CREATE TABLE remade_item (number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
      instrument BLOB NOT NULL REFERENCES instrument(key), position INTEGER NOT NULL,
      id TEXT NOT NULL, text TEXT NOT NULL, kind
        \(words("kind", ["steps", "faces", "scale", "choice", "choices", "number", "date", "text"])),
      low INTEGER, high INTEGER, is_reversed INTEGER NOT NULL, is_optional INTEGER NOT NULL, outcome TEXT,
      UNIQUE (instrument, id), UNIQUE (instrument, position)) STRICT;
    INSERT INTO remade_item (key, instrument, position, id, text, kind, low, high, is_reversed, is_optional, outcome)
      SELECT key, instrument, position, id, text, kind, low, high, is_reversed, is_optional, outcome FROM item
      ORDER BY instrument, position;
    CREATE TABLE remade_submission (number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
      pilot BLOB NOT NULL REFERENCES pilot(key),
      instrument BLOB NOT NULL REFERENCES instrument(key), participant BLOB REFERENCES participant(key),
      wave \(either("wave", ["pre", "session", "post", "follow-up"])), run TEXT REFERENCES run(id),
      day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      mode \(either("mode", ["paper", "kiosk", "read-aloud", "remote", "typed"])),
      helper \(either("helper", ["nobody", "worker", "interpreter", "carer"])),
      digest TEXT NOT NULL, \(batch),
      supersedes BLOB UNIQUE REFERENCES submission(key), reason TEXT,
      CHECK ((supersedes IS NULL) = (reason IS NULL))) STRICT;
    INSERT INTO remade_submission (key, pilot, instrument, participant, wave, run, day, mode, helper, digest, batch,
        supersedes, reason)
      SELECT key, pilot, instrument, participant, wave, run, day, mode, helper, digest, batch, supersedes, reason
      FROM submission ORDER BY key;
    CREATE TABLE remade_answer (submission INTEGER NOT NULL REFERENCES submission(number),
      item INTEGER NOT NULL REFERENCES item(number), number REAL, choices TEXT,
      missing TEXT CHECK (missing IS NULL OR missing IN (\(missing))),
      CHECK ((number IS NOT NULL) + (choices IS NOT NULL) + (missing IS NOT NULL) <= 1),
      PRIMARY KEY (submission, item)) STRICT, WITHOUT ROWID;
    INSERT INTO remade_answer
      SELECT remade_submission.number, remade_item.number, answer.number, choices, missing FROM answer
        JOIN remade_submission ON remade_submission.key = answer.submission
        JOIN remade_item ON remade_item.key = answer.item ORDER BY 1, 2;
    DROP TABLE answer; DROP TABLE item; DROP TABLE submission;
    ALTER TABLE remade_item RENAME TO item;
    ALTER TABLE remade_submission RENAME TO submission;
    ALTER TABLE remade_answer RENAME TO answer;
    CREATE INDEX submission_by_instrument ON submission (pilot, instrument, wave);
    CREATE INDEX submission_by_batch ON submission (batch);
    CREATE INDEX submission_by_participant ON submission (participant);

    """

  private static let missing = [
    "refused", "not-asked", "not-applicable", "absent", "illegible", "withdrawn", "not-reached",
    "not-safe-to-contact", "group-ended",
  ].map { "'\($0)'" }.joined(separator: ", ")

  private static let paperSessions = remade(
    "delivery",
    """
    (key \(key), run TEXT NOT NULL REFERENCES run(id), last_sequence INTEGER NOT NULL,
      mode \(words("mode", ["live", "scripted", "paper"])),
      ending \(words("ending", ["finished", "abandoned", "open"])), module_id TEXT NOT NULL,
      module_version TEXT NOT NULL, content_hash TEXT NOT NULL, session_id TEXT NOT NULL,
      day \(day()), elapsed_seconds INTEGER NOT NULL CHECK (elapsed_seconds >= 0),
      paused_seconds INTEGER NOT NULL CHECK (paused_seconds >= 0), planned_minutes INTEGER NOT NULL,
      adults INTEGER, adults_needed INTEGER NOT NULL,
      closing_role TEXT CHECK (closing_role IN ('reader-of-cards', 'co-facilitator', 'named-standby', 'safeguarding-lead')),
      closing_minutes INTEGER CHECK (closing_minutes >= 0), digest TEXT NOT NULL,
      journal_chain TEXT NOT NULL CHECK (length(journal_chain) = 16 * last_sequence),
      supersedes BLOB UNIQUE REFERENCES delivery(key),
      CHECK ((closing_role IS NULL) = (closing_minutes IS NULL)), CHECK ((mode = 'paper') = (last_sequence = 0)),
      UNIQUE (run, last_sequence) \(table)
    """,
    from: """
      SELECT key, run, last_sequence, mode, ending, module_id, module_version, content_hash, session_id, day,
        elapsed_seconds, paused_seconds, planned_minutes, adults, adults_needed, closing_role, closing_minutes, digest,
        journal_chain, supersedes FROM delivery
      """)

  private static let facts = """
    CREATE TABLE readiness (key \(key), participant BLOB NOT NULL REFERENCES participant(key),
      state \(words("state", ["ready", "later", "no"])), day \(day()), \(batch) \(table)
    CREATE INDEX readiness_by_participant ON readiness (participant, day);
    \(index("readiness"))\
    CREATE TABLE group_change (key \(key), pilot_group BLOB NOT NULL REFERENCES pilot_group(key),
      change \(words("change", ["opened", "closed"])), day \(day()), \(batch) \(table)
    \(index("group_change"))\
    CREATE TABLE pilot_change (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key),
      change \(words("change", ["closed", "reopened"])), day \(day()), \(batch) \(table)
    \(index("pilot_change"))\
    CREATE TABLE pilot_basis (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key), basis \(code("basis")),
      keep_until \(day("keep_until")),
      totals_fixed TEXT CHECK (totals_fixed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), \(batch) \(table)
    \(index("pilot_basis"))\
    CREATE TABLE list_destroyed (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key),
      site BLOB NOT NULL REFERENCES site(key), day \(day()), \(batch) \(table)
    \(index("list_destroyed"))\
    CREATE TABLE pilot_wave (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key),
      wave \(words("wave", ["pre", "session", "post", "follow-up"])), first_day \(day("first_day")),
      last_day \(day("last_day")), \(batch), CHECK (first_day <= last_day) \(table)
    \(index("pilot_wave"))\
    CREATE TABLE attendance_change (key \(key), run TEXT NOT NULL REFERENCES run(id),
      participant BLOB NOT NULL REFERENCES participant(key),
      status \(words("status", ["present", "part", "left", "absent", "excused"])),
      minutes INTEGER NOT NULL CHECK (minutes >= 0), \(batch),
      supersedes BLOB UNIQUE REFERENCES attendance_change(key), reason TEXT \(table)
    CREATE INDEX attendance_change_by_run ON attendance_change (run, participant);
    \(index("attendance_change"))\
    CREATE TABLE session_change (key \(key), run TEXT NOT NULL REFERENCES run(id),
      adults INTEGER CHECK (adults >= 0), minutes INTEGER NOT NULL CHECK (minutes >= 0), \(batch),
      supersedes BLOB UNIQUE REFERENCES session_change(key), reason TEXT NOT NULL \(table)
    CREATE INDEX session_change_by_run ON session_change (run);
    \(index("session_change"))\
    CREATE TABLE session_check (key \(key), run TEXT NOT NULL REFERENCES run(id),
      kind \(words("kind", ["closing", "consent-asked"])), role \(code("role")), day \(day()), \(batch) \(table)
    CREATE INDEX session_check_by_run ON session_check (run);
    \(index("session_check"))\
    CREATE TABLE evidence (key \(key), participant BLOB NOT NULL REFERENCES participant(key), unit TEXT NOT NULL,
      outcome TEXT NOT NULL, kind \(code("kind")), minutes INTEGER CHECK (minutes >= 0), day \(day()), \(batch),
      supersedes BLOB UNIQUE REFERENCES evidence(key), reason TEXT,
      CHECK ((supersedes IS NULL) = (reason IS NULL)) \(table)
    CREATE INDEX evidence_by_participant ON evidence (participant);
    \(index("evidence"))\
    CREATE TABLE evidence_check (key \(key), evidence BLOB NOT NULL REFERENCES evidence(key),
      decision \(words("decision", ["agreed", "more-needed", "not-agreed"])), day \(day()), \(batch) \(table)
    CREATE INDEX evidence_check_by_evidence ON evidence_check (evidence);
    \(index("evidence_check"))\
    CREATE TABLE check_sample (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key), seed TEXT NOT NULL,
      rules TEXT NOT NULL, day \(day()), \(batch) \(table)
    \(index("check_sample"))\
    CREATE TABLE check_sample_piece (sample BLOB NOT NULL REFERENCES check_sample(key), position INTEGER NOT NULL,
      evidence BLOB NOT NULL REFERENCES evidence(key), PRIMARY KEY (sample, position) \(table)
    CREATE TABLE column_mapping (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key), name TEXT NOT NULL,
      header TEXT NOT NULL, rules TEXT NOT NULL, \(batch) \(table)
    \(index("column_mapping"))\
    CREATE TABLE store_copy (key \(key), kind \(words("kind", ["backup", "bundle", "before-change"])),
      file TEXT NOT NULL CHECK (file NOT GLOB '*/*'), digest TEXT NOT NULL, \(batch) \(table)
    \(index("store_copy"))
    """

  private static let wordTables = """
    CREATE TABLE second_pass (number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
      submission INTEGER NOT NULL REFERENCES submission(number), digest TEXT NOT NULL,
      secret BLOB CHECK (length(secret) = 32), \(batch)) STRICT;
    CREATE INDEX second_pass_by_submission ON second_pass (submission);
    \(index("second_pass"))\
    CREATE TABLE second_answer (pass INTEGER NOT NULL REFERENCES second_pass(number),
      item INTEGER NOT NULL REFERENCES item(number), number REAL, choices TEXT,
      missing TEXT CHECK (missing IS NULL OR missing IN (\(missing))),
      CHECK ((number IS NOT NULL) + (choices IS NOT NULL) + (missing IS NOT NULL) <= 1),
      PRIMARY KEY (pass, item)) STRICT, WITHOUT ROWID;
    CREATE TABLE held_words (number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
      submission INTEGER NOT NULL REFERENCES submission(number), item INTEGER NOT NULL REFERENCES item(number),
      sealed BLOB NOT NULL, digest TEXT NOT NULL,
      secret BLOB CHECK (length(secret) = 32), \(batch),
      CHECK ((secret IS NULL) = (length(sealed) = 0)), UNIQUE (submission, item)) STRICT;
    \(index("held_words"))\
    CREATE TABLE words_decision (key \(key), words BLOB NOT NULL REFERENCES held_words(key), role \(code("role")),
      day \(day()), digest TEXT NOT NULL, \(batch) \(table)
    CREATE INDEX words_decision_by_words ON words_decision (words);
    \(index("words_decision"))\
    CREATE TABLE sealing (one INTEGER PRIMARY KEY CHECK (one = 1), public_key BLOB NOT NULL CHECK (length(public_key) = 32),
      wrapped_key BLOB NOT NULL, salt BLOB NOT NULL, work INTEGER NOT NULL, changed TEXT NOT NULL, by TEXT NOT NULL) STRICT;
    CREATE TABLE sealing_change (batch BLOB NOT NULL PRIMARY KEY REFERENCES batch(key), public_key BLOB NOT NULL,
      digest TEXT NOT NULL \(table)
    CREATE TABLE sealed_words (words BLOB NOT NULL REFERENCES held_words(key), \(batch), digest TEXT NOT NULL,
      PRIMARY KEY (words, batch) \(table)
    \(index("sealed_words"))

    """

  private static let permits = """
    DROP TRIGGER participant_is_never_edited;
    DROP TRIGGER participant_is_never_removed;
    DROP TRIGGER participant_is_never_replaced;
    DROP TRIGGER record_secret_is_never_edited;
    DROP TRIGGER record_secret_is_never_removed;
    DROP TRIGGER record_secret_is_never_replaced;
    CREATE TABLE erasure (key \(key), participant BLOB NOT NULL REFERENCES participant(key), reason \(code("reason")),
      day \(day()), \(batch) \(table)
    \(index("erasure"))\
    CREATE TABLE erasure_permit (participant BLOB NOT NULL PRIMARY KEY REFERENCES participant(key),
      erasure BLOB NOT NULL REFERENCES erasure(key) \(table)

    """

  /// Guards of facts that an erasure may overwrite, and of all the new ones.
  private static let secondGuards =
    ([
      guards("batch", [["key"]]), guards("ledger_entry", [["key"], ["supersedes"]]),
      guards("item", [["number"], ["key"], ["instrument", "id"], ["instrument", "position"]]),
      guards("submission", [["number"], ["key"], ["supersedes"]]),
      guards("erasure", [["key"]]), guards("readiness", [["key"]]), guards("group_change", [["key"]]),
      guards("pilot_change", [["key"]]), guards("pilot_basis", [["key"]]),
      guards("list_destroyed", [["key"]]),
      guards("pilot_wave", [["key"]]), guards("attendance_change", [["key"], ["supersedes"]]),
      guards("session_change", [["key"], ["supersedes"]]),
      guards("session_check", [["key"]]), guards("evidence", [["key"], ["supersedes"]]),
      guards("evidence_check", [["key"]]),
      guards("check_sample", [["key"]]), guards("check_sample_piece", [["sample", "position"]]),
      guards("column_mapping", [["key"]]),
      guards("store_copy", [["key"]]),
      guards("words_decision", [["key"]]),
      guards("sealing_change", [["batch"]]), guards("sealed_words", [["words", "batch"]]),
    ] + ErasureGuards.all + [SealingGuards.all, KindGuards.guards(KindGuards.secondEdition)]).joined()
}
