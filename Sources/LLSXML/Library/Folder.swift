import Glibc

/// An open folder. Everything inside is opened relative to it, so that no name can lead out.
///
/// Names inside never follow links, and only plain files are read. The descriptor closes with the value.
struct Folder: ~Copyable {
  private let descriptor: Int32

  /// Opens a folder that the user named; the path itself may go through links.
  init(path: String) throws(XMLRoomError) {
    // Unsafe: the string lives for the whole call; so it does in every call below.
    let opened = unsafe open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw Self.error(errno) }
    descriptor = opened
  }

  private init(owning descriptor: Int32) { self.descriptor = descriptor }

  /// The open folder for workers that end before this value does.
  struct Shared: Sendable {
    fileprivate let descriptor: Int32
  }

  /// Lends the open folder to workers; a copy of the descriptor is closed by each.
  var shared: Shared { Shared(descriptor: descriptor) }

  /// Opens a copy of a lent folder; every use fails as on a missing folder when the system has no descriptor left.
  init(sharing shared: Shared) { descriptor = dup(shared.descriptor) }

  deinit { close(descriptor) }

  /// Opens a folder in this one.
  ///
  /// - Parameter name: one step, no slash.
  func folder(_ name: String) throws(XMLRoomError) -> Folder {
    guard Self.isOneStep(name) else { throw .missing }
    let opened = unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0 else { throw error(errno, for: name) }
    return Folder(owning: opened)
  }

  /// The bytes of a plain file below this folder.
  ///
  /// - Parameters:
  ///   - path: steps with slashes between them.
  ///   - limit: more is refused. Unit: bytes.
  func bytes(of path: String, limit: Int) throws(XMLRoomError) -> [UInt8] {
    let file = try openFile(at: Self.steps(of: path))
    defer { close(file) }
    let size = try plainSize(of: file)
    guard size <= limit else { throw .tooLarge }
    // One more than the size that was taken: the file may have grown since, and then there is more to read.
    var bytes = try Self.read(upTo: size + 1, from: file)
    if bytes.count > size { bytes += try Self.read(upTo: limit + 1 - bytes.count, from: file) }
    guard bytes.count <= limit else { throw .tooLarge }
    return bytes
  }

  /// The first bytes of a plain file below this folder, which is not larger than a limit.
  ///
  /// - Parameters:
  ///   - path: steps with slashes between them.
  ///   - count: how many; fewer where the file is shorter. Unit: bytes.
  ///   - limit: a larger file is refused. Unit: bytes.
  func opening(of path: String, count: Int, limit: Int) throws(XMLRoomError) -> [UInt8] {
    let file = try openFile(at: Self.steps(of: path))
    defer { close(file) }
    guard try plainSize(of: file) <= limit else { throw .tooLarge }
    return try Self.read(upTo: count, from: file)
  }

  /// The names in this folder in alphabetical order, without hidden ones; empty when it cannot be listed.
  func names() -> [String] {
    // The stream takes the copy over, and both end with this call; names are copied.
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { return [] }
    guard let stream = unsafe fdopendir(copy) else {
      close(copy)
      return []
    }
    // Closed once, by whoever has it.
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // Unsafe: the system ends the name with a zero inside the entry.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether another is this very folder, by whichever name it was opened.
  func isSame(as other: borrowing Folder) -> Bool {
    var (here, there) = (stat(), stat())
    // The system fills both structures before it returns.
    guard unsafe fstat(descriptor, &here) == 0, unsafe fstat(other.descriptor, &there) == 0 else {
      return false
    }
    return here.st_dev == there.st_dev && here.st_ino == there.st_ino
  }

  /// Whether there is anything of a name in this folder.
  func holds(_ name: String) -> Bool {
    guard Self.isOneStep(name) else { return false }
    var status = stat()
    // The system fills the struct before it returns.
    return unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Whether a name in this folder is a link that leads to a folder. The folder itself is not opened.
  func isLinkToFolder(_ name: String) -> Bool {
    guard Self.isOneStep(name) else { return false }
    var status = stat()
    // The system fills the struct before it returns.
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFLNK
    else { return false }
    return unsafe fstatat(descriptor, name, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  // MARK: Parts

  private static func steps(of path: String) throws(XMLRoomError) -> ArraySlice<String> {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard !steps.isEmpty, steps.allSatisfy(isOneStep) else { throw .missing }
    return steps[...]
  }

  /// Opens a file below this folder, one step after the other, so that no link on the way is followed.
  private func openFile(at steps: ArraySlice<String>) throws(XMLRoomError) -> Int32 {
    guard let name = steps.first else { throw .missing }
    if steps.count > 1 { return try folder(name).openFile(at: steps.dropFirst()) }
    // NONBLOCK: opening a pipe must not wait for somebody to write into it.
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { throw error(errno, for: name) }
    return file
  }

  /// The next bytes of an open file, as many as asked for, or fewer where it ends.
  private static func read(upTo count: Int, from file: Int32) throws(XMLRoomError) -> [UInt8] {
    var failed: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      // Unsafe: each call writes at most into the room that is left.
      while filled < count, let base = buffer.baseAddress {
        let got = unsafe Glibc.read(file, base + filled, count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failed = errno }
        if got <= 0 { return }
        filled += got
      }
    }
    if failed != 0 { throw error(failed) }
    return bytes
  }

  private func plainSize(of file: Int32) throws(XMLRoomError) -> Int {
    var status = stat()
    // The system fills the struct before it returns.
    guard unsafe fstat(file, &status) == 0 else { throw Self.error(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(status.st_size)
    case S_IFDIR: throw .isAFolder
    default: throw .notAPlainFile
    }
  }

  private static func isOneStep(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains { $0 == 0x2F || $0 == 0 }
  }

  /// A folder opened without following links says "not a folder" for a link; look again to tell the two apart.
  private func error(_ number: Int32, for name: String) -> XMLRoomError {
    guard number == ENOTDIR || number == ELOOP else { return Self.error(number) }
    var status = stat()
    let found = unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW)
    return found == 0 && status.st_mode & S_IFMT == S_IFLNK ? .isALink : Self.error(number)
  }

  private static func error(_ number: Int32) -> XMLRoomError {
    switch number {
    case ENOENT: .missing
    case ENOTDIR: .notAFolder
    case EISDIR: .isAFolder
    case ELOOP: .isALink
    case ENXIO, ENODEV: .notAPlainFile
    case EACCES, EPERM: .notAllowed
    default: .system(number: number)
    }
  }
}
