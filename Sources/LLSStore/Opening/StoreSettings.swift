/// How a store is opened; tests use other settings.
struct StoreSettings: Sendable {
  /// How long to wait for another writer. Unit: seconds.
  var patience = 5.0
  /// The most pages the file may have. Missing: as many as the disk holds.
  var pageLimit: Int?
  /// How many pages are held in memory before unfinished work goes to disk. Missing: as SQLite does.
  var cachePages: Int?
  /// Whether to take every file for one that may only be read, as on a stick whose switch is set.
  var isReadOnlyPlace = false
  /// The steps from version to version.
  var migrations = Migration.all

  /// The version this program writes.
  var version: Int { migrations.last?.number ?? 0 }
}
