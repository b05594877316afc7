import Glibc

/// Where journal lines go.
package protocol JournalSink: AnyObject {
  /// Puts a whole line where it cannot be lost.
  ///
  /// - Parameter line: the bytes with their line end.
  /// - Returns: nil when this line and all before it are safe; else why not. The next call tries the waiting lines again.
  func append(_ line: [UInt8]) -> String?
}

/// A journal in memory, for scripts that are only rehearsed.
package final class MemoryJournal: JournalSink {
  /// Everything written so far.
  package private(set) var bytes: [UInt8] = []

  /// Starts an empty one.
  package init() {}

  /// Keeps the line.
  package func append(_ line: [UInt8]) -> String? {
    bytes += line
    return nil
  }
}

/// A journal on disk: one writer, mode 0600, each line on the disk before it is acknowledged.
package final class JournalFile: JournalSink {
  /// Larger than any journal of a day. Unit: bytes.
  private static let sizeLimit = 64 << 20

  private let descriptor: Int32
  private let path: String
  private var savedLength = 0
  private var waiting: [UInt8] = []

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Makes a new journal; never touches a file that is there, unless it is an empty one.
  package static func create(at path: String) throws(JournalError) -> JournalFile {
    // The path is used during the call only.
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let number = errno
      if number == EEXIST { return try takeEmpty(at: path) }
      throw .cannotCreate(path: path, reason: SystemReason.words(number))
    }
    let file = JournalFile(descriptor: descriptor, path: path)
    guard fchmod(descriptor, 0o600) == 0, syncFolder(of: path) else {
      let reason = SystemReason.words(errno)
      unsafe unlink(path)  // the path is used during the call only; nothing is in it yet
      throw .cannotCreate(path: path, reason: reason)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path: path) }
    return file
  }

  /// An empty file, as a full disk or a crash may leave one, holds nothing that could be lost.
  private static func takeEmpty(at path: String) throws(JournalError) -> JournalFile {
    // The path is used during the call only.
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .alreadyThere(path: path) }
    let file = JournalFile(descriptor: descriptor, path: path)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path: path) }
    guard file.isEmpty, fchmod(descriptor, 0o600) == 0 else { throw .alreadyThere(path: path) }
    return file
  }

  /// Takes the file away again when not even its first line could be written.
  package func removeIfEmpty() {
    guard savedLength == 0, isEmpty else { return }
    unsafe unlink(path)  // the path is used during the call only; nothing is in the file
  }

  /// Whether this is a plain file of one name with nothing in it.
  private var isEmpty: Bool {
    var facts = stat()
    // The structure outlives the call.
    return unsafe fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && facts.st_size == 0
      && facts.st_nlink == 1
  }

  /// Opens a journal to go on with: nobody else may be writing it, and what was cut off at its end is removed.
  ///
  /// - Returns: the file, ready for the next line, and what it holds.
  package static func open(
    at path: String
  ) throws(JournalError) -> (file: JournalFile, replay: JournalReader.Replay) {
    // The path is used during the call only.
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let number = errno
      if number == ENOENT { throw .notThere(path: path) }
      if [EACCES, EPERM, EROFS].contains(number) {
        throw .cannotWrite(path: path, reason: SystemReason.words(number))
      }
      throw .cannotRead(path: path, reason: SystemReason.words(number))
    }
    let file = JournalFile(descriptor: descriptor, path: path)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path: path) }
    let bytes = try file.contents(path: path)
    let replay = try JournalReader.read(bytes, path: path)
    file.savedLength = replay.wholeBytes
    if replay.wholeBytes < bytes.count, ftruncate(descriptor, off_t(replay.wholeBytes)) != 0 {
      throw .cannotWrite(path: path, reason: SystemReason.words(errno))
    }
    return (file, replay)
  }

  /// Whether another window is writing this journal now. Asking leaves nothing behind.
  package static func isBeingWritten(at path: String) -> Bool {
    // The path is used during the call only.
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  /// Writes the line, and any that wait before it, and syncs; a failed write is taken back, so that it can be tried again whole.
  package func append(_ line: [UInt8]) -> String? {
    waiting += line
    guard write(waiting, at: savedLength), fdatasync(descriptor) == 0 else {
      let reason = SystemReason.words(errno)
      _ = ftruncate(descriptor, off_t(savedLength))
      return reason
    }
    savedLength += waiting.count
    waiting = []
    return nil
  }

  private func write(_ bytes: [UInt8], at start: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      // The pointer is used inside the closure only.
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, bytes.count - done, off_t(start + done))
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      done += written
    }
    return true
  }

  private func contents(path: String) throws(JournalError) -> [UInt8] {
    var facts = stat()
    // The structure outlives the call.
    guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      Int(facts.st_size) <= Self.sizeLimit
    else { throw .notAJournal(path: path) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // The buffer outlives the call.
      let count = unsafe read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: path, reason: SystemReason.words(errno)) }
      guard count > 0, bytes.count <= Self.sizeLimit else { return bytes }
      bytes += part[..<count]
    }
  }

  /// Makes a new name in a file's folder last.
  @discardableResult
  static func syncFolder(of path: String) -> Bool {
    let folder: String
    switch path.lastIndex(of: "/") {
    case nil: folder = "."
    case path.startIndex: folder = "/"
    case .some(let slash): folder = String(path[..<slash])
    }
    // The path is used during the call only.
    let descriptor = unsafe Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }
}
