/// On which ground data-protection law lets a pilot keep its record, and for how long. It is apart from the agreement to take part.
package struct PilotBasis: Hashable, Sendable {
  /// The lawful basis, as a short word: `public-task`.
  package let basis: String
  /// The last day on which the record is kept.
  package let keepUntil: CalendarDay
  /// The day after which published totals cannot change any more. Missing: none was named.
  package let totalsFixed: CalendarDay?

  /// Makes a basis.
  package init(basis: String, keepUntil: CalendarDay, totalsFixed: CalendarDay?) {
    self.basis = basis
    self.keepUntil = keepUntil
    self.totalsFixed = totalsFixed
  }

  /// The lawful bases of UK data-protection law.
  ///
  /// - Source: UK GDPR, article 6(1).
  package static let known = [
    "consent", "contract", "legal-obligation", "vital-interests", "public-task", "legitimate-interests",
  ]
}

/// When a wave is asked.
package struct WaveWindow: Hashable, Sendable {
  /// Which wave.
  package let wave: Wave
  /// Its first day.
  package let firstDay: CalendarDay
  /// Its last day.
  package let lastDay: CalendarDay

  /// Makes a window; nil when the last day is before the first.
  package init?(_ wave: Wave, from firstDay: CalendarDay, to lastDay: CalendarDay) {
    guard firstDay <= lastDay else { return nil }
    self.wave = wave
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// Reads `pre=2026-09-01..2026-09-30`.
  package init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let wave = Wave(rawValue: parts[0]) else { return nil }
    let days = parts[1].split(separator: ".").compactMap { CalendarDay(String($0)) }
    guard days.count == 2, parts[1] == "\(days[0])..\(days[1])" else { return nil }
    self.init(wave, from: days[0], to: days[1])
  }

  /// Whether a day is in it.
  package func holds(_ day: CalendarDay) -> Bool { firstDay <= day && day <= lastDay }
}

/// Everything that begins a pilot, entered together.
package struct PilotSetup: Hashable, Sendable {
  /// A group, and the codes that its members have on their cards.
  package struct Group: Hashable, Sendable {
    /// The group.
    package let entry: GroupEntry
    /// Fresh codes.
    package let codes: [ParticipantCode]

    /// Makes a group.
    package init(entry: GroupEntry, codes: [ParticipantCode]) {
      self.entry = entry
      self.codes = codes
    }
  }

  /// Its groups.
  package let groups: [Group]
  /// On which ground its record is kept, and for how long. Missing: not decided yet.
  package let basis: PilotBasis?
  /// When its waves are asked.
  package let waves: [WaveWindow]
  /// What has to be reached to go on.
  package let criteria: [LedgerEntry]
  /// The day on which the codes come into their groups.
  package let day: CalendarDay

  /// Puts a set-up together.
  package init(
    groups: [Group], basis: PilotBasis?, waves: [WaveWindow], criteria: [LedgerEntry], day: CalendarDay
  ) {
    self.groups = groups
    self.basis = basis
    self.waves = waves
    self.criteria = criteria
    self.day = day
  }
}
