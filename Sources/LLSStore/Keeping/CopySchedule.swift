package import LLSModel

/// Which of the copies beside a store are kept: one a day for a week, one a week for a month.
package enum CopySchedule {
  /// How many of the newest days are kept.
  package static let days = 7
  /// How many weeks before them are kept, with the newest copy of each.
  package static let weeks = 4

  /// The days whose copies stay.
  ///
  /// - Parameter copies: the days that there are copies of, in any order.
  package static func kept(of copies: [CalendarDay]) -> Set<CalendarDay> {
    let newestFirst = Set(copies).sorted(by: >)
    var kept = Set(newestFirst.prefix(days))
    var weeksSeen: Set<Int> = []
    for day in newestFirst.dropFirst(days) where weeksSeen.count < weeks {
      if weeksSeen.insert(week(day)).inserted { kept.insert(day) }
    }
    return kept
  }

  /// Weeks begin on Mondays; 1 January 1970 was a Thursday.
  private static func week(_ day: CalendarDay) -> Int { (day.number + 3) / 7 }

  /// The name of a day's copy, beside the store.
  static func name(_ store: String, _ day: CalendarDay) -> String { "\(store).\(day).backup" }

  /// The day of a copy by its file's name; nil for any other file.
  ///
  /// - Parameters:
  ///   - name: without its folder.
  ///   - store: the store's, without its folder.
  static func day(_ name: String, of store: String) -> CalendarDay? {
    guard name.hasPrefix(store + "."), name.hasSuffix(".backup") else { return nil }
    return CalendarDay(String(name.dropFirst(store.count + 1).dropLast(7)))
  }
}
