import LLSModel
import LLSSeal
import LLSStore
import LLSTerminal

/// An erasure from its explanation to its receipt: the store first, then the journals, then every byte that is left over.
///
/// It is made and carried out under one ``ErasureLock``; only to look, without.
struct ErasureWork {
  /// The pilot.
  let pilot: String
  /// What the store says will happen.
  let plan: ErasurePlan
  /// The files that hold the code.
  let journals: ErasureJournals
  private let code: ParticipantCode
  private let store: PilotStore
  private let standIn: ParticipantCode
  private let reach: ErasureReach
  /// Journals of an earlier try that was cut off.
  private let earlier: [String]
  /// What goes and what stays, counted before anything was overwritten.
  let tally: ErasureTally
  private let wasTyped: Bool

  /// Looks at everything that an erasure touches, and touches nothing.
  ///
  /// - Parameter wasTyped: whether the code was part of a command, which a shell keeps.
  /// - Throws: ``Failure`` when neither the code nor a trace of its erasure is there, or another erasure waits to be finished.
  init(
    _ code: ParticipantCode, pilot: String, store: PilotStore, journals paths: [String], wasTyped: Bool
  ) throws {
    self.code = code
    self.pilot = pilot
    self.store = store
    self.wasTyped = wasTyped
    let unfinished = UnfinishedErasure.found(beside: store.path)
    if let unfinished, unfinished.code != code || unfinished.pilot != pilot {
      throw Failure(
        .data, "the erasure of another code was begun and not finished",
        remedy: "finish it first: lls participant erase \(unfinished.code) --pilot \(unfinished.pilot)")
    }
    reach = try store.erasureReach(of: code, inPilot: pilot)
    journals = try ErasureJournals(paths, holding: code, reach)
    earlier = unfinished?.journals ?? []
    let isThere = try store.erasurePlan(of: code, or: nil, inPilot: pilot) != nil
    let chosen =
      try unfinished?.standIn
      ?? (isThere ? nil : Self.standIn(of: code, in: journals.own, pilot: pilot, store))
    standIn =
      chosen ?? ParticipantCode(standInDrawn: RandomBytes.numbers(7, below: ParticipantCode.alphabet.count))
    guard let plan = try store.erasurePlan(of: code, or: chosen, inPilot: pilot) else {
      throw Failure(
        .noInput, "the code \(code) is not in the pilot \(pilot)",
        remedy: "look at the card again; lls participant list --pilot \(pilot) shows the codes")
    }
    self.plan = plan
    tally = plan.isCodeThere ? plan.tally : unfinished?.tally ?? plan.tally
  }

  /// What stands for a code that was erased before, by a journal that was not at hand then: with the right one, the session reads as the
  /// store has it.
  private static func standIn(
    of code: ParticipantCode, in journals: [String], pilot: String, _ store: PilotStore
  ) throws -> ParticipantCode? {
    let known = try store.standIns(ofPilot: pilot)
    for path in journals {
      let bytes = try FilePlace(path).read(limit: ErasureJournals.sizeLimit)
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
      "Erasing \(code) in the pilot \(pilot)\(plan.isCodeThere ? "" : ", which was begun before"):",
      "- overwritten: \(ErasureWords.overwritten(tally)), and the code itself",
      "- removed: the copies of each day beside the store; the next entry makes a new one",
      "- the code goes out of \(ErasureWords.count(journals.own.count, "journal")), and notes that name it go with it",
    ]
    lines += ErasureWords.staying(tally).map { "- stays, under a random stand-in: \($0)" }
    if !journals.unreadable.isEmpty {
      lines.append(
        "- not readable as journals, and left as they are: \(journals.unreadable.joined(separator: ", "))")
    }
    lines += beyondReach.map { "- not reached: \($0)" }
    return ErasureWords.wrapped(lines + ["It cannot be undone."])
  }

  /// What an erasure cannot reach from here.
  var beyondReach: [String] {
    var lines: [String] = []
    if !copies.isEmpty {
      lines.append("copies of the store, and other stores beside it: \(copies.joined(separator: ", "))")
    }
    if !reach.otherPilots.isEmpty {
      lines.append(
        "other pilots that have the code too: \(reach.otherPilots.joined(separator: ", ")); erase it there as well"
      )
    }
    if tally.sessions > journals.own.count {
      // Sessions on paper have none; which of them were run, and where their files lie, nobody here can know.
      lines.append(
        "journals that lie elsewhere: \(ErasureWords.count(tally.sessions, "session")) named the code, and "
          + "\(ErasureWords.count(journals.own.count, "journal")) with it \(journals.own.count == 1 ? "is" : "are") "
          + "at hand; for others, type this command again with --journal FILE")
    }
    if !journals.others.isEmpty {
      lines.append("journals of other pilots: \(journals.others.joined(separator: ", "))")
    }
    if plan.releases > 0 {
      let fixed = plan.totalsFixed.map { " (totals are fixed after \($0))" } ?? ""
      lines.append(
        "\(ErasureWords.count(plan.releases, "summary or table", many: "summaries or tables")) that left the house: "
          + "the totals in them stay\(fixed)")
    }
    lines.append(
      "files that answers or enrolment were imported from, exports, paper: destroy them, or take the code's lines out; "
        + "an enrolment file that is imported again would bring the code back")
    if !journals.own.isEmpty || tally.sessions > 0 {
      lines.append(
        "notes in journals that speak of the person without the code: lls run keeps them as they were typed")
    }
    if wasTyped {
      lines.append(
        "the list of commands that the shell keeps: the code was part of this one; take the line out (history -d), "
          + "or leave the code out next time and be asked for it")
    }
    if tally.isGuessable {
      lines.append(
        "the audit of an earlier version: who has the store and the card can still find out that the code was there"
      )
    }
    return lines
  }

  /// Copies that hold the person: those that the store knows of, and files beside it that are stores or bear its name.
  var copies: [String] {
    let beside = store.storesBeside()
    // A path without folders says which; the copies of each day are removed with the erasure.
    let known = plan.copies.filter { copy in !beside.contains(copy.file) && !store.isOfSchedule(copy.file) }
    return (known.map { "\($0.file) (\($0.kind))" } + beside.filter { !store.isOfSchedule($0) }).sorted()
  }

  /// Erases, and says what was done.
  ///
  /// - Throws: what the store or a journal throws; typed again, the erasure goes on where it was cut off.
  func carryOut(because reason: String, on day: CalendarDay, by staffCode: String) throws -> ErasureReceipt {
    // Each journal is held until all is done, so that none keeps the erasure back once the store has it.
    let held = try journals.own.map { path in
      try JournalErasure(path: path, code: code, standIn: standIn).held()
    }
    let new = held.map { ErasedJournal(before: $0.new.chainBefore, record: $0.new.record) }
    let all = Set(earlier + journals.own).sorted()
    let note = UnfinishedErasure(pilot: pilot, code: code, standIn: standIn, tally: tally, journals: all)
    try note.write(beside: store.path)
    do {
      try store.erase(
        code, standIn: standIn, inPilot: pilot, journals: new, because: reason, on: day)
    } catch {
      // Nothing was entered; only after a fault of the disk that is not certain, and the note has to stay.
      if plan.isCodeThere, error.exitClass != .inputOutput { try note.remove(beside: store.path) }
      throw error
    }
    for journal in held { try Self.afterwards(journal.rewrite) }
    try store.scrub()
    store.forgetCopies()
    if let left = store.storesBeside().first(where: store.isOfSchedule) {
      throw StoreError.bytesLeft(path: left, reason: "this copy of a day cannot be removed", isBusy: false)
    }
    try note.remove(beside: store.path)
    return ErasureReceipt(self, journals: all, reason: reason, day: day, by: staffCode)
  }

  /// Does something once the store has the erasure, and says so where it fails.
  private static func afterwards(_ work: () throws(JournalError) -> Void) throws {
    do {
      try work()
    } catch {
      guard let failure = Failure(from: error) else { throw error }
      throw Failure(
        failure.status, "erased in the store, but a journal may still hold the code: \(failure.message)",
        remedy: (failure.remedy.map { $0 + "; " } ?? "") + "then type the same command again: it goes on")
    }
  }
}
