import ArgumentParser
import Glibc
import LLSModel
import LLSTerminal

/// `lls runs resume`
struct RunsResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with a session, as lls run --resume does.",
    discussion: """
      Examples:
        lls runs resume               the session that was left open last
        lls runs resume 3f9a2c11
      """)

  @Argument(
    help: ArgumentHelp(
      "The beginning of the run's id, or its journal. Without it, the one left open last.", valueName: "run"))
  var name: String?

  @OptionGroup var speech: InterfaceSpeech
  @OptionGroup var place: ToolkitPlace

  func run() throws {
    var arguments = ["--resume"]
    try speech.speaking {
      if let name { arguments += ["--journal", try JournalShelf().run(named: name).path] }
    }
    if let language = speech.lang { arguments += ["--lang", language.rawValue] }
    if let toolkit = place.toolkit { arguments += ["--toolkit", toolkit] }
    let command = try RunCommand.parse(arguments)
    try command.run()
  }
}

/// `lls runs discard`
struct RunsDiscardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard",
    abstract: "Take a session's journal away for good, with its notes.",
    discussion: """
      Examples:
        lls runs discard 3f9a2c11
        lls runs discard evening.journal --yes
        lls runs discard --not-started     all of which nothing was entered

      Says first what is lost: whether a pilot has the session. The file is
      overwritten before it goes. A session that is running now is left alone.
      With --yes nobody is asked, so it takes eight signs of the run's id.
      """)

  @Argument(help: ArgumentHelp("The beginning of the run's id, or its journal.", valueName: "run"))
  var name: String?

  @Flag(help: "Every session that was opened and never started. Nothing was entered, so nobody is asked.")
  var notStarted = false

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var storePlace: StorePlace

  @OptionGroup var speech: InterfaceSpeech

  func run() throws {
    try speech.speaking(saysDraft: true) {
      if let name { try discard(name) } else { try tidy() }
    }
  }

  func validate() throws {
    if (name == nil) != notStarted { throw ValidationError("name a run, or say --not-started") }
  }

  private func tidy() throws {
    let idle = try JournalShelf().runs.filter { $0.standing == .notStarted }
    for run in idle { try JournalDiscard.discard(run.path, seen: run.size) }
    Console.say(Words.tidied(idle.count))
  }

  private func discard(_ name: String) throws {
    // A digit slips in easily: who is not asked has to say more of which session it is.
    guard !yes || name.count >= Self.enoughSigns || FilePlace(name).exists else {
      throw Failure(.usage, Words.tooShort(name), remedy: Words.sayMore(Self.enoughSigns))
    }
    let found = try JournalShelf().run(named: name)
    if found.standing == .running { throw JournalError.busy(path: found.path) }
    Console.say(Words.discarding(found.words))
    if let record = found.record {
      if record.hasBegun, record.mode == .live {
        let lines = found.entered(in: storePlace.importedRuns()) ?? 0
        Console.say(lines >= record.lastSequence ? Words.alsoInPilot : Words.onlyHere)
      }
    } else {
      Console.say(Words.cannotBeRead)
    }
    guard try isMeant() else { return Console.say(Words.kept) }
    try JournalDiscard.discard(found.path, seen: found.size)
    Console.say(Words.discarded(found.path))
  }

  /// How much of a run's id says which one is meant, where nobody is asked.
  private static let enoughSigns = 8

  private typealias Words = InterfaceText.Runs

  private func isMeant() throws -> Bool {
    if yes { return true }
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure(.usage, Words.needsYes, remedy: Words.addYes)
    }
    Console.prompt(Words.discardQuestion + " ")
    return InterruptWords.reading({ readLine() })?.trimmedOfBlanks.lowercased() == Words.discardWord
  }
}
