import LLSXML

/// The files of the language that paths stand for.
enum LanguageFiles {
  /// Lists them: a file is itself; a module's folder gives the module and its translations; a toolkit's folder gives
  /// `toolkit.xml`, its shared files and every module's.
  ///
  /// - Parameters:
  ///   - paths: as they were typed; none means the whole toolkit.
  ///   - place: where the toolkit is looked for.
  /// - Throws: ``Failure`` with 66 when a path is missing or its folder holds no such file.
  static func paths(_ paths: [String], place: ToolkitPlace) throws -> [String] {
    if paths.isEmpty { return try files(in: try place.folder()) }
    var seen: Set<String> = []
    return try paths.flatMap { named in
      let path = named == "-" ? named : CheckedPaths.module(named, place: place) ?? named
      return path != "-" && FilePlace(path).isFolder ? try files(in: path) : [path]
    }.filter { seen.insert($0).inserted }
  }

  /// The files of a module, a toolkit or its shared files in a folder.
  ///
  /// - Parameter folder: as it was typed; `.` inside the folder of shared files is that folder.
  /// - Throws: ``Failure`` with 66 when it holds no such file.
  static func files(in folder: String) throws -> [String] {
    if Library.isOfSharedFiles(folder) {
      let shared = self.shared(in: folder)
      if !shared.isEmpty { return shared }
    }
    let inside = FolderNames.of(folder)
    let toolkit = inside.filter { $0 == Library.toolkitName }.map { path($0, in: folder) }
    var found = modules(in: folder, inside)
    for name in inside where !name.hasPrefix(".") && name != Library.sharedName {
      found += folderBelow(folder, name).map { modules(in: $0, FolderNames.of($0)) } ?? []
    }
    guard !toolkit.isEmpty || !found.isEmpty else {
      throw Failure(
        .noInput, "there is no toolkit.xml and no module in \(folder)",
        remedy: "name a module’s folder or its file, for example Modules/landing")
    }
    // A module's own folder has no shared files: they stand beside the toolkit's file.
    let isModule = inside.contains(Library.moduleName)
    let shared = isModule ? nil : folderBelow(folder, Library.sharedName).map { self.shared(in: $0) }
    return toolkit + (shared ?? []) + found
  }

  private static func path(_ name: String, in folder: String) -> String {
    folder == "." ? name : folder + (folder.hasSuffix("/") ? "" : "/") + name
  }

  /// A folder in another one; a link inside may lead out of the toolkit, and is not followed.
  private static func folderBelow(_ folder: String, _ name: String) -> String? {
    let below = path(name, in: folder)
    return FilePlace(below).isFolder && FilePlace(below).linkTarget == nil ? below : nil
  }

  /// The files that modules take things from.
  private static func shared(in folder: String) -> [String] {
    FolderNames.of(folder).filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }.map { path($0, in: folder) }
  }

  /// `module.xml` and its translations, `module.cy.xml` for example.
  private static func modules(in folder: String, _ names: [String]) -> [String] {
    names.filter { $0 == Library.moduleName || $0.hasPrefix("module.") && $0.hasSuffix(".xml") }
      .map { path($0, in: folder) }
  }
}
