import Glibc

/// The names of the files in a folder.
enum FolderList {
  /// All names but `.` and `..`, sorted; empty where the folder cannot be read.
  static func names(_ folder: String) -> [String] {
    // The handle is closed below; each entry's name is copied before the next is read.
    guard let handle = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      // The name ends with a nought inside the entry's own array.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The last part of a path.
  static func base(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
