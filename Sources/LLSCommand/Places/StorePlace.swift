import ArgumentParser

/// Where the pilots are kept: the option, the environment, else the user's data folder.
struct StorePlace: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("File that keeps the pilots.", valueName: "file"))
  var store: String?

  @Option(name: .long, help: ArgumentHelp("Your staff code, for the audit (or LLS_BY).", valueName: "code"))
  var by: String?

  /// The store's file.
  ///
  /// - Throws: ``Failure`` when nothing says where a home folder is.
  func path() throws -> String {
    if let named = store { return named }
    if let named = Environment.value("LLS_STORE"), !named.isEmpty { return named }
    return try Self.dataFolder() + "/pilots.llsstore"
  }

  /// Who is at the keyboard, as a staff code.
  var staffCode: String {
    let named = by ?? Environment.value("LLS_BY") ?? ""
    return named.isEmpty ? "unnamed" : named
  }

  /// The folder for this program's data: `$XDG_DATA_HOME/lls`, else `~/.local/share/lls`.
  static func dataFolder() throws -> String {
    if let folder = Environment.value("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder + "/lls" }
    guard let home = Environment.value("HOME"), !home.isEmpty else {
      throw Failure(
        .usage, "there is no home folder to keep pilots in",
        remedy: "name a file: --store FILE, or set LLS_STORE")
    }
    return home + "/.local/share/lls"
  }
}
