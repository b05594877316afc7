import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls pilot ledger add LIST [COLUMN=VALUE …]`
struct PilotLedgerAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Enter one line of a list; what is not given is asked for.",
    discussion: """
      Examples:
        lls pilot ledger add influence --pilot autumn    asks, one by one
        lls pilot ledger add supervision --pilot autumn role=lead-facilitator \\
          day=2026-11-02 next_due=2026-12-14
        lls pilot ledger add harms --pilot autumn quarter=2026/27-q2 count=0
        lls pilot ledger add influence --pilot autumn entry=asked-3 changed=yes \\
          --correct chairs-moved         the rest stays as it is

      Each cell is written column=value; lls pilot ledger --help lists the columns.
      Without entry=, the line gets a name of its own. No list takes free words or
      names of people.

      A quarter has one count of harms, and whoever entered it puts it right. What
      is said afterwards never tells what was there before.
      """)

  @Argument(help: ArgumentHelp(stringLiteral: LedgerHelp.lists))
  var list: PilotLedger

  @Argument(help: ArgumentHelp("Cells of the line.", valueName: "column=value"))
  var cells: [String] = []

  @Option(help: "The pilot's id.")
  var pilot: String

  @Flag(name: .customLong("dry-run"), help: "Say what would be entered, and enter nothing.")
  var isTrial = false

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let reason = try correction.reason()
    var given = try TypedCells(cells, columns: ([PilotLedger.entryColumn] + list.columns).map(\.name)).cells
    let store = try storePlace.open()
    let standing = try store.ledgerVersions(ofPilot: pilot, list).filter(\.stands)
    let known = standing.map(\.entry)
    if reason != nil {
      guard let id = given["entry"], let entry = known.first(where: { $0.id == id }) else {
        throw Failure(
          .noInput, "--correct needs entry= with the name of a line that is there",
          remedy: "lls pilot ledger show \(list.rawValue) --pilot \(pilot) lists them")
      }
      try Self.checkHarms(list, id, standing, by: storePlace.namedStaffCode())
      for column in list.columns where given[column.name] == nil { given[column.name] = entry[column.name] }
    }
    given["entry"] = given["entry"] ?? Self.newID(list, among: known)
    let entry = try AskedLine(list.columns.map(Self.field)).value(given: given) { cells in
      let line = OneLine(columns: ([PilotLedger.entryColumn] + list.columns).map(\.name), cells: cells)
      let file = LedgerFile(
        path: "the line", bytes: line.bytes, ledger: list, today: CalendarDay(Today.date))
      if let entry = file.entries.first, file.diagnostics.isEmpty { return .success(entry) }
      return .failure(line.problems(file.diagnostics) ?? .init(all: []))
    }
    let receipt = try store.importLedger([entry], intoPilot: pilot, correcting: reason, isTrial: isTrial)
    Console.say(ReceiptLine(receipt, isTrial: isTrial, tellsNothing: list == .harms).text)
    try Console.write(entry.id)
  }

  /// A count that is hidden from somebody is not copied into what they type either.
  private static func checkHarms(
    _ list: PilotLedger, _ id: String, _ standing: [LedgerVersion], by staffCode: String
  ) throws {
    guard list == .harms, let line = standing.first(where: { $0.entry.id == id }),
      !StaffCode.areSame(line.by, staffCode)
    else { return }
    throw Failure(
      .data, "the entry \(id) was entered under another staff code",
      remedy: "a count of harms is put right by whoever entered it: ask the safeguarding lead")
  }

  private static func field(_ column: PilotLedger.Column) -> AskedLine.Field {
    var words: [String] = []
    if case .word(let allowed) = column.kind { words = allowed }
    var field = AskedLine.Field(
      name: column.name, question: "\(column.heading): \(column.holds)", words: words)
    field.flag = column.name + "=…"
    if column.kind == .dayOrNone { field.whenEmpty = "" }
    return field
  }

  /// A name that no line of the list has.
  private static func newID(_ list: PilotLedger, among known: [LedgerEntry]) -> String {
    let taken = Set(known.map(\.id))
    var number = known.count + 1
    while taken.contains("\(list.rawValue)-\(number)") { number += 1 }
    return "\(list.rawValue)-\(number)"
  }
}
