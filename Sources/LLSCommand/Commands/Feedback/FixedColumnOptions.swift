import ArgumentParser
import LLSIntake
import LLSModel

/// What holds for every row of a file, where the file has no column for it.
struct FixedColumnOptions: ParsableArguments {
  @Option(help: "The questionnaire’s id.")
  var instrument: String?

  @Option(help: "When it was asked: pre, session, post or follow-up.")
  var wave: Wave?

  @Option(help: "The day of all the forms, YYYY-MM-DD.")
  var day: String?

  @Option(help: "The session of all the forms, by its id.")
  var session: String?

  @Option(help: "How all the forms were filled in.")
  var mode: FeedbackSubmission.Mode?

  @Option(help: "Who helped with all the forms.")
  var helper: FeedbackSubmission.Support?

  /// The values.
  ///
  /// - Throws: ``Failure`` with 64 for what is no day, or one that has not come.
  func values() throws -> FixedColumns {
    var fixed = FixedColumns()
    fixed.instrument = instrument
    fixed.wave = wave
    fixed.session = session
    fixed.mode = mode
    fixed.helper = helper
    if let day {
      guard let read = CalendarDay(day), CalendarDay(Today.date).map({ read <= $0 }) ?? true else {
        throw Failure(
          .usage, "--day is no day of the calendar that has come",
          remedy: "write year, month and day: 2016-10-03")
      }
      fixed.day = read
    }
    return fixed
  }
}

extension Wave: ExpressibleByArgument {}
extension FeedbackSubmission.Mode: ExpressibleByArgument {}
extension FeedbackSubmission.Support: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}
