internal import GRDB
import Glibc
package import LLSSeal

/// Goes back to a copy: it is unpacked beside the store, looked at as a whole, and only then put in the store's place.
package struct StoreRestoring {
  /// A copy that was unpacked and looked at.
  package struct Unpacked {
    /// What is in it.
    package let contents: CopyContents
    /// Where it lies.
    let part: String

    /// Takes it away again.
    package func discard() {
      // The paths are used during the calls only.
      for suffix in ["", "-wal", "-shm", "-journal"] { unsafe unlink(part + suffix) }
    }
  }

  /// The store that a copy goes to.
  let path: String
  /// Who is at the keyboard.
  let staffCode: String
  /// Time and randomness.
  let source: StoreSource
  private let notice: @Sendable (StoreNotice) -> Void

  /// Names the store that a copy goes to.
  package init(
    to path: String, by staffCode: String, source: StoreSource = .system,
    notice: @escaping @Sendable (StoreNotice) -> Void = { _ in }
  ) {
    self.path = path
    self.staffCode = staffCode
    self.source = source
    self.notice = notice
  }

  /// Whether a copy needs a passphrase to be read.
  package static func isSealed(_ file: String) throws(StoreError) -> Bool {
    do {
      var start: [UInt8] = []
      struct Enough: Error {}
      do {
        try CopyFile.read(file) {
          start += $0.prefix(64)
          throw Enough()
        }
      } catch is Enough {}
      return AgeReader.isAge(start)
    } catch {
      throw StoreError(error, path: file)
    }
  }

  /// Unpacks a copy beside the store, brings it up to this version, and looks at all of it. The copy stays as it is.
  ///
  /// - Parameters:
  ///   - file: the copy.
  ///   - passphrase: what it was sealed with. Missing: it was not.
  /// - Throws: ``StoreError`` for what is no copy of a store, is newer than this program, or is damaged.
  package func unpack(_ file: String, _ passphrase: Passphrase?) throws(StoreError) -> Unpacked {
    guard StoreFile.isFolder(StoreFile(path: path).folder) else {
      throw .missingFolder(path: path, folder: StoreFile(path: path).folder)
    }
    if StoreFile.isFolder(file) { throw .isFolder(path: file) }
    guard StoreFile.size(file) != nil else { throw .notThere(path: file) }
    let part = CopyFile(store: path).partName()
    let unpacked = Unpacked(contents: .none, part: part)
    unpacked.discard()
    do {
      if let passphrase {
        try open(file, passphrase, into: part)
      } else {
        try copy(file, into: part)
      }
      return Unpacked(contents: try contents(of: part), part: part)
    } catch {
      unpacked.discard()
      throw StoreError(error, path: file).about(file)
    }
  }

  /// Puts an unpacked copy in the store's place. The present file is kept aside.
  ///
  /// - Returns: where the present file was put; nil when there was none.
  /// - Throws: ``StoreError/busy(path:)`` while another window has the store open.
  package func take(_ unpacked: Unpacked) throws(StoreError) -> String? {
    defer { unpacked.discard() }
    let copying = CopyFile(store: path)
    guard (StoreFile.size(path) ?? 0) > 0 else {
      // What is left of another file's log must not be taken for this one's.
      for suffix in ["-wal", "-shm", "-journal"] { unsafe unlink(path + suffix) }
      try copying.put(unpacked.part, at: path)
      return nil
    }
    try refuseOthers()
    let stamp = Moment(milliseconds: source.milliseconds()).description.prefix(19).filter {
      $0 != ":" && $0 != "-"
    }
    let aside = "\(path).replaced-\(stamp).backup"
    if StoreFile.size(aside) != nil { throw .copyExists(path: aside) }
    let known = try presentCopies()
    do {
      try overwrite(with: unpacked.part, aside: aside, known)
    } catch {
      let problem = StoreError(error, path: path)
      switch problem {
      case .damaged, .notAStore: try replaceDamaged(with: unpacked.part, aside: aside, known)
      default: throw problem
      }
    }
    return aside
  }

  /// Neither another program's file nor a newer store is ever replaced.
  private func refuseOthers() throws(StoreError) {
    guard let header = try StoreFile(path: path).header() else { return }
    let isOurs = header.applicationID == Migration.applicationID
    // Copies beside it say that a store was here; its first bytes may be gone all the same.
    let wasOurs = isOurs || !header.isDatabase && hasCopiesBeside
    guard wasOurs else { throw .notAStore(path: path) }
    guard header.isDatabase else { return }
    let known = StoreSettings().version
    guard header.version <= known else {
      throw .newerVersion(path: path, found: header.version, known: known)
    }
  }

  private var hasCopiesBeside: Bool {
    let base = FolderList.base(path)
    return FolderList.names(StoreFile(path: path).folder).contains { CopySchedule.day($0, of: base) != nil }
  }

  /// Overwrites the store page by page in one transaction, with everybody else kept out; before that, copies it, and enters the copy in
  /// what it is overwritten with, so that there is never one without the other.
  private func overwrite(with part: String, aside: String, _ known: [KnownCopy]) throws {
    var settings = Configuration()
    let waiting = Waiting(patience: StoreSettings().patience, notice: notice)
    settings.busyMode = .callback { waiting.mayTryAgain($0) }
    settings.prepareDatabase {
      try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = ON")
    }
    let present = try DatabaseQueue(path: path, configuration: settings)
    // A write takes the lock, and this connection keeps it from then on.
    try present.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN EXCLUSIVE; PRAGMA user_version; COMMIT")
      guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
        throw StoreError.damaged(path: path, what: "parts of it were overwritten or are missing")
      }
    }
    let copying = CopyFile(store: path)
    let asidePart = copying.partName()
    try copying.make(present, at: asidePart)
    do {
      try enter(aside, digest: CopyFile.digest(asidePart), known, in: part)
      try copying.put(asidePart, at: aside)
    } catch {
      // The path is used during the call only; after a rename there is nothing to take away.
      unsafe unlink(asidePart)
      throw error
    }
    let new = try DatabaseQueue(path: part)
    try new.backup(to: present)
    try new.close()
    _ = try present.writeWithoutTransaction {
      try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try present.close()
  }

  /// Puts a copy in the place of a damaged store, which is kept as it is, with what lies beside it. There is a store at every moment.
  private func replaceDamaged(with part: String, aside: String, _ known: [KnownCopy]) throws(StoreError) {
    do {
      try enter(aside, digest: CopyFile.digest(path), known, in: part)
    } catch {
      throw StoreError(error, path: path)
    }
    // The paths are used during each call only.
    guard unsafe link(path, aside) == 0 || (errno != EEXIST && rename(path, aside) == 0) else {
      throw .cannotOpen(path: aside, reason: CopyFile.reason())
    }
    // A log that stayed would be taken for the new file's.
    for suffix in ["-wal", "-shm", "-journal"] { _ = unsafe rename(path + suffix, aside + suffix) }
    StoreFile.sync(StoreFile(path: path).folder)
    try CopyFile(store: path).put(part, at: path)
  }

  /// What the present store knows of its copies; an erasure has to name them also after the store went back to an earlier state.
  private func presentCopies() throws(StoreError) -> [KnownCopy] {
    guard let store = try present() else { return [] }
    defer { store.close() }
    do {
      return try store.copies()
    } catch {
      if case .damaged = error { return [] }
      throw error
    }
  }

  /// Enters in an unpacked copy that the file which it will replace is kept, and the copies that file knew of.
  private func enter(_ aside: String, digest: String, _ known: [KnownCopy], in part: String)
    throws(StoreError)
  {
    let store = try PilotStore(
      at: part, creating: .never, by: staffCode, source: source, settings: StoreSettings())
    defer { store.close() }
    do {
      let there = Set(try store.copies().map(\.file))
      let copy = KnownCopy(
        kind: CopyPurpose.beforeChange.rawValue, file: FolderList.base(aside), at: "", digest: digest)
      try store.write { try $0.enter([copy] + known.reversed().filter { !there.contains($0.file) }) }
      try store.queue.close()
      try StoreFile.checkLogIsEmpty(of: part)
    } catch {
      throw StoreError(error, path: path).saidOf(path)
    }
  }

  private func open(_ file: String, _ passphrase: Passphrase, into part: String) throws {
    var reader = AgeReader(passphrase)
    do {
      try CopyFile.write(part) { take in
        try CopyFile.read(file) { try take(try reader.add($0)) }
        try take(try reader.finish())
      }
    } catch let error as SealError {
      throw StoreError.sealing(SealingProblem(copy: error))
    }
  }

  /// Copies bytes; where a log lies beside the file, copies through the database, which reads both.
  private func copy(_ file: String, into part: String) throws {
    if (StoreFile.size(file + "-wal") ?? 0) > 0 {
      var settings = Configuration()
      settings.readonly = true
      let queue = try DatabaseQueue(path: file, configuration: settings)
      defer { try? queue.close() }
      return try CopyFile(store: path).make(queue, at: part)
    }
    try CopyFile.write(part) { take in try CopyFile.read(file) { try take($0) } }
  }

  private func contents(of part: String) throws -> CopyContents {
    var settings = StoreSettings()
    settings.copiesBeforeChange = false
    let store = try PilotStore(
      at: part, creating: .never, by: staffCode, source: source, settings: settings)
    defer { store.close() }
    let check = try store.verify()
    return try store.read { database in
      try CopyContents(
        pilots: String.fetchAll(database, sql: "SELECT id FROM pilot ORDER BY id"),
        submissions: check.submissions,
        deliveries: Int.fetchOne(database, sql: "SELECT count(*) FROM run") ?? 0,
        lastEntry: String.fetchOne(database, sql: "SELECT at FROM audit ORDER BY sequence DESC LIMIT 1"),
        hasPassphrase: SealingRow.of(database) != nil, problems: check.problems)
    }
  }
}

extension CopyContents {
  /// Before anything was looked at.
  fileprivate static let none = CopyContents(
    pilots: [], submissions: 0, deliveries: 0, lastEntry: nil, hasPassphrase: false, problems: [])
}
