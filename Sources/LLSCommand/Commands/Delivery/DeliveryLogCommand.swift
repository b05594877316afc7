import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls delivery log [FILE]`
struct DeliveryLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List the log of trainings, launches and roadshows, or enter it from a CSV file.",
    discussion: """
      Examples:
        lls delivery log                            what is in the log
        lls delivery log --year 2016/17 --audience professionals
        lls delivery log --setting health --json
        lls delivery log --history 2017-03-launch   with earlier versions
        lls delivery log training.csv               enter a file
        lls delivery log training.csv --dry-run

      Columns: id, date (a day, a month, 2016/17-q3 or 2016/17), audience, setting,
      sessions, attended, remark. A count is a number, ~60 for about sixty, or
      unknown. Unknown is not zero. Attended counts attendances, not people. An id
      holds small letters, digits and hyphens; setting and remark are public words, at
      most 120 characters, without names, telephone numbers or e-mail addresses.
      """)

  @Argument(help: "The CSV file to enter; - is standard input. Missing: the log is listed.")
  var file: String?

  @Option(help: "Only entries that lie wholly in this financial year, quarter, month or day.")
  var year: String?

  @Option(
    help: "Only this audience: \(DeliveryLogEntry.Audience.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var audience: DeliveryLogEntry.Audience?

  @Option(help: "Only settings with these letters in them.")
  var setting: String?

  @Option(help: ArgumentHelp("One entry, with every earlier version and why it changed.", valueName: "id"))
  var history: String?

  @Flag(help: "For other programs.")
  var json = false

  @Flag(name: .customLong("dry-run"), help: "Say what would be entered, and enter nothing.")
  var isTrial = false

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var storePlace: StorePlace

  func validate() throws {
    let isFiltered = year != nil || audience != nil || setting != nil || history != nil || json
    if file != nil, isFiltered {
      throw ValidationError(
        "A file is entered; the filters, --history and --json list. Do one after the other.")
    }
    if file == nil, isTrial || correction.typed != nil {
      throw ValidationError("Name the file to enter; without one the log is listed.")
    }
  }

  func run() throws {
    if let file { return try enter(file) }
    let store = try storePlace.openToRead()
    if let history {
      let versions = try store.deliveryLogVersions(of: history)
      guard !versions.isEmpty else {
        throw Failure(.noInput, "the log has no entry \(history)", remedy: "lls delivery log lists them")
      }
      let page = DeliveryLogPage(versions)
      return try json
        ? JSONOutput.write(page.forms, format: "lls-delivery-history") : Console.write(page.history)
    }
    let page = DeliveryLogPage(try filtered(store.deliveryLogVersions().filter(\.stands)))
    if json { return try JSONOutput.write(page.forms, format: "lls-delivery-log") }
    try Console.write(page.text)
  }

  private func enter(_ file: String) throws {
    let reason = try correction.reason()
    let log = DeliveryLogFile(path: file, bytes: try FilePlace(file).read())
    try Findings(log.diagnostics, in: log.file).stopOnErrors()
    let receipt = try storePlace.openOrCreate().importDeliveryLog(
      log.entries, correcting: reason, isTrial: isTrial)
    Console.say((isTrial ? "would enter: " : "entered: ") + ReceiptLine(receipt).text)
  }

  private func filtered(_ versions: [DeliveryLogVersion]) throws -> [DeliveryLogVersion] {
    let period = try year.map { text in
      guard let period = LoggedPeriod(text) else {
        throw Failure(
          .usage, "what follows --year is no stretch of time",
          remedy: "write 2016/17, 2016/17-q3, 2016-10 or 2016-10-03")
      }
      return period
    }
    return versions.filter { version in
      let isIn =
        period.map { wanted in LoggedPeriod(version.entry.date).map(wanted.contains) ?? false } ?? true
      let isMeant = setting.map { version.entry.setting.lowercased().contains($0.lowercased()) } ?? true
      return isIn && isMeant && (audience.map { version.entry.audience == $0 } ?? true)
    }
  }
}

extension DeliveryLogEntry.Audience: ExpressibleByArgument {}

/// Lines of the log, as they stand or as they were.
struct DeliveryLogPage {
  /// One line for other programs.
  struct Form: Encodable {
    let id: String
    let date: String
    let audience: String
    let setting: String
    let sessions: Int?
    let sessionsKnown: String
    let attended: Int?
    let attendedKnown: String
    let remark: String
    let stands: Bool
    let by: String
    let enteredAt: String
    let reason: String?

    init(_ version: DeliveryLogVersion) {
      let entry = version.entry
      (id, date, audience) = (entry.id, entry.date, entry.audience.rawValue)
      (setting, remark) = (entry.setting, entry.remark)
      let tallies = [entry.sessions, entry.attended].map { TrainingTable.Tally([$0]) }
      (sessions, sessionsKnown) = (tallies[0].known, tallies[0].knowledge.rawValue)
      (attended, attendedKnown) = (tallies[1].known, tallies[1].knowledge.rawValue)
      (stands, by, enteredAt, reason) = (version.stands, version.by, version.enteredAt, version.reason)
    }
  }

  private let versions: [DeliveryLogVersion]

  /// Takes lines.
  init(_ versions: [DeliveryLogVersion]) { self.versions = versions }

  /// The lines as data.
  var forms: [Form] { versions.map(Form.init) }

  /// For the terminal, with what they add up to.
  var text: String {
    let table = TextTable(
      header: ["ID", "DATE", "AUDIENCE", "SETTING", "SESSIONS", "ATTENDED"],
      rows: versions.map { version in
        let entry = version.entry
        return [
          entry.id, entry.date, entry.audience.rawValue, entry.setting, entry.sessions.text,
          entry.attended.text,
        ]
      }, trailing: [4, 5], whole: [0])
    let sessions = TrainingTable.Tally(versions.map(\.entry.sessions))
    let attended = TrainingTable.Tally(versions.map(\.entry.attended))
    let count = InterfaceText.counted(versions.count, "entry", "entries")
    guard !versions.isEmpty else { return "no entries" }
    let sums = "\(count): sessions \(sessions), attendances \(attended) (not people)"
    return table.text + "\n\n" + VisibleWords.wrapped(sums + Self.remark([sessions, attended]))
  }

  /// One line, the version that stands last.
  var history: String {
    versions.map { version in
      let entry = version.entry
      let words = [
        entry.date, entry.audience.rawValue, entry.setting.isEmpty ? "no setting" : entry.setting,
        "\(entry.sessions.text) sessions", "\(entry.attended.text) attended", entry.remark,
      ].filter { !$0.isEmpty }.joined(separator: " · ")
      let why = version.reason.map { ", because: \($0)" } ?? ""
      let state = version.stands ? "stands" : "was replaced"
      return VisibleWords.wrapped(
        "\(entry.id)  \(state)\n  \(words)\n  entered \(version.enteredAt) by \(version.by)\(why)")
    }.joined(separator: "\n\n")
  }

  private static func remark(_ tallies: [TrainingTable.Tally]) -> String {
    let parts = [
      tallies.contains { $0.unknownEntries > 0 } ? "unknown parts are not counted" : "",
      tallies.contains(where: \.isAbout) ? "~ has an estimate in it" : "",
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : "; " + parts.joined(separator: "; ")
  }
}
