import Glibc

/// Takes a session's journal away for good.
package enum JournalDiscard {
  /// Overwrites the file, so that its words are not left on the disk, and takes its name away. Nobody may be writing it.
  ///
  /// - Throws: ``JournalError``; where the file is no journal, has a second name or is being written, nothing was changed.
  package static func discard(_ path: String) throws(JournalError) {
    // The path is used during the call only.
    let descriptor = unsafe open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .notThere(path: path) }
      throw .cannotWrite(path: path, reason: SystemReason.words(errno))
    }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path: path) }
    var facts = stat()
    // The structure outlives the call.
    guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw .notAJournal(path: path)
    }
    guard facts.st_nlink == 1 else { throw .secondName(path: path) }
    guard opensLikeAJournal(descriptor) else { throw .notAJournal(path: path) }
    try overwrite(descriptor, count: Int(facts.st_size), path: path)
    // The path is used during the call only.
    guard unsafe unlink(path) == 0 else { throw .cannotWrite(path: path, reason: SystemReason.words(errno)) }
    JournalFile.syncFolder(of: path)
  }

  private static func opensLikeAJournal(_ descriptor: Int32) -> Bool {
    var start = [UInt8](repeating: 0, count: 64)
    // The buffer outlives the call.
    let count = unsafe pread(descriptor, &start, start.count, 0)
    return count >= 0 && JournalReader.looksLikeAJournal(start[..<count])
  }

  private static func overwrite(
    _ descriptor: Int32, count: Int, path: String
  ) throws(JournalError) {
    let nothing = [UInt8](repeating: 0, count: 1 << 16)
    var done = 0
    while done < count {
      // The buffer outlives the call.
      let written = unsafe pwrite(descriptor, nothing, min(nothing.count, count - done), off_t(done))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .cannotWrite(path: path, reason: SystemReason.words(errno)) }
      done += written
    }
    guard fsync(descriptor) == 0 else {
      throw .cannotWrite(path: path, reason: SystemReason.words(errno))
    }
  }
}
