import LLSModel

/// Something that whoever opened a store should be told while it goes on.
package enum StoreNotice: Hashable, Sendable, CustomStringConvertible {
  /// Another window is writing, and this one waits.
  case waiting(seconds: Int)
  /// The day's copy could not be made; what was to be entered is entered all the same.
  case noCopy(reason: String)
  /// A sync service has left other copies of the store beside it; ``ConflictCopies/words(_:)`` says of each what to do.
  case conflictCopies(count: Int)

  /// In words.
  package var description: String {
    switch self {
    case .waiting(let seconds): "another window is writing; waiting up to \(seconds) s"
    case .noCopy(let reason): "today's copy of the pilots could not be made: \(reason)"
    case .conflictCopies(let count):
      "a sync service left \(InterfaceText.counted(count, "copy", "copies")) beside the pilots: lls doctor says more"
    }
  }

  /// What to do about it; nil where nothing is.
  package var remedy: String? {
    switch self {
    case .waiting, .conflictCopies: nil
    case .noCopy: "make room on the disk, then lls store backup"
    }
  }
}
