import Glibc

/// One path on this machine, and what may be done with it.
struct FilePlace {
  /// The path as it was given.
  let path: String

  /// Names a path.
  init(_ path: String) { self.path = path }

  /// The folder the program was started in.
  static var workingFolder: String {
    // getcwd allocates; the string is copied and the memory given back at once.
    guard let raw = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(raw) }
    return unsafe String(cString: raw)
  }

  /// Whether anything is there.
  var exists: Bool { unsafe access(path, F_OK) == 0 }

  /// Whether a folder is there.
  var isFolder: Bool {
    var facts = stat()
    return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// The size of a plain file; nil for anything else. Unit: bytes.
  var size: Int? {
    var facts = stat()
    // The path and the structure are used during the call only.
    guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(facts.st_size)
  }

  /// Whether a device, a pipe or a socket is there.
  var isStream: Bool {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { return false }
    return facts.st_mode & S_IFMT != S_IFREG && facts.st_mode & S_IFMT != S_IFDIR
  }

  /// The path with every link followed; nil when nothing is there.
  var realPath: String? {
    // realpath allocates; the string is copied and the memory given back at once.
    guard let raw = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(raw) }
    return unsafe String(cString: raw)
  }

  /// Where a symbolic link points; nil when it is none.
  var linkTarget: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = unsafe readlink(path, &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The folder part of the path; `.` when there is none.
  var folder: String {
    guard let cut = path.lastIndex(of: "/") else { return "." }
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }

  /// The last part of the path.
  var name: String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }

  /// Reads the whole file; `-` reads standard input.
  ///
  /// - Parameter limit: the most that is read. Unit: bytes.
  /// - Throws: ``Failure`` with 66 when it is not there, 74 when it cannot be read, 65 when it is larger than the limit.
  func read(limit: Int = 128 << 20) throws -> [UInt8] {
    if path == "-" { return try Self.readAll(STDIN_FILENO, name: "standard input", limit: limit) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let status: ExitStatus = errno == ENOENT || errno == ENOTDIR ? .noInput : .inputOutput
      throw Failure(
        status, "\(path) cannot be opened: \(Self.reason())", remedy: "check the name and its folder")
    }
    defer { close(descriptor) }
    if isFolder { throw Failure(.noInput, "\(path) is a folder; name a file in it") }
    return try Self.readAll(descriptor, name: path, limit: limit)
  }

  private static func readAll(_ descriptor: Int32, name: String, limit: Int) throws -> [UInt8] {
    let bytes = try readAll(descriptor, name: name, upTo: limit + 1)
    guard bytes.count <= limit else {
      throw Failure(
        .data, "\(name) is larger than \(limit >> 20) MiB", remedy: "split it into smaller files")
    }
    return bytes
  }

  /// Reads to the end, or as much as is asked for.
  ///
  /// - Parameter most: how many bytes at most. Unit: bytes.
  static func readAll(_ descriptor: Int32, name: String, upTo most: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < most {
      // The buffer outlives the call.
      let got = unsafe Glibc.read(descriptor, &chunk, min(chunk.count, most - bytes.count))
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Failure(.inputOutput, "\(name) cannot be read: \(reason())") }
      if got == 0 { return bytes }
      bytes += chunk[..<got]
    }
    return bytes
  }

  /// Makes the folder, and those above it, where they are missing.
  ///
  /// - Parameter mode: permissions of the folders that are made.
  /// - Throws: ``Failure`` with 73.
  func makeFolder(mode: mode_t = 0o755) throws {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      let above = made.isEmpty ? "/" : made
      made += "/" + part
      if unsafe mkdir(made, mode) == 0 {
        Self.settle(above)
      } else if errno != EEXIST {
        throw Failure(.cannotCreate, "the folder \(path) cannot be made: \(Self.reason())")
      }
    }
    if !isFolder { throw Failure(.cannotCreate, "\(path) is there already, and is not a folder") }
  }

  /// Makes a new name in a folder outlast a power cut, where the folder can be opened.
  private static func settle(_ folder: String) {
    // The path is used during the call only.
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The system's words for the last error.
  static func reason() -> String { unsafe String(cString: strerror(errno)) }
}
