import LLSModel

/// One of the eight groups of the sample.
struct SampleGroup: Sendable {
  /// The group's id.
  let id: String
  /// Whether it belongs to the pilot arm; the other is the comparison.
  let isPilot: Bool
  /// The site's id.
  let site: String
  /// How many young people are enrolled. Range: 4 to 12.
  let size: Int
  /// The day of the first session.
  let firstSession: CalendarDay

  private init(_ id: String, _ isPilot: Bool, _ site: String, size: Int, october day: Int) {
    self.id = id
    self.isPilot = isPilot
    self.site = site
    self.size = size
    firstSession = CalendarDay(year: 2016, month: 10, day: day)
  }

  /// Seven pilot groups and one comparison group, over three sites.
  static let all: [SampleGroup] = [
    SampleGroup("group-a", true, "site-1", size: 9, october: 3),
    SampleGroup("group-b", true, "site-1", size: 7, october: 4),
    SampleGroup("group-c", true, "site-1", size: 11, october: 5),
    SampleGroup("group-d", true, "site-2", size: 6, october: 6),
    SampleGroup("group-e", true, "site-2", size: 10, october: 11),
    SampleGroup("group-f", true, "site-3", size: 8, october: 12),
    SampleGroup("group-g", true, "site-3", size: 8, october: 13),
    SampleGroup("group-h", false, "site-1", size: 10, october: 14),
  ]

  /// The groups as the file that `lls group import` reads.
  static var csv: String {
    let rows = all.map { group in
      [
        group.id, group.isPilot ? "pilot" : "comparison", group.isPilot ? "yes" : "no", group.site,
        "sample-region", "england",
      ].joined(separator: ",")
    }
    return (["group,arm,cse,site,region,nation"] + rows).joined(separator: "\n") + "\n"
  }
}
