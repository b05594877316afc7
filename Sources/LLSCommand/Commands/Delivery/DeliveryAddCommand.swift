import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls delivery add`
struct DeliveryAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Enter one training, launch or roadshow in the log; what is not given is asked for.",
    discussion: """
      Examples:
        lls delivery add                 asks, question by question
        lls delivery add --date 2026-10-03 --audience professionals \\
          --setting Education --sessions 1 --attended 34
        lls delivery add --date 2026-11 --audience launch --sessions unknown \\
          --attended '~60' --remark "soft launch at a conference"
        lls delivery add --id 2026-10-03-prof-1 --attended 36 \\
          --correct list-found           the rest stays as it is

      A count is a number, ~60 for about sixty, or unknown: unknown is not zero.
      Attended counts attendances, not people. Setting and remark are public words,
      without names, telephone numbers or e-mail addresses.
      """)

  @Option(help: "The entry’s id. Missing: it is made of the date and the audience.")
  var id: String?

  @Option(help: "A day, a month, 2016/17-q3 or 2016/17.")
  var date: String?

  @Option(
    help: "Who it was for: \(DeliveryLogEntry.Audience.allCases.map(\.rawValue).joined(separator: ", ")).")
  var audience: String?

  @Option(help: "Where it was, in public words; may be empty.")
  var setting: String?

  @Option(parsing: .unconditional, help: "How many sessions: a number, ~3, or unknown.")
  var sessions: String?

  @Option(
    parsing: .unconditional, help: "How many attendances, not people: a number, ~60, or unknown.")
  var attended: String?

  @Option(help: "A remark in public words; may be empty.")
  var remark: String?

  @Flag(name: .customLong("dry-run"), help: "Say what would be entered, and enter nothing.")
  var isTrial = false

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let reason = try correction.reason()
    let store = try storePlace.openOrCreate()
    let known = try store.deliveryLogVersions().filter(\.stands).map(\.entry)
    var given = cells
    if reason != nil {
      guard let id, let entry = known.first(where: { $0.id == id }) else {
        throw Failure(
          .noInput, "--correct needs the --id of an entry that is there",
          remedy: "lls delivery log lists them")
      }
      given.merge(Self.cells(of: entry)) { typed, _ in typed }
    }
    let entry = try AskedLine(Self.fields, checksEach: true).value(given: given) { cells in
      var cells = cells
      if cells["id"] == nil { cells["id"] = Self.newID(cells, among: known) }
      let line = OneLine(columns: ["id"] + Self.fields.map(\.name), cells: cells)
      let log = DeliveryLogFile(path: "the line", bytes: line.bytes)
      let future = Self.future(cells["date"] ?? "").map { [$0] } ?? []
      if let entry = log.entries.first, log.diagnostics.isEmpty, future.isEmpty { return .success(entry) }
      return .failure(.init(all: future + (line.problems(log.diagnostics)?.all ?? [])))
    }
    if id == nil { try Self.refuseTwin(of: entry, among: known) }
    let receipt = try store.importDeliveryLog([entry], correcting: reason, isTrial: isTrial)
    Console.say((isTrial ? "would enter: " : "entered: ") + ReceiptLine(receipt).text)
    try Console.write(entry.id)
  }

  /// What is wrong with a time that has not begun; nil where nothing is.
  static func future(_ date: String, today: String = Today.date) -> AskedLine.Problem? {
    guard let period = LoggedPeriod(date), let today = CalendarDay(today), period.first > today else {
      return nil
    }
    return AskedLine.Problem(
      field: "date", message: "\(date) is still to come, and the log holds what took place",
      help: "look at the year and the month again, or enter it when it has taken place")
  }

  /// The same again under another id would be counted twice in every sum.
  static func refuseTwin(of entry: DeliveryLogEntry, among known: [DeliveryLogEntry]) throws {
    let twin = known.first { other in
      other.date == entry.date && other.audience == entry.audience && other.setting == entry.setting
        && other.sessions == entry.sessions && other.attended == entry.attended
        && other.remark == entry.remark
    }
    guard let twin else { return }
    throw Failure(
      .data, "\(twin.id) says the same word for word; nothing was entered",
      remedy: "if it was another one, enter it under an id of its own: --id \(entry.id)")
  }

  private var cells: [String: String] {
    let typed = [
      "id": id, "date": date, "audience": audience, "setting": setting, "sessions": sessions,
      "attended": attended, "remark": remark,
    ]
    return typed.compactMapValues(\.self)
  }

  private static func cells(of entry: DeliveryLogEntry) -> [String: String] {
    [
      "date": entry.date, "audience": entry.audience.rawValue,
      "setting": SpreadsheetGuard.guarded(entry.setting), "sessions": entry.sessions.text,
      "attended": entry.attended.text, "remark": SpreadsheetGuard.guarded(entry.remark),
    ]
  }

  static let fields = [
    AskedLine.Field(
      name: "date", question: "When was it? A day (2026-10-03), a month (2026-10), or a year (2026/27)."),
    AskedLine.Field(
      name: "audience", question: "Who was it for?", words: DeliveryLogEntry.Audience.allCases.map(\.rawValue)
    ),
    AskedLine.Field(
      name: "setting",
      question: "Where was it? Public words, such as Education or Health; no names of people.",
      whenEmpty: ""),
    AskedLine.Field(
      name: "sessions",
      question: "How many sessions? A number, ~3 for about three, or unknown. Unknown is not zero.",
      whenEmpty: "1"),
    AskedLine.Field(
      name: "attended",
      question: "How many attended? Attendances, not people: a number, ~60 for about sixty, or unknown."),
    AskedLine.Field(name: "remark", question: "Anything to remark, in public words?", whenEmpty: ""),
  ]

  private static func short(_ audience: DeliveryLogEntry.Audience) -> String {
    switch audience {
    case .professionals: "prof"
    case .youngPeople: "young"
    case .parentsCarers: "parents"
    case .taxiDrivers: "taxi"
    case .vulnerabilityRoadshows: "roadshow"
    case .launch: "launch"
    }
  }

  /// An id that no entry has: date, audience in a short word, and a number.
  private static func newID(_ cells: [String: String], among known: [DeliveryLogEntry]) -> String {
    let date = (cells["date"] ?? "").lowercased().replacing("/", with: "-")
    let audience = DeliveryLogEntry.Audience(rawValue: (cells["audience"] ?? "").lowercased())
    let start = "\(date)-\(audience.map(short) ?? "entry")"
    let taken = Set(known.map(\.id))
    var number = 1
    while taken.contains("\(start)-\(number)") { number += 1 }
    return "\(start)-\(number)"
  }
}
