import Glibc
package import LLSModel

/// A note beside the store that an erasure was begun, so that after a crash it goes on with the same stand-in. It holds the code, is for
/// its owner only, and is overwritten and taken away when the erasure is done.
package struct UnfinishedErasure: Hashable, Sendable {
  private static let heading = "lls-erasure 1"
  private static let journal = "journal "
  private static let end = "end"
  private static let longest = 1 << 20

  /// The pilot's id.
  package let pilot: String
  /// The code that goes.
  package let code: ParticipantCode
  /// What stands for it.
  package let standIn: ParticipantCode

  /// What it took, for the receipt when it goes on. Missing: it was never counted.
  package let tally: ErasureTally?
  /// The journals that it rewrites.
  package let journals: [String]

  /// Names an erasure.
  package init(
    pilot: String, code: ParticipantCode, standIn: ParticipantCode, tally: ErasureTally? = nil,
    journals: [String] = []
  ) {
    self.pilot = pilot
    self.code = code
    self.standIn = standIn
    self.tally = tally
    // A name with a line's end in it would be read as two.
    self.journals = journals.filter { !$0.contains("\n") }
  }

  private static func path(beside store: String) -> String { store + ".erasing" }

  private var bytes: [UInt8] {
    let lines =
      [Self.heading, pilot, "\(code)", "\(standIn)"] + (tally?.lines ?? [])
      + journals.map { Self.journal + $0 } + [Self.end]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The erasure that was begun in a store and not finished; nil when there is none.
  package static func found(beside store: String) -> UnfinishedErasure? {
    // The path is used during the call only.
    let descriptor = unsafe open(path(beside: store), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: longest)
    // The buffer outlives the call; a note is read in one go, as it was written.
    let count = unsafe read(descriptor, &bytes, bytes.count)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n").map(
      String.init)
    guard lines.count >= 5, lines[0] == heading, lines.last == end, let code = ParticipantCode(lines[2]),
      let standIn = ParticipantCode(standIn: lines[3])
    else { return nil }
    let rest = lines[4...]
    return UnfinishedErasure(
      pilot: lines[1], code: code, standIn: standIn,
      tally: ErasureTally(lines: rest.filter { !$0.hasPrefix(journal) }),
      journals: rest.filter { $0.hasPrefix(journal) }.map { String($0.dropFirst(journal.count)) })
  }

  /// Whether two notes are of one erasure.
  private func isSame(_ other: UnfinishedErasure) -> Bool {
    (pilot, code, standIn) == (other.pilot, other.code, other.standIn)
  }

  /// Puts the note on the disk, unless it is there; only under an ``ErasureLock``.
  ///
  /// - Throws: ``StoreError/busy(path:)`` when the note of another erasure is there, ``StoreError/cannotOpen(path:reason:)``; nothing was
  ///   erased yet.
  package func write(beside store: String) throws(StoreError) {
    let path = Self.path(beside: store)
    if let known = Self.found(beside: store) {
      if isSame(known) { return }
      throw .busy(path: store)
    }
    // One that was cut off says nothing. The paths are used during each call only.
    unsafe unlink(path)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw .cannotOpen(path: path, reason: "a note that the erasure has begun cannot be made")
    }
    defer { close(descriptor) }
    guard Self.send(bytes, descriptor), fsync(descriptor) == 0 else {
      unsafe unlink(path)  // the path is used during the call only
      throw .inputOutput(path: path, reason: "a note that the erasure has begun cannot be written")
    }
    Self.syncFolder(of: path)
  }

  /// Overwrites the note and takes it away; another erasure's note stays.
  ///
  /// - Throws: ``StoreError/bytesLeft(path:reason:isBusy:)``; the erasure itself is done.
  package func remove(beside store: String) throws(StoreError) {
    let path = Self.path(beside: store)
    guard let known = Self.found(beside: store), isSame(known) else { return }
    // The path is used during the call only.
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let isGone =
      Self.send([UInt8](repeating: 0, count: known.bytes.count), descriptor) && fsync(descriptor) == 0
    // The path is used during the call only.
    guard unsafe unlink(path) == 0, isGone else {
      throw .bytesLeft(
        path: path, reason: "the note that an erasure was begun cannot be taken away", isBusy: false)
    }
    Self.syncFolder(of: path)
  }

  private static func send(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    // The pointer is used inside the closure only; so few bytes are written in one go, or not at all.
    unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count
  }

  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    // The path is used during the call only.
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
