import Glibc

/// Keeps two windows from erasing at once: the one would take the other's note, and its stand-in with it.
///
/// The lock is on the store's folder, so that no file is left behind; the system lets go of it when the process ends, however it ends.
package enum ErasureLock {
  /// Does something while nobody else erases in a store of the same folder.
  ///
  /// - Throws: ``StoreError/busy(path:)`` while somebody else does; what the work throws.
  package static func held<Result>(beside store: String, _ work: () throws -> Result) throws -> Result {
    let folder = StoreFile(path: store).folder
    // The path is used during the call only.
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError.missingFolder(path: store, folder: folder) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw StoreError.busy(path: store) }
    return try work()
  }
}
