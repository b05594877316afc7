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
  let firstSession: SampleDay

  private init(_ id: String, _ isPilot: Bool, _ site: String, size: Int, from day: SampleDay) {
    self.id = id
    self.isPilot = isPilot
    self.site = site
    self.size = size
    firstSession = day
  }

  /// Seven pilot groups and one comparison group, over three sites.
  static let all: [SampleGroup] = [
    SampleGroup("group-a", true, "site-1", size: 9, from: SampleDay(2016, 10, 3)),
    SampleGroup("group-b", true, "site-1", size: 7, from: SampleDay(2016, 10, 4)),
    SampleGroup("group-c", true, "site-1", size: 11, from: SampleDay(2016, 10, 5)),
    SampleGroup("group-d", true, "site-2", size: 6, from: SampleDay(2016, 10, 6)),
    SampleGroup("group-e", true, "site-2", size: 10, from: SampleDay(2016, 10, 11)),
    SampleGroup("group-f", true, "site-3", size: 8, from: SampleDay(2016, 10, 12)),
    SampleGroup("group-g", true, "site-3", size: 8, from: SampleDay(2016, 10, 13)),
    SampleGroup("group-h", false, "site-1", size: 10, from: SampleDay(2016, 10, 14)),
  ]

  /// The groups as the file that `lls pilot groups` reads.
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
