import LLSModel

/// Which quarters have a count of harms, so that nobody learns a count by trying to enter one.
///
/// Whoever did not enter a count is refused without a look at it: the same answer for the right number and for every other.
struct HarmQuarters {
  private var entries: [String: String] = [:]
  private let by: String

  /// Takes what stands.
  ///
  /// - Parameters:
  ///   - standing: lines of all lists, each with the staff code that entered it.
  ///   - by: who enters now.
  init(_ standing: [(entry: LedgerEntry, by: String)], by: String) {
    self.by = by
    for (entry, _) in standing where entry.ledger == .harms { entries[entry["quarter"]] = entry.id }
  }

  /// Why a line cannot be entered; nil where it can, and for every other list.
  ///
  /// - Parameters:
  ///   - entry: the line.
  ///   - enteredBy: who entered the line of that name. Missing: there is none.
  mutating func problem(_ entry: LedgerEntry, _ enteredBy: String?) -> ImportProblem? {
    guard entry.ledger == .harms else { return nil }
    if let enteredBy, !StaffCode.areSame(enteredBy, by) {
      return ImportProblem(
        "the entry \(entry.id) was entered under another staff code",
        remedy: "a count of harms is put right by whoever entered it: ask the safeguarding lead")
    }
    let quarter = entry["quarter"]
    if let other = entries[quarter], other != entry.id {
      return ImportProblem(
        "the quarter \(quarter) has a count already, in the entry \(other)",
        remedy:
          "whoever entered it puts it right: lls pilot ledger add harms entry=\(other) count=… --correct recount"
      )
    }
    entries = entries.filter { $0.value != entry.id }
    entries[quarter] = entry.id
    return nil
  }
}
