import LLSModel
import LLSRunner

/// Help for the moment the session is in.
enum HelpWords {
  /// Lines about one command, or about all, those of the moment first.
  static func lines(about word: String?, phase: SessionState.Phase) -> [String] {
    if let word {
      guard let found = InterfaceText.sessionCommands.first(where: { $0.word == word }) else {
        return [InterfaceText.notACommand(word)]
      }
      return ["\(found.usage): \(found.meaning)"] + choices(of: word)
    }
    let moments = phase == .waiting ? InterfaceText.Moment.allCases : afterStart
    return moments.flatMap { moment in
      [InterfaceText.heading(of: moment) + ":"]
        + InterfaceText.sessionCommands.filter { $0.moment == moment }.map { "  \($0.usage): \($0.meaning)" }
    }
  }

  private static let afterStart = InterfaceText.Moment.allCases.filter { $0 != .before } + [.before]

  /// What may stand after a command's word, where it is not plain from its example.
  static func choices(of word: String) -> [String] {
    switch word {
    case "adapt":
      [
        "Form: adapt WHAT WHY",
        "what: " + AdaptationKind.allCases.map(\.rawValue).joined(separator: ", "),
        "why: " + AdaptationReason.allCases.map(\.rawValue).joined(separator: ", "),
      ]
    case "attend", "absent", "excused", "left", "returned", "withdraw": [InterfaceText.formOfACode]
    case "note", "park": [InterfaceText.notesStay]
    case "handover": ["roles: " + FacilitatorRole.allCases.map(\.rawValue).joined(separator: ", ")]
    case "closing": ["roles: " + ReaderRole.allCases.map(\.rawValue).joined(separator: ", ")]
    case "tally": ["cards: " + CardColour.allCases.map(\.rawValue).joined(separator: ", ")]
    default: []
    }
  }
}
