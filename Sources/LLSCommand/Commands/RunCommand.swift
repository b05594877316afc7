import ArgumentParser
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

      Keys stand at the foot of the screen, ? shows all of them. Line by line
      (--plain), type start, then next; help says more. In both, ! shows the
      safeguarding procedure at any time.
      The session's journal is a file of its own; lls delivery import enters it
      in a pilot afterwards.
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

  @OptionGroup var face: RunFace

  @OptionGroup var speech: InterfaceSpeech

  @OptionGroup var place: ToolkitPlace

  func validate() throws {
    if module == nil && !resume {
      throw ValidationError("name a module, for example: lls run landing --group group-a")
    }
    if group == nil && !resume { throw ValidationError("name the group: --group group-a") }
  }

  func run() throws {
    try speech.speaking {
      let table = try SessionTable(self)
      guard let script else { return try table.runLive(face) }
      try table.play(FilePlace(script), at: at)
    }
  }
}
