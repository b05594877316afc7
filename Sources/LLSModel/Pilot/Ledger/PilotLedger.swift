/// A list that a pilot's team keeps beside sessions and answers.
///
/// Each is declared once, column by column: from the declaration come what its file may hold, what help says of it, and its table in the
/// summary. No column takes free words: there is no place for a name, a quote or what somebody said about themselves.
package enum PilotLedger: String, Hashable, Sendable, CaseIterable {
  /// What has to be reached to go on, set before the first session.
  case progressionCriteria = "progression-criteria"
  /// What reviewers said of a module version.
  case peerReviews = "peer-reviews"
  /// Trials of a module version with practitioners.
  case practitionerTests = "practitioner-tests"
  /// What young people asked for, who heard it, and what came of it.
  case influence
  /// What others asked young people to look at: campaigns, guidance, service design.
  case youthProofing = "youth-proofing"
  /// When each role had supervision, and when the next one is due.
  case supervision
  /// How many harms the lead counted in a quarter; what they were is nowhere in the store.
  case harms

  /// One column of the list's file.
  package struct Column: Hashable, Sendable {
    /// What its cells are.
    package enum Kind: Hashable, Sendable {
      /// A short name: a small letter, then small letters, digits and hyphens.
      case id
      /// The version of something: `0.1.0`, `2016-09`.
      case version
      /// One of these words.
      case word([String])
      /// A whole number.
      case count(ClosedRange<Int>)
      /// A day.
      case day
      /// A day, or nothing where it has not come yet.
      case dayOrNone
      /// A day that may be still to come.
      case dueDay
      /// A quarter of a financial year: `2016/17-q3`.
      case quarter
    }

    /// The column's name in the file.
    package let name: String
    /// Its heading in a summary.
    package let heading: String
    /// What its cells are.
    package let kind: Kind
    /// What it holds, for help and messages.
    package let holds: String
    /// Whether a file may do without the column.
    package let mayBeMissing: Bool

    init(_ name: String, _ heading: String, _ kind: Kind, _ holds: String, mayBeMissing: Bool = false) {
      self.mayBeMissing = mayBeMissing
      self.name = name
      self.heading = heading
      self.kind = kind
      self.holds = holds
    }
  }

  /// The column that names a line within its list; it comes first.
  package static let entryColumn = Column(
    "entry", "Entry", .id, "a short name for the line that stays the same")
}

/// One line of a list.
package struct LedgerEntry: Hashable, Sendable {
  /// Which list.
  package let ledger: PilotLedger
  /// Names the line within its list, so that importing a file twice changes nothing.
  package let id: String
  /// The cells, by column. Missing: an empty cell that may be empty.
  package let values: [String: String]

  /// Makes a line.
  package init(ledger: PilotLedger, id: String, values: [String: String]) {
    self.ledger = ledger
    self.id = id
    self.values = values
  }

  /// The cell of a column; empty when there is none.
  package subscript(_ column: String) -> String { values[column] ?? "" }
}

/// What a progression criterion is about. All but two are shares of what was planned, none is an answer.
package enum ProgressionMeasure: String, Hashable, Sendable, CaseIterable {
  /// The fewest sessions that a pilot group had. Unit: sessions.
  case sessionsPerGroup = "sessions-per-group"
  /// Core activities done, as planned or in another way. Unit: per cent.
  case coreDelivered = "core-delivered"
  /// Minutes delivered of those planned. Unit: per cent.
  case minutesDelivered = "minutes-delivered"
  /// Sessions with their closing check. Unit: per cent.
  case closingChecks = "closing-checks"
  /// Entries in the registers of somebody who came. Unit: per cent.
  case attendance
  /// People enrolled who answered before and after. Unit: per cent.
  case answeredBoth = "answered-both"

  /// The measure in plain words.
  package var words: String {
    switch self {
    case .sessionsPerGroup: "Fewest sessions in a pilot group"
    case .coreDelivered: "Core activities done or adapted, %"
    case .minutesDelivered: "Minutes delivered of those planned, %"
    case .closingChecks: "Sessions with their closing check, %"
    case .attendance: "Attendance by the registers, %"
    case .answeredBoth: "People who answered before and after, %"
    }
  }
}
