import LLSModel
import LLSStore

/// Participants by code, as a pilot's own team sees them on this laptop. Not for publication.
struct ParticipantListPage {
  /// One participant.
  struct Form: Encodable {
    let code: String
    let group: String?
    let left: Bool
    let erased: Bool
    let readiness: String?
    let consent: [String: String]
  }

  /// The page as data.
  let forms: [Form]

  /// Takes the participants.
  init(_ people: [ParticipantGlance]) {
    forms = people.map {
      Form(
        code: $0.code, group: $0.groupID, left: $0.left, erased: ParticipantCode(standIn: $0.code) != nil,
        readiness: $0.readiness?.rawValue, consent: Self.words($0.consent))
    }
  }

  /// Consent by its words.
  static func words(_ consent: [ConsentScope: ConsentState]) -> [String: String] {
    Dictionary(
      consent.map { ($0.key.rawValue, $0.value.rawValue) }, uniquingKeysWith: { first, _ in first })
  }

  /// For the terminal.
  var text: String {
    let scopes = ConsentScope.allCases.map(\.rawValue)
    return TextTable(
      header: ["CODE", "GROUP", "READY", "PART", "ANSWERS", "QUOTE", "SHARE", ""],
      rows: forms.map { form in
        [form.code, form.group ?? "none", form.readiness ?? "-"]
          + scopes.map { form.consent[$0] ?? "-" } + [form.erased ? "erased" : form.left ? "left" : ""]
      }
    ).text
  }
}

/// One participant, without answers.
struct ParticipantPage {
  /// For other programs.
  struct Form: Encodable {
    let code: String
    let group: String?
    let left: Bool
    let readiness: String?
    let consent: [String: String]
    let attendance: [String: Int]
    let forms: Int
    let corrections: Int
    let events: [Event]
  }

  /// Something that was entered.
  struct Event: Encodable {
    let day: String
    let kind: String
    let words: String
    let by: String
  }

  /// The page as data.
  let form: Form

  /// Takes what is known.
  init(_ history: ParticipantHistory) {
    form = Form(
      code: history.code, group: history.groupID, left: history.left,
      readiness: history.readiness?.rawValue, consent: ParticipantListPage.words(history.consent),
      attendance: Dictionary(
        history.attendance.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }),
      forms: history.forms, corrections: history.corrections.count,
      events: history.events.map {
        Event(day: $0.day.description, kind: $0.kind, words: $0.words, by: $0.by)
      })
  }

  /// For the terminal.
  var text: String {
    let consent = ConsentScope.allCases.map { "\($0.rawValue) \(form.consent[$0.rawValue] ?? "not asked")" }
    let attendance = SessionRecord.Attendance.Status.allCases.compactMap { status in
      form.attendance[status.rawValue].map { "\(status.rawValue) \($0)" }
    }
    let events = TextTable(
      header: ["DAY", "WHAT", "", "BY"], rows: form.events.map { [$0.day, $0.kind, $0.words, $0.by] })
    return """
      \(form.code)  \(form.group ?? "in no group yet")\(form.left ? ", left" : "")
      before the group: \(form.readiness ?? "not entered")
      consent: \(consent.joined(separator: ", "))
      registers: \(attendance.isEmpty ? "none yet" : attendance.joined(separator: ", "))
      forms: \(form.forms), entered anew: \(form.corrections)
      For the pilot's own team: never send this on.

      \(events.text)
      """
  }
}

/// The corrections of one participant's forms.
struct CorrectionPage {
  /// For other programs.
  struct Form: Encodable {
    let code: String
    let corrections: [Correction]
  }

  /// One form that was entered anew.
  struct Correction: Encodable {
    let instrument: String
    let wave: String
    let day: String
    let reason: String
    let by: String
    let changes: [Change]
  }

  /// One answer that differs.
  struct Change: Encodable {
    let item: String
    let before: String
    let after: String
  }

  /// The page as data.
  let form: Form

  /// Takes what is known.
  init(_ history: ParticipantHistory) {
    form = Form(
      code: history.code,
      corrections: history.corrections.map { correction in
        Correction(
          instrument: correction.instrumentID, wave: correction.wave.rawValue, day: correction.day,
          reason: correction.reason, by: correction.by,
          changes: correction.changes.map { Change(item: $0.item, before: $0.before, after: $0.after) })
      })
  }

  /// For the terminal.
  var text: String {
    guard !form.corrections.isEmpty else { return "\(form.code): no form was entered anew" }
    let parts = form.corrections.map { correction in
      let head =
        "\(correction.instrument) \(correction.wave), entered anew on \(correction.day) by \(correction.by): "
        + correction.reason
      guard !correction.changes.isEmpty else {
        return head + "\nonly the day, the mode or the helper differs"
      }
      let table = TextTable(
        header: ["QUESTION", "BEFORE", "NOW"],
        rows: correction.changes.map { [$0.item, $0.before, $0.after] })
      return head + "\n" + table.text
    }
    return ([form.code] + parts).joined(separator: "\n\n")
  }
}
