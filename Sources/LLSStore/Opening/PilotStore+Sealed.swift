internal import GRDB
import Glibc
package import LLSSeal

extension PilotStore {
  /// Makes a store that has its passphrase from the first moment: it gets its name once it is sealed, so that nobody whose making of it was
  /// cut off ever enters words in an open one.
  ///
  /// - Parameters:
  ///   - path: where nothing is yet.
  ///   - creation: whether its folder may be made too.
  ///   - staffCode: who is at the keyboard.
  ///   - passphrase: the new one.
  ///   - logarithm: how much work a guess is. Missing: the usual; tests take less.
  /// - Returns: whether it was made; not where another window put one there meanwhile.
  package static func makeSealed(
    at path: String, creating creation: Creation, by staffCode: String, passphrase: Passphrase,
    logarithm: Int = KeyPair.usualLogarithm
  ) throws(StoreError) -> Bool {
    let part = CopyFile(store: path).partName()
    defer {
      // The paths are used during the calls only.
      for suffix in ["", "-wal", "-shm", "-journal"] { unsafe unlink(part + suffix) }
    }
    do {
      let store = try PilotStore(
        at: part, creating: creation, by: staffCode, source: .system, settings: StoreSettings())
      defer { store.close() }
      try store.setPassphrase(passphrase, logarithm: logarithm)
      try store.queue.close()
      try StoreFile.checkLogIsEmpty(of: part)
      return try StoreFile(path: path).appear(from: part)
    } catch {
      throw StoreError(error, path: path).saidOf(path)
    }
  }
}
