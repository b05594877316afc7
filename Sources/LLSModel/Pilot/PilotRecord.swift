/// Everything about one pilot that an evaluation reads, as the store hands it over.
///
/// It holds codes and answers of people: it goes to LLSEvaluation and nowhere else, and only disclosed figures come out.
package struct PilotRecord: Hashable, Sendable {
  /// Pilot group or comparison group.
  package enum Arm: String, Hashable, Sendable, CaseIterable {
    /// A group for young people affected by sexual exploitation, whom the modules are written for.
    case pilot
    /// A group of other young people, called control in the pilot's own papers; it differs by design.
    case comparison
  }

  /// A group.
  package struct Group: Hashable, Sendable {
    /// The group's id.
    package let id: String
    /// Which arm.
    package let arm: Arm
    /// Whether it is a group for young people affected by sexual exploitation.
    package let isCSEGroup: Bool
    /// The site's id.
    package let site: String

    /// Makes a group.
    package init(id: String, arm: Arm, isCSEGroup: Bool, site: String) {
      self.id = id
      self.arm = arm
      self.isCSEGroup = isCSEGroup
      self.site = site
    }
  }

  /// A participant in a group.
  package struct Participant: Hashable, Sendable {
    /// The random code.
    package let code: String
    /// The group's id.
    package let groupID: String
    /// Whether consent to take part stands.
    package let takesPart: Bool
    /// Whether consent to use feedback stands; answers of others are never read.
    package let feedbackMayBeUsed: Bool
    /// Whether the person stopped the use of answers after having given some.
    package let withdrew: Bool
    /// Whether the person left the group before its end.
    package let left: Bool
    /// Every stay in a group, in the order of entry. Missing: none is known; the person was in the group all along.
    package let memberships: [Membership]

    /// Makes a participant.
    package init(
      code: String, groupID: String, takesPart: Bool, feedbackMayBeUsed: Bool, withdrew: Bool,
      left: Bool, memberships: [Membership] = []
    ) {
      self.code = code
      self.groupID = groupID
      self.takesPart = takesPart
      self.feedbackMayBeUsed = feedbackMayBeUsed
      self.withdrew = withdrew
      self.left = left
      self.memberships = memberships
    }
  }

  /// One stay of a participant in a group.
  package struct Membership: Hashable, Sendable {
    /// The group's id.
    package let groupID: String
    /// The first day.
    package let joined: CalendarDay
    /// The day of leaving. Missing: still in it.
    package let left: CalendarDay?

    /// Makes a stay.
    package init(groupID: String, joined: CalendarDay, left: CalendarDay?) {
      self.groupID = groupID
      self.joined = joined
      self.left = left
    }

    /// Whether the person was in the group on a day, the day of leaving included.
    package func covers(_ day: CalendarDay) -> Bool { joined <= day && (left.map { day <= $0 } ?? true) }
  }

  /// One answer of one person to one item.
  package struct Answer: Hashable, Sendable {
    /// The participant's code; nil for respondents who are not participants.
    package let code: String?
    /// The instrument's id.
    package let instrumentID: String
    /// The item's id.
    package let itemID: String
    /// When it was asked.
    package let wave: Wave
    /// The session delivery's run id; nil for answers outside a session.
    package let runID: String?
    /// The answer.
    package let value: AnswerValue

    /// Makes an answer.
    package init(
      code: String?, instrumentID: String, itemID: String, wave: Wave, runID: String?,
      value: AnswerValue
    ) {
      self.code = code
      self.instrumentID = instrumentID
      self.itemID = itemID
      self.wave = wave
      self.runID = runID
      self.value = value
    }
  }

  /// The pilot's id.
  package let id: String
  /// Its title.
  package let title: String
  /// Whether all its data come from a generator; every page then says so.
  package let isSynthetic: Bool
  /// The modules that belong to the pilot, as `id@version`.
  package let modules: [String]
  /// Groups in id order.
  package let groups: [Group]
  /// Participants in code order.
  package let participants: [Participant]
  /// Sessions delivered, in the order of day and run id.
  package let deliveries: [SessionRecord]
  /// Answers that stand (superseded ones left out), in the order of code, instrument, wave and item.
  package let answers: [Answer]
  /// The instruments that the answers belong to.
  package let instruments: [InstrumentDefinition]
  /// Lines of the pilot's lists, in the order of list and entry.
  package let ledgers: [LedgerEntry]

  /// Makes a record.
  package init(
    id: String, title: String, isSynthetic: Bool, modules: [String], groups: [Group],
    participants: [Participant], deliveries: [SessionRecord], answers: [Answer],
    instruments: [InstrumentDefinition], ledgers: [LedgerEntry] = []
  ) {
    self.id = id
    self.title = title
    self.isSynthetic = isSynthetic
    self.modules = modules
    self.groups = groups
    self.participants = participants
    self.deliveries = deliveries
    self.answers = answers
    self.instruments = instruments
    self.ledgers = ledgers
  }
}
