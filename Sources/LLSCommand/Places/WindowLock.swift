import Glibc
import LLSTerminal

/// Held by a window while it runs a session with a group, so that no second window begins the same one, wherever its journal is. Only
/// the lock counts: a file that a killed window left is taken over.
final class WindowLock {
  private let descriptor: Int32
  private let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    unsafe unlink(path)  // the path is used during the call only; the lock is still held
    close(descriptor)
  }

  /// Takes it.
  ///
  /// - Parameters:
  ///   - path: the file that is locked.
  ///   - journal: where the session is recorded, for the window that comes second.
  /// - Returns: nil where no such file can be made, or there are no locks.
  /// - Throws: ``JournalError/busy(path:)`` with the other window's journal.
  static func taken(at path: String, journal: String) throws -> WindowLock? {
    while true {
      // The path is used during the call only.
      let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return nil }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let isBusy = errno == EWOULDBLOCK
        defer { close(descriptor) }
        guard isBusy else { return nil }
        let named = try? FilePlace.readAll(descriptor, name: path, upTo: 4096)
        let other = String(decoding: named ?? [], as: UTF8.self)
        throw JournalError.busy(path: other.isEmpty ? path : other)
      }
      var facts = stat()
      // The structure outlives the call. The window that had it took its name away just now: another file has the name, or none.
      guard unsafe fstat(descriptor, &facts) == 0, facts.st_nlink > 0 else {
        close(descriptor)
        continue
      }
      let lock = WindowLock(descriptor: descriptor, path: path)
      ftruncate(descriptor, 0)
      // The lock counts, and a full disk is no reason to do without it.
      try? OutputFile.send(Array(journal.utf8), to: descriptor, path: path)
      return lock
    }
  }
}
