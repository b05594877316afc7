import Glibc
import LLSRunner

/// Rewrites journals that nobody is writing, as ``JournalErasure`` does: the new file is whole on the disk before it takes the old one's name.
package enum JournalMending {
  /// Cuts a journal off before the line that is not as it was written, and keeps the file as it was beside it.
  ///
  /// - Returns: how many lines are whole, and where the old file is; nil where nothing has to be mended.
  /// - Throws: ``JournalError``; the journal is as it was, or whole.
  package static func mend(_ path: String) throws(JournalError) -> (lines: Int, copy: String)? {
    let held = try Held(path)
    let (whole, damaged) = try JournalReader.whole(of: held.bytes, path: path)
    guard let line = damaged else { return nil }
    let copy = path + JournalDiscard.damagedCopy
    try JournalErasure.put(held.bytes, at: copy, replacing: false)
    try JournalErasure.put(Array(held.bytes.prefix(whole.wholeBytes)), at: path, replacing: true)
    return (line - 1, copy)
  }

  /// Takes the words of undone notes and topics out of a journal. What happened stays, and all lines are sealed anew, so that the journal
  /// reads, replays and enters a store as the same; a store that has it already would not know it again.
  ///
  /// - Returns: how many words were taken out.
  /// - Throws: ``JournalError``; the journal is as it was, or whole without the words.
  package static func strike(_ path: String) throws(JournalError) -> Int {
    let held = try Held(path)
    let replay = try JournalReader.read(held.bytes, path: path)
    let struck: (bytes: [UInt8], count: Int)
    do { struck = try replay.struck() } catch { throw .impossible(path: path, line: error.place + 2) }
    guard struck.count > 0 else { return 0 }
    _ = try JournalReader.read(struck.bytes, path: path)
    try JournalErasure.put(struck.bytes, at: path, replacing: true)
    try JournalErasure.overwrite(held.descriptor, held.bytes.count, path: path)
    return struck.count
  }

  /// A journal that nobody else can write meanwhile, and that has one name.
  private final class Held {
    let descriptor: Int32
    let bytes: [UInt8]

    init(_ path: String) throws(JournalError) {
      // The path is used during the call only.
      let descriptor = unsafe open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else {
        if errno == ENOENT { throw .notThere(path: path) }
        throw .cannotWrite(path: path, reason: SystemReason.words(errno))
      }
      do throws(JournalError) {
        try JournalBytes.lock(descriptor, path: path)
        // A second name of the file would keep the old bytes, or lose its own.
        guard JournalBytes.facts(descriptor)?.st_nlink == 1 else { throw .secondName(path: path) }
        bytes = try JournalBytes.all(descriptor, path: path)
      } catch {
        close(descriptor)
        throw error
      }
      self.descriptor = descriptor
    }

    deinit { close(descriptor) }
  }
}
