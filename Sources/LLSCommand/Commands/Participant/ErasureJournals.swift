import LLSModel
import LLSStore
import LLSTerminal

/// The files that hold a code: whose they are, and whether they can be read as journals.
struct ErasureJournals {
  /// The largest file that is looked into. Unit: bytes.
  static let sizeLimit = 64 << 20

  /// Journals of this pilot.
  private(set) var own: [String] = []
  /// Journals of other pilots, which are left alone.
  private(set) var others: [String] = []
  /// What cannot be read as a journal.
  private(set) var unreadable: [String] = []

  /// Looks into files, and touches none.
  init(_ paths: [String], holding code: ParticipantCode, _ reach: ErasureReach) throws {
    // No code is put in the code's place: whatever changes held it.
    let nothing = ParticipantCode(standInDrawn: [])
    for path in Set(paths.map { FilePlace($0).realPath ?? $0 }).sorted() {
      let bytes = try FilePlace(path).read(limit: Self.sizeLimit)
      let erasure = JournalErasure(path: path, code: code, standIn: nothing)
      do {
        let erased = try erasure.erased(bytes)
        guard erased.isChanged else { continue }
        if reach.holds(run: erased.record.runID, group: erased.record.groupID) {
          own.append(path)
        } else {
          others.append(path)
        }
      } catch {
        if erasure.holdsCode(bytes[...]) { unreadable.append(path) }
      }
    }
  }
}
