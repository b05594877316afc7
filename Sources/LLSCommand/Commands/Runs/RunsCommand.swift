import ArgumentParser

/// `lls runs …`
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "The sessions recorded on this computer: list, show, print, go on with, mend, take away.",
    discussion: """
      Examples:
        lls runs                       what is recorded here, the newest first
        lls runs show                  the newest session, to read here
        lls runs print 3f9a2c11        its record, to print or to keep
        lls runs recap                 what to tell somebody who missed it
        lls runs resume 3f9a2c11       go on with it
        lls runs discard 3f9a2c11      take its journal away, after asking
        lls runs strike 3f9a2c11       take undone words out of its journal
        lls runs mend 3f9a2c11         after a fault on the disk
      """,
    subcommands: [
      RunsListCommand.self, RunsShowCommand.self, RunsPrintCommand.self, RunsRecapCommand.self,
      RunsResumeCommand.self, RunsDiscardCommand.self, RunsMendCommand.self, RunsStrikeCommand.self,
    ], defaultSubcommand: RunsListCommand.self)
}

/// Which session is meant.
struct RunName: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The beginning of the run's id, or its journal. Without it, the newest session.", valueName: "run"))
  var name: String?

  /// The session.
  ///
  /// - Throws: ``Failure`` with 66 when there is none, 64 when several fit.
  func found() throws -> RecordedRun { try JournalShelf().run(named: name) }
}
