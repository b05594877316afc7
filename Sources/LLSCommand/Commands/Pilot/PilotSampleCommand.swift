import ArgumentParser

/// `lls pilot sample`
struct PilotSampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Make the files of a synthetic pilot from a seed: nobody in it is real.",
    discussion: """
      Examples:
        lls pilot sample -o sample

      Writes groups.csv, enrolment.csv, feedback files, a file for each list of
      lls pilot ledger, the training log of 2016/17, the journals of 95 sessions, and first-session.script: the 96th is
      left for you to play. Everything enters a store by the commands you would
      use. The folder must be new or empty.
      """)

  @Option(help: "The same seed gives the same files.")
  var seed: UInt64?

  @Option(name: [.short, .long], help: ArgumentHelp("Folder to write into.", valueName: "folder"))
  var output: String

  @OptionGroup var place: ToolkitPlace

  func run() throws {
    let written = try SampleFolder(output).write(from: LibraryPlace(place), seed: seed)
    Console.say("wrote \(written) files in \(output): synthetic data, nobody is real")
  }
}
