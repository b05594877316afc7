import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls accreditation add`
struct EvidenceAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Enter one piece of evidence, by code; what is not given is asked for.",
    discussion: """
      Examples:
        lls accreditation add --pilot autumn --by w1
        lls accreditation add --pilot autumn --code 2345678D --unit landing \\
          --outcome know-ways-out --kind worksheet --day 2026-10-03 --by w1

      Whoever enters it is its assessor, so a staff code is needed. Minutes are those
      with a worker besides sessions; time in sessions comes from the registers. Wrong
      minutes are put right with --correct; a piece under a wrong code or outcome is
      taken back: lls accreditation take-back.
      """)

  @Option(help: "The pilot's id.")
  var pilot: String

  @Option(help: "The participant's code.")
  var code: String?

  @Option(help: "The module's id.")
  var unit: String?

  @Option(help: "The outcome's id.")
  var outcome: String?

  @Option(help: "What sort: \(EvidenceEntry.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: String?

  @Option(help: "Minutes with a worker besides sessions. Missing: none.")
  var minutes: String?

  @Option(help: "The day it was seen.")
  var day: String?

  @Flag(name: .customLong("dry-run"), help: "Say what would be entered, and enter nothing.")
  var isTrial = false

  @OptionGroup var correction: CorrectionOption
  @OptionGroup var place: ToolkitPlace
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let reason = try correction.reason()
    let units = try AwardOutcomes.known(place)
    let typed = [
      "code": code, "unit": unit, "outcome": outcome, "kind": kind, "minutes": minutes, "day": day,
    ].compactMapValues(\.self)
    let store = try storePlace.open()
    let entry = try AskedLine(Self.fields(units)).value(given: typed) { cells in
      let line = OneLine(columns: EvidenceFile.columns.map(\.name), cells: cells)
      let file = EvidenceFile(
        path: "the line", bytes: line.bytes, outcomes: units, today: CalendarDay(Today.date))
      if let entry = file.entries.first, file.diagnostics.isEmpty { return .success(entry) }
      return .failure(line.problems(file.diagnostics) ?? .init(all: []))
    }
    let receipt = try store.importEvidence([entry], intoPilot: pilot, correcting: reason, isTrial: isTrial)
    Console.say(ReceiptLine(receipt, isTrial: isTrial).text)
  }

  private static func fields(_ units: [String: [String]]) -> [AskedLine.Field] {
    [
      .init(name: "code", question: "The participant's code, from the paper:"),
      .init(name: "unit", question: "Which module?", words: units.keys.sorted()),
      .init(
        name: "outcome", question: "Which outcome?",
        words: units.sorted { $0.key < $1.key }.flatMap(\.value)),
      .init(
        name: "kind", question: "What sort of thing did you see?",
        words: EvidenceEntry.Kind.allCases.map(\.rawValue)),
      .init(name: "minutes", question: "Minutes with a worker besides sessions?", whenEmpty: ""),
      .init(name: "day", question: "On which day? (2026-10-03)"),
    ]
  }
}

/// The outcomes that evidence can be for.
enum AwardOutcomes {
  /// By module.
  static func known(_ place: ToolkitPlace) throws -> [String: [String]] {
    let modules = try LibraryPlace(place, mistakes: .said, checkingModules: false).readable
    return Dictionary(
      modules.compactMap { module in module.accreditation.map { (module.id, $0.evidence.map(\.outcome)) } },
      uniquingKeysWith: { first, _ in first })
  }
}

/// `lls accreditation import FILE`
struct EvidenceImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Enter evidence from a CSV file; the same piece again changes nothing.",
    discussion: """
      Examples:
        lls accreditation import evidence.csv --pilot autumn --by w1
        lls accreditation import evidence.csv --pilot autumn --by w1 --dry-run

      Columns: \(EvidenceFile.columns.map(\.name).joined(separator: ", ")).
      A kind is one of: \(EvidenceEntry.Kind.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(help: "The CSV file; - is standard input.")
  var file: String

  @Option(help: "The pilot's id.")
  var pilot: String

  @Flag(name: .customLong("dry-run"), help: "Say what would be entered, and enter nothing.")
  var isTrial = false

  @OptionGroup var correction: CorrectionOption
  @OptionGroup var place: ToolkitPlace
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let reason = try correction.reason()
    let evidence = EvidenceFile(
      path: file, bytes: try FilePlace(file).read(), outcomes: try AwardOutcomes.known(place),
      today: CalendarDay(Today.date))
    try Findings(evidence.diagnostics, in: evidence.file).stopOnErrors()
    let receipt = try storePlace.open().importEvidence(
      evidence.entries, intoPilot: pilot, correcting: reason, isTrial: isTrial)
    Console.say(ReceiptLine(receipt, isTrial: isTrial).text)
  }
}
