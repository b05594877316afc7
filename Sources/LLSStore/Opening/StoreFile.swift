import Glibc

/// The store's file as the system sees it, looked at before the database touches it.
struct StoreFile {
  /// Where it is.
  let path: String
  /// Puts a folder's list of files on disk.
  var syncFolder: @Sendable (String) -> Void = StoreFile.sync

  /// What the first hundred bytes say.
  ///
  /// - Source: sqlite.org/fileformat2.html, section 1.3: user version at 60, application id at 68, both big-endian.
  struct Header: Hashable {
    /// Whether it is a database of SQLite at all.
    let isDatabase: Bool
    /// Which program's.
    let applicationID: Int
    /// Which version of the store.
    let version: Int
  }

  /// What was made so that a store can be where there was none.
  struct Made: Hashable {
    /// Whether the file is not there yet, and comes whole under its name.
    var isMissing = false
    /// The folders that were, from the outside in.
    var folders: [String] = []
  }

  /// The folder part of the path; `.` when there is none.
  var folder: String {
    guard let cut = path.lastIndex(of: "/") else { return "." }
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }

  /// How many bytes a file has; nil when there is none.
  static func size(_ path: String) -> Int? {
    var facts = stat()
    // stat fills the struct it is given, nothing else.
    return unsafe stat(path, &facts) == 0 ? Int(facts.st_size) : nil
  }

  /// Whether a folder is at a path.
  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes sure that a file is there and is its owner's alone.
  ///
  /// - Returns: what was made for it; an empty file that was there is taken for a store only where one may be made.
  func prepare(_ creation: PilotStore.Creation) throws(StoreError) -> Made {
    if Self.isFolder(path) { throw .isFolder(path: path) }
    var made = Made()
    do {
      if creation == .withFolder { try makeFolder(&made) }
      try prepareFile(creation, &made)
      return made
    } catch {
      takeAway(made)
      throw error
    }
  }

  private func prepareFile(_ creation: PilotStore.Creation, _ made: inout Made) throws(StoreError) {
    guard Self.isFolder(folder) else {
      throw creation == .never ? .notThere(path: path) : .missingFolder(path: path, folder: folder)
    }
    let size = Self.size(path)
    if size == 0, creation == .never { throw .notAStore(path: path) }
    if size == nil {
      guard creation != .never else { throw .notThere(path: path) }
      made.isMissing = true
      // The folder is looked at during the call only.
      guard unsafe access(folder, W_OK) == 0 else { throw .notWritable(path: path) }
      return
    }
    guard mayBeWritten else { throw .notWritable(path: path) }
  }

  /// Whether this user may read and write the file, and make files beside it.
  var mayBeWritten: Bool {
    // The paths are used during the calls only.
    unsafe access(path, R_OK | W_OK) == 0 && access(folder, W_OK) == 0
  }

  /// The header; nil when the file is empty.
  func header() throws(StoreError) -> Header? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure(path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let got = unsafe read(file, &bytes, bytes.count)
    if got == 0 { return nil }
    guard got == 100 else { return Header(isDatabase: false, applicationID: 0, version: 0) }
    func number(at place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    let isDatabase = bytes.starts(with: Array("SQLite format 3\0".utf8))
    return Header(isDatabase: isDatabase, applicationID: number(at: 68), version: number(at: 60))
  }

  /// Whether a plain file says in its first bytes that it is a pilot store.
  static func isStore(_ path: String) -> Bool {
    var facts = stat()
    // stat fills the struct it is given, nothing else.
    guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return false }
    guard let header = try? StoreFile(path: path).header() else { return false }
    return header.isDatabase && header.applicationID == Migration.applicationID
  }

  /// Keeps everybody but the owner out.
  func closeToOthers() {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0, facts.st_mode & 0o077 != 0 else { return }
    _ = unsafe chmod(path, 0o600)
  }

  /// Puts a folder's list of files on disk, so that a new file or folder in it survives a power cut.
  static func sync(_ folder: String) {
    let place = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard place >= 0 else { return }
    fsync(place)
    close(place)
  }

  /// Removes what was made for a store that could not be finished; what was there before stays.
  func takeAway(_ made: Made) {
    // A path is only read; a folder that somebody else has filled meanwhile stays.
    for folder in made.folders.reversed() { unsafe rmdir(folder) }
  }

  /// Gives a finished file its name, unless another window has put one there meanwhile.
  ///
  /// - Parameter part: the file, synced; it is gone from its place afterwards.
  /// - Returns: whether it got the name.
  @discardableResult
  func appear(from part: String) throws(StoreError) -> Bool {
    // The paths are used during each call only. Who holds the folder keeps out others that make a store in it.
    let place = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if place >= 0 { close(place) } }
    while place >= 0, flock(place, LOCK_EX) != 0, errno == EINTR {}
    defer { unsafe unlink(part) }
    guard Self.size(path) == nil else { return false }
    // What is left of another file's log must not be taken for this one's.
    for suffix in ["-wal", "-shm", "-journal"] { unsafe unlink(path + suffix) }
    // Some sticks know no second name for a file; there it is given the other one.
    guard unsafe link(part, path) == 0 || (errno != EEXIST && rename(part, path) == 0) else {
      if errno == EEXIST { return false }
      throw Self.failure(path)
    }
    syncFolder(folder)
    return true
  }

  /// Makes sure that a store which was closed is all in its file: SQLite does not say where it could not empty the log into it.
  static func checkLogIsEmpty(of path: String) throws(StoreError) {
    guard (size(path + "-wal") ?? 0) > 0 else { return }
    throw .inputOutput(path: path, reason: "what was written could not be put in its place")
  }

  private func makeFolder(_ made: inout Made) throws(StoreError) {
    var place = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      let parent = place.isEmpty ? "/" : place
      place += "/" + part
      // The path outlives the call.
      if unsafe mkdir(place, 0o700) == 0 {
        made.folders.append(place)
        syncFolder(parent)
      } else if errno != EEXIST {
        throw Self.failure(path)
      }
    }
  }

  private static func failure(_ path: String) -> StoreError {
    // `strerror` gives words of the C library's own, copied at once.
    switch errno {
    case EACCES, EPERM, EROFS: .notWritable(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .cannotOpen(path: path, reason: unsafe String(cString: strerror(errno)))
    }
  }
}
