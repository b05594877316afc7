package import LLSModel

extension Library {
  /// Reads the toolkit of a folder without its modules, for checking one module quickly.
  ///
  /// - Parameters:
  ///   - folder: as the user typed it.
  ///   - instead: bytes that stand in for those of a file on the disk, by its path.
  /// - Returns: nil when there is none, or when its file cannot be used; checking the folder says why.
  package static func toolkit(in folder: String, instead: [String: [UInt8]] = [:]) -> Toolkit? {
    guard let open = try? Folder(path: folder), open.names().contains(toolkitName) else { return nil }
    var loading = ToolkitLoading(path: join(folder, toolkitName))
    loading.read(from: open, shared: SharedLoading(beside: folder, instead: instead), instead: instead)
    return loading.toolkit
  }
}
