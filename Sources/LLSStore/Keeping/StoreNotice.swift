/// Something that whoever opened a store should be told while it goes on.
package enum StoreNotice: Hashable, Sendable, CustomStringConvertible {
  /// Another window is writing, and this one waits.
  case waiting(seconds: Int)
  /// The day's copy could not be made; what was to be entered is entered all the same.
  case noCopy(reason: String)
  /// A sync service has left another copy of the store beside it.
  case conflictCopy(name: String)

  /// In words.
  package var description: String {
    switch self {
    case .waiting(let seconds): "another window is writing; waiting up to \(seconds) s"
    case .noCopy(let reason): "today's copy of the pilots could not be made: \(reason)"
    case .conflictCopy(let name):
      "a sync service has left \(name) beside the pilots: something that was entered may be in it only"
    }
  }

  /// What to do about it; nil where nothing is.
  package var remedy: String? {
    switch self {
    case .waiting: nil
    case .noCopy: "make room on the disk, then lls store backup"
    case .conflictCopy:
      "look at it with lls pilot list --store FILE, enter what is missing, then move it away; "
        + "and keep the pilots out of folders that are synced"
    }
  }
}
