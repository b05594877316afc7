import LLSModel
import LLSSeal
import LLSStore
import LLSTerminal

/// An erasure from its explanation to its receipt: the store first, then the journals, then every byte that is left over.
struct ErasureWork {
  private static let sizeLimit = 64 << 20

  private let code: ParticipantCode
  private let pilot: String
  private let store: PilotStore
  private let standIn: ParticipantCode
  private let plan: ErasurePlan
  /// Journals that hold the code and can be sealed anew.
  private let journals: [String]
  /// Files that hold the code and cannot be read as journals.
  private let unreadable: [String]

  /// Looks at everything that an erasure touches, and touches nothing.
  ///
  /// - Throws: ``Failure`` when neither the code nor a trace of its erasure is there, or another erasure waits to be finished.
  init(_ code: ParticipantCode, pilot: String, store: PilotStore, journals paths: [String]) throws {
    self.code = code
    self.pilot = pilot
    self.store = store
    let unfinished = UnfinishedErasure.found(beside: store.path)
    if let unfinished, unfinished.code != code || unfinished.pilot != pilot {
      throw Failure(
        .data, "the erasure of another code was begun and not finished",
        remedy: "finish it first: lls participant erase \(unfinished.code) --pilot \(unfinished.pilot)")
    }
    let found = try Self.holding(code, paths)
    journals = found.journals
    unreadable = found.unreadable
    let isThere = try store.erasurePlan(of: code, or: nil, inPilot: pilot) != nil
    let chosen =
      try unfinished?.standIn
      ?? (isThere ? nil : Self.standIn(of: code, in: found.journals, pilot: pilot, store))
    standIn =
      chosen ?? ParticipantCode(standInDrawn: RandomBytes.numbers(7, below: ParticipantCode.alphabet.count))
    guard let plan = try store.erasurePlan(of: code, or: chosen, inPilot: pilot) else {
      throw Failure(
        .noInput, "the code \(code) is not in the pilot \(pilot)",
        remedy: "look at the card again; lls participant list --pilot \(pilot) shows the codes")
    }
    self.plan = plan
  }

  /// The files that hold the code: journals, and what cannot be read as one.
  private static func holding(
    _ code: ParticipantCode, _ paths: [String]
  ) throws -> (journals: [String], unreadable: [String]) {
    var journals: [String] = []
    var unreadable: [String] = []
    for path in Set(paths.map { FilePlace($0).realPath ?? $0 }).sorted() {
      let bytes = try FilePlace(path).read(limit: sizeLimit)
      let look = JournalErasure(path: path, code: code, standIn: code)
      do {
        let other = JournalErasure(path: path, code: code, standIn: ParticipantCode(standInDrawn: []))
        if try other.erased(bytes).isChanged { journals.append(path) }
      } catch {
        if look.holdsCode(bytes[...]) { unreadable.append(path) }
      }
    }
    return (journals, unreadable)
  }

  /// What stands for a code that was erased before, by a journal that was not at hand then: with the right one, the session reads as the
  /// store has it.
  private static func standIn(
    of code: ParticipantCode, in journals: [String], pilot: String, _ store: PilotStore
  ) throws -> ParticipantCode? {
    let known = try store.standIns(ofPilot: pilot)
    for path in journals {
      let bytes = try FilePlace(path).read(limit: sizeLimit)
      for candidate in known {
        let erased = try JournalErasure(path: path, code: code, standIn: candidate).erased(bytes)
        if try store.holds(erased.record) { return candidate }
      }
    }
    return nil
  }

  /// What will happen, what stays, and what cannot be reached, for whoever has to decide.
  var explanation: String {
    var lines = [
      "Erasing \(code) in the pilot \(pilot)\(plan.isCodeThere ? "" : ", which was begun before"):"
    ]
    lines += [
      "- overwritten: \(Self.count(plan.answers, "answer")) on \(Self.count(plan.forms, "form")), "
        + "\(Self.count(plan.heldWords, "sealed text")), and the code itself",
      "- removed: the copies of each day beside the store; the next entry makes a new one",
      "- the code goes out of \(Self.count(journals.count, "journal")), and notes that name it go with it",
      "- stays, under a random stand-in: that somebody was in the group and when, \(plan.consentEvents) entries of "
        + "consent, and the registers of \(Self.count(plan.sessions, "session"))",
    ]
    if !unreadable.isEmpty {
      lines.append("- not readable as journals, and left as they are: \(unreadable.joined(separator: ", "))")
    }
    lines += beyondReach.map { "- not reached: \($0)" }
    return Self.wrapped(lines + ["It cannot be undone."])
  }

  /// Lines that fit a terminal.
  static func wrapped(_ lines: [String]) -> String {
    lines.flatMap(WordWrap(width: 78).lines).joined(separator: "\n")
  }

  private static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  /// What an erasure cannot reach from here.
  private var beyondReach: [String] {
    var lines: [String] = []
    if !copies.isEmpty { lines.append("copies of the store: \(copies.joined(separator: ", "))") }
    if plan.releases > 0 {
      let fixed = plan.totalsFixed.map { " (totals are fixed after \($0))" } ?? ""
      lines.append(
        "\(Self.count(plan.releases, "summary or table")) that left the house: their totals stay\(fixed)")
    }
    lines.append(
      "files that answers or enrolment were imported from, exports, paper: destroy them, or take the code's lines out; "
        + "an enrolment file that is imported again would bring the code back")
    if !journals.isEmpty || plan.sessions > 0 {
      lines.append(
        "notes in journals that speak of the person without the code: lls run keeps them as they were typed")
    }
    if plan.isGuessable {
      lines.append(
        "the audit of an earlier version: who has the store and the card can still find out that the code was there"
      )
    }
    return lines
  }

  /// Copies that hold the person: those that the store knows of, and files beside it that bear its name.
  private var copies: [String] {
    let file = FilePlace(store.path)
    let name = store.path.split(separator: "/").last.map(String.init) ?? store.path
    let own = ["", "-wal", "-shm", "-journal", ".erasing"].map { name + $0 }
    let beside = FolderNames.of(file.folder).filter { $0.hasPrefix(name) && !own.contains($0) }
    let known = plan.copies.filter { copy in !beside.contains(copy.file) }.map { "\($0.file) (\($0.kind))" }
    // The copies of each day are removed with the erasure.
    return (known + beside).filter { !store.isOfSchedule(String($0.prefix { $0 != " " })) }.sorted()
  }

  /// Erases, and says what was done.
  ///
  /// - Throws: what the store or a journal throws; typed again, the erasure goes on where it was cut off.
  func carryOut(because reason: String, on day: CalendarDay, by staffCode: String) throws -> ErasureReceipt {
    let note = UnfinishedErasure(pilot: pilot, code: code, standIn: standIn)
    try note.write(beside: store.path)
    let erasures = journals.map { JournalErasure(path: $0, code: code, standIn: standIn) }
    let new = try erasures.map { erasure in
      let record = try erasure.erased(FilePlace(erasure.path).read(limit: Self.sizeLimit)).record
      return ErasedJournal(runID: record.runID, chain: record.chain)
    }
    try store.erase(
      code, standIn: standIn, inPilot: pilot, journals: new, because: reason, on: day)
    for erasure in erasures { _ = try erasure.rewrite() }
    try store.scrub()
    store.forgetCopies()
    try note.remove(beside: store.path)
    return ErasureReceipt(
      pilot: pilot, day: day, by: staffCode, reason: reason, plan: plan, journals: journals,
      unreadable: unreadable, copies: copies, beyondReach: beyondReach)
  }
}

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
    let copies: [String]
    let notReached: [String]
    let releases: Int
    let totalsFixed: String?
  }

  /// The receipt as data.
  let form: Form
  private let beyondReach: [String]

  init(
    pilot: String, day: CalendarDay, by: String, reason: String, plan: ErasurePlan, journals: [String],
    unreadable: [String], copies: [String], beyondReach: [String]
  ) {
    form = Form(
      pilot: pilot, day: day.description, by: by, reason: reason, answers: plan.answers, forms: plan.forms,
      sealedTexts: plan.heldWords, journals: journals, journalsLeft: unreadable, copies: copies,
      notReached: beyondReach, releases: plan.releases, totalsFixed: plan.totalsFixed?.description)
    self.beyondReach = beyondReach
  }

  /// For the person.
  var text: String {
    let left = form.journalsLeft.map { "- \($0): cannot be read as a journal; delete it by hand" }
    return """
      Receipt of an erasure
      pilot \(form.pilot), \(form.day), carried out by \(form.by), reason: \(form.reason)

      Overwritten: the code, \(form.answers) answers on \(form.forms) forms, \(form.sealedTexts) sealed texts.
      Journals without the code now: \(form.journals.count)
      What stays says that somebody was in the group and when, under a random
      stand-in that nobody can trace back to the card.

      Not reached from here:
      \(ErasureWork.wrapped(left + beyondReach.map { "- " + $0 }))
      """
  }
}
