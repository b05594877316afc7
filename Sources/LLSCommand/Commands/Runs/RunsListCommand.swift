import ArgumentParser
import LLSModel

/// `lls runs list`
struct RunsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the sessions recorded on this computer, the newest first.",
    discussion: """
      Examples:
        lls runs list
        lls runs list --json

      The last column says whether a pilot has the session; ? where no store of
      pilots can be read.
      """)

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  /// A session as other programs read it.
  private struct Row: Encodable {
    let run: String?
    let journal: String
    let standing: String
    let day: String?
    let module: String?
    let session: String?
    let group: String?
    let ending: String?
    let elapsedSeconds: Int?
    let plannedMinutes: Int?
    let lines: Int?
    let linesInPilot: Int?
  }

  @OptionGroup var speech: InterfaceSpeech

  func run() throws {
    try speech.speaking(always: json ? .english : nil, saysDraft: !json) { try list() }
  }

  private func list() throws {
    let runs = try JournalShelf().runs
    let entered = storePlace.importedRuns()
    if json { return try JSONOutput.write(runs.map { row($0, entered) }, format: "lls-runs") }
    for path in try JournalShelf().leftovers { Console.say(InterfaceText.Runs.leftover(path)) }
    guard !runs.isEmpty else { return Console.say(InterfaceText.Runs.none) }
    try Console.write(
      TextTable(
        header: InterfaceText.Runs.header,
        rows: runs.map { cells($0, entered) }, trailing: [4], whole: [0, 1]
      ).text)
    for run in runs where run.record == nil {
      Console.say(InterfaceText.Runs.unreadable(run.path))
    }
  }

  private func row(_ run: RecordedRun, _ entered: [String: Int]?) -> Row {
    let record = run.record
    return Row(
      run: record?.runID, journal: run.path, standing: run.standing.rawValue, day: record?.day,
      module: record?.moduleID, session: record?.sessionID, group: record?.groupID,
      ending: record?.ending.rawValue, elapsedSeconds: record?.elapsedSeconds,
      plannedMinutes: record?.plannedMinutes, lines: record?.lastSequence,
      linesInPilot: run.entered(in: entered))
  }

  private func cells(_ run: RecordedRun, _ entered: [String: Int]?) -> [String] {
    guard let record = run.record else {
      return ["?", "", FilePlace(run.path).name, "", "", run.standing.words, ""]
    }
    let inPilot =
      switch run.entered(in: entered) {
      case nil: InterfaceText.Runs.unknownInPilot
      case 0?: InterfaceText.Runs.notInPilot
      case let line?:
        line >= record.lastSequence ? InterfaceText.Runs.inPilot : InterfaceText.Runs.partlyInPilot
      }
    return [
      String(record.runID.prefix(8)), record.day, "\(record.moduleID) \(record.sessionID)", record.groupID,
      "\(record.elapsedSeconds / 60)", run.standing.words, inPilot,
    ]
  }
}
