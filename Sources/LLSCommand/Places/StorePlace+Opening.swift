import LLSStore

extension StorePlace {
  /// Opens the store for work on what is in it.
  func open() throws -> PilotStore { try PilotStore(at: path(), by: staffCode()) }

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
