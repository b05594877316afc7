/// What the training and launch log adds up to for one audience: sessions and attendances by setting, with a total.
///
/// Attendances are not people: somebody who came twice is counted twice.
package struct TrainingTable: Hashable, Sendable {
  /// A sum of counts that says what it does not know.
  package struct Tally: Hashable, Sendable, CustomStringConvertible {
    /// The sum of what is known. Missing: nil when no entry knows a number; never 0 for that.
    package private(set) var known: Int?
    /// Whether a part of it is an estimate.
    package private(set) var isAbout = false
    /// How many entries have no number.
    package private(set) var unknownEntries = 0

    /// Adds up counts.
    package init(_ counts: [DeliveryLogEntry.Count]) {
      for count in counts {
        switch count {
        case .exact(let number): known = (known ?? 0) + number
        case .about(let number):
          known = (known ?? 0) + number
          isAbout = true
        case .unknown: unknownEntries += 1
        }
      }
    }

    /// The number that is known for all entries; nil when a part is unknown.
    package var complete: Int? { unknownEntries == 0 ? known : nil }

    /// How well a sum is known.
    package enum Knowledge: String, Hashable, Sendable, CaseIterable {
      /// Every part was counted.
      case exact
      /// A part is an estimate.
      case about
      /// A part is unknown; the sum is the least that it can be.
      case atLeast = "at-least"
      /// No part is known.
      case unknown
    }

    /// How well the sum is known.
    package var knowledge: Knowledge {
      if known == nil { return .unknown }
      if unknownEntries > 0 { return .atLeast }
      return isAbout ? .about : .exact
    }

    /// As a table prints it: `305`, `~60`, `unknown`, `at least 12`.
    package var description: String {
      guard let known else { return "unknown" }
      return (unknownEntries > 0 ? "at least " : "") + (isAbout ? "~" : "") + String(known)
    }
  }

  /// A remark with its date.
  package struct Remark: Hashable, Sendable {
    /// The date as the log has it.
    package let date: String
    /// The words; public.
    package let text: String
  }

  /// One setting.
  package struct Row: Hashable, Sendable {
    /// The setting as the log names it; empty where there is none.
    package let setting: String
    /// Sessions held.
    package let sessions: Tally
    /// Attendances.
    package let attended: Tally
    /// Remarks of its entries, in the order of date.
    package let remarks: [Remark]

    init(setting: String, entries: [DeliveryLogEntry]) {
      self.setting = setting
      sessions = Tally(entries.map(\.sessions))
      attended = Tally(entries.map(\.attended))
      remarks = entries.filter { !$0.remark.isEmpty }.map { Remark(date: $0.date, text: $0.remark) }
        .sorted { ($0.date, $0.text) < ($1.date, $1.text) }
    }
  }

  /// Who it was for.
  package let audience: DeliveryLogEntry.Audience
  /// By setting, in alphabetical order.
  package let rows: [Row]
  /// All settings together; its remarks are in the rows.
  package let total: Row

  /// The tables of one financial year.
  ///
  /// - Parameters:
  ///   - year: for example `2016/17`.
  ///   - entries: the log; entries that do not lie wholly in the year are left out.
  /// - Returns: one table for each audience that has entries, in the order of ``DeliveryLogEntry/Audience``; nil when the year is not
  ///   written as a financial year.
  package static func tables(forYear year: String, from entries: [DeliveryLogEntry]) -> [TrainingTable]? {
    guard let period = LoggedPeriod.financialYear(year) else { return nil }
    return tables(in: period, from: entries)
  }

  /// The tables of any stretch of time, in the same way.
  ///
  /// - Parameters:
  ///   - period: from which day to which.
  ///   - entries: the log; entries that do not lie wholly in the period are left out.
  package static func tables(in period: LoggedPeriod, from entries: [DeliveryLogEntry]) -> [TrainingTable] {
    let inYear = entries.filter { entry in
      LoggedPeriod(entry.date).map(period.contains) ?? false
    }
    return DeliveryLogEntry.Audience.allCases.compactMap { audience in
      let those = inYear.filter { $0.audience == audience }
      guard !those.isEmpty else { return nil }
      let rows = Dictionary(grouping: those, by: \.setting).sorted { $0.key < $1.key }
        .map { Row(setting: $0.key, entries: $0.value) }
      return TrainingTable(audience: audience, rows: rows, total: Row(setting: "", entries: those))
    }
  }
}
