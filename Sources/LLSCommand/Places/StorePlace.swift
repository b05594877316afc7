import ArgumentParser
import LLSModel

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
    try store ?? Self.usualPath()
  }

  /// The store's file where no option names it.
  static func usualPath() throws -> String {
    if let named = Environment.value("LLS_STORE"), !named.isEmpty { return named }
    return try Self.dataFolder() + "/pilots.llsstore"
  }

  /// Who is at the keyboard, as a staff code.
  ///
  /// - Throws: ``Failure`` with 64 for what could be a name or a telephone number; it is not repeated.
  func staffCode() throws -> String {
    let named = by ?? Environment.value("LLS_BY") ?? ""
    if named.isEmpty { return StaffCode.unnamed }
    guard StaffCode.fits(named) else {
      throw Failure(
        .usage, "\(by == nil ? "LLS_BY" : "--by") does not hold a staff code",
        remedy:
          "use the code from the paper list: letters, digits and hyphens, at most \(StaffCode.longest), "
          + "and never a name or a telephone number, for example w1")
    }
    return named
  }

  /// Who is at the keyboard, for what is entered: every entry names somebody.
  ///
  /// - Throws: ``Failure`` with 64 when nobody is named, or what could be a name is.
  func namedStaffCode() throws -> String {
    let code = try staffCode()
    guard code != StaffCode.unnamed else {
      throw Failure(
        .usage, "nobody says who enters this",
        remedy: "give your staff code from the paper list: --by w1, or for the whole day: export LLS_BY=w1")
    }
    return code
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
