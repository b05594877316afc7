import Glibc

extension OutputFile {
  /// Puts new bytes in the place of a file's old ones, whole or not at all, with its permissions and its owner kept.
  ///
  /// - Parameters:
  ///   - old: what was read; a file that holds anything else now is left alone.
  ///   - new: what it is to hold.
  ///   - meanwhile: what happens when the new bytes are ready beside the file. Missing: nothing; tests change the file here.
  /// - Throws: ``Failure`` with 75 when somebody has changed it since, 73 when it is a link or no plain file or nothing can be
  ///   written beside it, 66 when it is not there, 74 when it cannot be read or written; it is then as it was.
  func replace(_ old: [UInt8], with new: [UInt8], meanwhile: () throws -> Void = {}) throws {
    var facts = stat()
    // The path and the structure are used during the call only.
    guard unsafe lstat(path, &facts) == 0 else {
      throw Failure(
        .noInput, "\(path) cannot be looked at: \(FilePlace.reason())",
        remedy: "check the name and its folder")
    }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw Failure(
        .cannotCreate, "\(path) is a link or no plain file, and only plain files are changed",
        remedy: "name the file that it leads to")
    }
    if try holds(new, facts) { return }
    guard try holds(old, facts) else { throw changed }
    try write(new, inPlaceOf: facts, old: old, meanwhile)
  }

  /// An editor's save is never lost to a command that began before it.
  private var changed: Failure {
    Failure(
      .busy, "\(path) was changed by somebody since it was read, so it was left alone", remedy: "do it again")
  }

  /// Whether the file is the one that was looked at, and holds these bytes.
  private func holds(_ bytes: [UInt8], _ facts: stat) throws -> Bool {
    // NONBLOCK: a pipe that took the file's place must not stop the program.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      // Taken away, or a link now: then it is another one.
      if errno == ENOENT || errno == ELOOP { return false }
      throw failure("cannot be opened")
    }
    defer { close(descriptor) }
    var now = stat()
    // The structure is filled before the call returns.
    guard unsafe fstat(descriptor, &now) == 0, now.st_ino == facts.st_ino, now.st_dev == facts.st_dev,
      Int(now.st_size) == bytes.count
    else { return false }
    return try FilePlace.readAll(descriptor, name: path, upTo: bytes.count + 1) == bytes
  }

  private func write(
    _ new: [UInt8], inPlaceOf facts: stat, old: [UInt8], _ meanwhile: () throws -> Void
  ) throws {
    let temporary = path + ".part-\(getpid())"
    // The paths are used during each call only.
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        .cannotCreate, "\(path) is left as it is: nothing can be written beside it: \(FilePlace.reason())")
    }
    do {
      defer { close(descriptor) }
      try Self.send(new, to: descriptor, path: path)
      // Only root may give a file away; everybody else owns it already, or the group stays the writer's.
      _ = fchown(descriptor, facts.st_uid, facts.st_gid)
      guard fchmod(descriptor, facts.st_mode & 0o7777) == 0, fsync(descriptor) == 0 else {
        throw failure("cannot be written")
      }
      try meanwhile()
      // An editor may have saved it while the new one was on its way.
      guard try holds(old, facts) else { throw changed }
      guard unsafe rename(temporary, path) == 0 else { throw failure("cannot be put in place") }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    Self.syncFolder(FilePlace(path).folder)
  }
}
