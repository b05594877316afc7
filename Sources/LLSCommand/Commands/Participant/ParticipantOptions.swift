import ArgumentParser
import LLSModel
import LLSStore

/// Which pilot.
struct PilotOption: ParsableArguments {
  @Option(help: "The pilot's id.")
  var pilot: String
}

/// Whose code, as it stands on a card.
struct CodeArgument: ParsableArguments {
  @Argument(help: "The code on the card. Never a name.")
  var code: String

  /// The code.
  ///
  /// - Throws: ``Failure`` with 64 for what is none; it is not repeated, because it may be a name.
  func parsed() throws -> ParticipantCode { try Self.parsed(code) }

  /// Reads a code.
  static func parsed(_ text: String) throws -> ParticipantCode {
    if let code = ParticipantCode(text) { return code }
    throw Failure(
      .usage, "what stands in the code's place is not a code, or its check character does not fit",
      remedy: "look at the card again; a code has eight characters out of "
        + String(ParticipantCode.alphabet))
  }
}

/// The day that something is about.
struct DayOption: ParsableArguments {
  @Option(help: ArgumentHelp("The day, as year-month-day. Without it, today.", valueName: "day"))
  var date: String?

  /// The day.
  ///
  /// - Throws: ``Failure`` with 64 for what the calendar does not have, and for a day to come.
  func day() throws -> CalendarDay {
    let today = CalendarDay(Today.date) ?? CalendarDay(number: 0)
    guard let date else { return today }
    let day = try Self.day(date, option: "--date")
    guard day <= today else {
      throw Failure(
        .usage, "\(day) has not come yet: today is \(today)",
        remedy: "look at the paper again; if it is right, look at the date of this computer")
    }
    return day
  }

  /// Reads a day.
  static func day(_ text: String, option: String) throws -> CalendarDay {
    if let day = CalendarDay(text) { return day }
    throw Failure(
      .usage, "what follows \(option) is not a day of the calendar",
      remedy: "write year, month and day: \(option) 2016-10-03")
  }
}

/// Who decided, and on which form.
struct DeciderOptions: ParsableArguments {
  @Option(
    name: .customLong("decided-by"),
    help: ArgumentHelp(
      "Who decided: young-person, young-person-assessed:ROLE, parent, parent-not-asked:REASON, "
        + "local-authority or adult.", valueName: "who"))
  var decidedBy: String?

  @Option(
    name: .customLong("form-version"), help: ArgumentHelp("The consent form's version.", valueName: "v"))
  var formVersion: String?

  /// Who decided; nil where nobody was named.
  ///
  /// - Throws: ``Failure`` with 64; what was typed is not repeated.
  func decider() throws -> ConsentDecider? {
    guard let decidedBy else { return nil }
    if let decider = ConsentDecider(decidedBy) { return decider }
    throw Failure(
      .usage, "what follows --decided-by does not say who decided",
      remedy: "write one of: \(ConsentDecider.Who.allCases.map(\.rawValue).joined(separator: ", ")); "
        + "the second takes the role that assessed after a colon, and parent-not-asked a reason, for example "
        + "parent-not-asked:would-raise-risk")
  }

  /// Who decided.
  ///
  /// - Throws: ``Failure`` with 64 where nobody was named.
  func neededDecider() throws -> ConsentDecider {
    if let decider = try decider() { return decider }
    throw Failure(
      .usage, "a decision needs to say who made it",
      remedy: "add --decided-by, for example --decided-by young-person")
  }

  /// The form's version; nil where none was named.
  ///
  /// - Throws: ``Failure`` with 64 for what could be a name.
  func version() throws -> String? {
    guard let formVersion, !FormVersion.fits(formVersion) else { return formVersion }
    throw Failure(
      .usage, "what follows --form-version is not the version of a form",
      remedy: "write at most 12 digits, letters, dots and hyphens, with a digit in it: --form-version 1.0")
  }
}

extension ConsentScope: ExpressibleByArgument {}
extension ConsentState: ExpressibleByArgument {}
extension ReadinessState: ExpressibleByArgument {}
