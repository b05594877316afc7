import LLSModel
import LLSTerminal

/// The journals on the shelf, beside what the store knows of them.
struct JournalComparison {
  /// How many there are.
  var count = 0
  /// Sessions that are over and not in the store, or not up to their end.
  var notImported: [String] = []
  /// Those that cannot be read.
  var damaged: [String] = []
  /// Sessions that have no ending yet.
  var open: [String] = []
  /// Sessions played from a script: rehearsals and samples.
  var trials = 0
}

extension JournalShelf {
  /// Looks at every journal.
  ///
  /// - Parameter runs: how far the store has read each run.
  func compared(with runs: [String: Int]) -> JournalComparison {
    var found = JournalComparison()
    for path in paths {
      found.count += 1
      guard let bytes = try? FilePlace(path).read(),
        let record = try? JournalReader.record(from: bytes, path: path)
      else {
        found.damaged.append(path)
        continue
      }
      if let known = runs[record.runID], known >= record.lastSequence { continue }
      if record.mode != .live {
        found.trials += 1
      } else if record.ending == .open {
        found.open.append(path)
      } else {
        found.notImported.append(path)
      }
    }
    return found
  }
}
