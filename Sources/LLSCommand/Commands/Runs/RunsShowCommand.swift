import ArgumentParser
import LLSExport
import LLSModel
import LLSRunner
import LLSTerminal

/// What of a session is shown besides counts.
struct OwnCopyOptions: ParsableArguments {
  @Flag(help: "Also participants' codes: for the facilitator's own copy.")
  var codes = false

  @Flag(help: "Also notes and parked topics: for the facilitator's own copy.")
  var notes = false

  /// The record of a session as pages.
  ///
  /// - Throws: ``JournalError`` where the journal cannot be read.
  func pages(of run: RecordedRun, _ storePlace: StorePlace) throws -> RunRecordPages {
    if let damage = run.damage {
      return pages(damage.whole, damage.whole.record, storePlace, damagedLine: damage.line)
    }
    // Where it could not be read, once more for the reason.
    let replay =
      try run.replay
      ?? JournalReader.read(FilePlace(run.path).read(limit: 64 << 20), path: run.path)
    return pages(replay, replay.record, storePlace)
  }

  private func pages(
    _ replay: JournalReader.Replay, _ record: SessionRecord, _ storePlace: StorePlace,
    damagedLine: Int? = nil
  ) -> RunRecordPages {
    let words = RunRecordPages.Words(
      title: replay.header.identity.title, blocks: replay.header.outline.blocks.map(\.title),
      notes: notes ? Self.timed(replay) { if case .note(let words) = $0 { words } else { nil } } : [],
      parked: notes ? Self.timed(replay) { if case .park(let words) = $0 { words } else { nil } } : [],
      standings: replay.state.blocks.indices.map { replay.state.standing(of: $0) },
      hours: RunRecordPages.Hours(begun: replay.begun?.hourMinute, ended: replay.ended?.hourMinute),
      handovers: replay.state.history.compactMap {
        guard case .handover(let role) = $0.event else { return nil }
        return InterfaceText.RunRecord.handover(
          replay.civilTime(of: $0.at).hourMinute, role: role.rawValue)
      }, forAuthor: replay.state.forAuthor, damagedLine: damagedLine)
    let entered: RunRecordPages.Entered =
      switch storePlace.importedRuns() {
      case nil: .unknown
      case let runs?: runs[record.runID].map { .upTo($0) } ?? .no
      }
    return RunRecordPages(record, words: words, entered: entered, showsCodes: codes)
  }

  /// What was written down and not undone, each with its time.
  private static func timed(
    _ replay: JournalReader.Replay, _ words: (SessionEvent) -> String?
  ) -> [String] {
    replay.state.history.compactMap { step in
      words(step.event).map {
        InterfaceText.RunRecord.timed(replay.civilTime(of: step.at).hourMinute, $0)
      }
    }
  }

  /// Whether it is somebody's own copy.
  var isOwnCopy: Bool { codes || notes }
}

/// `lls runs show`
struct RunsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a session: planned and done, adaptations, how many came, what a pilot has of it.",
    discussion: """
      Examples:
        lls runs show
        lls runs show 3f9a2c11 --notes
        lls runs show evening.journal --json

      Counts only. Codes and notes are shown where --codes and --notes ask for
      them, for the facilitator's own eyes.
      """)

  @OptionGroup var session: RunName
  @OptionGroup var ownCopy: OwnCopyOptions

  @Flag(help: "For other programs: what the session hands to a pilot.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  @OptionGroup var speech: InterfaceSpeech

  func run() throws {
    try speech.speaking(always: json ? .english : nil) { try show() }
  }

  private func show() throws {
    let run = try session.found()
    let document = try ownCopy.pages(of: run, storePlace).document
    guard json, let record = run.record else {
      try Console.write(Self.text(of: document))
      if run.damage != nil { _ = try JournalReader.read(FilePlace(run.path).read(), path: run.path) }
      return
    }
    try JSONOutput.write(
      RunSummary(record, withCodes: ownCopy.codes, forAuthor: run.replay?.state.forAuthor ?? [:]),
      format: "lls-run-record")
  }
}

extension RunsShowCommand {
  /// The pages for a terminal, with their tables set out as tables.
  static func text(of document: Document) -> String {
    TextWriter.text(of: document) { table in
      let trailing = table.alignments.indices.filter { table.alignments[$0] == .trailing }
      let rows = table.rows.map { $0.map(\.plainText) }
      return TextTable(
        header: table.header.map(\.plainText), rows: rows, trailing: Set(trailing), whole: Set(trailing),
        indent: 2
      ).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

/// `lls runs print`
struct RunsPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Write a session's record as a page to print or to keep.",
    discussion: """
      Examples:
        lls runs print
        lls runs print 3f9a2c11 -o evening.html
        lls runs print --codes --notes        the facilitator's own copy
      """)

  @OptionGroup var session: RunName
  @OptionGroup var ownCopy: OwnCopyOptions

  @Option(name: [.short, .long], help: ArgumentHelp("A file, a folder, or - .", valueName: "path"))
  var output: String?

  @OptionGroup var storePlace: StorePlace

  @OptionGroup var speech: InterfaceSpeech

  func run() throws {
    try speech.speaking { try write() }
  }

  private func write() throws {
    let run = try session.found()
    let document = try ownCopy.pages(of: run, storePlace).document
    let record = run.record
    let result = try DocumentResult(
      name: Self.name(of: run), format: ExportCatalogue.format("html"), output: output, isPrivate: true)
    if let record { try Self.refuseAnotherSession(at: result, runID: record.runID) }
    try result.write(document)
    if ownCopy.isOwnCopy { Console.say(InterfaceText.RunRecord.ownCopy) }
  }
}

extension RunsPrintCommand {
  /// A name that no other session has: a group may have several on a day.
  private static func name(of run: RecordedRun) -> String {
    guard let record = run.record, let replay = run.replay else { return "session-record" }
    let time = (replay.begun ?? replay.civilTime(of: .zero)).hourMinute.filter { $0 != ":" }
    // No journal says where the page goes: what could lead elsewhere is not part of its name.
    return ["session", record.day, time, record.groupID, record.sessionID, String(record.runID.prefix(8))]
      .filter { !$0.contains("/") }.joined(separator: "-")
  }

  /// - Throws: ``Failure`` with 73 where a file is there already that is not of this session.
  private static func refuseAnotherSession(at result: DocumentResult, runID: String) throws {
    guard result.output != "-", FilePlace(result.path).exists else { return }
    let there = try FilePlace(result.path).read(limit: 16 << 20)
    guard !String(decoding: there, as: UTF8.self).contains(runID) else { return }
    throw Failure(
      .cannotCreate, InterfaceText.Runs.anotherFile(result.path), remedy: InterfaceText.Runs.nameAnotherFile)
  }
}

/// A session's record for other programs.
struct RunSummary: Encodable {
  private struct Block: Encodable {
    let activity: String
    let plannedMinutes: Int
    let seconds: Int
    let status: String
    let isCore: Bool
  }

  private struct Adaptation: Encodable {
    let activity: String
    let what: String
    let why: String
  }

  private struct Person: Encodable {
    let code: String
    let status: String
    let minutes: Int
  }

  private struct ForAuthor: Encodable {
    let activity: String
    let verdict: String
    let timing: String
    let words: String
  }

  private let run: String
  private let mode: String
  private let ending: String
  private let day: String
  private let module: String
  private let moduleVersion: String
  private let contentHash: String
  private let session: String
  private let group: String
  private let elapsedSeconds: Int
  private let pausedSeconds: Int
  private let plannedMinutes: Int
  private let adults: Int?
  private let adultsNeeded: Int
  private let blocks: [Block]
  private let adaptations: [Adaptation]
  private let attendance: [String: Int]
  private let people: [Person]?
  private let cards: [String: Int]
  private let closingCheck: String?
  private let forAuthor: [ForAuthor]

  /// Takes a record; codes only where they were asked for.
  init(_ record: SessionRecord, withCodes: Bool, forAuthor: [Int: AuthorFeedback]) {
    run = record.runID
    mode = record.mode.rawValue
    ending = record.ending.rawValue
    day = record.day
    module = record.moduleID
    moduleVersion = record.moduleVersion
    contentHash = record.contentHash
    session = record.sessionID
    group = record.groupID
    elapsedSeconds = record.elapsedSeconds
    pausedSeconds = record.pausedSeconds
    plannedMinutes = record.plannedMinutes
    adults = record.adults
    adultsNeeded = record.adultsNeeded
    blocks = record.blocks.map {
      Block(
        activity: $0.activityID, plannedMinutes: $0.plannedMinutes, seconds: $0.seconds,
        status: $0.status.rawValue, isCore: $0.isCore)
    }
    adaptations = record.adaptations.map {
      Adaptation(activity: $0.activityID, what: $0.what, why: $0.why)
    }
    attendance = Dictionary(
      uniqueKeysWithValues: SessionRecord.Attendance.Status.allCases.map { status in
        (status.rawValue, record.attendance.count { $0.status == status })
      })
    people =
      withCodes
      ? record.attendance.map { Person(code: $0.code, status: $0.status.rawValue, minutes: $0.minutes) } : nil
    cards = record.cards
    closingCheck = record.closingCheck?.role
    self.forAuthor = forAuthor.sorted { $0.key < $1.key }.map { block, said in
      ForAuthor(
        activity: record.blocks.indices.contains(block) ? record.blocks[block].activityID : "",
        verdict: said.verdict.rawValue, timing: said.timing.rawValue, words: said.words)
    }
  }
}
