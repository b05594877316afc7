import LLSIntake
import LLSModel
import LLSStore
import LLSTerminal

/// A register being taken: what the store has of the session, and what the module says where it has nothing.
struct RegisterDesk {
  private let command: RegisterCommand
  private let store: PilotStore
  private let day: CalendarDay
  private let sheet: RegisterSheet
  /// The plan of a session that is on paper only; nil where it is in the store.
  private let plan: SessionPlan?

  /// Looks for the session.
  ///
  /// - Throws: ``Failure`` with 64 where nothing is entered and the session is not named.
  init(_ command: RegisterCommand, _ store: PilotStore) throws {
    self.command = command
    self.store = store
    day = try NamedDay.of(command.day)
    let parts = command.session?.split(separator: "/").map(String.init) ?? []
    guard command.session == nil || (1...2).contains(parts.count) else {
      throw Failure(
        .usage, "--session names a module and a session", remedy: "--session landing/first-landing")
    }
    sheet = try store.registerSheet(
      ofPilot: command.pilot, group: command.group, on: day,
      session: parts.first.map { "\($0)/\(parts.count == 2 ? parts[1] : "")" })
    guard sheet.record == nil else {
      plan = nil
      return
    }
    guard let module = parts.first else {
      throw Failure(
        .usage, "\(command.group) has no session on \(day) in the store",
        remedy: "for a session on paper, name it: --session MODULE/SESSION; for one that was run, "
          + "enter its journal first: lls delivery import")
    }
    let library = try LibraryPlace(command.place)
    plan = try library.module(module).plan(
      session: parts.count == 2 ? parts[1] : nil, toolkit: library.toolkit, nation: nil)
  }

  /// What is asked before a session on paper is entered; nil where whoever enters it said that it is so.
  private var doubts: PaperSessionDoubts? {
    guard let plan, !command.isSure else { return nil }
    return PaperSessionDoubts(
      plannedMinutes: plan.plannedMinutes,
      heldOn: sheet.heldOn["\(plan.moduleID)/\(plan.sessionID)"] ?? [])
  }

  private func refuse(_ doubtful: [String]) throws {
    guard !doubtful.isEmpty else { return }
    throw Failure(
      .data, "is it so that \(doubtful.joined(separator: "; "))? nothing was entered",
      remedy: "look at the paper again; if it is so, say it: --sure")
  }

  /// Puts adults and minutes right of a session on paper that stands, where they are given and differ; whoever was there for all of it was
  /// there for that long.
  ///
  /// - Returns: whether something was put right.
  /// - Throws: ``Failure`` with 65 where no reason is given, or what is given is unlikely.
  func putRight(because reason: String?) throws -> Bool {
    guard let record = sheet.record else { return false }
    let before = record.elapsedSeconds / 60
    let adults = command.adults ?? record.adults
    let actual = command.actualMinutes ?? before
    guard adults != record.adults || actual != before else { return false }
    func words(_ adults: Int?) -> String { adults.map(String.init) ?? "not noted" }
    guard record.mode == .paper else {
      throw Failure(
        .data, "this session was run with a clock, and its adults and minutes stay as its journal has them",
        remedy: "leave --adults and --actual out; nothing was entered")
    }
    let change = "adults \(words(record.adults)) → \(words(adults)), minutes \(before) → \(actual)"
    guard let reason else {
      throw Failure(
        .data, "\(record.moduleID)/\(record.sessionID) stands with something else: \(change)",
        remedy: "look at the paper; to put it right, say why: --correct typing-mistake; nothing was entered")
    }
    if !command.isSure {
      let likely = PaperSessionDoubts(plannedMinutes: record.plannedMinutes, heldOn: [])
      try refuse(
        likely.words(
          adults: command.adults, planned: record.plannedMinutes,
          actual: command.actualMinutes ?? record.plannedMinutes))
    }
    // Rows first: cut off in between, the same command goes on.
    try store.enter(
      record.attendance.filter { actual != before && $0.status == .present && $0.minutes == before }.map {
        RegisterRow(code: $0.code, status: .present, minutes: actual, reason: reason)
      }, run: record.runID, inPilot: command.pilot)
    try store.correctPaperSession(
      run: record.runID, adults: adults, minutes: actual, because: reason, inPilot: command.pilot)
    Console.say("put right: \(change); what was entered before is kept behind it")
    return true
  }

  private var heading: String {
    let session =
      sheet.record.map { "\($0.moduleID)/\($0.sessionID)" } ?? plan.map { "\($0.moduleID)/\($0.sessionID)" }
    return "\(command.pilot)   \(command.group)   \(session ?? "")   \(day)"
  }

  /// Takes it on a screen.
  func take(by staffCode: String) throws {
    var run = sheet.record?.runID ?? ""
    var machine: RegisterTaking
    if let plan {
      machine = RegisterTaking(
        paper: heading, codes: sheet.codes, activities: plan.blocks.map(\.title),
        plannedMinutes: command.plannedMinutes ?? plan.plannedMinutes, doubts: doubts)
    } else {
      machine = RegisterTaking(
        entered: heading, rows: standingRows, minutes: (sheet.record?.elapsedSeconds ?? 0) / 60,
        consentAsked: sheet.consentWasAsked, isClosed: sheet.record?.closingCheck != nil)
    }
    try command.screen.run(&machine, store, by: staffCode) { effect in
      do {
        try perform(effect, &run)
        return .saved
      } catch {
        return .refused(RefusedWrite.words(error))
      }
    }
    Console.say(machine.summary)
  }

  private var standingRows: [RegisterTaking.Row] {
    let attended = Dictionary(
      (sheet.record?.attendance ?? []).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return sheet.codes.map {
      .init(code: $0, status: attended[$0]?.status, minutes: attended[$0]?.minutes ?? 0)
    }
  }

  private func perform(_ effect: RegisterTaking.Effect, _ run: inout String) throws {
    switch effect {
    case .begin(let whole):
      guard run.isEmpty else { return }
      let record = try paperRecord(
        adults: whole.adults, planned: whole.planned, actual: whole.actual, activities: whole.activities)
      try store.importDelivery(record, intoPilot: command.pilot)
      run = record.runID
    case .row(_, let row, let reason):
      guard let status = row.status else { return }
      try store.enter(
        RegisterRow(code: row.code, status: status, minutes: row.minutes, reason: reason), run: run,
        inPilot: command.pilot)
    case .consentAsked:
      try store.enterSessionCheck(
        .consentAsked, ofRun: run, by: "facilitator", on: day, inPilot: command.pilot)
    case .closed(let role):
      try store.enterSessionCheck(
        .closing, ofRun: run, by: role, on: try NamedDay.of(nil), inPilot: command.pilot)
    }
  }

  /// A session as the paper has it. Its activities share its minutes as the plan does: nobody held a watch to each.
  private func paperRecord(
    adults: Int?, planned: Int, actual: Int, activities: [SessionRecord.BlockStatus]
  ) throws -> SessionRecord {
    guard let plan else { throw Failure(.data, "the session is in the store already") }
    let statuses = plan.blocks.enumerated().map { place, _ in
      activities.indices.contains(place) ? activities[place] : .done
    }
    let held = zip(plan.blocks, statuses).filter { $0.1 == .done || $0.1 == .adapted }
    let weight = max(1, held.reduce(0) { $0 + $1.0.minutes })
    return SessionRecord(
      runID: PlainSession.freshRunID(), lastSequence: 0, mode: .paper, ending: .finished,
      groupID: command.group, moduleID: plan.moduleID, moduleVersion: plan.moduleVersion,
      contentHash: plan.contentHash, sessionID: plan.sessionID, day: day.description,
      elapsedSeconds: actual * 60, pausedSeconds: 0, plannedMinutes: planned, adults: adults,
      adultsNeeded: plan.adults,
      blocks: zip(plan.blocks, statuses).map { block, status in
        let isHeld = status == .done || status == .adapted
        return .init(
          activityID: block.id, plannedMinutes: block.minutes,
          seconds: isHeld ? actual * 60 * block.minutes / weight : 0, status: status, isCore: block.isCore)
      }, adaptations: [], attendance: [], cards: [:], withdrawnToday: [], closingCheck: nil)
  }

  /// Reads a register from a file.
  ///
  /// - Throws: ``Failure`` with 65 for rows that are none, or of somebody who was not in the group.
  func register(_ file: String) throws -> RegisterFile {
    let register = RegisterFile(path: file, bytes: try FilePlace(file).read(), sessionMinutes: actual)
    try Findings(register.diagnostics, in: register.file).stopOnErrors()
    let known = Set(sheet.codes)
    if let other = register.rows.first(where: { !known.contains($0.code) }) {
      throw Failure(
        .data, "\(other.code) was not in \(command.group) on \(day)",
        remedy: "look at the register again; somebody new is entered with lls participant enrol first")
    }
    return register
  }

  private var planned: Int { command.plannedMinutes ?? plan?.plannedMinutes ?? 0 }

  private var actual: Int {
    command.actualMinutes ?? sheet.record.map { $0.elapsedSeconds / 60 } ?? planned
  }

  /// Enters a register that was read, all or nothing; a session on paper was held as planned.
  func enter(_ register: RegisterFile, reason: String?) throws {
    var run = sheet.record?.runID
    if run == nil {
      guard let adults = command.adults else {
        throw Failure(.usage, "how many adults were there?", remedy: "name it: --adults 2")
      }
      try refuse(doubts?.words(adults: adults, planned: planned, actual: actual) ?? [])
      let record = try paperRecord(adults: adults, planned: planned, actual: actual, activities: [])
      try store.importDelivery(record, intoPilot: command.pilot)
      run = record.runID
      Console.say("entered the session on paper; every activity counts as done")
    }
    guard let run else { return }
    let entered = try store.enter(
      register.rows.map {
        RegisterRow(code: $0.code, status: $0.status, minutes: $0.minutes, reason: reason)
      },
      run: run, inPilot: command.pilot)
    Console.say("register: \(entered) entered, \(register.rows.count - entered) there already")
    if command.consentAsked, !sheet.consentWasAsked {
      try store.enterSessionCheck(
        .consentAsked, ofRun: run, by: "facilitator", on: day, inPilot: command.pilot)
    }
    if let role = command.closedBy, sheet.record?.closingCheck == nil {
      try store.enterSessionCheck(
        .closing, ofRun: run, by: role.rawValue, on: try NamedDay.of(nil), inPilot: command.pilot)
    }
  }
}

extension RegisterTaking {
  /// What is said at the end.
  var summary: String {
    let count = savedCount
    return count == 0 ? "nothing was entered" : "register: \(count) entered"
  }
}
