package import LLSModel

/// What is done with the files of a toolkit when they are loaded.
package struct LoadOptions: Sendable {
  /// The day of the check, `YYYY-MM-DD`. Missing: nothing is said about review dates.
  package let today: String?
  /// Whether the rules look at the modules; the toolkit's own file is always checked.
  package let checksModules: Bool
  /// Whether the modules are kept; without, their findings are, and the files that findings point into.
  package let keepsModules: Bool
  /// Bytes that stand in for those of a file on the disk, by the path that findings name it with.
  package let instead: [String: [UInt8]]

  /// Says what is done.
  ///
  /// - Parameters:
  ///   - today: the day of the check, `YYYY-MM-DD`. Missing: nothing is said about review dates.
  ///   - checksModules: whether the rules look at the modules.
  ///   - keepsModules: whether the modules are kept.
  ///   - instead: bytes that stand in for those of a file.
  package init(
    today: String?, checksModules: Bool = true, keepsModules: Bool = true, instead: [String: [UInt8]] = [:]
  ) {
    self.today = today
    self.checksModules = checksModules
    self.keepsModules = keepsModules
    self.instead = instead
  }
}

extension Library {
  /// Loads a folder and keeps its modules.
  ///
  /// - Parameters:
  ///   - folder: as the user typed it.
  ///   - today: the day of the check, `YYYY-MM-DD`. Missing: nothing is said about review dates.
  ///   - checkingModules: whether the rules look at the modules.
  /// - Returns: what was found.
  package static func load(folder: String, today: String?, checkingModules: Bool = true) -> LoadedLibrary {
    load(folder: folder, LoadOptions(today: today, checksModules: checkingModules))
  }

  /// Loads one module, or a toolkit, and keeps it.
  ///
  /// - Parameters:
  ///   - path: as the user typed it.
  ///   - toolkit: the toolkit around a module. Missing: what depends on one is silent.
  ///   - today: the day of the check, `YYYY-MM-DD`. Missing: nothing is said about review dates.
  ///   - instead: bytes that stand in for those of a file.
  /// - Returns: what was found.
  package static func load(
    path: String, toolkit: Toolkit?, today: String?, instead: [String: [UInt8]] = [:]
  ) -> LoadedLibrary {
    load(path: path, toolkit: toolkit, LoadOptions(today: today, instead: instead))
  }
}
