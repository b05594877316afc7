/// What somebody can agree to, each for itself.
package enum ConsentScope: String, Hashable, Sendable, CaseIterable {
  /// Taking part in the group.
  case takePart = "take-part"
  /// Using the answers in an evaluation.
  case useFeedback = "use-feedback"
  /// Quoting words.
  case quote
  /// Sharing rows of data with a named recipient.
  case shareDataSet = "share-data-set"
}

/// How things stand with one scope of consent.
package enum ConsentState: String, Hashable, Sendable, CaseIterable {
  /// Agreed.
  case given
  /// Never agreed.
  case refused
  /// Agreed, and stopped later.
  case withdrawn
}

/// Who decided about consent, and what has to be known about that.
package struct ConsentDecider: Hashable, Sendable {
  /// Who.
  package enum Who: String, Hashable, Sendable, CaseIterable {
    /// A young person of 16 or 17, presumed competent.
    case youngPerson = "young-person"
    /// A young person under 16, assessed as competent; the detail says by which role.
    case youngPersonAssessed = "young-person-assessed"
    /// Somebody with parental responsibility.
    case parent
    /// The local authority.
    case localAuthority = "local-authority"
    /// An adult of 18 or over.
    case adult
    /// Nobody: a parent was not asked; the detail is the reason code, for example `would-raise-risk`.
    case parentNotAsked = "parent-not-asked"

    /// Whether a detail has to be given.
    package var needsDetail: Bool { self == .youngPersonAssessed || self == .parentNotAsked }
  }

  /// Who.
  package let who: Who
  /// The role that assessed, or the reason code. Missing: none is needed.
  package let detail: String?

  /// Names who decided.
  package init(_ who: Who, detail: String? = nil) {
    self.who = who
    self.detail = detail
  }
}

extension ConsentDecider {
  /// Reads `parent` or `young-person-assessed:social-worker`.
  ///
  /// - Parameter text: who, and after a colon the role that assessed or the reason code.
  /// - Returns: nil where it does not say who, lacks what has to follow the colon, or has something there that could be words.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard let first = parts.first, let who = Who(rawValue: first.lowercased()) else { return nil }
    let detail = parts.count > 1 ? parts[1] : nil
    guard detail.map(ReasonCode.fits) ?? !who.needsDetail else { return nil }
    self.init(who, detail: detail)
  }

  /// As it is typed.
  package var words: String { who.rawValue + (detail.map { ":" + $0 } ?? "") }
}

/// What somebody decided about one or more scopes of consent, on one day.
package struct ConsentDecision: Hashable, Sendable {
  /// What was decided, by scope.
  package let states: [ConsentScope: ConsentState]
  /// By whom.
  package let decidedBy: ConsentDecider
  /// The version of the form that was used. Missing: that of the last decision about the scope.
  package let formVersion: String?
  /// The day.
  package let day: CalendarDay

  /// Makes a decision.
  package init(
    states: [ConsentScope: ConsentState], decidedBy: ConsentDecider, formVersion: String?, day: CalendarDay
  ) {
    self.states = states
    self.decidedBy = decidedBy
    self.formVersion = formVersion
    self.day = day
  }
}

/// What was found before the group, one to one; nothing else of it is kept.
package enum ReadinessState: String, Hashable, Sendable, CaseIterable {
  /// The group is right for the person now.
  case ready
  /// Not now; ask again.
  case later
  /// The group is not right for the person.
  case no
}

/// One participant as the enrolment file enters them: a code, a group and what was agreed to.
package struct Enrolment: Hashable, Sendable {
  /// The group's id.
  package let groupID: String
  /// The participant's code.
  package let code: ParticipantCode
  /// What was decided, by scope.
  package let consent: [ConsentScope: ConsentState]
  /// By whom. Missing: nothing was decided yet.
  package let decidedBy: ConsentDecider?
  /// The version of the form that was used. Missing: nothing was decided yet.
  package let formVersion: String?
  /// The day it was decided; where nothing was, the first day in the group.
  package let day: CalendarDay
  /// The day of leaving the group. Missing: still in it.
  package let left: CalendarDay?
  /// The line of the file, for messages. Missing: it does not come from a file.
  package let line: Int?

  /// Makes an enrolment.
  package init(
    groupID: String, code: ParticipantCode, consent: [ConsentScope: ConsentState],
    decidedBy: ConsentDecider?, formVersion: String?, day: CalendarDay, left: CalendarDay?, line: Int?
  ) {
    self.groupID = groupID
    self.code = code
    self.consent = consent
    self.decidedBy = decidedBy
    self.formVersion = formVersion
    self.day = day
    self.left = left
    self.line = line
  }
}
