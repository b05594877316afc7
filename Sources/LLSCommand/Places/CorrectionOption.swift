import ArgumentParser
import LLSModel

/// Why something that is there already is entered anew.
struct CorrectionOption: ParsableArguments {
  @Option(
    name: .customLong("correct"),
    help: ArgumentHelp("Enter what has changed anew, for this reason: typing-mistake.", valueName: "reason"))
  var typed: String?

  /// The reason, where one was given.
  ///
  /// - Throws: ``Failure`` with 64 for words that could hold what somebody said; they are not repeated.
  func reason() throws -> String? {
    guard let typed, !ReasonCode.fits(typed) else { return typed }
    throw Failure(
      .usage, "the reason after --correct is not one",
      remedy:
        "use small letters and hyphens only, at most \(ReasonCode.longest), and no name: --correct typing-mistake"
    )
  }
}
