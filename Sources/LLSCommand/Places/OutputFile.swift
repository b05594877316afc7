import Glibc

/// A result on its way to disk: complete and synced, or not there at all.
struct OutputFile {
  /// Where it goes.
  let path: String
  /// Permissions. Summaries of pilots are for their owner only, packs for anybody.
  let mode: mode_t

  /// Names a result.
  init(_ path: String, mode: mode_t = 0o644) {
    self.path = path
    self.mode = mode
  }

  /// Writes a temporary file beside the result, syncs it, and puts it in the result's place.
  ///
  /// A link is followed to its file, and a device or pipe is written into: neither is ever replaced.
  ///
  /// - Throws: ``Failure`` with 73 when it cannot be created, 74 when writing fails; what was there before is unchanged.
  func write(_ bytes: [UInt8]) throws {
    if FilePlace(path).isStream { return try pour(bytes) }
    let place = FilePlace(path).realPath ?? path
    let folder = FilePlace(place).folder
    try FilePlace(folder).makeFolder()
    if FilePlace(place).isFolder {
      throw Failure(.cannotCreate, "\(path) is a folder", remedy: "name a file: -o \(path)/NAME")
    }
    try refuseOtherContent(at: place, new: bytes)
    let temporary = place + ".part-\(getpid())"
    // The path is used during the call only.
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else {
      throw Failure(.cannotCreate, "\(path) cannot be created: \(FilePlace.reason())")
    }
    do {
      try Self.send(bytes, to: descriptor, path: path)
      guard fsync(descriptor) == 0 else { throw failure("cannot be written") }
    } catch {
      close(descriptor)
      // The paths are used during each call only.
      unsafe unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, unsafe rename(temporary, place) == 0 else {
      let failure = failure("cannot be put in place")
      unsafe unlink(temporary)
      throw failure
    }
    Self.syncFolder(folder)
  }

  /// A result may take the place of an earlier result of its kind, never of something else: a store, a journal, a letter.
  private func refuseOtherContent(at place: String, new bytes: [UInt8]) throws {
    let descriptor = unsafe open(place, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: 12)
    let got = unsafe read(descriptor, &start, start.count)
    guard got > 0, !bytes.starts(with: start[..<got]) else { return }
    throw Failure(
      .cannotCreate, "\(path) is there already, and holds something else",
      remedy: "name another file, or move this one away first")
  }

  /// Writes into a device or a pipe, which keeps nothing that could be put in place.
  private func pour(_ bytes: [UInt8]) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw failure("cannot be opened") }
    defer { close(descriptor) }
    try Self.send(bytes, to: descriptor, path: path)
  }

  /// Writes all bytes, whatever the system takes at a time.
  static func send(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The pointer is used inside the closure only.
      let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        throw Failure(
          .inputOutput, "\(path) cannot be written: \(FilePlace.reason())",
          remedy: "make room on the disk; what was there before is unchanged")
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Makes a new name in a folder last.
  static func syncFolder(_ folder: String) {
    // The path is used during the call only.
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  func failure(_ what: String) -> Failure {
    Failure(.inputOutput, "\(path) \(what): \(FilePlace.reason())")
  }
}
