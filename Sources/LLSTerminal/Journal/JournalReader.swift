import Dispatch
package import LLSModel
package import LLSRunner
import Synchronization

/// Reads journals: bytes → lines → the state they lead to → a record.
package enum JournalReader {
  /// A journal that was read.
  package struct Replay: Hashable, Sendable {
    /// The first line.
    package let header: JournalHeader
    /// The further lines, in order.
    package let entries: [JournalEntry]
    /// Where they lead.
    package let state: SessionState
    /// Bytes of whole lines; what follows was cut off while it was written and never acknowledged.
    package let wholeBytes: Int
    /// Bytes after them.
    package let tornBytes: Int
    /// The last line's checksum.
    package let checksum: String
    /// What the store keeps of each line's checksum.
    package let chain: [String]

    /// The last acknowledged sequence number.
    package var lastSequence: Int { entries.last?.sequence ?? 1 }
  }

  /// What a run hands to the store.
  ///
  /// - Parameters:
  ///   - bytes: the journal.
  ///   - path: where it was read, for messages.
  /// - Returns: the record; a run that was not ended is `open`, up to its last event.
  /// - Throws: ``JournalError`` when the bytes are not a journal or a line is not as it was written.
  package static func record(
    from bytes: [UInt8], path: String
  ) throws(JournalError) -> SessionRecord {
    try read(bytes, path: path).record
  }

  /// Reads a journal. A last line that was cut off is left out; any other line that is not as it was written refuses the whole.
  package static func read(_ bytes: [UInt8], path: String) throws(JournalError) -> Replay {
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    guard end > 0 else {
      throw looksLikeAJournal(bytes[...]) ? .nothingRecorded(path: path) : .notAJournal(path: path)
    }
    let lines = lines(of: bytes[..<end])
    let (header, first) = try header(of: lines[0], path: path)
    let read = try entries(of: lines, after: first, path: path)
    let entries = read.map(\.entry)
    let state: SessionState
    do {
      state = try SessionMachine.fold(entries.map(\.step), of: header.outline)
    } catch {
      throw .impossible(path: path, line: error.place + 2)
    }
    return Replay(
      header: header, entries: entries, state: state, wholeBytes: end, tornBytes: bytes.count - end,
      checksum: read.last?.checksum ?? first,
      chain: ([first] + read.map(\.checksum)).map(JournalCodec.chainLink))
  }

  /// So many lines are read by one worker; a session has hardly ever more.
  private static let portion = 2_000

  /// The lines after the first. Each carries the checksum of itself and of the one before it, so portions can be read side by side: each
  /// begins with what the line before it says of itself, and that line's own portion holds it against its bytes.
  private static func entries(
    of lines: [ArraySlice<UInt8>], after first: String, path: String
  ) throws(JournalError) -> [(entry: JournalEntry, checksum: String)] {
    let starts = Array(stride(from: 1, to: lines.count, by: portion))
    guard starts.count > 1 else { return try entries(of: lines, from: 1, after: first, path: path) }
    typealias Portion = Result<[(entry: JournalEntry, checksum: String)], JournalError>
    let portions = Mutex([Portion](repeating: .success([]), count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { number in
      let start = starts[number]
      let before = number == 0 ? first : JournalCodec.statedChecksum(of: lines[start - 1])
      let read = Portion { () throws(JournalError) in
        try entries(of: lines, from: start, after: before, path: path)
      }
      portions.withLock { $0[number] = read }
    }
    var read: [(entry: JournalEntry, checksum: String)] = []
    for portion in portions.withLock({ $0 }) { read += try portion.get() }
    return read
  }

  /// One portion.
  private static func entries(
    of lines: [ArraySlice<UInt8>], from start: Int, after checksum: String, path: String
  ) throws(JournalError) -> [(entry: JournalEntry, checksum: String)] {
    var read: [(entry: JournalEntry, checksum: String)] = []
    for index in start..<min(start + portion, lines.count) {
      guard let next = JournalCodec.entry(of: lines[index], after: read.last?.checksum ?? checksum),
        next.entry.sequence == index + 1
      else { throw .damaged(path: path, line: index + 1) }
      read.append(next)
    }
    return read
  }

  /// Whole lines without their ends. A loop of our own: the usual `split` asks a closure about each of some millions of bytes.
  private static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      lines.append(bytes[start..<index])
      start = index + 1
    }
    return lines
  }

  /// Whether the last whole line is the check after a session, by which nobody waits for it any more. Nothing is checked: it saves reading
  /// every session there ever was when another one begins.
  package static func isClosed(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return false }
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    guard let line = JSONReader.value(of: bytes[start..<end]),
      case .closingCheck? = SessionEvent(journal: line)
    else { return false }
    return true
  }

  /// The first line alone, which says whose journal it is.
  ///
  /// - Throws: ``JournalError`` when it is not whole.
  package static func header(of bytes: [UInt8], path: String) throws(JournalError) -> JournalHeader {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { throw .nothingRecorded(path: path) }
    return try header(of: bytes[..<end], path: path).0
  }

  private static func header(
    of line: ArraySlice<UInt8>, path: String
  ) throws(JournalError) -> (JournalHeader, String) {
    guard looksLikeAJournal(line) else { throw .notAJournal(path: path) }
    if let read = JournalCodec.header(of: line) { return read }
    let value = JSONReader.value(of: line)
    if let version = value?[JournalCodec.versionName]?.number, version > JournalHeader.version {
      throw .newer(path: path, version: version)
    }
    throw .damaged(path: path, line: 1)
  }

  /// Whether bytes are the beginning of a journal, as far as they go.
  static func looksLikeAJournal(_ bytes: ArraySlice<UInt8>) -> Bool {
    let opening = Array("{\"\(JournalCodec.versionName)\":".utf8)
    return bytes.prefix(opening.count).elementsEqual(opening.prefix(bytes.count))
  }
}

extension JournalReader.Replay {
  /// What the run hands to the store.
  package var record: SessionRecord {
    var record = state.record(of: header.identity, lastSequence: lastSequence, day: day)
    record.chain = chain
    return record
  }

  /// The day of the start at the place of the run; of the journal's making for a run that never began.
  package var day: String { header.day(of: state, startedAt: starts) }

  /// What the clocks said at each start.
  var starts: [TimePoint: ClockReading] {
    var starts: [TimePoint: ClockReading] = [:]
    for entry in entries where entry.step.event == .start { starts[entry.step.at] = entry.clock }
    return starts
  }
}

extension JournalHeader {
  /// The day of a run's start at its place.
  func day(of state: SessionState, startedAt starts: [TimePoint: ClockReading]) -> String {
    guard let startedAt = state.startedAt, let start = state.history.first(where: { $0.event == .start }),
      let reading = starts[start.at]
    else { return clock.day() }
    return reading.day(shiftedBy: startedAt - start.at)
  }
}
