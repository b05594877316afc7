import LLSDiagnostics
import LLSModel
import LLSXML

/// What a safeguarding lead looks after: checks that are missing. No code of anybody, and no content.
struct OversightPage {
  /// For other programs.
  struct Form: Encodable {
    let pilot: String
    let sessions: Int
    let withoutClosingCheck: [Session]
    let fewerAdultsThanAskedFor: [Session]
    let adultsNotEntered: [Session]
    let pastReview: [String]
  }

  /// A session, by what is on the plan.
  struct Session: Encodable {
    let day: String
    let group: String
    let module: String
    let session: String

    /// Names a session that took place.
    init(_ run: SessionRecord) {
      (day, group, module, session) = (run.day, run.groupID, run.moduleID, run.sessionID)
    }
  }

  /// The page as data.
  let form: Form

  /// Looks at the sessions of a pilot and at the toolkit.
  init(_ record: PilotRecord, _ library: LoadedLibrary) {
    // Typed lines are practice where the pilot itself is real.
    let runs = record.deliveries.filter { $0.ending != .open && (record.isSynthetic || $0.mode != .scripted) }
    form = Form(
      pilot: record.id, sessions: runs.count,
      withoutClosingCheck: runs.filter { $0.closingCheck == nil }.map(Session.init),
      fewerAdultsThanAskedFor: runs.filter { run in run.adults.map { $0 < run.adultsNeeded } ?? false }
        .map(Session.init),
      adultsNotEntered: runs.filter { $0.adults == nil }.map(Session.init),
      pastReview: library.diagnostics.filter { $0.code == .signpostOutOfDate }.map {
        "\($0.path): \($0.message)"
      })
  }

  /// Whether there is something to do.
  var hasFindings: Bool {
    !form.withoutClosingCheck.isEmpty || !form.fewerAdultsThanAskedFor.isEmpty
      || !form.adultsNotEntered.isEmpty
      || !form.pastReview.isEmpty
  }

  /// For the terminal.
  var text: String {
    let parts = [
      Self.part("Sessions without their closing check", form.withoutClosingCheck),
      Self.part(
        "Sessions that began with fewer adults than the module asks for", form.fewerAdultsThanAskedFor),
      Self.part("Sessions where nobody entered how many adults were there", form.adultsNotEntered),
      form.pastReview.isEmpty
        ? "Signposts and procedures past their review date: none"
        : "Signposts and procedures past their review date: \(form.pastReview.count)\n"
          + form.pastReview.joined(separator: "\n"),
    ]
    let ended = form.sessions == 1 ? "1 session has ended" : "\(form.sessions) sessions have ended"
    return "\(form.pilot): \(ended)\n\n" + parts.joined(separator: "\n\n")
  }

  private static func part(_ title: String, _ sessions: [Session]) -> String {
    guard !sessions.isEmpty else { return "\(title): none" }
    let table = TextTable(
      header: ["DAY", "GROUP", "MODULE", "SESSION"],
      rows: sessions.map { [$0.day, $0.group, $0.module, $0.session] })
    return "\(title): \(sessions.count)\n\(table.text)"
  }
}
