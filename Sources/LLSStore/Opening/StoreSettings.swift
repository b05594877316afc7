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
  /// Whether a copy is made at the first write of a day.
  var copiesDaily = false
  /// Whether a copy is made before a step to another version.
  var copiesBeforeChange = true
  /// Is told what whoever is at the keyboard should know meanwhile.
  var notice: @Sendable (StoreNotice) -> Void = { _ in }
  /// The network file system that a folder lies on; nil for a local one.
  var networkFileSystem: @Sendable (String) -> String? = FileSystemKind.network
  /// The steps from version to version.
  var migrations = Migration.all

  /// The version this program writes.
  var version: Int { migrations.last?.number ?? 0 }
}
