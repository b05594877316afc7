import Glibc

/// The bytes of an open file, and who may write them.
enum JournalBytes {
  /// Larger than any journal of a day. Unit: bytes.
  static let limit = 64 << 20
  /// For so long a writer waits for somebody who only looks. Unit: tries, and microseconds between them.
  private static let patience = (tries: 20, pause: UInt32(10_000))

  /// Takes the writer's lock, which lasts until the file is closed.
  ///
  /// - Throws: ``JournalError/busy(path:)`` when another writer has it, ``JournalError/cannotWrite(path:reason:)`` where there are no locks.
  static func lock(_ descriptor: Int32, path: String) throws(JournalError) {
    for _ in 0..<patience.tries {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      let number = errno
      guard number == EWOULDBLOCK || number == EINTR else {
        throw .cannotWrite(path: path, reason: SystemReason.words(number))
      }
      usleep(patience.pause)
    }
    throw .busy(path: path)
  }

  /// All of a plain file, from where it stands.
  ///
  /// - Throws: ``JournalError`` when it is no plain file, larger than any journal, or cannot be read.
  static func all(_ descriptor: Int32, path: String) throws(JournalError) -> [UInt8] {
    guard let facts = facts(descriptor), facts.st_mode & S_IFMT == S_IFREG, Int(facts.st_size) <= limit else {
      throw .notAJournal(path: path)
    }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // The buffer outlives the call.
      let count = unsafe read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: path, reason: SystemReason.words(errno)) }
      guard count > 0, bytes.count <= limit else { return bytes }
      bytes += part[..<count]
    }
  }

  /// Writes bytes at a place; false, with the system's reason in `errno`, where not all could be written.
  static func put(_ bytes: ArraySlice<UInt8>, into descriptor: Int32, at start: Int) -> Bool {
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

  /// What the system knows of an open file; nil where it says nothing.
  static func facts(_ descriptor: Int32) -> stat? {
    var facts = stat()
    // The structure outlives the call.
    return unsafe fstat(descriptor, &facts) == 0 ? facts : nil
  }
}
