import LLSModel
import LLSRunner

/// Help for the moment the session is in.
enum HelpWords {
  /// Lines about one command, the commands of one heading, all, or those of the moment.
  static func lines(about word: String?, phase: SessionState.Phase) -> [String] {
    guard let word else {
      let moments = moments(of: phase)
      return moments.flatMap(commands) + [InterfaceText.moreHelp(besides: moments)]
        + (InterfaceText.wordsToTypeStay.map { [$0] } ?? [])
    }
    if word == InterfaceText.allHelp { return InterfaceText.Moment.allCases.flatMap(commands) }
    if let moment = InterfaceText.Moment.allCases.first(where: { InterfaceText.topic(of: $0) == word }) {
      return commands(of: moment)
    }
    let first = familiar[word] ?? word
    guard let found = InterfaceText.sessionCommands.first(where: { $0.word == first }) else {
      return [InterfaceText.notACommand(word)]
    }
    return ["\(found.usage): \(found.meaning)"] + choices(of: first)
  }

  /// Other ways to type the first word.
  private static let familiar = ["!": "care", ".": "hide", "b": "hide", "?": "help", "-": "+"]

  private static func commands(of moment: InterfaceText.Moment) -> [String] {
    [InterfaceText.heading(of: moment) + ":"]
      + InterfaceText.sessionCommands.filter { $0.moment == moment }.map { "  \($0.usage): \($0.meaning)" }
  }

  /// What fits a small window and is needed now.
  private static func moments(of phase: SessionState.Phase) -> [InterfaceText.Moment] {
    switch phase {
    case .waiting: [.before, .people]
    case .running, .paused: [.during, .time]
    case .finished, .abandoned: [.always]
    }
  }

  /// What may stand after a command's word, where it is not plain from its example.
  static func choices(of word: String) -> [String] {
    switch word {
    case "adapt":
      [
        InterfaceText.Choices.formOfAdapt,
        InterfaceText.Choices.what(words(of: AdaptationKind.self)),
        InterfaceText.Choices.why(words(of: AdaptationReason.self)),
      ]
    case "skip": [InterfaceText.Choices.why(words(of: AdaptationReason.self))]
    case "attend", "absent", "excused", "left", "returned", "withdraw": [InterfaceText.formOfACode]
    case "note", "park": [InterfaceText.notesStay]
    case "handover": [InterfaceText.Choices.roles(words(of: FacilitatorRole.self))]
    case "closing": [InterfaceText.Choices.roles(words(of: ReaderRole.self))]
    case "author":
      [
        InterfaceText.ForAuthor.help,
        InterfaceText.ForAuthor.verdicts(words(of: AuthorFeedback.Verdict.self)),
        InterfaceText.ForAuthor.timings(words(of: AuthorFeedback.Timing.self)),
      ]
    case "tally": [InterfaceText.Choices.cards(words(of: CardColour.self))]
    default: []
    }
  }

  private static func words<Choice: RawRepresentable<String> & CaseIterable>(of: Choice.Type) -> String {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
