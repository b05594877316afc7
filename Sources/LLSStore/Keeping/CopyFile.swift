internal import GRDB
import Glibc
import LLSModel
import LLSSeal
import Synchronization

/// Copies of a store on their way to disk: whole and synced under their name, or not there at all.
struct CopyFile {
  /// The store that is copied.
  let store: String

  /// A name beside the store for a copy in the making, that no other process uses.
  func partName() -> String {
    Self.removeLeftParts(beside: store)
    let number = Self.parts.wrappingAdd(1, ordering: .relaxed).newValue
    return "\(store).part-\(getpid())-\(number).backup"
  }

  /// How many names this process has given.
  private static let parts = Atomic<Int>(0)

  /// Copies all of a database into a new file that only its owner may read, in one piece without files beside it, and walks through it.
  ///
  /// - Throws: ``StoreError/damaged(path:what:)`` where what was copied is not whole; then there is no copy.
  func make(_ queue: DatabaseQueue, at name: String) throws {
    // The path is used during each call only.
    unsafe unlink(name)
    let made = unsafe open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard made >= 0 else {
      throw StoreError.cannotOpen(path: name, reason: "the copy cannot be made: \(Self.reason())")
    }
    close(made)
    do {
      var settings = Configuration()
      settings.prepareDatabase {
        try $0.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON")
      }
      let copy = try DatabaseQueue(path: name, configuration: settings)
      try queue.backup(to: copy)
      // A damaged copy must never take a good one's place.
      let found = try copy.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      guard found == "ok" else {
        throw StoreError.damaged(path: store, what: "parts of it were overwritten or are missing")
      }
      _ = try copy.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    } catch {
      // Half a copy would be taken for a whole one.
      for suffix in ["", "-wal", "-shm", "-journal"] { unsafe unlink(name + suffix) }
      throw StoreError(error, path: name)
    }
  }

  /// Puts a finished copy in its place. One whose log could not be emptied into it when it was closed is not finished.
  func put(_ part: String, at name: String) throws(StoreError) {
    do {
      try StoreFile.checkLogIsEmpty(of: part)
    } catch {
      for suffix in ["", "-wal", "-shm"] { unsafe unlink(part + suffix) }  // used during the calls only
      throw error.saidOf(name)
    }
    // The paths are used during the call only.
    guard unsafe rename(part, name) == 0 else {
      let reason = Self.reason()
      unsafe unlink(part)
      throw .cannotOpen(path: name, reason: "the copy cannot be put in place: \(reason)")
    }
    StoreFile.sync(StoreFile(path: name).folder)
  }

  /// Reads a file piece by piece.
  static func read(_ path: String, _ each: ([UInt8]) throws -> Void) throws {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT
        ? StoreError.notThere(path: path) : StoreError.cannotOpen(path: path, reason: reason())
    }
    defer { close(file) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      // The buffer outlives the call.
      let got = unsafe Glibc.read(file, &chunk, chunk.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw StoreError.inputOutput(path: path, reason: reason()) }
      if got == 0 { return }
      try each(Array(chunk[..<got]))
    }
  }

  /// Writes a new file that only its owner may read, synced at the end; nothing stays of one that could not be finished.
  ///
  /// - Parameter fill: is handed what takes the bytes.
  static func write(_ path: String, _ fill: ((borrowing [UInt8]) throws -> Void) throws -> Void) throws {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw errno == ENOSPC || errno == EDQUOT
        ? StoreError.diskFull(path: path) : StoreError.cannotOpen(path: path, reason: reason())
    }
    do {
      try fill { bytes in try send(copy bytes, to: file, path: path) }
      guard fsync(file) == 0 else { throw failure(path) }
      guard close(file) == 0 else { throw failure(path) }
    } catch {
      close(file)
      // The path is used during the call only.
      unsafe unlink(path)
      throw error
    }
  }

  private static func send(_ bytes: [UInt8], to file: Int32, path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The pointer is used inside the closure only.
      let sent = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { throw failure(path) }
      rest = rest.dropFirst(sent)
    }
  }

  private static func failure(_ path: String) -> StoreError {
    errno == ENOSPC || errno == EDQUOT ? .diskFull(path: path) : .inputOutput(path: path, reason: reason())
  }

  /// The digest of a file.
  static func digest(_ path: String) throws -> String {
    var digest = RunningDigest()
    try read(path) { digest.add($0) }
    return digest.description
  }

  /// Takes away copies in the making that a killed process left.
  static func removeLeftParts(beside store: String) {
    let start = FolderList.base(store) + ".part-"
    let folder = StoreFile(path: store).folder
    for name in FolderList.names(folder) where name.hasPrefix(start) && name.contains(".backup") {
      let number = name.dropFirst(start.count).prefix { $0.isNumber }
      guard let process = Int32(number), process != getpid(), kill(process, 0) != 0, errno == ESRCH else {
        continue
      }
      // The path is used during the call only.
      unsafe unlink(folder + "/" + name)
    }
  }

  /// The system's words for the last error.
  static func reason() -> String { unsafe String(cString: strerror(errno)) }
}
