import ArgumentParser
import LLSModel
import LLSTerminal

/// `lls run MODULE SESSION --group GROUP`
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a session in this terminal, offline. Nothing that is called saved can be lost.",
    discussion: """
      Examples:
        lls run landing first-landing --group group-a
        lls run --resume            go on after a crash, a flat battery or quit
        lls run landing --group group-a --plain
        lls run landing --group group-a --script evening.script
        lls run landing --rehearse --speed 20    try it out; nothing is kept
        lls run landing --group group-a --json-lines      for other programs

      Keys stand at the foot of the screen, ? shows all of them. Line by line
      (--plain), type start, then next; help says more. In both, ! shows the
      safeguarding procedure at any time.
      The session's journal is a file of its own; lls delivery import enters it
      in a pilot afterwards, lls runs lists and prints what is there.

      Settings are in ~/.config/lls/settings.json (or below $XDG_CONFIG_HOME), for
      example {"face": "plain", "language": "cy"}. A flag comes first, then the
      environment, then the setting; not at a terminal it is line by line.

      \(InterfaceText.JSONFace.help)
      """)

  @Argument(help: "The module's id.")
  var module: String?

  @Argument(help: "The session's id. Without it, the module's first group session.")
  var session: String?

  @Option(help: "The group's id in the pilot. Never a name.")
  var group: String?

  @Option(help: "Whose safeguarding procedure: england or wales (or LLS_NATION). Without it, both are shown.")
  var nation: Nation?

  @Option(help: EditionOption.help)
  var variant = EditionOption.standard

  @Option(help: ArgumentHelp("Where the session is recorded.", valueName: "file"))
  var journal: String?

  @Flag(help: "Go on with a session that was left open.")
  var resume = false

  @Option(help: ArgumentHelp("Play typed lines from a file; their times drive the clock.", valueName: "file"))
  var script: String?

  @Option(help: ArgumentHelp("When a scripted session begins.", valueName: "yyyy-mm-dd hh:mm"))
  var at: ScriptStart?

  @Option(
    help: ArgumentHelp(
      "Draw the screens of the script into one moving picture (SVG; - for standard output). Nothing is recorded.",
      valueName: "file")
  )
  var film: String?

  @Flag(help: "A rehearsal: the clock may run fast, and nothing is written down.")
  var rehearse = false

  @Option(
    help: ArgumentHelp(
      "How many times as fast a rehearsal's clock runs: 1 to 120; 20 without this.", valueName: "times"))
  var speed: Int?

  @Flag(help: "For other programs: one JSON object a line, in and out.")
  var jsonLines = false

  @OptionGroup var face: RunFace

  @OptionGroup var speech: InterfaceSpeech

  @OptionGroup var place: ToolkitPlace

  func validate() throws {
    if module == nil && !resume {
      throw ValidationError("name a module, for example: lls run landing --group group-a")
    }
    if group == nil && !resume && !rehearse { throw ValidationError("name the group: --group group-a") }
    if rehearse && (resume || script != nil || journal != nil) {
      throw ValidationError("a rehearsal stands by itself: without --resume, --script and --journal")
    }
    if speed != nil && !rehearse { throw ValidationError("only a rehearsal has a speed: add --rehearse") }
    guard (1...120).contains(speed ?? 1) else { throw ValidationError("--speed is a number from 1 to 120") }
    if film != nil && (script == nil || resume || journal != nil) {
      throw ValidationError("a film is drawn of a script, and keeps no journal: --script FILE --film FILE")
    }
    if jsonLines && script != nil {
      throw ValidationError("a script drives itself: without --json-lines")
    }
    if jsonLines && (face.plain || face.fullScreen) {
      throw ValidationError("choose one: --json-lines, --plain or --full-screen")
    }
  }

  func run() throws {
    // Other programs read the same words whatever the language of the room.
    try speech.speaking(always: jsonLines ? .english : nil) {
      let table = try SessionTable(self)
      guard let script else { return try table.runLive(face, asJSON: jsonLines) }
      if let film { return try table.draw(FilePlace(script), at: at, to: film) }
      try table.play(FilePlace(script), at: at)
    }
  }
}
