/// Copies of a store that sync services leave beside it when it was changed in two places.
package enum ConflictCopies {
  /// Those beside a store, by name.
  package static func beside(_ path: String) -> [String] {
    let base = FolderList.base(path)
    return FolderList.names(StoreFile(path: path).folder).filter { isOne($0, of: base) }
  }

  /// What one of them means, and what to do about it.
  package static func words(_ name: String) -> String {
    "a sync service has left \(name) beside the pilots: something that was entered may be in it only; look at it with "
      + "lls pilot list --store FILE, enter what is missing, then move it away; and keep the pilots out of folders that "
      + "are synced"
  }

  /// Whether a name is one that a sync service gives to a copy in conflict.
  ///
  /// - Parameters:
  ///   - name: a file's, without its folder.
  ///   - store: the store's, without its folder, for example `pilots.llsstore`.
  /// - Source: the help pages of Dropbox (`name (conflicted copy …)`), Nextcloud (`name (conflicted copy …)`), ownCloud
  ///   (`name_conflict-…`), Syncthing (`name.sync-conflict-…`), OneDrive (`name-COMPUTER`), iCloud Drive (`name 2`), Google Drive (`name (1)`).
  static func isOne(_ name: String, of store: String) -> Bool {
    let (stem, ending) = split(store)
    var name = name
    for suffix in ["-wal", "-shm", "-journal"] where name.hasSuffix(suffix) {
      name.removeLast(suffix.count)
    }
    guard name != store, name.hasPrefix(stem) else { return false }
    // Dropbox and Nextcloud put the words before the ending, others after it.
    let rest = String(name.dropFirst(stem.count))
    let low = rest.lowercased()
    if words.contains(where: low.contains) { return true }
    guard rest.hasSuffix(ending) else { return false }
    let middle = rest.dropLast(ending.count)
    return isNumbered(middle) || isComputer(middle)
  }

  /// `conflict` in the languages that these services speak in England and Wales and next to them.
  private static let words = ["conflict", "gwrthdaro", "konflikt", "conflit"]

  private static func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }

  /// ` 2` or ` (1)`.
  private static func isNumbered(_ middle: Substring) -> Bool {
    guard middle.first == " " else { return false }
    var digits = middle.dropFirst()
    if digits.first == "(", digits.last == ")" { digits = digits.dropFirst().dropLast() }
    return (1...3).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// `-DESKTOP-7KQ2`: a computer's name as Windows and macOS give it. A name that somebody chose for another store, as
  /// `pilots-autumn`, has small letters.
  private static func isComputer(_ middle: Substring) -> Bool {
    guard middle.first == "-", middle.count > 3 else { return false }
    let name = middle.dropFirst()
    let low = name.lowercased()
    if ["macbook", "imac", "desktop-", "laptop-", "mac-mini"].contains(where: low.contains) { return true }
    return name.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "-") }
      && name.contains { $0.isUppercase }
  }
}
