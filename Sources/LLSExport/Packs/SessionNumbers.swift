import LLSModel

/// An activity with its place in the session.
struct NumberedActivity {
  /// The activity.
  let activity: Activity
  /// Its number as the session runner counts it; nil for one that only the facilitators do beforehand.
  let number: Int?
  /// When it starts.
  let start: ClockTime

  /// The number in words, for a table.
  var label: String { number.map(String.init) ?? "before" }
}

extension Session {
  /// The activities with their numbers and clock times. The group arrives at the start time; what the
  /// facilitators do alone comes before it.
  ///
  /// - Parameter start: when the group arrives.
  func numbered(from start: ClockTime) -> [NumberedActivity] {
    let alone = activities.prefix { $0.isForFacilitatorsOnly }.reduce(0) { $0 + $1.minutes }
    var time = start.adding(-alone)
    var number = 0
    return activities.map { activity in
      defer { time = time.adding(activity.minutes) }
      if !activity.isForFacilitatorsOnly { number += 1 }
      return NumberedActivity(
        activity: activity, number: activity.isForFacilitatorsOnly ? nil : number, start: time)
    }
  }
}
