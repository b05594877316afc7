import LLSModel

/// The tables of a summary that hold figures about people.
enum AuditTable: Int, Hashable, CaseIterable {
  /// Participant flow.
  case flow
  /// Reach.
  case reach
  /// Attendance.
  case attendance
  /// Before and after.
  case changes
  /// Answers by item and wave.
  case answers

  /// Its name in plain words.
  var name: ReleasableText {
    switch self {
    case .flow: "Participant flow"
    case .reach: "Reach"
    case .attendance: "Attendance"
    case .changes: "Before and after"
    case .answers: "Answers by question"
    }
  }
}
