import ArgumentParser

/// `lls doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say which toolkit and pilots are used, and what is wrong with them.",
    discussion: """
      Examples:
        lls doctor
        lls doctor --json

      Ends with 1 when something needs mending.
      """)

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var place: ToolkitPlace
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let report = DoctorReport(place: place, storePlace: storePlace)
    if json {
      try JSONOutput.write(report.forms, format: "lls-doctor")
    } else {
      try Console.write(report.text)
    }
    if report.needsMending { throw ExitCode(ExitStatus.finding.rawValue) }
  }
}
