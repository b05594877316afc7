import LLSModel
import LLSStore

/// What was erased, for the person who asked and for the service's own file. It names neither the code nor what stands for it now.
struct ErasureReceipt {
  /// For other programs.
  struct Form: Encodable {
    let pilot: String
    let day: String
    let by: String
    let reason: String
    let answers: Int
    let forms: Int
    let sealedTexts: Int
    let journals: [String]
    let journalsLeft: [String]
    let journalsOfOtherPilots: [String]
    let stays: [String]
    let copies: [String]
    let notReached: [String]
    let releases: Int
    let totalsFixed: String?
  }

  /// The receipt as data.
  let form: Form
  private let tally: ErasureTally

  /// Writes down what a work has done.
  init(_ work: ErasureWork, journals: [String], reason: String, day: CalendarDay, by: String) {
    tally = work.tally
    form = Form(
      pilot: work.pilot, day: day.description, by: by, reason: reason, answers: tally.answers,
      forms: tally.forms, sealedTexts: tally.heldWords, journals: journals,
      journalsLeft: work.journals.unreadable, journalsOfOtherPilots: work.journals.others,
      stays: ErasureWords.staying(tally), copies: work.copies, notReached: work.beyondReach,
      releases: work.plan.releases, totalsFixed: work.plan.totalsFixed?.description)
  }

  /// For the person.
  var text: String {
    let left = form.journalsLeft.map { "- \($0): cannot be read as a journal; delete it by hand" }
    return """
      Receipt of an erasure
      pilot \(form.pilot), \(form.day), carried out by \(form.by), reason: \(form.reason)

      \(ErasureWords.wrapped(["Overwritten: the code, " + ErasureWords.overwritten(tally) + "."]))
      Journals without the code now: \(form.journals.count)

      Stays, under a random stand-in that nobody can trace back to the card:
      \(ErasureWords.wrapped(form.stays.map { "- " + $0 }))

      Not reached from here:
      \(ErasureWords.wrapped(left + form.notReached.map { "- " + $0 }))
      """
  }
}

/// An erasure in words.
enum ErasureWords {
  /// What goes.
  static func overwritten(_ tally: ErasureTally) -> String {
    "\(count(tally.answers, "answer")) on \(count(tally.forms, "form")), \(count(tally.heldWords, "sealed text"))"
  }

  /// What stays, one a line.
  static func staying(_ tally: ErasureTally) -> [String] {
    var lines = [
      tally.memberships > 0
        ? "that somebody was in the group and when" : "that there was somebody, who was never in a group"
    ]
    if tally.consentEvents > 0 {
      lines.append(
        "what was agreed to and when: \(count(tally.consentEvents, "entry", many: "entries")) of consent")
    }
    if tally.readiness > 0 {
      lines.append(
        "what was found before the group (ready, later or no): \(count(tally.readiness, "entry", many: "entries"))"
      )
    }
    if tally.evidence > 0 {
      lines.append(
        "\(count(tally.evidence, "piece")) of evidence for an award (unit, outcome, minutes, day) and "
          + "\(count(tally.evidenceChecks, "check")) of such; no list of hours or evidence shows them any more"
      )
    }
    if tally.sessions > 0 { lines.append("the registers of \(count(tally.sessions, "session"))") }
    return lines
  }

  /// Lines that fit a terminal.
  static func wrapped(_ lines: [String]) -> String {
    lines.flatMap(WordWrap(width: 78).lines).joined(separator: "\n")
  }

  /// So many of something.
  static func count(_ number: Int, _ thing: String, many: String? = nil) -> String {
    InterfaceText.counted(number, thing, many)
  }
}
