import LLSDiagnostics
import LLSModel
import LLSStore
import LLSXML

/// What a safeguarding lead looks after: checks that are missing, and what is overdue. No code of anybody, and no content.
struct OversightPage {
  /// For other programs.
  struct Form: Encodable {
    let pilot: String
    let sessions: Int
    let onPaper: Int
    let withoutClosingCheck: [Session]
    let consentNotAskedAgain: [Session]
    let fewerAdultsThanAskedFor: [Session]
    let adultsNotEntered: [Session]
    let unreadComments: Int
    let overdueSupervision: [Supervision]
    let keepUntil: String?
    let listsPastTheirDate: [String]
    let pastReview: [String]
  }

  /// A session, by what is on the plan.
  struct Session: Encodable {
    let day: String
    let group: String
    let module: String
    let session: String

    /// Names a session that took place.
    init(_ seen: PilotOversight.Session) {
      (day, group, module, session) = (seen.day, seen.group, seen.module, seen.session)
    }
  }

  /// A role whose next supervision should have been.
  struct Supervision: Encodable {
    let role: String
    let last: String
    let due: String
  }

  /// The page as data.
  let form: Form
  private let hasSupervision: Bool

  /// Looks at a pilot and at the toolkit.
  ///
  /// - Parameters:
  ///   - pilot: the pilot's id.
  ///   - oversight: what the store knows.
  ///   - library: the toolkit, for its signposts.
  ///   - today: the day by which something is overdue.
  init(_ pilot: String, _ oversight: PilotOversight, _ library: LoadedLibrary, today: CalendarDay) {
    let sessions = oversight.sessions
    func those(_ lack: (PilotOversight.Session) -> Bool) -> [Session] {
      sessions.filter(lack).map(Session.init)
    }
    hasSupervision = !oversight.supervision.isEmpty
    let isPast = oversight.keepUntil.map { $0 < today } ?? false
    form = Form(
      pilot: pilot, sessions: sessions.count, onPaper: sessions.count(where: \.isPaper),
      withoutClosingCheck: those { !$0.hasClosingCheck }, consentNotAskedAgain: those { !$0.hasConsentAsked },
      fewerAdultsThanAskedFor: those { session in session.adults.map { $0 < session.adultsNeeded } ?? false },
      adultsNotEntered: those { $0.adults == nil }, unreadComments: oversight.unreadWords,
      overdueSupervision: Self.overdue(oversight.supervision, today: today),
      keepUntil: oversight.keepUntil?.description, listsPastTheirDate: isPast ? oversight.sitesWithList : [],
      pastReview: library.diagnostics.filter { $0.code == .signpostOutOfDate }.map {
        "\($0.path): \($0.message)"
      })
  }

  /// The roles whose latest line says that the next one was due before today.
  static func overdue(_ entries: [LedgerEntry], today: CalendarDay) -> [Supervision] {
    let latest = Dictionary(grouping: entries, by: { $0["role"] }).compactMapValues { lines in
      lines.max { ($0["day"], $0["next_due"]) < ($1["day"], $1["next_due"]) }
    }
    return latest.sorted { $0.key < $1.key }.compactMap { role, line in
      guard let due = CalendarDay(line["next_due"]), due < today else { return nil }
      return Supervision(role: role, last: line["day"], due: line["next_due"])
    }
  }

  /// Whether there is something to do.
  var hasFindings: Bool {
    !form.withoutClosingCheck.isEmpty || !form.fewerAdultsThanAskedFor.isEmpty
      || !form.adultsNotEntered.isEmpty
      || !form.consentNotAskedAgain.isEmpty || form.unreadComments > 0 || !form.overdueSupervision.isEmpty
      || !form.listsPastTheirDate.isEmpty || !form.pastReview.isEmpty
  }

  /// For the terminal.
  var text: String {
    let parts = [
      Self.part("Sessions without their closing check", form.withoutClosingCheck),
      Self.part("Sessions where nobody entered that consent was asked again", form.consentNotAskedAgain),
      Self.part(
        "Sessions that began with fewer adults than the module asks for", form.fewerAdultsThanAskedFor),
      Self.part("Sessions where nobody entered how many adults were there", form.adultsNotEntered),
      "Comments that wait for their reader: \(form.unreadComments == 0 ? "none" : String(form.unreadComments))",
      supervision, lists, Self.part("Signposts and procedures past their review date", form.pastReview),
    ]
    let ended = InterfaceText.counted(form.sessions, "session has ended", "sessions have ended")
    let paper = form.onPaper == 0 ? "" : ", \(form.onPaper) of them kept on paper"
    return "\(form.pilot): \(ended)\(paper)\n\n" + parts.joined(separator: "\n\n")
  }

  private var supervision: String {
    let title = "Supervision that is overdue"
    guard hasSupervision else { return "\(title): nobody entered any supervision" }
    guard !form.overdueSupervision.isEmpty else { return "\(title): none" }
    let table = TextTable(
      header: ["ROLE", "LAST", "DUE"], rows: form.overdueSupervision.map { [$0.role, $0.last, $0.due] })
    return "\(title): \(form.overdueSupervision.count)\n\(table.text)"
  }

  private var lists: String {
    let title = "Sites that keep their paper list past its date"
    guard let until = form.keepUntil else { return "\(title): nobody entered a date" }
    return Self.part("\(title) (\(until))", form.listsPastTheirDate)
  }

  /// More sessions than this are counted by group, so that a long list does not hide the short ones. `--json` has them all.
  static let mostListed = 8

  private static func byGroup(_ sessions: [Session]) -> String {
    let groups = Dictionary(grouping: sessions) { [$0.group, $0.module] }
    return TextTable(
      header: ["GROUP", "MODULE", "SESSIONS", "FIRST", "LAST"],
      rows: groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { names, sessions in
        let days = sessions.map(\.day).sorted()
        return names + [String(sessions.count), days.first ?? "", days.last ?? ""]
      }
    ).text
  }

  private static func part(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty ? "\(title): none" : "\(title): \(lines.count)\n" + lines.joined(separator: "\n")
  }

  private static func part(_ title: String, _ sessions: [Session]) -> String {
    guard !sessions.isEmpty else { return "\(title): none" }
    guard sessions.count <= mostListed else { return "\(title): \(sessions.count)\n\(byGroup(sessions))" }
    let table = TextTable(
      header: ["DAY", "GROUP", "MODULE", "SESSION"],
      rows: sessions.map { [$0.day, $0.group, $0.module, $0.session] })
    return "\(title): \(sessions.count)\n\(table.text)"
  }
}
