import ArgumentParser
import LLSModel
import LLSStore

/// `lls accreditation hours`
struct GuidedHoursCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hours",
    abstract: "Add up guided hours by code and module, from the registers and from evidence.",
    discussion: """
      Examples:
        lls accreditation hours --pilot autumn
        lls accreditation hours --pilot autumn --json

      Minutes in sessions are those of the registers, on screen or on paper, of
      sessions that were finished. Minutes besides them come with evidence. The hours
      asked for are each module's own; those of the whole award are the scheme's. For
      the pilot's own team: it shows codes, and is not for publication.
      """)

  @Option(help: "The pilot's id.")
  var pilot: String

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var schemePlace: SchemePlace
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let page = GuidedHoursPage(
      try storePlace.openToRead().guidedHours(ofPilot: pilot), units: try schemePlace.units(),
      scheme: try schemePlace.rules().scheme)
    if json { return try JSONOutput.write(page.form, format: "lls-guided-hours") }
    try Console.write(page.text)
  }
}

/// Guided hours by code and unit, beside what is asked for.
struct GuidedHoursPage {
  /// For other programs.
  struct Form: Encodable {
    let units: [Row]
    let award: [Total]
    let awardHours: Int
  }

  /// One participant in one unit.
  struct Row: Encodable {
    let code: String
    let unit: String
    let sessions: Int
    let sessionMinutes: Int
    let evidenceMinutes: Int
    let minutes: Int
    let hoursAskedFor: Int?
    let minutesOpen: Int?
  }

  /// One participant over all units that count.
  struct Total: Encodable {
    let code: String
    let minutes: Int
    let minutesOpen: Int
  }

  /// The page as data.
  let form: Form

  /// Sets hours beside what is asked for; modules that count towards no award are shown and not added up.
  init(_ hours: [GuidedHours], units: [AwardUnit], scheme: AccreditationScheme) {
    let asked = Dictionary(units.map { ($0.id, $0.guidedHours) }, uniquingKeysWith: { first, _ in first })
    let rows = hours.map { one in
      Row(
        code: one.code, unit: one.unit, sessions: one.sessions, sessionMinutes: one.sessionMinutes,
        evidenceMinutes: one.evidenceMinutes, minutes: one.minutes, hoursAskedFor: asked[one.unit],
        minutesOpen: asked[one.unit].map { max(0, $0 * 60 - one.minutes) })
    }
    let least = scheme[.minimumGuidedHours]
    let totals = Dictionary(grouping: rows.filter { $0.hoursAskedFor != nil }, by: \.code)
      .mapValues { $0.reduce(0) { $0 + $1.minutes } }.sorted { $0.key < $1.key }
      .map { Total(code: $0.key, minutes: $0.value, minutesOpen: max(0, least * 60 - $0.value)) }
    form = Form(units: rows, award: totals, awardHours: least)
  }

  /// For the terminal.
  var text: String {
    guard !form.units.isEmpty else { return "no hours yet: no register has minutes, and no evidence" }
    let table = TextTable(
      header: ["CODE", "MODULE", "SESSIONS", "IN THEM", "BESIDES", "ALL", "ASKED FOR", "OPEN"],
      rows: form.units.map { row in
        [
          row.code, row.unit, String(row.sessions), Self.time(row.sessionMinutes),
          Self.time(row.evidenceMinutes),
          Self.time(row.minutes), row.hoursAskedFor.map { Self.time($0 * 60) } ?? "none",
          row.minutesOpen.map(Self.time) ?? "–",
        ]
      }, trailing: [2, 3, 4, 5, 6, 7])
    let totals = TextTable(
      header: ["CODE", "ALL", "OPEN"],
      rows: form.award.map { [$0.code, Self.time($0.minutes), Self.time($0.minutesOpen)] }, trailing: [1, 2])
    return table.text + "\n\nThe whole award asks for \(form.awardHours) hours:\n" + totals.text
      + "\n\nHours and minutes with a worker, and codes: not for publication."
  }

  /// `3:05` is three hours and five minutes.
  private static func time(_ minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
