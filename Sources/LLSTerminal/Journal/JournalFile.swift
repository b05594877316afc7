import Glibc

/// Where journal lines go.
package protocol JournalSink: AnyObject {
  /// Puts a whole line where it cannot be lost.
  ///
  /// - Parameter line: the bytes with their line end.
  /// - Returns: nil when this line and all before it are safe; else why not. The next call tries the waiting lines again.
  ///   Without bytes it only looks whether all is still there, and writes what waits.
  func append(_ line: [UInt8]) -> String?
  /// Whether nothing of what was written is there any more. It is written anew whole at the next call, where that can be done.
  var isLost: Bool { get }
  /// Says beside the lines whether the screen is hidden, so that a full disk does not keep the room's view from knowing.
  func mark(isHidden: Bool)
  /// Where the lines go since this was last asked, if that is another place than before.
  func takeNewPath() -> String?
}

/// Most sinks stay where they are.
extension JournalSink {
  /// Nothing is ever lost.
  package var isLost: Bool { false }
  /// Nobody looks.
  package func mark(isHidden: Bool) {}
  /// It stays where it is.
  package func takeNewPath() -> String? { nil }
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
  private var descriptor: Int32
  private var path: String
  /// Every byte of the journal, on the disk or not: so that a file that is taken away can be written anew.
  private var lines: [UInt8] = []
  /// How many of them are on the disk.
  private var savedLength = 0
  private var newPath: String?

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
    do throws(JournalError) {
      guard fchmod(descriptor, 0o600) == 0, syncFolder(of: path) else {
        throw .cannotCreate(path: path, reason: SystemReason.words(errno))
      }
      try JournalBytes.lock(descriptor, path: path)
    } catch {
      unsafe unlink(path)  // the path is used during the call only; nothing is in it yet
      throw error
    }
    return file
  }

  /// An empty file, as a full disk or a crash may leave one, holds nothing that could be lost.
  private static func takeEmpty(at path: String) throws(JournalError) -> JournalFile {
    // The path is used during the call only.
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .alreadyThere(path: path) }
    let file = JournalFile(descriptor: descriptor, path: path)
    try JournalBytes.lock(descriptor, path: path)
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
    guard let facts = JournalBytes.facts(descriptor) else { return false }
    return facts.st_mode & S_IFMT == S_IFREG && facts.st_size == 0 && facts.st_nlink == 1
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
    try JournalBytes.lock(descriptor, path: path)
    let bytes = try JournalBytes.all(descriptor, path: path)
    let replay = try JournalReader.read(bytes, path: path)
    file.lines = Array(bytes.prefix(replay.wholeBytes))
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

  /// Writes the line, and any that wait before it, and syncs; a failed write is taken back, so that it can be tried again whole. A file
  /// that is not as it was left is written anew.
  package func append(_ line: [UInt8]) -> String? {
    lines += line
    guard let facts = JournalBytes.facts(descriptor), facts.st_nlink > 0, Int(facts.st_size) == savedLength
    else { return writeAnew() }
    guard savedLength < lines.count else { return nil }
    guard JournalBytes.put(lines[savedLength...], into: descriptor, at: savedLength),
      fdatasync(descriptor) == 0
    else {
      let reason = SystemReason.words(errno)
      _ = ftruncate(descriptor, off_t(savedLength))
      return reason
    }
    savedLength = lines.count
    return nil
  }

  /// The mark is the sticky bit of the file's mode: it takes no room on the disk, and means nothing else on a plain file. Where a disk
  /// has no modes, the lines alone say so.
  package func mark(isHidden: Bool) { _ = fchmod(descriptor, isHidden ? 0o600 | S_ISVTX : 0o600) }

  /// Whether a file's mode carries the mark.
  static func isMarkedHidden(_ mode: mode_t) -> Bool { mode & S_ISVTX != 0 }

  /// Nothing is on the disk.
  package var isLost: Bool { savedLength == 0 }

  /// Where it was written anew since this was last asked.
  package func takeNewPath() -> String? {
    defer { newPath = nil }
    return newPath
  }

  /// Writes the whole journal once more, over what is left of it, or into a new file where its name is gone or somebody else's.
  private func writeAnew() -> String? {
    savedLength = 0
    if !hasItsName {
      do throws(JournalError) {
        try moveToANewFile()
      } catch {
        if case .cannotCreate(_, let reason) = error { return reason }
        return error.message
      }
    }
    guard JournalBytes.put(lines[...], into: descriptor, at: 0),
      ftruncate(descriptor, off_t(lines.count)) == 0,
      fdatasync(descriptor) == 0
    else { return SystemReason.words(errno) }
    savedLength = lines.count
    newPath = path
    return nil
  }

  /// Whether the path still leads to this file.
  private var hasItsName: Bool {
    var named = stat()
    // The path and the structure are used during the call only.
    guard unsafe lstat(path, &named) == 0, let facts = JournalBytes.facts(descriptor) else { return false }
    return named.st_ino == facts.st_ino && named.st_dev == facts.st_dev
  }

  /// Goes on in a new file: under the old name where nothing is there any more, else under one beside it.
  private func moveToANewFile() throws(JournalError) {
    var stem = path
    if stem.hasSuffix(Self.suffix) { stem.removeLast(Self.suffix.count) }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      // Mostly the folder is there. The path is used during the call only.
      unsafe mkdir(String(path[..<slash]), 0o700)
    }
    var place = path
    for number in 2..<100 {
      var facts = stat()
      // The path and the structure are used during the call only.
      if unsafe lstat(place, &facts) != 0 { break }
      place = "\(stem)-\(number)\(Self.suffix)"
    }
    let made = try Self.create(at: place)
    swap(&descriptor, &made.descriptor)
    path = place
  }

  private static let suffix = ".journal"

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
