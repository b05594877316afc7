extension Migration {
  /// The tables of the first edition.
  static let firstEdition = places + people + questions + sessions + answers + ledgers + firstGuards

  private static let key = "BLOB NOT NULL CHECK (length(key) = 16) PRIMARY KEY"
  private static let day = "CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')"
  private static let batch = "batch BLOB NOT NULL REFERENCES batch(key)"
  private static let table = ") STRICT, WITHOUT ROWID;\n"

  private static func words(_ column: String, _ words: [String]) -> String {
    "CHECK (\(column) IN (" + words.map { "'\($0)'" }.joined(separator: ", ") + "))"
  }

  private static let batchKinds = ["groups", "enrolment", "feedback", "training-log", "ledger"]

  private static let places = """
    CREATE TABLE batch (key \(key), kind TEXT NOT NULL \(words("kind", batchKinds)),
      at TEXT NOT NULL, by TEXT NOT NULL \(table)
    CREATE TABLE service (key \(key), id TEXT NOT NULL UNIQUE \(table)
    CREATE TABLE region (key \(key), id TEXT NOT NULL, nation TEXT NOT NULL \(words("nation", ["england", "wales"])),
      UNIQUE (id, nation) \(table)
    CREATE TABLE site (key \(key), id TEXT NOT NULL, service BLOB NOT NULL REFERENCES service(key),
      region BLOB NOT NULL REFERENCES region(key), UNIQUE (service, id) \(table)
    CREATE TABLE pilot (key \(key), id TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
      service BLOB NOT NULL REFERENCES service(key), is_synthetic INTEGER NOT NULL CHECK (is_synthetic IN (0, 1)),
      protocol_hash TEXT \(table)
    CREATE TABLE pilot_module (pilot BLOB NOT NULL REFERENCES pilot(key), position INTEGER NOT NULL,
      module TEXT NOT NULL, PRIMARY KEY (pilot, position) \(table)
    CREATE TABLE pilot_group (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key), id TEXT NOT NULL,
      site BLOB NOT NULL REFERENCES site(key), arm TEXT NOT NULL \(words("arm", ["pilot", "comparison"])),
      is_cse INTEGER NOT NULL CHECK (is_cse IN (0, 1)), \(batch), UNIQUE (pilot, id) \(table)
    CREATE INDEX pilot_group_by_batch ON pilot_group (batch);

    """

  private static let people = """
    CREATE TABLE participant (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key),
      code TEXT NOT NULL CHECK (length(code) = 8), \(batch), UNIQUE (pilot, code) \(table)
    CREATE INDEX participant_by_batch ON participant (batch);
    CREATE TABLE membership (key \(key), participant BLOB NOT NULL REFERENCES participant(key),
      pilot_group BLOB NOT NULL REFERENCES pilot_group(key), day TEXT NOT NULL \(day), \(batch) \(table)
    CREATE INDEX membership_by_participant ON membership (participant);
    CREATE INDEX membership_by_batch ON membership (batch);
    CREATE TABLE departure (key \(key), membership BLOB NOT NULL REFERENCES membership(key),
      day TEXT NOT NULL \(day), \(batch) \(table)
    CREATE INDEX departure_by_membership ON departure (membership);
    CREATE INDEX departure_by_batch ON departure (batch);
    CREATE TABLE consent (key \(key), participant BLOB NOT NULL REFERENCES participant(key),
      scope TEXT NOT NULL \(words("scope", ["take-part", "use-feedback", "quote", "share-data-set"])),
      state TEXT NOT NULL \(words("state", ["given", "refused", "withdrawn"])),
      decided_by TEXT NOT NULL, detail TEXT, form_version TEXT NOT NULL, day TEXT NOT NULL \(day),
      \(batch) \(table)
    CREATE INDEX consent_by_participant ON consent (participant, scope, day);
    CREATE INDEX consent_by_batch ON consent (batch);

    """

  private static let questions = """
    CREATE TABLE instrument (key \(key), id TEXT NOT NULL, version INTEGER NOT NULL, origin TEXT NOT NULL,
      title TEXT NOT NULL, respondent TEXT NOT NULL, waves TEXT NOT NULL,
      is_scored INTEGER NOT NULL CHECK (is_scored IN (0, 1)), minimum_answered INTEGER,
      UNIQUE (id, version) \(table)
    CREATE TABLE item (key \(key), instrument BLOB NOT NULL REFERENCES instrument(key), position INTEGER NOT NULL,
      id TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL
        \(words("kind", ["steps", "faces", "scale", "choice", "choices", "number", "date", "text"])),
      low INTEGER, high INTEGER, is_reversed INTEGER NOT NULL, is_optional INTEGER NOT NULL, outcome TEXT,
      UNIQUE (instrument, id), UNIQUE (instrument, position) \(table)
    CREATE TABLE item_label (item BLOB NOT NULL REFERENCES item(key), position INTEGER NOT NULL,
      label TEXT NOT NULL, PRIMARY KEY (item, position) \(table)

    """

  private static let sessions = """
    CREATE TABLE run (id TEXT NOT NULL PRIMARY KEY, pilot BLOB NOT NULL REFERENCES pilot(key),
      pilot_group BLOB NOT NULL REFERENCES pilot_group(key) \(table)
    CREATE TABLE delivery (key \(key), run TEXT NOT NULL REFERENCES run(id), last_sequence INTEGER NOT NULL,
      mode TEXT NOT NULL \(words("mode", ["live", "scripted"])),
      ending TEXT NOT NULL \(words("ending", ["finished", "abandoned", "open"])), module_id TEXT NOT NULL,
      module_version TEXT NOT NULL, content_hash TEXT NOT NULL, session_id TEXT NOT NULL,
      day TEXT NOT NULL \(day), elapsed_seconds INTEGER NOT NULL CHECK (elapsed_seconds >= 0),
      paused_seconds INTEGER NOT NULL CHECK (paused_seconds >= 0), planned_minutes INTEGER NOT NULL,
      adults INTEGER, adults_needed INTEGER NOT NULL,
      closing_role TEXT \(words("closing_role", ["reader-of-cards", "co-facilitator", "named-standby", "safeguarding-lead"])),
      closing_minutes INTEGER CHECK (closing_minutes >= 0), digest TEXT NOT NULL,
      journal_chain TEXT NOT NULL CHECK (length(journal_chain) = 16 * last_sequence),
      supersedes BLOB UNIQUE REFERENCES delivery(key),
      CHECK ((closing_role IS NULL) = (closing_minutes IS NULL)), UNIQUE (run, last_sequence) \(table)
    CREATE TABLE delivery_block (delivery BLOB NOT NULL REFERENCES delivery(key), position INTEGER NOT NULL,
      activity TEXT NOT NULL, planned_minutes INTEGER NOT NULL, seconds INTEGER NOT NULL CHECK (seconds >= 0),
      status TEXT NOT NULL \(words("status", ["done", "adapted", "skipped", "not-reached"])),
      is_core INTEGER NOT NULL CHECK (is_core IN (0, 1)), PRIMARY KEY (delivery, position) \(table)
    CREATE TABLE adaptation (delivery BLOB NOT NULL REFERENCES delivery(key), position INTEGER NOT NULL,
      activity TEXT NOT NULL, what TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (delivery, position) \(table)
    CREATE TABLE attendance (delivery BLOB NOT NULL REFERENCES delivery(key),
      participant BLOB NOT NULL REFERENCES participant(key),
      status TEXT NOT NULL \(words("status", ["present", "part", "left", "absent", "excused"])),
      minutes INTEGER NOT NULL CHECK (minutes >= 0), PRIMARY KEY (delivery, participant) \(table)
    CREATE TABLE card_count (delivery BLOB NOT NULL REFERENCES delivery(key), colour TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number >= 0), PRIMARY KEY (delivery, colour) \(table)
    CREATE TABLE withdrawn_day (delivery BLOB NOT NULL REFERENCES delivery(key),
      participant BLOB NOT NULL REFERENCES participant(key), PRIMARY KEY (delivery, participant) \(table)

    """

  private static let answers = """
    CREATE TABLE submission (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key),
      instrument BLOB NOT NULL REFERENCES instrument(key), participant BLOB REFERENCES participant(key),
      wave TEXT NOT NULL \(words("wave", ["pre", "session", "post", "follow-up"])), run TEXT REFERENCES run(id),
      day TEXT \(day), mode TEXT NOT NULL \(words("mode", ["paper", "kiosk", "read-aloud", "remote", "typed"])),
      helper TEXT NOT NULL \(words("helper", ["nobody", "worker", "interpreter", "carer"])),
      digest TEXT NOT NULL, \(batch),
      supersedes BLOB UNIQUE REFERENCES submission(key), reason TEXT,
      CHECK ((supersedes IS NULL) = (reason IS NULL)) \(table)
    CREATE INDEX submission_by_instrument ON submission (pilot, instrument, wave);
    CREATE INDEX submission_by_batch ON submission (batch);
    CREATE TABLE answer (submission BLOB NOT NULL REFERENCES submission(key),
      item BLOB NOT NULL REFERENCES item(key),
      kind TEXT NOT NULL \(words("kind", ["number", "choices", "words-held", "missing"])),
      number REAL, choices TEXT, missing TEXT \(words("missing", missingWords)),
      CHECK ((kind = 'number') = (number IS NOT NULL)), CHECK ((kind = 'choices') = (choices IS NOT NULL)),
      CHECK ((kind = 'missing') = (missing IS NOT NULL)), PRIMARY KEY (submission, item) \(table)
    CREATE TABLE record_secret (record BLOB NOT NULL PRIMARY KEY REFERENCES submission(key),
      secret BLOB NOT NULL CHECK (length(secret) = 32) \(table)

    """

  private static let missingWords = [
    "refused", "not-asked", "not-applicable", "absent", "illegible", "withdrawn", "not-reached",
    "not-safe-to-contact", "group-ended",
  ]

  private static let ledgers = """
    CREATE TABLE delivery_log (key \(key), id TEXT NOT NULL, date TEXT NOT NULL, first_day TEXT NOT NULL,
      last_day TEXT NOT NULL, audience TEXT NOT NULL \(words("audience", audiences)), setting TEXT NOT NULL,
      sessions_known TEXT NOT NULL \(words("sessions_known", ["exact", "about", "unknown"])), sessions INTEGER,
      attended_known TEXT NOT NULL \(words("attended_known", ["exact", "about", "unknown"])), attended INTEGER,
      remark TEXT NOT NULL, \(batch), supersedes BLOB UNIQUE REFERENCES delivery_log(key), reason TEXT,
      CHECK ((sessions_known = 'unknown') = (sessions IS NULL)),
      CHECK ((attended_known = 'unknown') = (attended IS NULL)),
      CHECK ((supersedes IS NULL) = (reason IS NULL)) \(table)
    CREATE INDEX delivery_log_by_day ON delivery_log (first_day);
    CREATE INDEX delivery_log_by_id ON delivery_log (id);
    CREATE INDEX delivery_log_by_batch ON delivery_log (batch);
    CREATE TABLE ledger_entry (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key), ledger TEXT NOT NULL
        \(words("ledger", ledgerNames)), id TEXT NOT NULL, \(batch),
      supersedes BLOB UNIQUE REFERENCES ledger_entry(key), reason TEXT, CHECK ((supersedes IS NULL) = (reason IS NULL)) \(table)
    CREATE INDEX ledger_entry_by_pilot ON ledger_entry (pilot, ledger, id);
    CREATE INDEX ledger_entry_by_batch ON ledger_entry (batch);
    CREATE TABLE ledger_value (entry BLOB NOT NULL REFERENCES ledger_entry(key), name TEXT NOT NULL,
      value TEXT NOT NULL, PRIMARY KEY (entry, name) \(table)
    CREATE TABLE release (key \(key), pilot BLOB NOT NULL REFERENCES pilot(key), at TEXT NOT NULL, by TEXT NOT NULL,
      format TEXT NOT NULL, recipient TEXT NOT NULL, content_digest TEXT NOT NULL, shown TEXT NOT NULL \(table)
    CREATE TABLE audit (sequence INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, by TEXT NOT NULL,
      what TEXT NOT NULL, subject TEXT NOT NULL, digest TEXT NOT NULL, previous TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE) STRICT;

    """

  private static let audiences = [
    "professionals", "young-people", "parents-carers", "taxi-drivers", "vulnerability-roadshows", "launch",
  ]

  private static let ledgerNames = [
    "progression-criteria", "peer-reviews", "practitioner-tests", "influence", "youth-proofing",
  ]

  private static let firstGuards = [
    guards("service", [["key"], ["id"]]), guards("region", [["key"], ["id", "nation"]]),
    guards("site", [["key"], ["service", "id"]]), guards("pilot", [["key"], ["id"]]),
    guards("pilot_module", [["pilot", "position"]]), guards("pilot_group", [["key"], ["pilot", "id"]]),
    guards("batch", [["key"]]), guards("participant", [["key"], ["pilot", "code"]]),
    guards("membership", [["key"]]), guards("departure", [["key"]]), guards("consent", [["key"]]),
    guards("instrument", [["key"], ["id", "version"]]),
    guards("item", [["key"], ["instrument", "id"], ["instrument", "position"]]),
    guards("item_label", [["item", "position"]]), guards("run", [["id"]]),
    guards("delivery", [["key"], ["supersedes"], ["run", "last_sequence"]]),
    guards("delivery_block", [["delivery", "position"]]), guards("adaptation", [["delivery", "position"]]),
    guards("attendance", [["delivery", "participant"]]), guards("card_count", [["delivery", "colour"]]),
    guards("withdrawn_day", [["delivery", "participant"]]),
    guards("submission", [["key"], ["supersedes"]]), guards("answer", [["submission", "item"]]),
    guards("record_secret", [["record"]]), guards("delivery_log", [["key"], ["supersedes"]]),
    guards("ledger_entry", [["key"], ["supersedes"]]), guards("ledger_value", [["entry", "name"]]),
    guards("release", [["key"]]), guards("audit", [["sequence"], ["hash"]]),
  ].joined()
}
