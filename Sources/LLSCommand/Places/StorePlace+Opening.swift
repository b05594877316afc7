import LLSModel
import LLSStore

extension StorePlace {
  /// Opens the store for work on what is in it.
  ///
  /// - Throws: ``Failure`` with 64 when nobody says who is at the keyboard.
  func open() throws -> PilotStore {
    let store = try PilotStore(at: path(), by: namedStaffCode(), notice: Self.say)
    try remind(of: store)
    return store
  }

  /// Says which pilots' records are near the end of their time, or past it, before something more is entered in them.
  private func remind(of store: PilotStore) throws {
    guard let today = CalendarDay(Today.date) else { return }
    for notice in try store.retentionNotices(today: today) { Console.say("note: \(notice.words)") }
  }

  /// Opens the store to look at what is in it; also from a place where nothing may be written.
  func openToRead() throws -> PilotStore {
    try PilotStore(at: path(), for: .reading, by: staffCode(), notice: Self.say)
  }

  /// Opens the store, making it where there is none.
  ///
  /// A folder that the user named must be there; the usual one is made.
  func openOrCreate() throws -> PilotStore {
    let path = try path()
    let isNew = !FilePlace(path).exists
    let lost = isNew ? CopyLine(path) : nil
    let store = try PilotStore(at: path, creating: creation, by: namedStaffCode(), notice: Self.say)
    if isNew {
      Console.say("made \(path), without a passphrase: lls store encrypt sets one")
    }
    if let lost {
      Console.say("lls: this file is new and empty, and a copy of an earlier one lies beside it")
      Console.say("  = help: go back to that one: \(lost.command)")
    }
    return store
  }

  /// Whether the folder may be made too.
  var creation: PilotStore.Creation {
    let isNamed = store != nil || !(Environment.value("LLS_STORE") ?? "").isEmpty
    return isNamed ? .ifMissing : .withFolder
  }

  /// Passes on what the person should know meanwhile.
  static func say(_ notice: StoreNotice) {
    Console.say("lls: " + notice.description)
    if let remedy = notice.remedy { Console.say("  = help: " + remedy) }
  }
}
