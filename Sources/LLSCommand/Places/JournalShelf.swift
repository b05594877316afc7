import LLSModel
import LLSRunner
import LLSTerminal

/// The folder where sessions are recorded.
struct JournalShelf {
  private let folder: String

  /// Uses the user's data folder; `LLS_JOURNALS` names another one.
  init() throws {
    if let named = Environment.value("LLS_JOURNALS"), !named.isEmpty {
      folder = named
    } else {
      folder = try StorePlace.dataFolder() + "/journals"
    }
  }

  /// Where a new session is recorded; the folder is made, for its owner only.
  func path(for plan: SessionPlan, groupID: String) throws -> String {
    try FilePlace(folder).makeFolder(mode: 0o700)
    let now = SystemClock.reading()
    let stamp = now.day() + "-" + String(now.wallMilliseconds)
    return "\(folder)/\(stamp)-\(plan.moduleID)-\(plan.sessionID)-\(groupID).journal"
  }

  /// The newest journal of a live session that has no ending.
  ///
  /// - Parameters:
  ///   - module: only this module's, when given.
  ///   - group: only this group's, when given.
  /// - Throws: ``Failure`` with 66 when there is none.
  func latestOpen(module: String?, group: String?) throws -> String {
    let names = FolderNames.of(folder).filter { $0.hasSuffix(".journal") }.reversed()
    for name in names {
      let path = folder + "/" + name
      guard let bytes = try? FilePlace(path).read() else { continue }
      guard let record = try? JournalReader.record(from: bytes, path: path), record.ending == .open else {
        continue
      }
      guard module == nil || module == record.moduleID, group == nil || group == record.groupID else {
        continue
      }
      return path
    }
    throw Failure(
      .noInput, "no session was left open in \(folder)",
      remedy: "name its journal: lls run --resume --journal FILE")
  }
}
