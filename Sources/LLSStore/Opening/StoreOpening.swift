internal import GRDB
import Glibc

/// Opens a file as a pilot store, and touches it only when it is one.
struct StoreOpening {
  private let path: String
  private let settings: StoreSettings
  private let moment: Int64

  /// Names the file.
  init(path: String, settings: StoreSettings, at moment: Int64) {
    self.path = path
    self.settings = settings
    self.moment = moment
  }

  /// Opens it.
  func open(_ creation: PilotStore.Creation) throws(StoreError) -> DatabaseQueue {
    let file = StoreFile(path: path)
    if let kind = settings.networkFileSystem(file.folder) { throw .onANetwork(path: path, kind: kind) }
    let made = try file.prepare(creation)
    do {
      if made.isMissing { try make(file) }
      return try open(file)
    } catch {
      file.takeAway(made)
      throw error
    }
  }

  /// Makes a store beside its place and gives it its name once it is whole, so that nobody ever meets half of one.
  private func make(_ file: StoreFile) throws(StoreError) {
    let part = CopyFile(store: path).partName()
    func takeAway() {
      // The paths are used during the calls only.
      for suffix in ["", "-wal", "-shm", "-journal"] { unsafe unlink(part + suffix) }
    }
    takeAway()
    do {
      try CopyFile.write(part) { _ in }
      let queue = try DatabaseQueue(path: part, configuration: configuration())
      try bringUpToDate(queue)
      try queue.writeWithoutTransaction(makeDurable)
      // Closing empties the log into the file, synced.
      try queue.close()
      try StoreFile.checkLogIsEmpty(of: part)
      try file.appear(from: part)
      takeAway()
    } catch {
      takeAway()
      throw StoreError(error, path: path).saidOf(path)
    }
  }

  /// Opens it to enter something, once all of it was looked at.
  func openToWrite(_ creation: PilotStore.Creation) throws(StoreError) -> DatabaseQueue {
    let queue = try open(creation)
    do {
      try queue.read(soundness.checkToWrite)
      let conflicts = ConflictCopies.beside(path).count
      if conflicts > 0 { settings.notice(.conflictCopies(count: conflicts)) }
      return queue
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Opens it for looking; where it may not be written, or the disk is full, without making any file beside it.
  func openToRead() throws(StoreError) -> DatabaseQueue {
    let file = StoreFile(path: path)
    let isThere = (StoreFile.size(path) ?? 0) > 0 && !StoreFile.isFolder(path)
    guard isThere else { return try open(.never) }
    // Over a network the log that writers share cannot be; a file that nobody writes to can be read.
    let isOverNetwork = settings.networkFileSystem(file.folder) != nil
    if settings.isReadOnlyPlace || isOverNetwork || !file.mayBeWritten {
      return try openUnchanged(file, otherwise: .needsWriting(path: path))
    }
    do {
      return try open(.never)
    } catch {
      // Where no byte can be written any more, the file itself can still be read.
      switch error {
      case .diskFull, .inputOutput: return try openUnchanged(file, otherwise: error)
      default: throw error
      }
    }
  }

  /// Opens a file that nobody writes to, without the files that writers share.
  ///
  /// - Parameter problem: what to say where a log was left beside it, which would not be seen, or where it is of an earlier version.
  private func openUnchanged(_ file: StoreFile, otherwise problem: StoreError) throws(StoreError)
    -> DatabaseQueue
  {
    try checkHeader(file)
    let left = ["-wal", "-journal"].contains { (StoreFile.size(path + $0) ?? 0) > 0 }
    guard !left, try file.header()?.version == settings.version else { throw problem }
    do {
      let queue = try DatabaseQueue(
        path: Self.immutable(path), configuration: configuration(isReadOnly: true))
      try queue.read(soundness.check)
      return queue
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private var soundness: StoreSoundness { StoreSoundness(path: path, migrations: settings.migrations) }

  /// The path as an address that says that the file does not change.
  ///
  /// - Source: sqlite.org/uri.html, sections 3.2 and 3.3.
  private static func immutable(_ path: String) -> String {
    let signs = path.map { sign in
      switch sign {
      case "%": "%25"
      case "?": "%3f"
      case "#": "%23"
      default: String(sign)
      }
    }
    return "file:" + signs.joined() + "?immutable=1"
  }

  private func open(_ file: StoreFile) throws(StoreError) -> DatabaseQueue {
    try checkHeader(file)
    do {
      try checkLog()
      file.closeToOthers()
      // What a killed process left in the making is taken away.
      CopyFile.removeLeftParts(beside: path)
      let queue = try DatabaseQueue(path: path, configuration: configuration())
      try bringUpToDate(queue)
      try queue.writeWithoutTransaction(makeDurable)
      return queue
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// What every connection is told.
  private func configuration(isReadOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.foreignKeysEnabled = true
    let waiting = Waiting(patience: settings.patience, notice: settings.notice)
    configuration.busyMode = .callback { waiting.mayTryAgain($0) }
    configuration.prepareDatabase { database in
      // What is overwritten is wiped on its page, and nothing is put aside in a file for temporary things.
      try database.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY
          """)
    }
    return configuration
  }

  /// Looks at the bytes, so that a file that is not ours is not even opened by the database.
  private func checkHeader(_ file: StoreFile) throws(StoreError) {
    // A journal left by a crash belongs to the file; only the database can read the two together.
    guard (StoreFile.size(path + "-journal") ?? 0) == 0 else { return }
    guard let header = try file.header() else { return }
    guard header.isDatabase, header.applicationID == Migration.applicationID else {
      throw .notAStore(path: path)
    }
    try checkVersion(header.version)
  }

  /// Looks into a write-ahead log that a crash left behind, without writing.
  private func checkLog() throws {
    guard (StoreFile.size(path + "-wal") ?? 0) > 0 else { return }
    let queue = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: true))
    defer { try? queue.close() }
    try checkVersion(queue.read(Self.version))
  }

  private func checkVersion(_ found: Int) throws(StoreError) {
    guard found > settings.version else { return }
    throw .newerVersion(path: path, found: found, known: settings.version)
  }

  private static func version(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  private func bringUpToDate(_ queue: DatabaseQueue) throws {
    let found = try queue.read { database in
      try refuseStranger(database)
      let found = try Self.version(database)
      try checkVersion(found)
      try soundness.check(database)
      return found
    }
    if found > 0, found < settings.version, settings.copiesBeforeChange {
      try backUp(queue, version: found)
    }
    for migration in settings.migrations where migration.number > found {
      try queue.writeWithoutTransaction { try take(migration, $0) }
    }
  }

  /// Takes one step, all of it or none.
  ///
  /// A step may make tables anew that others point to; so what points where is looked at once it is done, and not meanwhile.
  private func take(_ migration: Migration, _ database: Database) throws {
    try database.execute(sql: "PRAGMA foreign_keys = OFF")
    let taken = Result {
      try database.inTransaction(.immediate) {
        // Another window may have taken the step while this one waited.
        guard try Self.version(database) < migration.number else { return .commit }
        try refuseStranger(database)
        try database.execute(sql: migration.sql)
        if try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") != nil {
          throw StoreError.damaged(path: path, what: "something in it points to what is not there")
        }
        try database.execute(
          sql: """
            PRAGMA application_id = \(Migration.applicationID);
            PRAGMA user_version = \(migration.number)
            """)
        return .commit
      }
    }
    try database.execute(sql: "PRAGMA foreign_keys = ON")
    try taken.get()
  }

  /// A file whose header could not be judged before (a crash left its journal) is judged now.
  private func refuseStranger(_ database: Database) throws {
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    let owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if tables > 0, owner != Migration.applicationID { throw StoreError.notAStore(path: path) }
  }

  /// Copies the store before a step, under a name that says from which version and when.
  private func backUp(_ queue: DatabaseQueue, version: Int) throws {
    let stamp = Moment(milliseconds: moment).description.prefix(19).filter { $0 != ":" && $0 != "-" }
    let name = "\(path).version-\(version)-\(stamp).backup"
    guard StoreFile.size(name) == nil else {
      throw StoreError.cannotOpen(
        path: name, reason: "the backup before the change of version cannot be made")
    }
    let copying = CopyFile(store: path)
    let part = copying.partName()
    try copying.make(queue, at: part)
    try copying.put(part, at: name)
  }

  /// What was acknowledged is on disk: the write-ahead log, synced at every commit.
  private func makeDurable(_ database: Database) throws {
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    try database.execute(sql: "PRAGMA synchronous = FULL")
    guard mode == "wal", try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
      throw StoreError.inputOutput(path: path, reason: "writes cannot be made durable on this disk")
    }
    if let pages = settings.cachePages { try database.execute(sql: "PRAGMA cache_size = \(pages)") }
    if let limit = settings.pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(limit)") }
  }
}
