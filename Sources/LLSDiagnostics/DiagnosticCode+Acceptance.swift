extension DiagnosticCode {
  /// Whether the authors of a file may keep such a finding, with their reason.
  ///
  /// Only codes that are named here: a new one cannot be accepted before somebody has thought about it. What keeps people
  /// safe is never among them, nor what the engine could not work with: a file that it cannot read, a reference to
  /// nothing, a question whose answers would mean nothing.
  package var mayBeAccepted: Bool {
    switch self {
    case .minutesDoNotAddUp, .minutesOutOfOrder, .noBreak, .stepsTakeTooLong, .outcomeNotServed,
      .outcomeNotEvidenced, .unused, .overQuestionBudget, .scoreOutOfReach, .questionOffItsOutcome,
      .twoWordings,
      .wordingChanged, .noAltText, .tableWithoutHeader, .vagueLink, .hardToRead, .colourAlone:
      true
    default: false
    }
  }

  /// Whether such a finding is about keeping people safe, or about words that hurt them.
  package var keepsPeopleSafe: Bool { rawValue.hasPrefix("LLS04") || self == .victimBlamingTerm }
}
