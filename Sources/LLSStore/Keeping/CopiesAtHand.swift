/// The copies that lie beside a store, also where the store itself is lost or damaged.
package enum CopiesAtHand {
  /// The newest copy beside a store, by its path; nil where there is none.
  ///
  /// - Parameter store: the store's path; nothing need be there.
  package static func newest(beside store: String) -> String? {
    let base = FolderList.base(store)
    let names = FolderList.names(StoreFile(path: store).folder)
    let newest = names.compactMap { CopySchedule.day($0, of: base) }.max()
    return newest.map { CopySchedule.name(store, $0) }
  }
}
