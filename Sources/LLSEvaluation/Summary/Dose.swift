package import LLSModel

/// What was delivered to the pilot groups, and how much of it was attended.
package struct Dose: Hashable, Sendable {
  /// How many groups had how many sessions.
  package struct SessionsByGroups: Hashable, Sendable {
    /// Sessions delivered.
    package let sessions: Disclosed
    /// Groups that had so many.
    package let groups: Disclosed
  }

  /// One session of a module, over all its deliveries to pilot groups.
  package struct SessionMinutes: Hashable, Sendable {
    /// The module's id.
    package let moduleID: String
    /// The session's id within the module.
    package let sessionID: String
    /// How often it was delivered.
    package let deliveries: Disclosed
    /// Planned minutes of all deliveries.
    package let planned: Disclosed
    /// Minutes of activity in all deliveries, pauses left out.
    package let delivered: Disclosed
  }

  /// Attendance at the first, second, … session of every pilot group taken together.
  package struct SessionAttendance: Hashable, Sendable {
    /// Which session in the groups' order. Range: 1 or more.
    package let number: Disclosed
    /// Share of everybody in the groups on the day who came for all or part of it. Unit: per cent.
    package let share: Disclosed
  }

  /// Sessions delivered to pilot groups.
  package let sessions: Disclosed
  /// How they spread over the groups. Order: fewest sessions first.
  package let sessionsByGroups: [SessionsByGroups]
  /// Planned minutes of all sessions delivered.
  package let plannedMinutes: Disclosed
  /// Minutes of activity in all sessions delivered, pauses left out.
  package let deliveredMinutes: Disclosed
  /// By session. Order: as first delivered.
  package let minutes: [SessionMinutes]
  /// Attendances as a share of all that were possible: one for everybody in the group on the day. Unit: per cent.
  package let attendance: Disclosed
  /// People who came to at least two thirds of their group's sessions.
  package let cameToTwoThirds: Disclosed
  /// By session number, as far as every pilot group came.
  package let attendanceBySession: [SessionAttendance]
  /// The same in sentences.
  package let sentences: [ReleasableText]
}

/// What was done as planned in the sessions of the pilot groups, and what was not.
package struct Fidelity: Hashable, Sendable {
  /// How often something happened, under its name.
  package struct Tally: Hashable, Sendable {
    /// The name in plain words.
    package let label: ReleasableText
    /// How often.
    package let count: Disclosed
  }

  /// Core activities by how they ended: done, adapted, skipped, not reached.
  package let core: [Tally]
  /// Core activities in all.
  package let coreTotal: Disclosed
  /// Activities that may be dropped, by how they ended.
  package let other: [Tally]
  /// Adaptations by what was done. Order: most frequent first, then by name.
  package let adaptations: [Tally]
  /// Adaptations by reason. Order: most frequent first, then by name.
  package let reasons: [Tally]
  /// The same in sentences.
  package let sentences: [ReleasableText]
}
