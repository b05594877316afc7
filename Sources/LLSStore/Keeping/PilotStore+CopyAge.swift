internal import GRDB
package import LLSModel

extension PilotStore {
  /// How many writes were entered after the schedule's copy of a day was made; nil where the store does not know of that copy.
  package func writesSinceCopy(of day: CalendarDay) throws(StoreError) -> Int? {
    let name = FolderList.base(CopySchedule.name(path, day))
    return try read { database in
      let made = try FactKey.fetchOne(
        database, sql: "SELECT batch FROM store_copy WHERE file = ? ORDER BY key DESC LIMIT 1",
        arguments: [name])
      guard let made else { return nil }
      return try Int.fetchOne(
        database, sql: "SELECT count(*) FROM batch WHERE key > ? AND kind <> ?",
        arguments: [made, AuditedWrite.copy.rawValue])
    }
  }
}
