import LLSModel
import LLSStore

extension StorePlace {
  /// Opens the store for work on what is in it.
  func open() throws -> PilotStore {
    let store = try PilotStore(at: path(), by: staffCode())
    try remind(of: store)
    return store
  }

  /// Says which pilots' records are near the end of their time, or past it, before something more is entered in them.
  private func remind(of store: PilotStore) throws {
    guard let today = CalendarDay(Today.date) else { return }
    for notice in try store.retentionNotices(today: today) { Console.say("note: \(notice.words)") }
  }

  /// Opens the store to look at what is in it; also from a place where nothing may be written.
  func openToRead() throws -> PilotStore { try PilotStore(at: path(), for: .reading, by: staffCode()) }

  /// Opens the store, making it where there is none.
  ///
  /// A folder that the user named must be there; the usual one is made.
  func openOrCreate() throws -> PilotStore {
    let isNamed = store != nil || !(Environment.value("LLS_STORE") ?? "").isEmpty
    return try PilotStore(at: path(), creating: isNamed ? .ifMissing : .withFolder, by: staffCode())
  }
}
