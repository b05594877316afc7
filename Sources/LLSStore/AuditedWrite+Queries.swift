extension AuditedWrite {
  /// What gives the rows of one write, by its key; columns are named one by one, so that a later column changes no earlier digest.
  var queries: [String] {
    switch self {
    case .pilot: Self.pilotRows
    case .groups: Self.groupRows
    case .enrolment: Self.enrolmentRows
    case .questionnaire: Self.questionnaireRows
    case .feedback: Self.feedbackRows
    case .delivery: Self.deliveryRows
    case .trainingLog: Self.trainingLogRows
    case .ledger: Self.ledgerRows
    case .release: Self.releaseRows
    case .readiness, .groupChange, .pilotChange, .pilotBasis, .listDestroyed, .waves, .evidence,
      .evidenceCheck, .mapping, .copy, .erasure:
      Self.plainRows[self].map { [Self.rows($0.table, $0.columns)] } ?? []
    case .register: Self.registerRows
    case .checkSample: Self.checkSampleRows
    case .secondPass, .words, .wordsDecision: Self.wordRows[self] ?? []
    case .sealing: Self.sealingRows
    }
  }

  /// The rows of one table that came with a batch.
  private static func rows(_ table: String, _ columns: String) -> String {
    "SELECT key, \(columns) FROM \(table) WHERE batch = ? ORDER BY key"
  }

  private static let plainRows: [AuditedWrite: (table: String, columns: String)] = [
    .readiness: ("readiness", "participant, state, day"),
    .groupChange: ("group_change", "pilot_group, change, day"),
    .pilotChange: ("pilot_change", "pilot, change, day"),
    .pilotBasis: ("pilot_basis", "pilot, basis, keep_until, totals_fixed"),
    .listDestroyed: ("list_destroyed", "pilot, site, day"),
    .waves: ("pilot_wave", "pilot, wave, first_day, last_day"),
    .evidence: ("evidence", "participant, unit, outcome, kind, minutes, day, supersedes, reason"),
    .evidenceCheck: ("evidence_check", "evidence, decision, day"),
    .mapping: ("column_mapping", "pilot, name, header, rules"),
    .copy: ("store_copy", "kind, file, digest"),
    .erasure: ("erasure", "participant, reason, day"),
  ]

  private static let checkSampleRows = [
    rows("check_sample", "pilot, seed, rules, day"),
    """
    SELECT sample, position, evidence FROM check_sample_piece JOIN check_sample
      ON check_sample.key = check_sample_piece.sample WHERE check_sample.batch = ? ORDER BY sample, position
    """,
  ]

  private static let registerRows = [
    rows("attendance_change", "run, participant, status, minutes, supersedes, reason"),
    rows("session_change", "run, adults, minutes, supersedes, reason"),
    rows("session_check", "run, kind, role, day"),
  ]

  /// The keys are in it by a digest, so that an earlier wrapped key need not be kept; so are the words that were sealed anew with them.
  private static let sealingRows = [
    "SELECT key, kind, at, by FROM batch WHERE key = ?",
    "SELECT public_key, digest FROM sealing_change WHERE batch = ?",
    "SELECT words, digest FROM sealed_words WHERE batch = ? ORDER BY words",
  ]

  /// Words and second answers are erased one day, so they are in it by digests of their own only, taken with secrets that go with them.
  private static let wordRows: [AuditedWrite: [String]] = [
    .secondPass: [rows("second_pass", "submission, digest")],
    .words: [rows("held_words", "submission, item, digest")],
    .wordsDecision: [rows("words_decision", "words, role, day, digest")],
  ]

  private static let pilotRows = [
    """
    SELECT pilot.key, pilot.id, title, is_synthetic, protocol_hash, service, service.id FROM pilot
      JOIN service ON service.key = pilot.service WHERE pilot.key = ?
    """,
    "SELECT position, module FROM pilot_module WHERE pilot = ? ORDER BY position",
  ]

  private static let groupRows = [
    """
    SELECT pilot_group.key, pilot, pilot_group.id, arm, is_cse, site, site.id, site.service, site.region, region.id,
      nation FROM pilot_group JOIN site ON site.key = pilot_group.site JOIN region ON region.key = site.region
      WHERE batch = ? ORDER BY pilot_group.key
    """
  ]

  private static let enrolmentRows = [
    "SELECT key, pilot, code FROM participant WHERE batch = ? ORDER BY key",
    "SELECT key, participant, pilot_group, day FROM membership WHERE batch = ? ORDER BY key",
    "SELECT key, membership, day FROM departure WHERE batch = ? ORDER BY key",
    """
    SELECT key, participant, scope, state, decided_by, detail, form_version, day FROM consent WHERE batch = ?
      ORDER BY key
    """,
  ]

  private static let questionnaireRows = [
    """
    SELECT key, id, version, origin, title, respondent, waves, is_scored, minimum_answered FROM instrument
      WHERE key = ?
    """,
    """
    SELECT key, position, id, text, kind, low, high, is_reversed, is_optional, outcome FROM item WHERE instrument = ?
      ORDER BY position
    """,
    """
    SELECT item, item_label.position, label FROM item_label JOIN item ON item.key = item_label.item
      WHERE item.instrument = ? ORDER BY item.position, item_label.position
    """,
  ]

  private static let feedbackRows = [
    """
    SELECT key, pilot, instrument, participant, wave, run, day, mode, helper, digest, supersedes, reason
      FROM submission WHERE batch = ? ORDER BY key
    """
  ]

  private static let deliveryRows = [
    """
    SELECT key, run, run.pilot, run.pilot_group, last_sequence, mode, ending, module_id, module_version, content_hash,
      session_id, day, elapsed_seconds, paused_seconds, planned_minutes, adults, adults_needed, closing_role,
      closing_minutes, digest, journal_chain, supersedes
      FROM delivery JOIN run ON run.id = delivery.run WHERE key = ?
    """,
    """
    SELECT position, activity, planned_minutes, seconds, status, is_core FROM delivery_block WHERE delivery = ?
      ORDER BY position
    """,
    "SELECT position, activity, what, why FROM adaptation WHERE delivery = ? ORDER BY position",
    "SELECT participant, status, minutes FROM attendance WHERE delivery = ? ORDER BY participant",
    "SELECT colour, number FROM card_count WHERE delivery = ? ORDER BY colour",
    "SELECT participant FROM withdrawn_day WHERE delivery = ? ORDER BY participant",
  ]

  private static let trainingLogRows = [
    """
    SELECT key, id, date, first_day, last_day, audience, setting, sessions_known, sessions, attended_known, attended,
      remark, supersedes, reason FROM delivery_log WHERE batch = ? ORDER BY key
    """
  ]

  private static let ledgerRows = [
    "SELECT key, pilot, ledger, id, supersedes, reason FROM ledger_entry WHERE batch = ? ORDER BY key",
    """
    SELECT entry, name, value FROM ledger_value JOIN ledger_entry ON ledger_entry.key = ledger_value.entry
      WHERE ledger_entry.batch = ? ORDER BY entry, name
    """,
  ]

  private static let releaseRows = [
    """
    SELECT key, pilot, at, by, format, recipient, content_digest, shown FROM release WHERE key = ?
    """
  ]
}
