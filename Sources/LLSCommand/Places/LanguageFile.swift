import Glibc
import LLSDiagnostics
import LLSXML

/// A file of the module language that a command may rewrite: read once, put back whole, or left exactly as it was.
struct LanguageFile {
  /// The file as it was read.
  let source: SourceFile
  private let facts: stat

  /// Reads a file.
  ///
  /// - Parameter path: a plain file; a link is refused, because putting a new file in its place would cut it off.
  /// - Throws: ``Failure`` with 66 when it is not there or is no plain file, 74 when it cannot be read.
  init(_ path: String) throws {
    // The path is used during the call only. NONBLOCK: a pipe must not wait for a writer.
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    defer { close(descriptor) }
    var facts = stat()
    // The system fills the structure before the call returns.
    guard unsafe fstat(descriptor, &facts) == 0 else { throw Self.failure(path, errno) }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.noInput, "\(path) is not a plain file", remedy: "name a module’s folder or its file")
    }
    self.facts = facts
    source = SourceFile(
      path: path,
      bytes: try FilePlace.readAll(descriptor, name: path, upTo: ByteLimits.file + 1))
  }

  /// Puts new bytes in the file's place: complete and synced, with its permissions, or not at all.
  ///
  /// - Throws: ``Failure`` with 75 when somebody has changed the file since it was read, 73 or 74 when it cannot be written.
  func replace(with bytes: [UInt8]) throws {
    let path = source.path
    guard isUnchanged else {
      throw Failure(
        .busy, "\(path) was changed while it was being read, so it was left alone", remedy: "do it again")
    }
    let temporary = path + ".part-\(getpid())"
    // The path is used during the call only; so it is in the calls below.
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw Failure(.cannotCreate, "\(path) cannot be replaced: \(FilePlace.reason())")
    }
    do {
      try OutputFile.send(bytes, to: descriptor, path: path)
      // The owner stays where the system allows it; only then do all permissions fit.
      _ = fchown(descriptor, facts.st_uid, facts.st_gid)
      guard fchmod(descriptor, facts.st_mode & 0o7777) == 0, fsync(descriptor) == 0 else {
        throw Failure(.inputOutput, "\(path) cannot be written: \(FilePlace.reason())")
      }
    } catch {
      close(descriptor)
      // The path lives during the call.
      unsafe unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, isUnchanged, unsafe rename(temporary, path) == 0 else {
      let reason = FilePlace.reason()
      unsafe unlink(temporary)
      throw Failure(.inputOutput, "\(path) cannot be replaced: \(reason)", remedy: "it is as it was before")
    }
    OutputFile.syncFolder(FilePlace(path).folder)
  }

  /// Keeps the file as it is beside itself, with `.old` at its name's end.
  ///
  /// - Throws: ``Failure`` with 73 when something of that name is there already, 74 when it cannot be written.
  func keepCopy() throws {
    let path = source.path + ".old"
    // The path is used during the call only.
    let descriptor = unsafe open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, facts.st_mode & 0o7777)
    guard descriptor >= 0 else {
      throw Failure(
        .cannotCreate, "\(path) cannot be created: \(FilePlace.reason())",
        remedy: "move an earlier copy away first; nothing was changed")
    }
    defer { close(descriptor) }
    try OutputFile.send(source.bytes, to: descriptor, path: path)
    guard fsync(descriptor) == 0 else {
      throw Failure(.inputOutput, "\(path) cannot be written: \(FilePlace.reason())")
    }
  }

  private var isUnchanged: Bool {
    var now = stat()
    // The path and the structure are used during the call only.
    guard unsafe lstat(source.path, &now) == 0 else { return false }
    return now.st_ino == facts.st_ino && now.st_dev == facts.st_dev && now.st_size == facts.st_size
      && now.st_mtim.tv_sec == facts.st_mtim.tv_sec && now.st_mtim.tv_nsec == facts.st_mtim.tv_nsec
  }

  private static func failure(_ path: String, _ number: Int32) -> Failure {
    if number == ELOOP {
      return Failure(.noInput, "\(path) is a link", remedy: "name the file that it leads to")
    }
    let isMissing = number == ENOENT || number == ENOTDIR
    return Failure(
      isMissing ? .noInput : .inputOutput, "\(path) cannot be opened: \(FilePlace.reason())",
      remedy: "check the name and its folder")
  }
}

/// The files of the language that paths stand for.
enum LanguageFiles {
  /// Lists them: a file is itself; a module's folder gives the module and its translations; a toolkit's folder gives
  /// `toolkit.xml` and every module's.
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

  /// The files of a module or a toolkit in a folder.
  static func files(in folder: String) throws -> [String] {
    let inside = FolderNames.of(folder)
    func path(_ name: String) -> String {
      folder == "." ? name : folder + (folder.hasSuffix("/") ? "" : "/") + name
    }
    var found = inside.filter { $0 == Library.toolkitName }.map(path)
    found += modules(among: inside).map(path)
    for name in inside where !name.hasPrefix(".") {
      let below = path(name)
      // A link inside may lead out of the toolkit, and is not followed.
      guard FilePlace(below).isFolder, FilePlace(below).linkTarget == nil else { continue }
      found += modules(among: FolderNames.of(below)).map { below + "/" + $0 }
    }
    guard !found.isEmpty else {
      throw Failure(
        .noInput, "there is no toolkit.xml and no module in \(folder)",
        remedy: "name a module’s folder or its file, for example Modules/landing")
    }
    return found
  }

  /// `module.xml` and its translations, `module.cy.xml` for example.
  private static func modules(among names: [String]) -> [String] {
    names.filter { $0 == Library.moduleName || $0.hasPrefix("module.") && $0.hasSuffix(".xml") }
  }
}
