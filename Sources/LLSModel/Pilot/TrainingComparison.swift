/// Two financial years of the training log side by side, for one audience.
package struct TrainingComparison: Hashable, Sendable {
  /// One figure in both years.
  package struct Figure: Hashable, Sendable {
    /// In the earlier year. Missing: the log has no entry.
    package let earlier: TrainingTable.Tally?
    /// In the later year. Missing: the log has no entry.
    package let later: TrainingTable.Tally?

    /// Sets two figures side by side.
    package init(earlier: TrainingTable.Tally?, later: TrainingTable.Tally?) {
      self.earlier = earlier
      self.later = later
    }

    /// How many more, or fewer. Missing: one of the two is not known in full.
    package var difference: Int? {
      guard let before = earlier?.complete, let after = later?.complete else { return nil }
      return after - before
    }

    /// Whether a part of either is an estimate.
    package var isAbout: Bool { (earlier?.isAbout ?? false) || (later?.isAbout ?? false) }

    /// The change in per cent, or why there is none.
    ///
    /// - Parameter decimals: how many decimals. Range: 0 or 1.
    package func change(decimals: Int = 0) -> Change {
      guard let earlier else { return .without(.notInEarlierYear) }
      guard let later else { return .without(.notInLaterYear) }
      guard let before = earlier.complete, let after = later.complete else { return .without(.unknown) }
      if before == 0 { return .without(.baseIsNought) }
      if before < TrainingComparison.leastBase { return .without(.baseUnderTen) }
      return .percent(
        PercentChange(from: before, to: after, decimals: decimals, isAbout: isAbout))
    }
  }

  /// A change in per cent, or the reason why none is printed.
  package enum Change: Hashable, Sendable {
    /// The change.
    case percent(PercentChange)
    /// None, and why.
    case without(Reason)
  }

  /// Why no percentage is printed.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The earlier year has no such entry.
    case notInEarlierYear = "not-in-earlier-year"
    /// The later year has no such entry.
    case notInLaterYear = "not-in-later-year"
    /// A part of one of the two is unknown.
    case unknown
    /// Nothing grows from nought by so many per cent.
    case baseIsNought = "base-is-nought"
    /// One more or less would look like a great change.
    case baseUnderTen = "base-under-10"
  }

  /// One setting.
  package struct Row: Hashable, Sendable {
    /// The setting; empty where there is none, and for the total.
    package let setting: String
    /// Sessions held.
    package let sessions: Figure
    /// Attendances.
    package let attended: Figure

    init(setting: String, earlier: TrainingTable.Row?, later: TrainingTable.Row?) {
      self.setting = setting
      sessions = Figure(earlier: earlier?.sessions, later: later?.sessions)
      attended = Figure(earlier: earlier?.attended, later: later?.attended)
    }
  }

  /// The smallest figure that a percentage is taken of.
  package static let leastBase = 10

  /// Who it was for.
  package let audience: DeliveryLogEntry.Audience
  /// By setting, in alphabetical order; settings of either year.
  package let rows: [Row]
  /// All settings together.
  package let total: Row

  /// Sets the tables of two years side by side.
  ///
  /// - Returns: one comparison for each audience that either year has.
  package static func all(earlier: [TrainingTable], later: [TrainingTable]) -> [TrainingComparison] {
    DeliveryLogEntry.Audience.allCases.compactMap { audience in
      let before = earlier.first { $0.audience == audience }
      let after = later.first { $0.audience == audience }
      guard before != nil || after != nil else { return nil }
      let settings = Set((before?.rows ?? []).map(\.setting) + (after?.rows ?? []).map(\.setting))
      return TrainingComparison(
        audience: audience,
        rows: settings.sorted().map { setting in
          Row(
            setting: setting, earlier: before?.rows.first { $0.setting == setting },
            later: after?.rows.first { $0.setting == setting })
        }, total: Row(setting: "", earlier: before?.total, later: after?.total))
    }
  }
}

/// A change in per cent of the earlier figure, rounded half away from nought, in whole numbers throughout.
package struct PercentChange: Hashable, Sendable, CustomStringConvertible {
  /// The rounded change. Unit: per cent where there are no decimals, else tenths of one.
  package let rounded: Int
  /// How many decimals. Range: 0 or 1.
  package let decimals: Int
  /// Whether it comes from an estimate.
  package let isAbout: Bool
  private let direction: Int

  init(from before: Int, to after: Int, decimals: Int, isAbout: Bool) {
    self.decimals = decimals == 0 ? 0 : 1
    self.isAbout = isAbout
    let parts = (after - before) * (decimals == 0 ? 100 : 1_000)
    let size = (2 * abs(parts) + before) / (2 * before)
    rounded = parts < 0 ? -size : size
    direction = parts.signum()
  }

  /// As a number for other programs: `-12`, `37.8`.
  package var number: String {
    guard decimals == 1 else { return String(rounded) }
    return (rounded < 0 ? "-" : "") + "\(abs(rounded) / 10).\(abs(rounded) % 10)"
  }

  /// As an annual report has it: `+38%`, `−12%`, `about +38%`; a change too small to show says so.
  package var description: String {
    let about = isAbout ? "about " : ""
    if rounded == 0, direction != 0 {
      return "\(about)less than \(decimals == 0 ? "1" : "0.1")% \(direction > 0 ? "more" : "fewer")"
    }
    let size = number.drop { $0 == "-" }
    return about + (rounded > 0 ? "+" : rounded < 0 ? "\u{2212}" : "") + size + "%"
  }
}
