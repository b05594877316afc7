import Glibc
import LLSDiagnostics
import LLSXML

/// A file of the module language that a command may rewrite: read once, put back whole, or left exactly as it was.
struct LanguageFile {
  /// The file as it was read.
  let source: SourceFile
  private let mode: mode_t

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
    mode = facts.st_mode & 0o7777
    source = SourceFile(
      path: path,
      bytes: try FilePlace.readAll(descriptor, name: path, upTo: ByteLimits.file + 1))
  }

  /// Puts new bytes in the file's place: complete and synced, with its permissions, or not at all.
  ///
  /// - Throws: ``Failure`` with 75 when somebody has changed the file since it was read, 73 or 74 when it cannot be written.
  func replace(with bytes: [UInt8]) throws { try OutputFile(source.path).replace(source.bytes, with: bytes) }

  /// Keeps the file as it is beside itself, with `.old` at its name's end.
  ///
  /// - Throws: ``Failure`` with 73 when something of that name is there already, 74 when it cannot be written.
  func keepCopy() throws {
    let path = source.path + ".old"
    // The path is used during the call only.
    let descriptor = unsafe open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
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
