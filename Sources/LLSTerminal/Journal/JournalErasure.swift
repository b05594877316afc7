import Glibc
package import LLSModel
import LLSRunner

/// Takes a participant's code out of a session's journal. What was done in the session stays as it was, and the lines are sealed anew, so
/// that the journal still reads, replays and enters a store as the same.
package struct JournalErasure {
  /// The words that stand in the place of a note that named the code.
  package static let erasedNote = "(erased)"

  /// The journal.
  package let path: String
  /// The code that goes.
  package let code: ParticipantCode
  /// What stands for it; as long as the code.
  package let standIn: ParticipantCode

  /// Names a journal and a code.
  package init(path: String, code: ParticipantCode, standIn: ParticipantCode) {
    self.path = path
    self.code = code
    self.standIn = standIn
  }

  /// A journal without the code.
  package struct Erased: Hashable, Sendable {
    /// Its bytes.
    package let bytes: [UInt8]
    /// What a run hands to the store.
    package let record: SessionRecord
    /// What the store keeps of its lines' checksums as they were.
    package let chainBefore: [String]
    /// Whether the code was in it.
    package let isChanged: Bool
  }

  /// The journal without the code.
  ///
  /// - Parameter bytes: as it is.
  /// - Throws: ``JournalError`` when it is no journal, or a line is not as it was written.
  package func erased(_ bytes: [UInt8]) throws(JournalError) -> Erased {
    let replay = try JournalReader.read(bytes, path: path)
    var line = JournalCodec.line(replay.header)
    var written = line.bytes
    for entry in replay.entries {
      let step = TimedEvent(erased(entry.step.event), at: entry.step.at)
      line = JournalCodec.line(
        JournalEntry(sequence: entry.sequence, step: step, clock: entry.clock), after: line.checksum)
      written += line.bytes
    }
    // What was cut off at the end was never acknowledged, and may hold the code.
    let isChanged =
      written != Array(bytes.prefix(replay.wholeBytes)) || holdsCode(bytes[replay.wholeBytes...])
    return Erased(
      bytes: written, record: try JournalReader.record(from: written, path: path),
      chainBefore: replay.chain, isChanged: isChanged)
  }

  /// Whether bytes hold the code, also with other signs between its own; also in what is no journal.
  package func holdsCode(_ bytes: ArraySlice<UInt8>) -> Bool {
    names(String(decoding: bytes, as: UTF8.self))
  }

  private func erased(_ event: SessionEvent) -> SessionEvent {
    func other(_ known: ParticipantCode) -> ParticipantCode { known == code ? standIn : known }
    return switch event {
    case .attend(let codes, let mark): .attend(codes.map(other), mark)
    case .left(let known): .left(other(known))
    case .returned(let known): .returned(other(known))
    case .withdrawToday(let known): .withdrawToday(other(known))
    case .note(let words): .note(names(words) ? Self.erasedNote : words)
    case .park(let words): .park(names(words) ? Self.erasedNote : words)
    case .tellAuthor(let block, let said) where names(said.words):
      .tellAuthor(
        block: block, AuthorFeedback(said.verdict, said.timing, words: Self.erasedNote))
    default: event
    }
  }

  /// Whether words hold the code: only letters and digits are compared, whatever stands between them.
  private func names(_ words: String) -> Bool {
    words.uppercased().filter { $0.isLetter || $0.isNumber }.contains(code.description)
  }

  /// A journal that nobody else can write while it is held, and that was found fit to be rewritten.
  package final class Held {
    /// It without the code.
    package let new: Erased
    private let erasure: JournalErasure
    private let descriptor: Int32
    private let length: Int

    fileprivate init(_ erasure: JournalErasure, _ descriptor: Int32) throws(JournalError) {
      self.erasure = erasure
      self.descriptor = descriptor
      let old: [UInt8]
      do throws(JournalError) {
        try JournalBytes.lock(descriptor, path: erasure.path)
        old = try JournalBytes.all(descriptor, path: erasure.path)
        // A second name of the file would keep the old bytes, or lose its own.
        guard JournalBytes.facts(descriptor)?.st_nlink == 1 else {
          throw JournalError.secondName(path: erasure.path)
        }
        new = try erasure.erased(old)
      } catch {
        close(descriptor)
        throw error
      }
      length = old.count
    }

    deinit { close(descriptor) }

    /// Rewrites the file: the new one is on the disk before it takes the old one's place, and the old one's bytes are overwritten then.
    ///
    /// - Throws: ``JournalError``; the journal is as it was, or whole without the code.
    package func rewrite() throws(JournalError) {
      guard new.isChanged else { return }
      try JournalErasure.put(new.bytes, at: erasure.path, replacing: true)
      try JournalErasure.overwrite(descriptor, length, path: erasure.path)
    }
  }

  /// Holds the file, once it is clear that it can be rewritten: nobody else writes it, it has one name, and its folder can be written.
  ///
  /// - Throws: ``JournalError``; nothing was changed.
  package func held() throws(JournalError) -> Held {
    // The path is used during the call only.
    let descriptor = unsafe open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .notThere(path: path) }
      throw .cannotWrite(path: path, reason: SystemReason.words(errno))
    }
    let held = try Held(self, descriptor)
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    // The path is used during the call only.
    guard unsafe access(folder, W_OK) == 0 else {
      throw .cannotWrite(path: path, reason: SystemReason.words(errno))
    }
    return held
  }

  /// Rewrites the file, held meanwhile.
  ///
  /// - Returns: what is there now.
  /// - Throws: ``JournalError``; the journal is as it was, or whole without the code.
  package func rewrite() throws(JournalError) -> Erased {
    let held = try held()
    try held.rewrite()
    return held.new
  }

  /// Puts a file in the place of another one, or where none is: it is whole on the disk before it has the name.
  ///
  /// - Throws: ``JournalError``; what was there is as it was.
  static func put(_ bytes: [UInt8], at path: String, replacing: Bool) throws(JournalError) {
    let temporary = path + JournalDiscard.leftover
    // One that a crash left behind holds no code. The paths are used during each call only.
    unsafe unlink(temporary)
    let made = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard made >= 0 else { throw .cannotWrite(path: path, reason: SystemReason.words(errno)) }
    let isWritten = JournalBytes.put(bytes[...], into: made, at: 0) && fsync(made) == 0
    var reason = SystemReason.words(errno)
    close(made)
    // The paths are used during the call only.
    let isNamed =
      isWritten
      && (replacing ? unsafe rename(temporary, path) == 0 : unsafe link(temporary, path) == 0)
    if isWritten { reason = SystemReason.words(errno) }
    if !isNamed || !replacing { unsafe unlink(temporary) }  // the path is used during the call only
    guard isNamed else { throw .cannotWrite(path: path, reason: reason) }
    JournalFile.syncFolder(of: path)
  }

  /// Overwrites the old file, which has no name any more, so that its bytes are not left on the disk.
  static func overwrite(_ descriptor: Int32, _ count: Int, path: String) throws(JournalError) {
    let zeros = [UInt8](repeating: 0, count: count)
    guard JournalBytes.put(zeros[...], into: descriptor, at: 0), fsync(descriptor) == 0 else {
      throw .cannotWrite(path: path, reason: SystemReason.words(errno))
    }
  }
}
