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
    let library = try LibraryPlace(place, mistakes: .said)
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

  func run(named name: String?) throws -> RecordedRun {
    let shelf = try JournalShelf()
    if let name { return try shelf.run(named: name) }
    let runs = shelf.runs
    guard
      let found = runs.first(where: { $0.standing == .running })
        ?? runs.first(where: { $0.standing == .open })
    else { throw Failure(.noInput, InterfaceText.Room.nothingRuns, remedy: InterfaceText.Room.startOne) }
    return found
  }

  private func terminal() -> TerminalScreen? {
    let kind = Environment.value("TERM") ?? ""
    if plain || kind == "dumb" || kind.isEmpty { return nil }
    return TerminalScreen(usesColours: (Environment.value("NO_COLOR") ?? "").isEmpty)
  }
}
