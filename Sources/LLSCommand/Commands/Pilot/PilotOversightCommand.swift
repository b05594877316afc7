import ArgumentParser
import LLSModel
import LLSStore

/// `lls pilot oversight ID`
struct PilotOversightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oversight",
    abstract: "Show a safeguarding lead which checks are missing and what is overdue, and no content.",
    discussion: """
      Examples:
        lls pilot oversight autumn
        lls pilot oversight autumn --json

      Lists sessions, on screen and on paper, without their closing check, or where
      nobody entered that consent was asked again; sessions that began with fewer
      adults than the module asks for; comments that wait for their reader, as a
      number; supervision that is overdue; sites that keep their paper list past its
      date; signposts past their review date. It shows no code of anybody and no
      content. Ends with 1 when there is something to do.
      """)

  @Argument(help: "The pilot's id.")
  var id: String

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var place: ToolkitPlace
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let oversight = try storePlace.openToRead().oversight(ofPilot: id)
    let page = OversightPage(
      id, oversight, try LibraryPlace(place, mistakes: .said).library,
      today: CalendarDay(Today.date) ?? CalendarDay(number: 0))
    if json { try JSONOutput.write(page.form, format: "lls-oversight") } else { try Console.write(page.text) }
    if page.hasFindings { throw ExitCode(ExitStatus.finding.rawValue) }
  }
}
