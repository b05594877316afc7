import Glibc

/// Takes a session's journal away for good.
package enum JournalDiscard {
  /// What an erasure that was cut off leaves beside a journal: a copy of all its words.
  package static let leftover = ".erasing"
  /// What mending leaves beside a journal: the file as it was.
  package static let damagedCopy = ".damaged"

  /// Overwrites the file, so that its words are not left on the disk, and takes its name away; and what an erasure
  /// or mending left beside it.
  /// Nobody may be writing it.
  ///
  /// - Parameters:
  ///   - path: the journal, what is left of one, or a file that was overwritten and kept its name.
  ///   - seen: how long it was when somebody agreed. Unit: bytes. Missing: whatever it holds now.
  /// - Throws: ``JournalError``; where the file is no journal, has a second name, is being written or has changed, nothing was changed.
  package static func discard(_ path: String, seen: Int? = nil) throws(JournalError) {
    try takeAway(path, seen: seen)
    for copy in [path + leftover, path + damagedCopy] {
      // The path is used during the call only.
      if unsafe access(copy, F_OK) == 0 { try takeAway(copy, seen: nil) }
    }
  }

  private static func takeAway(_ path: String, seen: Int?) throws(JournalError) {
    // The path is used during the call only.
    let descriptor = unsafe open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .notThere(path: path) }
      throw .cannotWrite(path: path, reason: SystemReason.words(errno))
    }
    defer { close(descriptor) }
    try JournalBytes.lock(descriptor, path: path)
    let bytes = try JournalBytes.all(descriptor, path: path)
    guard JournalBytes.facts(descriptor)?.st_nlink == 1 else { throw .secondName(path: path) }
    // One that was overwritten before, and kept its name as the power failed, is zeros. What an erasure left may be cut off anywhere.
    guard
      JournalReader.looksLikeAJournal(bytes[...]) || bytes.allSatisfy({ $0 == 0 })
        || path.hasSuffix(leftover) || path.hasSuffix(damagedCopy)
    else {
      throw .notAJournal(path: path)
    }
    if let seen, seen != bytes.count { throw .changed(path: path) }
    try JournalErasure.overwrite(descriptor, bytes.count, path: path)
    // The path is used during the call only.
    guard unsafe unlink(path) == 0 else { throw .cannotWrite(path: path, reason: SystemReason.words(errno)) }
    JournalFile.syncFolder(of: path)
  }
}
