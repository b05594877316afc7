import LLSModel
import LLSRunner

/// What somebody typed, before the state of the run is looked at.
enum TypedCommand: Hashable, Sendable {
  /// An event that needs nothing else.
  case event(SessionEvent)
  /// Leave out the active block, or one by its number.
  case skip(number: Int?)
  /// An hour and minute for the hard end; nil takes it away.
  case hardEnd(minuteOfDay: Int?)
  /// The same for the soft end.
  case softEnd(minuteOfDay: Int?)
  /// Show how the rest would fit.
  case late(keeping: Set<Int>)
  /// Do what was shown.
  case accept
  /// What to do about a gap.
  case gap(isCounted: Bool)
  /// Register these codes; what is no code is named.
  case register([ParticipantCode], RegisterMark, strangers: [String])
  /// Hide the screen, or show it: one key of a presentation clicker does both.
  case screen
  /// The safeguarding steps, or one of them by its number.
  case care(number: Int?)
  case status
  case say
  case plan
  /// The spare activities, or the words of one.
  case spare(String?)
  case help(String?)
  case quit
  case nothing
}

/// A typed line that is not a command, with a sentence that says how to type it.
struct Misunderstanding: Error, Hashable, Sendable {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }

  /// The command is right and what follows is not.
  init(usageOf word: String) {
    let help = InterfaceText.sessionCommands.first { $0.word == word }
    let choices = HelpWords.choices(of: word)
    let example = InterfaceText.typeItLike(help?.usage ?? word)
    sentence = choices.isEmpty ? example : "\(example). \(choices.joined(separator: "; "))"
  }

  /// The command is right and one word after it is none of those it takes.
  init(_ text: String, after word: String, known: [String]) {
    let choices = HelpWords.choices(of: word)
    sentence =
      choices.count < 2
      ? InterfaceText.Choices.not(text, type: InterfaceText.either(known))
      : InterfaceText.Choices.not(text, choices: choices.joined(separator: "; "))
  }
}
