internal import GRDB
import LLSModel

/// The pilots of one service in one file: what was given is never lost and never changed in silence.
///
/// It keeps codes, counts and answers; there is no field for a name, an address, a risk or the words of a disclosure.
package final class PilotStore: Sendable {
  /// Whether a store may be made where there is none.
  package enum Creation: Hashable, Sendable, CaseIterable {
    /// The store has to be there.
    case never
    /// The file is made; its folder has to be there.
    case ifMissing
    /// The file is made, and its folder too, for its owner only.
    case withFolder
  }

  /// What a store is opened for.
  package enum Access: Hashable, Sendable, CaseIterable {
    /// Only to look; a store that may not be written can be looked at too.
    case reading
    /// To enter something, or to look.
    case writing
  }

  /// Where the file is, as it was given.
  package let path: String
  let queue: DatabaseQueue
  let keys: KeyMaker
  let source: StoreSource
  let staffCode: String
  let copiesDaily: Bool
  let notice: @Sendable (StoreNotice) -> Void
  let dailyCopy = DailyCopy()

  /// Opens a store, after bringing it up to this version where needed; a backup is made first.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - creation: whether it may be made; never for looking.
  ///   - access: what it is opened for.
  ///   - staffCode: who is at the keyboard, for the audit; what could be a name is refused.
  ///   - source: time and randomness.
  ///   - notice: is told what whoever is at the keyboard should know meanwhile.
  /// - Throws: ``StoreError``; a file that is no store, or a newer one, is left exactly as it is.
  package convenience init(
    at path: String, creating creation: Creation = .never, for access: Access = .writing,
    by staffCode: String,
    source: StoreSource = .system, notice: @escaping @Sendable (StoreNotice) -> Void = { _ in }
  ) throws(StoreError) {
    var settings = StoreSettings()
    settings.patience = 10
    settings.copiesDaily = true
    settings.notice = notice
    try self.init(
      at: path, creating: creation, for: access, by: staffCode, source: source, settings: settings)
  }

  /// Opens a store with other than the usual settings.
  init(
    at path: String, creating creation: Creation, for access: Access = .writing, by staffCode: String,
    source: StoreSource,
    settings: StoreSettings
  ) throws(StoreError) {
    guard StaffCode.fits(staffCode) else {
      throw .refused([
        ImportProblem(
          "who is at the keyboard is not a staff code",
          remedy:
            "use the code from the paper list: letters, digits and hyphens, at most \(StaffCode.longest), "
            + "and never a name or a telephone number")
      ])
    }
    self.path = path
    self.source = source
    self.staffCode = staffCode
    copiesDaily = settings.copiesDaily
    notice = settings.notice
    keys = KeyMaker(source)
    let opening = StoreOpening(path: path, settings: settings, at: source.milliseconds())
    queue = try access == .reading ? opening.openToRead() : opening.openToWrite(creation)
  }

  /// Closes the file; what was written is on disk before that already.
  package func close() { try? queue.close() }

  /// Reads from one unchanging state.
  func read<Result>(_ work: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try queue.read(work)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Reads from one unchanging state between two writes of a sitting.
  ///
  /// ``read(_:)`` tells the database each time that nothing will be written, and that has SQLite prepare every kept statement anew: three
  /// times as long as all else that a typed form takes.
  func look<Result>(_ work: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try queue.unsafeRead { database in
        var result: Result?
        try database.inTransaction(.deferred) {
          result = try work(database)
          return .commit
        }
        guard let result else { throw StoreError.inputOutput(path: path, reason: "the read was given up") }
        return result
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Writes all of something, or nothing of it.
  ///
  /// - Parameters:
  ///   - isTrial: whether to take everything back at the end.
  ///   - knowsReferences: whether every reference that will be written was read or made in this very transaction, so that the database
  ///     need not look each of them up again.
  ///   - work: what to write.
  func write<Result>(
    isTrial: Bool = false, knowingReferences knowsReferences: Bool = false,
    _ work: (Writing) throws -> Result
  ) throws(StoreError) -> Result {
    let copy = isTrial ? nil : dailyCopy.due(self)
    do {
      defer { if knowsReferences { lookUpReferencesAgain() } }
      let written = try queue.writeWithoutTransaction { database in
        if knowsReferences { try database.execute(sql: "PRAGMA foreign_keys = OFF") }
        var result: Result?
        try database.inTransaction(.immediate) {
          if let latest = try Self.latestKey(database) { keys.goOn(after: latest) }
          let writing = Writing(
            database: database, keys: keys, source: source, by: staffCode,
            at: Moment(milliseconds: source.milliseconds()).description)
          if let copy { try writing.enter(copy, as: .backup) }
          result = try work(writing)
          return isTrial ? .rollback : .commit
        }
        guard let result else { throw StoreError.inputOutput(path: path, reason: "the write was given up") }
        return result
      }
      if copy != nil { dailyCopy.settle(today) }
      return written
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

extension PilotStore {
  /// Has the database look references up again after a write that knew its own.
  ///
  /// Where that does not take, as after a rollback that failed, the connection is closed: whatever comes next is refused, and nothing is
  /// entered unchecked.
  private func lookUpReferencesAgain() {
    let isOn = try? queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = ON")
      return try Bool.fetchOne(database, sql: "PRAGMA foreign_keys")
    }
    if isOn != true { close() }
  }

  /// Refuses a reason that says nothing, or that could hold what somebody said.
  static func checkReason(_ correction: String?) throws(StoreError) {
    guard let correction, !ReasonCode.fits(correction) else { return }
    throw .refused([
      ImportProblem(
        "the reason for the correction is not one",
        remedy: "use small letters and hyphens only, at most \(ReasonCode.longest), and no name: "
          + "--correct typing-mistake")
    ])
  }

  /// The greatest key of the facts whose order of entry matters; nil in an empty store.
  private static func latestKey(_ database: Database) throws -> FactKey? {
    try FactKey.fetchOne(database.cachedStatement(sql: latestKeyQuery))
  }

  private static let latestKeyQuery: String = {
    let tables = [
      "batch", "membership", "departure", "consent", "submission", "delivery", "delivery_log", "ledger_entry",
      "readiness", "group_change", "pilot_change", "pilot_basis", "attendance_change", "session_change",
      "held_words",
      "second_pass",
      "evidence", "evidence_check", "check_sample", "pilot_wave", "column_mapping", "session_check",
    ]
    let greatest = tables.map { "SELECT max(key) AS key FROM \($0)" }.joined(separator: " UNION ALL ")
    return "SELECT max(key) FROM (\(greatest))"
  }()
}

/// One transaction in progress, with what every fact needs.
struct Writing {
  /// The connection.
  let database: Database
  /// Makes keys.
  let keys: KeyMaker
  /// Time and randomness.
  let source: StoreSource
  /// Who is at the keyboard.
  let by: String
  /// When it began.
  let at: String

  /// Runs one statement, prepared once.
  func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }

  /// The key of the row that a query finds, else a new row's.
  func key(
    finding sql: String, _ values: [(any DatabaseValueConvertible)?],
    orInserting insertion: (FactKey) throws -> Void
  ) throws -> FactKey {
    let statement = try database.cachedStatement(sql: sql)
    if let found = try FactKey.fetchOne(statement, arguments: StatementArguments(values)) { return found }
    let made = keys.next()
    try insertion(made)
    return made
  }

  /// Begins a batch of facts that are audited together.
  func batch(_ kind: AuditedWrite) throws -> FactKey {
    let key = keys.next()
    try beginBatch(kind, key)
    return key
  }

  /// Begins a batch under a key of the caller's: that of a session, whose digest has to become unguessable once somebody in it is erased.
  func beginBatch(_ kind: AuditedWrite, _ key: FactKey) throws {
    try run("INSERT INTO batch (key, kind, at, by) VALUES (?, ?, ?, ?)", [key, kind.rawValue, at, by])
    try run(
      "INSERT INTO batch_secret (batch, secret) VALUES (?, ?)",
      [key, SecretBytes(bytes: source.randomBytes(32))])
  }
}
