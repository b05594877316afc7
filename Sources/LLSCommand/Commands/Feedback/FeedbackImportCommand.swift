import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls feedback import FILE`
struct FeedbackImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Enter a CSV file of filled-in forms: all of it, or nothing.",
    discussion: """
      Examples:
        lls feedback import before.csv --pilot autumn \\
          --instrument where-i-stand --wave pre --dry-run
        lls feedback import cards.csv --pilot autumn \\
          --instrument exit-card --wave session
        lls feedback import answers.csv --pilot autumn
        lls feedback import kobo.csv --pilot autumn \\
          --instrument where-i-stand --wave post --save-map kobo-after

      Wide: one row a form, one column a question, named by its id, and the column
      code; forms from a session also need day (YYYY-MM-DD). Long: one row an
      answer, with the columns code, item and value, and where they apply wave,
      day, session, mode, helper and instrument. What holds for all rows can be
      said with an option instead. An empty cell means that the person passed.
      mode is paper, kiosk, read-aloud, remote or typed; helper nobody, worker,
      interpreter or carer. Files from Kobo, ODK, LimeSurvey or a spreadsheet are
      taken as they are where their columns can be told; lls feedback map shows
      that. Written comments are held sealed where the store has a passphrase;
      else they are counted and stay on paper.
      lls show where-i-stand lists a questionnaire's columns.
      """)

  @Argument(help: "The CSV file; - is standard input.")
  var file: String

  @Option(help: "The pilot's id.")
  var pilot: String

  @OptionGroup var fixed: FixedColumnOptions

  @Option(
    help: ArgumentHelp("What the columns become: a file, or the name of a kept list.", valueName: "map"))
  var map: String?

  @Option(
    name: .customLong("save-map"),
    help: ArgumentHelp("Keep what the columns become under this name.", valueName: "name"))
  var keptName: String?

  @Option(help: "The letters of the file: utf-8, windows-1252 or utf-16.")
  var encoding = TextEncoding.utf8

  @Flag(name: .customLong("dry-run"), help: "Say what would be entered, and enter nothing.")
  var isTrial = false

  @Flag(name: .customLong("take-good"), help: "Enter the forms that fit, though others are refused.")
  var takesGood = false

  @Option(
    name: .customLong("refused"),
    help: ArgumentHelp("With --take-good: where refused rows go, to be mended.", valueName: "file"))
  var refusedFile: String?

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var storePlace: StorePlace

  func validate() throws {
    if takesGood != (refusedFile != nil) {
      throw ValidationError("--take-good and --refused FILE go together: no row is dropped in silence")
    }
  }

  func run() throws {
    try refuseToOverwrite()
    let reason = try correction.reason()
    let store = try storePlace.open()
    let source = try FeedbackSource(
      file, pilot: pilot, store: store, fixed: try fixed.values(), map: map, encoding: encoding,
      keeping: takesGood)
    source.showMapping()
    var read = try FeedbackIntake(source, takesGood: takesGood).read()
    let findings = Findings(read.diagnostics, in: read.file)
    if takesGood, !read.isRefused { findings.show() } else { try findings.stopOnErrors() }
    for wave in Wave.allCases {
      let days = read.sheet.forms.lazy.filter { $0.wave == wave }.compactMap(\.day)
      for note in try store.notes(onDays: Array(days), of: wave, inPilot: pilot) { Console.say(note) }
    }
    var way = SheetImport(correction: reason, isTrial: isTrial, takesGood: takesGood)
    let total = read.sheet.forms.count
    way.progress = { Console.progress("entering form \($0) of \(total)") }
    let receipt = try store.importSheet(read.sheet, intoPilot: pilot, as: way)
    Console.progress("")
    read.refuse(receipt.problems)
    if isTrial { try ChangeList(receipt).write() }
    Console.say((isTrial ? "would enter: " : "entered: ") + ReceiptLine(receipt).text)
    CommentLine.say(receipt)
    if let keptName, !isTrial {
      try store.keep(
        KeptMapping(
          name: keptName, header: FeedbackSource.digest(source.shape.header),
          rules: source.shape.mapping.text), inPilot: pilot)
      Console.say("kept what the columns become as \(keptName)")
    }
    if takesGood { try writeRefused(read, source, receipt) }
    if isTrial, !receipt.problems.isEmpty { throw StoreError.refused(receipt.problems) }
  }

  /// The refused rows never take the place of a file: it may be the one that is read, or rows that somebody is still mending.
  private func refuseToOverwrite() throws {
    guard let refusedFile, !FilePlace(refusedFile).isStream, FilePlace(refusedFile).exists else { return }
    let isInput = file != "-" && FilePlace(refusedFile).realPath == FilePlace(file).realPath
    throw Failure(
      .cannotCreate,
      isInput
        ? "\(refusedFile) is the file that is read, and refused rows would take its place"
        : "\(refusedFile) is there already, and refused rows would take its place",
      remedy: "name a new file for the refused rows, or move this one away first; nothing was entered")
  }

  /// Writes the refused rows with their reasons, for their owner only.
  private func writeRefused(
    _ read: FeedbackIntake.Result, _ source: FeedbackSource, _ receipt: SubmissionReceipt
  ) throws {
    guard let refusedFile, !read.reasons.isEmpty else { return }
    for problem in receipt.problems { Console.say("\(problem.description): \(problem.remedy)") }
    var rows = RefusedRows(read.reasons, separator: source.shape.separator)
    try source.chunks.again { rows.feed($0) }
    if !isTrial { try OutputFile(refusedFile, mode: 0o600).write(rows.finish()) }
    throw Failure(
      .finding,
      InterfaceText.counted(read.reasons.count, "row", "rows")
        + (isTrial ? " would be refused" : read.reasons.count == 1 ? " was refused" : " were refused"),
      remedy: isTrial
        ? "without --dry-run each is written to \(refusedFile) with its reason"
        : "each stands in \(refusedFile) with its reason; mend it there and import that file")
  }
}
