import Glibc

extension OutputFile {
  /// Puts new bytes in the place of a file's old ones, whole or not at all, with its permissions and its owner kept.
  ///
  /// - Parameters:
  ///   - old: what was read; a file that holds anything else now is left alone.
  ///   - new: what it is to hold.
  /// - Throws: ``Failure`` when it is a link or no plain file, has changed since, or cannot be written; it is then unchanged.
  func replace(_ old: [UInt8], with new: [UInt8]) throws {
    var facts = stat()
    // The path and the structure are used during the call only.
    guard unsafe lstat(path, &facts) == 0 else {
      throw Failure(.noInput, "it cannot be looked at: \(FilePlace.reason())")
    }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.cannotCreate, "it is a link or no plain file, and only plain files are changed")
    }
    if try holds(new, facts) { return }
    guard try holds(old, facts) else {
      throw Failure(.busy, "somebody has changed it since it was read; check again")
    }
    try write(new, inPlaceOf: facts, old: old)
  }

  /// Whether the file is the one that was looked at, and holds these bytes.
  private func holds(_ bytes: [UInt8], _ facts: stat) throws -> Bool {
    // NONBLOCK: a pipe that took the file's place must not stop the program.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw Failure(.inputOutput, "it cannot be opened: \(FilePlace.reason())")
    }
    defer { close(descriptor) }
    var now = stat()
    // The structure is filled before the call returns.
    guard unsafe fstat(descriptor, &now) == 0, now.st_ino == facts.st_ino, now.st_dev == facts.st_dev,
      Int(now.st_size) == bytes.count
    else { return false }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var place = 0
    while true {
      // The chunk outlives the call.
      let got = unsafe read(descriptor, &chunk, chunk.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0, place + got <= bytes.count else { return false }
      if got == 0 { return place == bytes.count }
      guard chunk[..<got].elementsEqual(bytes[place..<(place + got)]) else { return false }
      place += got
    }
  }

  private func write(_ new: [UInt8], inPlaceOf facts: stat, old: [UInt8]) throws {
    let temporary = path + ".part-\(getpid())"
    // The paths are used during each call only.
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw Failure(.cannotCreate, "nothing can be written beside it: \(FilePlace.reason())")
    }
    do {
      defer { close(descriptor) }
      try Self.send(new, to: descriptor, path: path)
      // Only root may give a file away; everybody else owns it already, or the group stays the writer's.
      _ = fchown(descriptor, facts.st_uid, facts.st_gid)
      guard fchmod(descriptor, facts.st_mode & 0o7777) == 0, fsync(descriptor) == 0 else {
        throw failure("cannot be written")
      }
      // An editor may have saved it while the new one was on its way.
      guard try holds(old, facts) else {
        throw Failure(.busy, "somebody has changed it since it was read; check again")
      }
      guard unsafe rename(temporary, path) == 0 else { throw failure("cannot be put in place") }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    Self.syncFolder(FilePlace(path).folder)
  }
}
