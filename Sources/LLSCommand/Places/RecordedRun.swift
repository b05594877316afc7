import LLSModel
import LLSRunner
import LLSStore
import LLSTerminal

/// A session on the shelf, as far as it can be read.
struct RecordedRun {
  /// How a run stands.
  enum Standing: String {
    /// A window is running it now.
    case running
    /// It can be gone on with.
    case open
    /// Nothing was entered after its first line.
    case notStarted = "not-started"
    /// It is over, and its closing check is missing.
    case unchecked
    /// It is over.
    case ended
    /// It was played from a script.
    case practice
    /// It cannot be read.
    case damaged

    /// In words, for a table.
    var words: String {
      switch self {
      case .running: InterfaceText.Runs.running
      case .open: InterfaceText.Runs.open
      case .notStarted: InterfaceText.Runs.notStarted
      case .unchecked: InterfaceText.Runs.unchecked
      case .ended: InterfaceText.Runs.ended
      case .practice: InterfaceText.Runs.practice
      case .damaged: InterfaceText.Runs.damaged
      }
    }
  }

  /// Its journal.
  let path: String
  /// What the journal holds; nil where it cannot be read.
  let replay: JournalReader.Replay?
  /// What is whole of a journal that cannot be read to its end, and the line that is not as it was written.
  let damage: (whole: JournalReader.Replay, line: Int)?
  /// How long the journal was when it was read; nil where it could not be. Unit: bytes.
  let size: Int?
  /// What it hands to a store; nil where the journal cannot be read.
  let record: SessionRecord?

  /// Reads a journal.
  init(_ path: String) {
    self.path = path
    let bytes = try? FilePlace(path).read(limit: 64 << 20)
    let read = bytes.flatMap { try? JournalReader.whole(of: $0, path: path) }
    replay = read?.damagedLine == nil ? read?.replay : nil
    damage = read.flatMap { read in read.damagedLine.map { (read.replay, $0) } }
    size = bytes?.count
    record = replay.map(\.record)
  }

  /// How it stands.
  var standing: Standing {
    guard let record else { return .damaged }
    if record.mode == .scripted { return .practice }
    if JournalFile.isBeingWritten(at: path) { return .running }
    guard record.ending == .open else { return record.closingCheck == nil ? .unchecked : .ended }
    return record.lastSequence > 1 ? .open : .notStarted
  }

  /// How far a store has it.
  ///
  /// - Parameter runs: how far the store has each run; nil where there is no store.
  func entered(in runs: [String: Int]?) -> Int? {
    guard let runs, let record else { return nil }
    return runs[record.runID] ?? 0
  }

  /// What the list is ordered by: when it began, or was opened. Unit: milliseconds since 1970-01-01 00:00 UTC.
  var begunAt: Int {
    guard let known = replay ?? damage?.whole else { return 0 }
    return known.header.clock.wallMilliseconds
  }

  /// The beginning of the run's id, as long as the list shows it and a command takes it; the path where there is none.
  var shortID: String { runID.map { String($0.prefix(8)) } ?? path }

  /// The run's id. Missing: not even the first line can be read.
  var runID: String? { (replay ?? damage?.whole)?.header.identity.runID }

  /// The run in a line.
  var words: String {
    guard let record = record ?? damage?.whole.record else { return path }
    return InterfaceText.Opening.session(
      record.moduleID, record.sessionID, group: record.groupID, day: record.day)
  }
}

extension JournalShelf {
  /// Every session on it, the newest first.
  var runs: [RecordedRun] { paths.map { RecordedRun($0) }.sorted { $0.begunAt > $1.begunAt } }

  /// The session that somebody means: a journal's path, or the beginning of a run's id; without either the newest.
  ///
  /// - Throws: ``Failure`` with 66 when there is none, 64 when several fit.
  func run(named name: String?) throws -> RecordedRun {
    guard let name else {
      // One that was never started is not what somebody looks for.
      guard let newest = runs.first(where: { $0.standing != .notStarted }) ?? runs.first else {
        throw Failure(.noInput, InterfaceText.Runs.none, remedy: InterfaceText.Runs.nameOne)
      }
      return newest
    }
    if FilePlace(name).exists { return RecordedRun(name) }
    let fitting = runs.filter { $0.runID?.hasPrefix(name.lowercased()) == true }
    guard let found = fitting.first else {
      throw Failure(.noInput, InterfaceText.Runs.noneNamed(name), remedy: InterfaceText.Runs.listThem)
    }
    guard fitting.count == 1 else {
      throw Failure(.usage, InterfaceText.Runs.several(name), remedy: InterfaceText.Runs.listThem)
    }
    return found
  }
}

extension StorePlace {
  /// How far the store has each run; nil where there is no store, or it cannot be read.
  func importedRuns() -> [String: Int]? {
    guard let path = try? path(), FilePlace(path).exists else { return nil }
    return try? openToRead().importedRuns()
  }
}
