import ArgumentParser
import LLSModel
import LLSStore

/// `lls accreditation check-sample`
struct CheckSampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-sample",
    abstract: "Draw evidence for an internal check by the scheme's rules, or show what was drawn.",
    discussion: """
      Examples:
        lls accreditation check-sample --pilot autumn      the latest one
        lls accreditation check-sample --pilot autumn --draw --by w2
        lls accreditation check-sample --pilot autumn --draw --seed spring
        lls accreditation check-sample --pilot autumn --sample 1 --json

      The seed is recorded, so that anybody can draw the same again. Pieces are put
      in the order of the SHA-256 of “SEED NUMBER”, in hexadecimal, with the number
      that lls accreditation list shows; those that were taken back are left out.
      Taken are, in that order, every piece that brings an assessor or an outcome not
      there yet, where the rules ask for it; then the next ones, until there are as
      many as the rules ask for.
      """)

  @Option(help: "The pilot's id.")
  var pilot: String

  @Flag(help: "Draw a new sample.")
  var draw = false

  @Option(help: "What to draw from: letters, digits and hyphens. Missing: it is drawn by chance.")
  var seed: String?

  @Option(help: "Which sample to show, from 1. Missing: the latest.")
  var sample: Int?

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var schemePlace: SchemePlace
  @OptionGroup var storePlace: StorePlace

  func validate() throws {
    if seed != nil, !draw { throw ValidationError("--seed goes with --draw.") }
    if sample != nil, draw {
      throw ValidationError("--sample shows what was drawn, and --draw draws: choose one.")
    }
    let fits = seed.map {
      !$0.isEmpty && $0.count <= 40
        && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
    if fits == false { throw ValidationError("A seed has letters, digits and hyphens, at most 40.") }
  }

  func run() throws {
    let page = CheckSamplePage(try draw ? drawn() : found())
    if json { return try JSONOutput.write(page.form, format: "lls-check-sample") }
    try Console.write(page.text)
  }

  private func drawn() throws -> CheckSample {
    let (scheme, digest) = try schemePlace.rules()
    return try storePlace.open().drawSample(
      seed: seed, by: scheme, rules: digest, on: CalendarDay(Today.date) ?? CalendarDay(number: 0),
      ofPilot: pilot)
  }

  private func found() throws -> CheckSample {
    let samples = try storePlace.openToRead().samples(ofPilot: pilot)
    let wanted = sample ?? samples.count
    guard let found = samples.first(where: { $0.number == wanted }) else {
      throw Failure(
        .noInput, samples.isEmpty ? "nothing was drawn for a check yet" : "there is no sample \(wanted)",
        remedy: samples.isEmpty ? "draw one: --draw" : "there are the samples 1 to \(samples.count)")
    }
    return found
  }
}

/// A sample and its checks.
struct CheckSamplePage {
  /// For other programs.
  struct Form: Encodable {
    let number: Int
    let seed: String
    let rules: String
    let day: String
    let by: String
    let pieces: [Piece]
  }

  /// A piece in its place.
  struct Piece: Encodable {
    let position: Int
    let piece: EvidencePage.Piece
  }

  /// The page as data.
  let form: Form

  /// Takes a sample.
  init(_ sample: CheckSample) {
    form = Form(
      number: sample.number, seed: sample.seed, rules: sample.rules, day: sample.day.description,
      by: sample.by,
      pieces: sample.pieces.map { Piece(position: $0.position, piece: EvidencePage.Piece($0.evidence)) })
  }

  /// For the terminal.
  var text: String {
    let table = TextTable(
      header: ["PIECE", "CODE", "UNIT", "OUTCOME", "KIND", "ASSESSOR", "CHECK"],
      rows: form.pieces.map { one in
        [
          "\(form.number).\(one.position)", one.piece.code, one.piece.unit, one.piece.outcome, one.piece.kind,
          one.piece.assessor, Self.check(one.piece),
        ]
      })
    let open = form.pieces.count { $0.piece.checks.isEmpty && $0.piece.takenBack == nil }
    return """
      sample \(form.number): drawn on \(form.day) by \(form.by)
      seed \(form.seed)
      rules \(form.rules.prefix(16))

      \(table.text)

      \(open == 0 ? "Every piece has been checked." : "\(open) still to be checked, each by somebody else than its assessor.")
      """
  }
}

extension CheckSamplePage {
  private static func check(_ piece: EvidencePage.Piece) -> String {
    if piece.takenBack != nil { return "taken back" }
    return piece.checks.last.map { "\($0.decision), by \($0.by)" } ?? "open"
  }
}

/// `lls accreditation check PIECE DECISION`
struct EvidenceCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Enter what an internal check says of a piece of a sample.",
    discussion: """
      Examples:
        lls accreditation check 1.3 agreed --pilot autumn --by w2
        lls accreditation check 1.4 more-needed --pilot autumn --by w2

      Nobody checks what they entered themselves. A piece that is not agreed to does
      not count; a later check of it stands beside the earlier one.
      """)

  @Argument(help: "The piece, as check-sample shows it: 1.3 is the third of sample 1.")
  var piece: String

  @Argument(help: "The decision: \(EvidenceDecision.allCases.map(\.rawValue).joined(separator: ", ")).")
  var decision: EvidenceDecision

  @Option(help: "The pilot's id.")
  var pilot: String

  @Option(help: "The day of the check. Missing: today.")
  var day: String?

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let parts = piece.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let position = parts[1] else {
      throw Failure(.usage, "this does not name a piece of a sample", remedy: "write it as 1.3")
    }
    guard let today = CalendarDay(Today.date), let on = CalendarDay(day ?? Today.date), on <= today else {
      throw Failure(.usage, "--day is no day that has been", remedy: "write year, month and day: 2026-11-20")
    }
    let checked = try storePlace.open().checkEvidence(
      sample: number, piece: position, decision, on: on, ofPilot: pilot)
    Console.say("entered: \(piece) \(decision.rawValue), by \(checked.checks.last?.by ?? "")")
  }
}

extension EvidenceDecision: ExpressibleByArgument {}
