import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore
import LLSTerminal

/// `lls register`
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Enter who was at a session, by code, with one key a person.",
    discussion: """
      Examples:
        lls register --pilot autumn --group group-a --session landing/first-landing
        lls register --pilot autumn --group group-a --day 2016-10-03
        lls register --pilot autumn --group group-a --session tea-round/the-vote \\
          --day 2026-03-02 --adults 2 --from register.csv
        lls register --pilot autumn --group group-a --day 2026-03-02 \\
          --adults 2 --correct typing-mistake

      A session that was run here (lls run, lls delivery import) is shown as it
      stands; a change needs a reason, and what was there is kept behind it. A
      session on paper is entered first, with its minutes and what became of
      each activity. What the screen calls saved is on the disk. Adults and minutes
      of a session on paper that were mistyped are put right with --adults or
      --actual and --correct; its planned minutes and its activities stay.

      What is unlikely (90 adults, 2 minutes, a session that the group had before)
      is asked once more; --sure says beforehand that it is so.

      --from takes a CSV file with the columns code, status (present, part, left,
      absent, excused) and minutes, all of it or nothing.
      """)

  @Option(help: "The pilot's id.")
  var pilot: String

  @Option(help: "The group's id.")
  var group: String

  @Option(help: ArgumentHelp("The session.", valueName: "module/session"))
  var session: String?

  @Option(help: ArgumentHelp("The session's day. Without it, today.", valueName: "yyyy-mm-dd"))
  var day: String?

  @Option(help: ArgumentHelp("Enter a file instead of typing.", valueName: "file"))
  var from: String?

  @Option(help: "Adults who were there: with --from, or to put a session on paper right.")
  var adults: Int?

  @Option(name: .customLong("planned"), help: "Planned minutes. Without it, the module's.")
  var plannedMinutes: Int?

  @Option(name: .customLong("actual"), help: "Actual minutes. Without it, the planned ones.")
  var actualMinutes: Int?

  @Flag(name: .customLong("consent-asked"), help: "Consent was asked again; with --from.")
  var consentAsked = false

  @Flag(name: .customLong("sure"), help: "It is so: ask nothing about unlikely adults, minutes or days.")
  var isSure = false

  @Option(name: .customLong("closed-by"), help: "Who read the comments, as a role: enters the closing check.")
  var closedBy: ClosingRole?

  @OptionGroup var correction: CorrectionOption
  @OptionGroup var screen: CaptureScreen
  @OptionGroup var place: ToolkitPlace
  @OptionGroup var storePlace: StorePlace

  func validate() throws {
    for number in [adults, plannedMinutes, actualMinutes] where !(0...1_440).contains(number ?? 0) {
      throw ValidationError("numbers are from 0 to 1440")
    }
  }

  func run() throws {
    let staffCode = try storePlace.namedStaffCode()
    let reason = try correction.reason()
    let store = try storePlace.open()
    let desk = try RegisterDesk(self, store)
    // A file with something wrong in it changes nothing, so it is looked at first.
    let register = try from.map { try desk.register($0) }
    if try desk.putRight(because: reason), register == nil { return }
    if let register {
      try desk.enter(register, reason: reason)
    } else {
      try desk.take(by: staffCode)
    }
  }
}

/// Who may have read the comments; never who led.
enum ClosingRole: String, ExpressibleByArgument, CaseIterable {
  /// The worker whose task it is.
  case reader = "reader-of-cards"
  /// The second facilitator.
  case coFacilitator = "co-facilitator"
  /// The person named for when nobody else is there.
  case standby = "named-standby"
  /// The safeguarding lead.
  case lead = "safeguarding-lead"
}

/// The day of an option, else today.
enum NamedDay {
  /// Reads it.
  ///
  /// - Throws: ``Failure`` with 64 for what is no day, or not yet.
  static func of(_ text: String?) throws -> CalendarDay {
    let today = CalendarDay(Today.date) ?? CalendarDay(number: 0)
    guard let text else { return today }
    guard let day = CalendarDay(text), day <= today else {
      throw Failure(
        .usage, "--day is not a day of the calendar, or has not come yet",
        remedy: "write year, month and day: --day 2016-10-03")
    }
    return day
  }
}
