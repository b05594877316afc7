import ArgumentParser

/// Where the toolkit is: the option, the environment, the nearest folder above, the installed one.
struct ToolkitPlace: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Folder that holds toolkit.xml.", valueName: "folder"))
  var toolkit: String?

  /// The folder that holds `toolkit.xml`.
  ///
  /// - Throws: ``Failure`` when no toolkit is found, with the places that were tried.
  func folder() throws -> String {
    if let named = toolkit { return try Self.checked(named, from: "--toolkit") }
    if let named = Environment.value("LLS_TOOLKIT"), !named.isEmpty {
      return try Self.checked(named, from: "LLS_TOOLKIT")
    }
    if let near = Self.nearest() { return near }
    if let installed = Self.installed() { return installed }
    throw Failure(
      .noInput, "no toolkit found: no toolkit.xml here or in a folder above",
      remedy: "go to the folder that holds toolkit.xml, or name it: --toolkit FOLDER")
  }

  /// The toolkit that a module belongs to: the one named, else the one around the module, else the usual one.
  ///
  /// - Parameter path: a module's folder or file.
  /// - Returns: nil when there is none anywhere; a module can be checked alone.
  func folder(around path: String) throws -> String? {
    if toolkit != nil { return try folder() }
    let near = [path, FilePlace(path).folder, FilePlace(FilePlace(path).folder).folder]
    if let around = near.first(where: { FilePlace($0 + "/toolkit.xml").exists }) { return around }
    return try? folder()
  }

  private static func checked(_ folder: String, from source: String) throws -> String {
    let path = folder.hasSuffix("/toolkit.xml") ? String(folder.dropLast("/toolkit.xml".count)) : folder
    guard FilePlace(path + "/toolkit.xml").exists else {
      throw Failure(
        .noInput, "\(source) names \(folder), and there is no toolkit.xml in it",
        remedy: "name the folder that holds toolkit.xml")
    }
    return path
  }

  /// Looks here and in every folder above, and in a folder `Modules` beside each.
  private static func nearest() -> String? {
    var parts = FilePlace.workingFolder.split(separator: "/").map(String.init)
    var shown = "."
    while true {
      let folder = "/" + parts.joined(separator: "/")
      if FilePlace(folder + "/toolkit.xml").exists { return shown }
      if FilePlace(folder + "/Modules/toolkit.xml").exists {
        return shown == "." ? "Modules" : shown + "/Modules"
      }
      if parts.isEmpty { return nil }
      parts.removeLast()
      shown = shown == "." ? ".." : shown + "/.."
    }
  }

  private static func installed() -> String? {
    guard let binary = FilePlace("/proc/self/exe").linkTarget, let cut = binary.lastIndex(of: "/") else {
      return nil
    }
    let folder = binary[..<cut] + "/../share/lls/Modules"
    return FilePlace(folder + "/toolkit.xml").exists ? String(folder) : nil
  }
}
