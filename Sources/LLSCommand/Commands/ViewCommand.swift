import ArgumentParser
import Glibc
import LLSModel
import LLSRunner
import LLSTerminal

/// `lls view --room`
struct ViewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view",
    abstract: "Show what the room may see of a session that runs in another terminal.",
    discussion: """
      Examples:
        lls view --room                 for a second terminal or a projector
        lls view --room --countdown     also how much of each activity is left
        lls view --room --plain         line by line

      It only reads the session's journal: the activity's title, what is read
      aloud and asked, and the other way to take part. Never codes, notes, what
      to watch for, or the safeguarding procedure. While the facilitator hides
      the screen, this one is empty too. Nothing here makes a sound. Opened at a
      terminal before the session, it waits for one. A page that is longer than
      the screen moves by Space, Down and Page Down, and back by Page Up.
      """)

  @Flag(help: "The room's view.")
  var room = false

  @Argument(
    help: ArgumentHelp(
      "The beginning of the run's id, or its journal. Without it, the session that runs now.",
      valueName: "run"))
  var name: String?

  @Flag(help: "Also show, in whole minutes, how much of each activity is left.")
  var countdown = false

  @Flag(help: "Line by line, without a screen.")
  var plain = false

  @OptionGroup var place: ToolkitPlace

  func validate() throws {
    guard room else { throw ValidationError("say whose view: lls view --room") }
  }

  @OptionGroup var speech: InterfaceSpeech

  func run() throws {
    try speech.speaking(saysDraft: true) { try show() }
  }

  private func show() throws {
    let found = try awaited()
    // Read once more, for the reason where it cannot be read.
    let replay = try JournalReader.read(FilePlace(found.path).read(), path: found.path)
    let library = try LibraryPlace(
      place, mistakes: .said, only: replay.header.identity.moduleID)
    let plan = try SessionTable.plan(of: replay, in: library, nation: nil)
    let view = try RoomView(
      path: found.path, plan: replay.header.outline.keeping(plan), showsTime: countdown)
    Console.say(InterfaceText.Room.leave)
    if let screen = terminal() {
      if let reason = view.run(on: screen) { Console.say(reason) }
      return
    }
    let isTerminal = isatty(STDOUT_FILENO) == 1
    view.run(
      output: { line in WordWrap.terminal.lines(of: line).allSatisfy { Console.show($0) == nil } },
      clear: { if isTerminal { Console.clear() } })
  }

  /// The session that is named, or else the one that runs now; never one that somebody left open, which may be another group's.
  ///
  /// - Throws: ``Failure`` with 66 where none runs, 64 where several do.
  func run(named name: String?) throws -> RecordedRun {
    if let name { return try JournalShelf().run(named: name) }
    guard let found = try runningNow() else {
      throw Failure(.noInput, InterfaceText.Room.nothingRuns, remedy: InterfaceText.Room.startOne)
    }
    return found
  }

  /// The session that runs now; nil where none does.
  ///
  /// - Throws: ``Failure`` with 64 where several do: they are said before.
  func runningNow() throws -> RecordedRun? {
    let running = try JournalShelf().runs.filter { $0.standing == .running }
    guard running.count > 1 else { return running.first }
    for run in running { Console.say("\(run.shortID)  \(run.words)") }
    throw Failure(.usage, InterfaceText.Room.severalRun, remedy: InterfaceText.Room.nameOne)
  }

  private func terminal() -> TerminalScreen? {
    let kind = Environment.value("TERM") ?? ""
    if plain || kind == "dumb" || kind.isEmpty { return nil }
    return TerminalScreen(usesColours: (Environment.value("NO_COLOR") ?? "").isEmpty)
  }
}
