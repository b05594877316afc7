package import LLSModel

/// What is done with the files of a toolkit when they are loaded.
package struct LoadOptions: Sendable {
  /// The day of the check, `YYYY-MM-DD`. Missing: nothing is said about review dates.
  package let today: String?
  /// Whether the rules look at the modules; the toolkit's own file is always checked.
  package let checksModules: Bool
  /// Whether the modules are kept; without, their findings are, and the files that findings point into.
  package let keepsModules: Bool
  /// The one module that is wanted, by its folder's name: the others are not opened, no translation is read, and nothing is said that takes
  /// the other modules. Missing, or no such folder: every module.
  package let only: String?
  /// Bytes that stand in for those of a file on the disk, by the path that findings name it with.
  package let instead: [String: [UInt8]]

  /// Says what is done.
  ///
  /// - Parameters:
  ///   - today: the day of the check, `YYYY-MM-DD`. Missing: nothing is said about review dates.
  ///   - checksModules: whether the rules look at the modules.
  ///   - keepsModules: whether the modules are kept.
  ///   - only: the one module that is wanted, by its folder's name.
  ///   - instead: bytes that stand in for those of a file.
  package init(
    today: String?, checksModules: Bool = true, keepsModules: Bool = true, only: String? = nil,
    instead: [String: [UInt8]] = [:]
  ) {
    self.today = today
    self.checksModules = checksModules
    self.keepsModules = keepsModules
    self.only = only
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
  ///   - only: the one module that is wanted, by its folder's name. Missing, or no such folder: every module.
  /// - Returns: what was found.
  package static func load(
    folder: String, today: String?, checkingModules: Bool = true, only: String? = nil
  ) -> LoadedLibrary {
    load(folder: folder, LoadOptions(today: today, checksModules: checkingModules, only: only))
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
