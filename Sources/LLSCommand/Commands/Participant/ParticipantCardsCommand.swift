import ArgumentParser
import LLSExport
import LLSModel
import LLSStore

/// `lls participant cards`
struct ParticipantCardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards",
    abstract: "Write code cards to print and cut out, and the list to link codes to names by hand.",
    discussion: """
      Examples:
        lls participant cards --pilot autumn -o cards.html
        lls participant cards --pilot autumn --group group-a

      Cards for everybody who is enrolled and has not left. The list is filled in
      with a pen and stays locked away at the site: names never come in here. The
      file holds codes; delete it once it is printed.
      """)

  @OptionGroup var pilotOption: PilotOption

  @Option(help: "Only this group's.")
  var group: String?

  @Option(name: [.short, .long], help: ArgumentHelp("A file, a folder, or - .", valueName: "path"))
  var output: String?

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let store = try storePlace.openToRead()
    let overview = try store.overview(ofPilot: pilotOption.pilot)
    let people = try store.participants(ofPilot: pilotOption.pilot).filter {
      !$0.left && (group == nil || $0.groupID == group)
    }
    let sets = overview.groups.map(\.entry).compactMap { entry -> CodeCards.Group? in
      let codes = people.filter { $0.groupID == entry.id }.compactMap { ParticipantCode($0.code) }
      return codes.isEmpty ? nil : CodeCards.Group(id: entry.id, site: entry.site, codes: codes)
    }
    guard !sets.isEmpty else {
      throw Failure(
        .noInput,
        "\(group.map { "the group \($0)" } ?? "the pilot \(pilotOption.pilot)") has nobody to print a card for",
        remedy: "enrol somebody first: lls participant enrol --pilot \(pilotOption.pilot) --group ID --new 8")
    }
    let name = "code-cards-" + (group ?? pilotOption.pilot)
    try DocumentResult(
      name: name, format: ExportCatalogue.format("html"), output: output, isPrivate: true
    ).write(CodeCards(pilot: overview.pilot.id, title: overview.pilot.title, groups: sets).document)
  }
}
