internal import GRDB
import LLSModel
import Synchronization

/// The copy that is made at the first write of a day.
final class DailyCopy: Sendable {
  private let settled = Mutex<CalendarDay?>(nil)

  /// Makes the day's copy where it is due.
  ///
  /// It is entered with the write that follows, in the same transaction, so that a write is all there or not at all. A disk that has no
  /// room for it does not keep anybody from entering what happened.
  ///
  /// - Returns: what is to be entered; nil on every write but the first of a day.
  func due(_ store: PilotStore) -> StoreCopy? {
    let today = store.today
    guard store.copiesDaily, settled.withLock({ $0 != today }) else { return nil }
    do {
      let name = CopySchedule.name(store.path, today)
      let state = try store.read { database in
        try (
          hasFacts: Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM audit)") ?? false,
          isEntered: Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM store_copy WHERE file = ?)",
            arguments: [FolderList.base(name)]) ?? false
        )
      }
      guard state.hasFacts else { return nil }
      if StoreFile.size(name) == nil {
        let copying = CopyFile(store: store.path)
        let part = copying.partName()
        try copying.make(store.queue, at: part)
        try copying.put(part, at: name)
        store.removeOldCopies()
      }
      guard !state.isEntered else {
        settle(today)
        return nil
      }
      return StoreCopy(
        path: name, size: StoreFile.size(name) ?? 0, digest: try CopyFile.digest(name), isSealed: false)
    } catch {
      settle(today)
      store.notice(.noCopy(reason: StoreError(error, path: store.path).description))
      return nil
    }
  }

  /// Says that the day's copy is made and entered.
  func settle(_ day: CalendarDay) { settled.withLock { $0 = day } }
}
