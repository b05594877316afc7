import LLSDiagnostics
import LLSModel

extension Activity {
  /// Whether reading is sure of the planned minutes, and the shortest and longest times agree with them.
  var minutesAreInOrder: Bool {
    guard !spans.isDoubtful("minutes") else { return false }
    if let min, min > minutes { return false }
    if let max, max < minutes { return false }
    if let shortVersion, shortVersion.minutes > minutes { return false }
    return true
  }
}

extension Session {
  /// Whether the activities' minutes add up to the session's; true where nobody can say.
  var addsUp: Bool { unplannedMinutes == 0 }

  /// What the session's minutes and the activities' differ by, more in the session above zero. Unit: minutes. 0 as well
  /// where a value is doubtful, or where an activity's times contradict each other: that has its own finding.
  var unplannedMinutes: Int {
    guard !spans.isDoubtful("minutes"), !spans.hasDoubtfulContent, !activities.isEmpty,
      activities.allSatisfy(\.minutesAreInOrder)
    else { return 0 }
    return minutes - activities.reduce(0) { $0 + $1.minutes }
  }
}
