import LLSModel
import LLSStore

extension DoctorReport {
  /// Records that are near the end of their time, or past it, and pilots for which nobody has settled how long they are kept.
  static func retention(_ store: PilotStore) throws -> [Line] {
    let today = CalendarDay(Today.date) ?? CalendarDay(number: 0)
    let notices = try store.retentionNotices(today: today).map { notice in
      Line(
        isWell: notice.daysLeft < 0 ? false : nil,
        words: notice.words
          + (notice.daysLeft < 0
            ? "; erase it (lls participant erase), or settle another day: lls pilot basis \(notice.pilot)"
            : ""))
    }
    let unsettled = try store.pilots().map(\.pilot).filter { !$0.isSynthetic }.compactMap { pilot -> Line? in
      guard try store.terms(ofPilot: pilot.id).basis == nil else { return nil }
      return Line(
        isWell: nil,
        words: "nobody has entered how long the record of \(pilot.id) is kept: lls pilot basis \(pilot.id)")
    }
    let lists = try store.pilots().map(\.pilot.id).flatMap { id -> [Line] in
      let terms = try store.terms(ofPilot: id)
      guard terms.closed != nil else { return [] }
      return terms.sites.filter { $0.listDestroyed == nil }.map { site in
        Line(
          isWell: nil,
          words:
            "\(id) is closed, and nobody has entered that the list of names at \(site.id) was destroyed: "
            + "lls pilot list-destroyed \(id) --site \(site.id)")
      }
    }
    return notices + unsettled + lists
  }

  /// An erasure that was cut off.
  static func unfinished(_ path: String) -> [Line] {
    guard let erasure = UnfinishedErasure.found(beside: path) else { return [] }
    return [
      Line(
        isWell: false,
        words:
          "an erasure was begun and not finished: lls participant erase \(erasure.code) --pilot \(erasure.pilot)"
      )
    ]
  }
}
