package import LLSModel

/// What may be told about one pilot: disclosed figures, releasable sentences, names that authors wrote, and
/// nothing else.
///
/// It describes the pilot arm as a whole. The comparison group is one group, so it stands in words and
/// never in a total: a total with it, less the pilot's own, would be a table of that group.
package struct PilotSummary: Hashable, Sendable {
  /// The pilot's title.
  package let title: String
  /// Whether all data come from a generator; every page then says so.
  package let isSynthetic: Bool
  /// What this design can and cannot carry. Order: to be read before anything else.
  package let limits: [ReleasableText]
  /// The findings in a few sentences.
  package let headline: [ReleasableText]
  /// What had to be reached to go on, and what was; none when no criteria were set.
  package let criteria: [ProgressionCriterion]
  /// The pilot's other lists: reviews, tests, influence, youth-proofing.
  package let lists: [LedgerTable]
  /// From enrolment to the last answer.
  package let flow: ParticipantFlow
  /// Groups, sites, sessions and people reached.
  package let reach: Reach
  /// What was delivered and how much of it was attended.
  package let dose: Dose
  /// What was done as planned, and what was not.
  package let fidelity: Fidelity
  /// Whether the checks that keep people safe were made.
  package let care: SessionCare
  /// Before and after, one entry an instrument. Order: as the record has them.
  package let changes: [InstrumentChange]
  /// Answers by item and wave. Order: instrument, item, wave.
  package let answers: [LikertRow]
  /// The comparison group, in words.
  package let comparison: [ReleasableText]
  /// How far this design reaches.
  package let evidence: EvidenceLevel
  /// What was hidden, and why.
  package let disclosure: DisclosureStatement
  /// How the data behind this are kept.
  package let dataProtection: [ReleasableText]
}

/// How many people came how far. Every count is of the pilot arm as a whole.
package struct ParticipantFlow: Hashable, Sendable {
  /// One step.
  package struct Step: Hashable, Sendable {
    /// Which step.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Belonged to a pilot group.
      case enrolled
      /// Agreed to take part.
      case consented
      /// Agreed that their feedback is used, and it still stands.
      case feedbackUsed = "feedback-used"
      /// Answered at least one question before the first session.
      case answeredBefore = "answered-before"
      /// Answered at least one question after the last session.
      case answeredAfter = "answered-after"
      /// Did both.
      case answeredBoth = "answered-both"
      /// Left the group before its end.
      case left
      /// Stopped the use of their answers.
      case withdrew
    }

    /// Which step.
    package let kind: Kind
    /// The step in plain words.
    package let label: ReleasableText
    /// How many people: a number, "… or more" where the exact number would give a few away, or hidden.
    package let count: Disclosed
  }

  /// The steps in order.
  package let steps: [Step]
  /// How to read the table.
  package let note: ReleasableText

  /// The count at a step.
  package func count(_ kind: Step.Kind) -> Disclosed {
    steps.first { $0.kind == kind }?.count ?? .hidden
  }
}

/// Whom and what the pilot reached.
package struct Reach: Hashable, Sendable {
  /// Pilot groups.
  package let pilotGroups: Disclosed
  /// Sites with a pilot group.
  package let sites: Disclosed
  /// Modules of the pilot, as `id@version`.
  package let modules: [String]
  /// People in the pilot groups.
  package let enrolled: Disclosed
  /// Of them, people who came to at least one session.
  package let cameOnce: Disclosed
  /// The same in a sentence.
  package let sentence: ReleasableText
}

/// How far this design reaches on the EIF scale, and what may be said.
package struct EvidenceLevel: Hashable, Sendable {
  /// The highest level that this design can reach. Range: 2.
  package let highest: Disclosed
  /// The level and its meaning in words.
  package let statement: ReleasableText
  /// What may and may not be said because of it.
  package let claims: [ReleasableText]
}

/// What the disclosure gate did.
package struct DisclosureStatement: Hashable, Sendable {
  /// One table's audit. The numbers count figures, not people.
  package struct AuditLine: Hashable, Sendable {
    /// Which table.
    package let table: ReleasableText
    /// Figures let out as they are.
    package let shown: Disclosed
    /// Figures let out less exactly ("… or more", or answers taken together).
    package let coarsened: Disclosed
    /// Figures hidden.
    package let hidden: Disclosed
  }

  /// The rules in plain words.
  package let rules: [ReleasableText]
  /// One line a table.
  package let audit: [AuditLine]
  /// What the marker means, to print under every table.
  package let marker: ReleasableText
}
