import ArgumentParser
import LLSEvaluation
import LLSModel
import LLSStore

/// `lls pilot ledger list`
struct PilotLedgerListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Say which lists a pilot has, and how many lines each holds.",
    discussion: """
      Examples:
        lls pilot ledger list --pilot autumn
        lls pilot ledger list --pilot autumn --json
      """)

  @Option(help: "The pilot's id.")
  var pilot: String

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  /// One list.
  struct Row: Encodable {
    let list: String
    let title: String
    let lines: Int
  }

  func run() throws {
    let standing = try storePlace.openToRead().ledgerVersions(ofPilot: pilot).filter(\.stands)
    let rows = PilotLedger.allCases.map { list in
      Row(list: list.rawValue, title: list.title, lines: standing.count { $0.entry.ledger == list })
    }
    if json { return try JSONOutput.write(rows, format: "lls-ledgers") }
    try Console.write(
      TextTable(
        header: ["LIST", "LINES", "WHAT IT HOLDS"], rows: rows.map { [$0.list, String($0.lines), $0.title] },
        trailing: [1]
      ).text)
  }
}

/// `lls pilot ledger show LIST`
struct PilotLedgerShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the lines of a list, as they stand or with what they were before.",
    discussion: """
      Examples:
        lls pilot ledger show influence --pilot autumn
        lls pilot ledger show influence --pilot autumn --history
        lls pilot ledger show harms --pilot autumn --by lead-1
        lls pilot ledger show peer-reviews --pilot autumn --json

      Counts of harms from 1 to 4 are shown to the staff code that entered them, and
      hidden (–) from everybody else, as are earlier counts and the code itself.
      --by is no lock: it keeps a count out of what is shown and passed on by chance,
      and not from somebody who knows or guesses the code. Numbers are not sealed
      either: keep the laptop locked and its disk encrypted.
      """)

  @Argument(help: ArgumentHelp(stringLiteral: LedgerHelp.lists))
  var list: PilotLedger

  @Option(help: "The pilot's id.")
  var pilot: String

  @Flag(help: "Every earlier version too, with who changed it and why.")
  var history = false

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let versions = try storePlace.openToRead().ledgerVersions(ofPilot: pilot, list)
    let page = LedgerPage(
      list, history ? versions : versions.filter(\.stands), viewer: try storePlace.staffCode())
    if json { return try JSONOutput.write(page.form, format: "lls-ledger") }
    try Console.write(history ? page.history : page.text)
  }
}

/// The lines of a list.
struct LedgerPage {
  /// For other programs.
  struct Form: Encodable {
    let list: String
    let lines: [Line]
  }

  /// One version of a line.
  struct Line: Encodable {
    let entry: String
    let cells: [String: String]
    let hidden: [String]
    let stands: Bool
    let by: String?
    let enteredAt: String
    let reason: String?
  }

  /// The lines as data.
  let form: Form
  private let list: PilotLedger

  /// Takes versions of lines, as somebody may see them.
  ///
  /// - Parameters:
  ///   - list: which list.
  ///   - versions: in the order they are shown.
  ///   - viewer: the staff code of whoever looks.
  init(_ list: PilotLedger, _ versions: [LedgerVersion], viewer: String) {
    self.list = list
    form = Form(
      list: list.rawValue,
      lines: versions.map { version in
        var cells: [String: String] = [:]
        var hidden: [String] = []
        let isLead = viewer != StaffCode.unnamed && StaffCode.areSame(viewer, version.by)
        let isOthers = list == .harms && !isLead
        for column in list.columns {
          cells[column.name] = version.entry[column.name]
          guard list == .harms, case .count = column.kind, let count = Int(version.entry[column.name]) else {
            continue
          }
          let shown = QuarterlyHarms.shown(count, isLead: isLead, stands: version.stands)
          cells[column.name] = shown.text
          if shown.isHidden { hidden.append(column.name) }
        }
        return Line(
          entry: version.entry.id, cells: cells, hidden: hidden, stands: version.stands,
          by: isOthers ? nil : version.by, enteredAt: version.enteredAt, reason: version.reason)
      })
  }

  /// For the terminal: a table where it fits a screen, else each line under its name.
  var text: String {
    guard !form.lines.isEmpty else { return "\(list.title): no lines yet" }
    if list.columns.count <= 5 { return list.title + "\n\n" + table.text + note }
    return list.title + "\n\n"
      + form.lines.map { line in
        let cells = list.columns.map { [$0.heading + ":", Self.shown(line.cells[$0.name])] }
        return line.entry + TextTable(header: [], rows: cells, indent: 2).text
      }.joined(separator: "\n\n")
  }

  /// For the terminal, with every version.
  var history: String {
    guard !form.lines.isEmpty else { return "\(list.title): no lines yet" }
    let parts = form.lines.map { line in
      let cells = list.columns.map { "\($0.name)=\(Self.shown(line.cells[$0.name]))" }.joined(separator: "  ")
      let who = line.by.map { " by \($0)" } ?? ""
      let why = line.reason.map { ", because: \($0)" } ?? ""
      return VisibleWords.wrapped(
        "\(line.entry)  \(line.stands ? "stands" : "was replaced")\n  \(cells)\n  entered \(line.enteredAt)\(who)\(why)"
      )
    }
    return list.title + "\n\n" + parts.joined(separator: "\n\n") + note
  }

  private var table: TextTable {
    let numbers = list.columns.enumerated().filter {
      if case .count = $0.element.kind { true } else { false }
    }
    return TextTable(
      header: (["Entry"] + list.columns.map(\.heading)).map { $0.uppercased() },
      rows: form.lines.map { line in [line.entry] + list.columns.map { Self.shown(line.cells[$0.name]) } },
      trailing: Set(numbers.map { $0.offset + 1 }), whole: [0])
  }

  private var note: String {
    form.lines.contains { !$0.hidden.isEmpty }
      ? "\n\n– is a number from 1 to 4, or one that was replaced; whoever entered it sees it." : ""
  }

  private static func shown(_ cell: String?) -> String { (cell ?? "").isEmpty ? "not yet" : cell ?? "" }
}
