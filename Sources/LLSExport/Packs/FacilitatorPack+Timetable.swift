import LLSModel

extension FacilitatorPack {
  /// Every session at a glance, with clock times.
  var timetable: Block {
    .part(
      "Timetable", id: "timetable",
      [.words("Times are for a start at \(options.startTime.text).")]
        + modules.flatMap { entry in
          entry.module.sessions.map { session in
            let title = "\(entry.module.title.text): \(session.title.text)"
            return .table(
              Self.timing(
                of: session, from: options.startTime,
                caption: "\(title), \(InterfaceText.minutes(session.minutes))"))
          }
        })
  }

  /// A session's timing table.
  static func timing(of session: Session, from start: ClockTime, caption: String) -> Table {
    let rows = session.numbered(from: start).map { entry -> [String] in
      let activity = entry.activity
      return [
        entry.label, activity.title.text, entry.start.text, String(activity.minutes),
        activity.core ? "core" : "may be dropped", range(of: activity),
      ]
    }
    let end = start.adding(session.groupActivities.reduce(0) { $0 + $1.minutes })
    return Table(
      caption, header: ["Block", "Activity", "Starts", "Minutes", "Core?", "Can take"],
      rows: rows + [["", "End", end.text, "", "", ""]],
      alignments: [.leading, .leading, .trailing, .trailing, .leading, .trailing])
  }

  /// How short and how long an activity can be, in words.
  static func range(of activity: Activity) -> String {
    switch (activity.min, activity.max) {
    case (nil, nil): "\(activity.minutes)"
    case (let low?, nil): "\(low) to \(activity.minutes)"
    case (nil, let high?): "\(activity.minutes) to \(high)"
    case (let low?, let high?): "\(low) to \(high)"
    }
  }
}
