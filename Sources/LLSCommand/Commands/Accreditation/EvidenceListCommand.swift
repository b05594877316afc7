import ArgumentParser
import LLSModel
import LLSStore

/// `lls accreditation list`
struct EvidenceListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List evidence by code, and which outcomes still need some.",
    discussion: """
      Examples:
        lls accreditation list --pilot autumn
        lls accreditation list --pilot autumn --code 2345678D --json
        lls accreditation list --pilot autumn --all      what was taken back, too

      For the pilot's own team: it shows codes, and is not for publication.
      """)

  @Option(help: "The pilot's id.")
  var pilot: String

  @Option(help: "Only this participant's code.")
  var code: String?

  @Flag(help: "Also what was taken back, with the reason.")
  var all = false

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var schemePlace: SchemePlace
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let wanted = try code.map { text in
      guard let code = ParticipantCode(text) else {
        throw Failure(
          .usage, "what follows --code is no participant's code", remedy: "look at the paper again")
      }
      return code
    }
    let evidence = try storePlace.openToRead().evidence(ofPilot: pilot, withTakenBack: all).filter { piece in
      wanted.map { piece.entry.code == $0 } ?? true
    }
    let page = EvidencePage(evidence, units: try schemePlace.units(), scheme: try schemePlace.rules().scheme)
    if json { return try JSONOutput.write(page.form, format: "lls-evidence") }
    try Console.write(page.text)
  }
}

/// Evidence, and the outcomes that lack some.
struct EvidencePage {
  /// For other programs.
  struct Form: Encodable {
    let pieces: [Piece]
    let open: [Open]
  }

  /// A piece.
  struct Piece: Encodable {
    let number: Int
    let code: String
    let unit: String
    let outcome: String
    let kind: String
    let minutes: Int?
    let day: String
    let assessor: String
    let checks: [Check]
    let takenBack: String?

    init(_ record: EvidenceRecord) {
      let entry = record.entry
      (number, takenBack) = (record.number, record.takenBack)
      (code, unit, outcome, kind) = (entry.code.description, entry.unit, entry.outcome, entry.kind.rawValue)
      (minutes, day, assessor) = (entry.minutes, entry.day.description, record.assessor)
      checks = record.checks.map {
        Check(decision: $0.decision.rawValue, by: $0.by, day: $0.day.description)
      }
    }
  }

  /// An internal check.
  struct Check: Encodable {
    let decision: String
    let by: String
    let day: String
  }

  /// Outcomes of a unit that somebody began and that lack evidence.
  struct Open: Encodable {
    let code: String
    let unit: String
    let outcomes: [String]
  }

  /// The page as data.
  let form: Form

  /// Takes evidence and what the award asks for. A piece that a check did not agree to, or that was taken back, does not count.
  init(_ evidence: [EvidenceRecord], units: [AwardUnit], scheme: AccreditationScheme) {
    let standing = evidence.filter { $0.takenBack == nil }
    let counted = standing.filter { $0.checks.last.map { $0.decision == .agreed } ?? true }
    let codes = Set(evidence.map(\.entry.code)).sorted()
    let open = codes.flatMap { code in
      units.compactMap { unit -> Open? in
        let own = counted.filter { $0.entry.code == code && $0.entry.unit == unit.id }
        guard standing.contains(where: { $0.entry.code == code && $0.entry.unit == unit.id }) else {
          return nil
        }
        let lacking = unit.outcomes.filter { outcome in
          own.count { $0.entry.outcome == outcome } < scheme[.evidencePerOutcome]
        }
        return lacking.isEmpty ? nil : Open(code: code.description, unit: unit.id, outcomes: lacking)
      }
    }
    form = Form(pieces: evidence.map(Piece.init), open: open)
  }

  /// For the terminal.
  var text: String {
    guard !form.pieces.isEmpty else { return "no evidence yet" }
    let table = TextTable(
      header: ["NO.", "CODE", "UNIT", "OUTCOME", "KIND", "DAY", "SEEN BY", "CHECK"],
      rows: form.pieces.map { piece in
        let check = piece.takenBack.map { "taken back: \($0)" } ?? piece.checks.last?.decision ?? ""
        return [
          String(piece.number), piece.code, piece.unit, piece.outcome, piece.kind, piece.day, piece.assessor,
          check,
        ]
      }, trailing: [0], whole: [0, 1])
    let open =
      form.open.isEmpty
      ? "No outcome of a unit that was begun lacks evidence."
      : "Still without enough evidence:\n"
        + TextTable(
          header: ["CODE", "UNIT", "OUTCOMES"],
          rows: form.open.map { [$0.code, $0.unit, $0.outcomes.joined(separator: ", ")] }
        ).text
    return table.text + "\n\n" + open
      + "\n\nFor the pilot's own team: it shows codes, and is not for publication."
  }
}
