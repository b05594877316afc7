import LLSStore

/// The command that goes back to the newest copy beside a store that is lost or damaged.
struct CopyLine {
  /// As it is typed.
  let command: String

  /// Looks for a copy; nil where none lies beside the store.
  init?(_ store: String) {
    guard let copy = CopiesAtHand.newest(beside: store) else { return nil }
    let isUsual = (try? StorePlace.usualPath()) == store
    command =
      "lls store restore \(ShellWord.quoted(copy))" + (isUsual ? "" : " --store \(ShellWord.quoted(store))")
  }

  /// What to do about a store that is lost or damaged.
  func remedy(_ error: StoreError) -> String {
    if case .damaged = error { return "keep the file as it is, and go back to the newest copy: \(command)" }
    return "a copy lies where it was; go back to it: \(command)"
  }
}
