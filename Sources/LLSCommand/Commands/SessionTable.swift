import ArgumentParser
import LLSModel
import LLSRunner
import LLSTerminal

/// A session with everything it needs: its plan, its group, its journal.
struct SessionTable {
  private let plan: SessionPlan
  private let groupID: String
  private let opening: SessionOpening
  /// Where it is written down; empty for a rehearsal.
  private let journal: String
  private let resumed: JournalReader.Replay?
  /// Whether it is a new journal under a name that nobody chose.
  private let isOnShelf: Bool
  /// Kept while the session runs; nil where none is needed or can be had.
  private let window: WindowLock?
  /// What was said before the whole screen covered it, and is said on it again.
  private var notices: [String] = []

  /// Takes what the command line says, or what the journal of the session to resume says.
  init(_ command: RunCommand) throws {
    let nation = try (command.nation ?? Nation.usual())?.rawValue
    let shelf = try JournalShelf()
    guard command.resume else {
      let library = try LibraryPlace(command.place, mistakes: .said, only: command.module)
      let ready = try library.module(command.module ?? "", edition: command.variant.edition)
      plan = try ready.plan(
        session: command.session, toolkit: library.toolkit(ready.edition), nation: nation)
      groupID = command.group ?? "rehearsal"
      guard ShortName.fits(groupID) else {
        throw Failure(
          .usage, InterfaceText.Opening.notAGroup(groupID),
          remedy: InterfaceText.Opening.formOfAGroup)
      }
      resumed = nil
      guard !command.rehearse else {
        journal = ""
        window = nil
        opening = .rehearsal(speed: command.speed ?? 20)
        isOnShelf = false
        return
      }
      isOnShelf = command.journal == nil
      journal = try command.journal ?? shelf.path(for: plan, groupID: groupID)
      if command.script == nil {
        window = try shelf.window(on: plan, groupID: groupID, journal: journal)
        let waiting = shelf.waitingSessions(module: nil, group: groupID)
        try shelf.refuseSecondWindow(on: plan, among: waiting)
        notices = shelf.openSession(of: groupID, among: waiting)
        let sessions = ready.module.sessions.filter { $0.kind == .group }.map(\.id)
        let place = sessions.firstIndex(of: plan.sessionID)
        notices += shelf.heldSession(
          plan, groupID: groupID, following: place.flatMap { sessions.dropFirst($0 + 1).first },
          among: waiting)
        for notice in notices { Console.say(notice) }
      } else {
        window = nil
      }
      opening = .new(journal: journal)
      return
    }
    journal = try command.journal ?? shelf.sessionToResume(module: command.module, group: command.group)
    let replay = try JournalReader.read(FilePlace(journal).read(), path: journal)
    let identity = replay.header.identity
    let library = try LibraryPlace(
      command.place, mistakes: .said, only: command.module ?? identity.moduleID)
    plan = try Self.plan(
      of: replay, module: command.module, session: command.session, in: library, nation: nation)
    groupID = command.group ?? identity.groupID
    opening = .resume(journal: journal)
    isOnShelf = false
    // Two journals of one session may be gone on with, one after the other: here the journal's own lock decides.
    window = try? shelf.window(on: plan, groupID: groupID, journal: journal)
    resumed = replay
  }

  /// The plan of a session that was recorded, with the words that its module has now; without them where the module is gone.
  ///
  /// - Parameters:
  ///   - replay: the session's journal.
  ///   - module: the module that was asked for. Missing: the journal's.
  ///   - session: the session that was asked for. Missing: the journal's.
  ///   - library: where the words are.
  ///   - nation: whose safeguarding procedure applies. Missing: every one.
  static func plan(
    of replay: JournalReader.Replay, module: String? = nil, session: String? = nil, in library: LibraryPlace,
    nation: String?
  ) throws -> SessionPlan {
    let identity = replay.header.identity
    do {
      let ready = try library.module(module ?? identity.moduleID, recordedAs: identity.contentHash)
      return try ready.plan(
        session: session ?? identity.sessionID, toolkit: library.toolkit(ready.edition), nation: nation)
    } catch let failure as Failure {
      // A group is waiting: the journal's plan goes on without the module's words.
      guard module ?? identity.moduleID == identity.moduleID,
        session ?? identity.sessionID == identity.sessionID
      else { throw failure }
      Console.say(
        "lls: " + InterfaceText.Opening.withoutWords(failure.message)
      )
      if let remedy = failure.remedy { Console.say("  = help: \(remedy)") }
      return replay.header.outline.keeping(
        SessionPlan(
          withoutModule: identity.moduleID, moduleVersion: identity.moduleVersion,
          contentHash: identity.contentHash, sessionID: identity.sessionID, title: identity.title,
          toolkit: library.toolkit, nation: nation))
    }
  }

  /// Runs it with a person at the keyboard, on the whole screen or line by line, or for another program.
  func runLive(_ face: RunFace, asJSON: Bool) throws {
    defer { withExtendedLifetime(window) {} }
    let wantsScreen = try !asJSON && face.wantsScreen()
    if opening.isResumed { RunFace.resetTerminal() }
    if case .rehearsal(let speed) = opening {
      Console.say(InterfaceText.Rehearsal.speed(speed))
    } else {
      Console.say(InterfaceText.Opening.recording(in: journal))
    }
    let lines = SessionScreen()
    let (outcome, isUntouched) = try run(face, asJSON: asJSON, wantsScreen: wantsScreen, lines)
    // A window that was opened by mistake leaves nothing behind that waits for somebody.
    if isUntouched, isOnShelf, !asJSON {
      try? JournalDiscard.discard(journal)
      Console.say(InterfaceText.Opening.nothingKept)
    }
    if !outcome.isAllSaved {
      throw Failure(
        .inputOutput, InterfaceText.Opening.notAllSaved(in: journal),
        remedy: InterfaceText.Opening.writeItDown)
    }
    if outcome.wasInterrupted { throw ExitCode(ExitStatus.interrupted.rawValue) }
    try lines.checkAllWasShown(journal: journal)
  }

  /// Runs it in one of its faces; the journal is closed afterwards.
  private func run(
    _ face: RunFace, asJSON: Bool, wantsScreen: Bool, _ lines: SessionScreen
  ) throws -> (PlainSession.Outcome, isUntouched: Bool) {
    let desk = try opening.desk(plan: plan, groupID: groupID)
    let outcome: PlainSession.Outcome
    if asJSON {
      outcome = JSONLinesSession.run(
        desk, resumed: opening.isResumed, input: .descriptor(0), output: lines.send)
    } else if wantsScreen, let screen = face.screen() {
      outcome = FullScreenSession.run(
        desk, on: screen, resumed: opening.isResumed, notices: notices + SettingsFile.complaints,
        output: lines.show)
    } else {
      outcome = PlainSession.run(
        desk, input: .descriptor(0), output: lines.show, window: SessionScreen.window,
        resumed: opening.isResumed)
    }
    return (outcome, desk.record.lastSequence == 1)
  }

  /// Plays it from a script.
  func play(_ script: FilePlace, at start: ScriptStart?) throws {
    let screen = SessionScreen()
    let player = try player(of: script, at: start)
    if resumed == nil {
      _ = try player.play(to: journal, output: screen.show)
    } else {
      _ = try player.resume(at: journal, output: screen.show)
    }
    Console.say(InterfaceText.Opening.journal(journal))
    try screen.checkAllWasShown(journal: journal)
  }

  /// Draws the screens of a script; the session is played in memory.
  func draw(_ script: FilePlace, at start: ScriptStart?, to file: String) throws {
    let film = try player(of: script, at: start).film(size: ScreenSize(rows: 24, columns: 80))
    let drawing = FilmDrawing(
      film, title: "\(plan.moduleTitle): \(plan.title)",
      description: InterfaceText.filmDescription(scenes: film.scenes.count))
    if file == "-" { return try Console.write(bytes: Array(drawing.svg.utf8)) }
    try OutputFile(file).write(Array(drawing.svg.utf8))
  }

  private func player(of script: FilePlace, at start: ScriptStart?) throws -> ScriptPlayer {
    ScriptPlayer(
      lines: ScriptPlayer.lines(of: try script.read(limit: 1 << 20)), plan: plan,
      groupID: groupID, runID: resumed?.header.identity.runID ?? PlainSession.freshRunID(),
      startWallMilliseconds: resumed?.header.clock.wallMilliseconds ?? start?.milliseconds
        ?? SystemClock.reading().wallMilliseconds,
      utcOffsetSeconds: 0)
  }
}

/// When a scripted session begins.
struct ScriptStart: ExpressibleByArgument {
  /// Unit: milliseconds since 1970-01-01 00:00 UTC.
  let milliseconds: Int

  /// Reads `YYYY-MM-DD HH:MM`; a `T` may stand between the two.
  init?(argument: String) {
    let parts = argument.split { $0 == " " || $0 == "T" }
    guard parts.count == 2, let day = CalendarDay(String(parts[0])) else { return nil }
    let clock = parts[1].split(separator: ":").map { Int($0) }
    guard clock.count == 2, let hour = clock[0], let minute = clock[1] else { return nil }
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    milliseconds = (day.number * 1440 + hour * 60 + minute) * 60_000
  }
}
