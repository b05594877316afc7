/// One line of the training and launch log: who was reached, where, and how well it is known.
package struct DeliveryLogEntry: Hashable, Sendable {
  /// Who it was for.
  package enum Audience: String, Hashable, Sendable, CaseIterable {
    /// People who work with young people.
    case professionals
    /// Young people.
    case youngPeople = "young-people"
    /// Parents and carers.
    case parentsCarers = "parents-carers"
    /// Taxi drivers.
    case taxiDrivers = "taxi-drivers"
    /// Public roadshows about vulnerability.
    case vulnerabilityRoadshows = "vulnerability-roadshows"
    /// A launch of the toolkit.
    case launch

    /// The audience as a table names it.
    package var title: String {
      switch self {
      case .professionals: "Professionals"
      case .youngPeople: "Young people"
      case .parentsCarers: "Parents and carers"
      case .taxiDrivers: "Taxi drivers"
      case .vulnerabilityRoadshows: "Vulnerability roadshows"
      case .launch: "Launch"
      }
    }
  }

  /// A count, and how well it is known. Unknown is not zero.
  package enum Count: Hashable, Sendable {
    /// Counted.
    case exact(Int)
    /// Estimated.
    case about(Int)
    /// Nobody knows.
    case unknown

    /// The count as a file has it: `305`, `~60`, `unknown`.
    package var text: String {
      switch self {
      case .exact(let number): String(number)
      case .about(let number): "~\(number)"
      case .unknown: "unknown"
      }
    }
  }

  /// Names the entry within the log, so that importing a file twice changes nothing.
  package let id: String
  /// The day, `YYYY-MM-DD`, or the month, `YYYY-MM`, the quarter, `YYYY/YY-q1`, or the financial year where only that is known.
  package let date: String
  /// Who it was for.
  package let audience: Audience
  /// Where it was, as the log names it; empty where there is no setting.
  package let setting: String
  /// How many sessions the entry stands for.
  package let sessions: Count
  /// How many attendances (not people).
  package let attended: Count
  /// A remark in public words, for example the name of a conference; may be empty.
  package let remark: String

  /// Makes an entry.
  package init(
    id: String, date: String, audience: Audience, setting: String, sessions: Count, attended: Count,
    remark: String
  ) {
    self.id = id
    self.date = date
    self.audience = audience
    self.setting = setting
    self.sessions = sessions
    self.attended = attended
    self.remark = remark
  }
}
