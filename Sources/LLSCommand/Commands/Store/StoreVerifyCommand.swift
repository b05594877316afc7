import ArgumentParser
import LLSStore

/// `lls store verify`
struct StoreVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that everything is there and as it was entered.",
    discussion: """
      Examples:
        lls store verify
        lls store verify --json

      Looks at every page of the file, at what points where, at the chain that
      says who entered what and when, at every form's fingerprint, and at the
      folder of journals: a session that was led with lls run and is not in the
      pilots is told. Ends with 1 when something is not as it should be.
      """)

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var place: StorePlace

  func run() throws {
    let store = try place.openToRead()
    let page = try StoreVerifyPage(
      check: store.verify(), journals: JournalShelf().compared(with: store.importedRuns()))
    if json {
      try JSONOutput.write(page.form, format: "lls-store-check")
    } else {
      try Console.write(page.text)
    }
    if page.hasFindings { throw ExitCode(ExitStatus.finding.rawValue) }
  }
}
