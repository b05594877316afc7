import ArgumentParser
import LLSModel
import LLSTerminal

/// `lls runs mend`
struct RunsMendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend",
    abstract: "Let a session go on whose journal a fault has reached.",
    discussion: """
      Examples:
        lls runs show 3f9a2c11        what is whole of it
        lls runs mend 3f9a2c11

      Cuts the journal off before the line that is not as it was written. The file
      as it was stays beside it, with .damaged after its name.
      """)

  @OptionGroup var session: RunName
  @OptionGroup var speech: InterfaceSpeech

  func run() throws {
    try speech.speaking(saysDraft: true) {
      let path = try session.found().path
      guard let mended = try JournalMending.mend(path) else { return Console.say(InterfaceText.Runs.isWhole) }
      Console.say(InterfaceText.Runs.mended(path, lines: mended.lines, copy: mended.copy))
    }
  }
}

/// `lls runs strike`
struct RunsStrikeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strike",
    abstract: "Take the words of undone notes and topics out of a session's journal for good.",
    discussion: """
      Examples:
        lls runs strike
        lls runs strike 3f9a2c11

      For a name, or anything else that should not have been typed: undo the note
      in the session, close its window, then strike. What happened stays as it was.
      A session that a pilot has already is left alone: it compares the journal.
      """)

  @OptionGroup var session: RunName
  @OptionGroup var storePlace: StorePlace
  @OptionGroup var speech: InterfaceSpeech

  func run() throws {
    try speech.speaking(saysDraft: true) {
      typealias Words = InterfaceText.Runs
      let found = try session.found()
      if let lines = found.entered(in: storePlace.importedRuns()), lines > 0 {
        throw Failure(.usage, Words.pilotCompares, remedy: Words.discardInstead(found.shortID))
      }
      let count = try JournalMending.strike(found.path)
      Console.say(count > 0 ? Words.struck(count) : Words.nothingToStrike)
    }
  }
}
