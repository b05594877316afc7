import Foundation
import LLSModel
import LLSSeal
import Synchronization

@testable import LLSStore

/// A folder of its own for one test, and a pilot to put in it.
final class Place {
  let folder: URL
  var path: String { folder.appending(path: "pilots.llsstore").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lls-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func open(settings: StoreSettings = StoreSettings(), source: StoreSource = .system) throws -> PilotStore {
    try PilotStore(at: path, creating: .ifMissing, by: "w1", source: source, settings: settings)
  }

  func bytes(_ suffix: String = "") throws -> Data { try Data(contentsOf: URL(filePath: path + suffix)) }

  static func mode(_ path: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return (facts[.posixPermissions] as? Int) ?? 0
  }
}

/// A small made-up pilot.
enum Made {
  static let codes = (0..<6).map { ParticipantCode(drawn: [$0, 3, 5, 7, 11, 13, 17]) }

  static let pilot = NewPilot(
    id: "autumn", title: "Autumn groups", modules: ["landing@0.1.0"], isSynthetic: true)

  static let groups = [
    GroupEntry(
      id: "group-a", arm: .pilot, isCSEGroup: true, site: "site-1", region: "north", nation: .england),
    GroupEntry(
      id: "group-h", arm: .comparison, isCSEGroup: false, site: "site-2", region: "west", nation: .wales),
  ]

  static let other = GroupEntry(
    id: "group-z", arm: .pilot, isCSEGroup: false, site: "site-1", region: "north", nation: .england)

  static let questions = InstrumentDefinition(
    id: "where-i-stand", title: "Where I stand", origin: "toolkit", respondent: .participant,
    waves: [.pre, .session, .post],
    items: [
      .init(
        id: "heard", text: "I am heard.", kind: .steps(labels: ["no", "a bit", "yes"], faces: false),
        isReversed: false, isOptional: false, outcome: "landing#safe"),
      .init(
        id: "use", text: "I use", kind: .choices(["a", "b", "c"]), isReversed: false, isOptional: true,
        outcome: nil),
      .init(
        id: "much", text: "How much?", kind: .scale(low: 0, high: 10, lowLabel: "none", highLabel: "all"),
        isReversed: true, isOptional: false, outcome: nil),
      .init(
        id: "words", text: "Anything else?", kind: .text, isReversed: false, isOptional: true, outcome: nil),
    ], isScored: true, minimumAnswered: 1)

  static func enrolment(
    _ index: Int, group: String = "group-a", takePart: ConsentState = .given, feedback: ConsentState = .given,
    day: String = "2016-09-26", left: String? = nil
  ) -> Enrolment {
    Enrolment(
      groupID: group, code: codes[index],
      consent: [.takePart: takePart, .useFeedback: feedback, .quote: .refused, .shareDataSet: .refused],
      decidedBy: ConsentDecider(.youngPerson), formVersion: "1.0",
      day: CalendarDay(day) ?? CalendarDay(number: 0),
      left: left.flatMap(CalendarDay.init), line: index + 2)
  }

  static func form(
    _ index: Int, heard: AnswerValue = .number(2), day: String? = nil, session: String? = nil,
    mode: FeedbackSubmission.Mode = .paper, support: FeedbackSubmission.Support = .worker
  ) -> FeedbackSubmission {
    FeedbackSubmission(
      code: codes[index], day: day.flatMap(CalendarDay.init), sessionID: session, mode: mode,
      support: support,
      answers: [
        .init(itemID: "heard", value: heard), .init(itemID: "use", value: .choices([1, 3])),
        .init(itemID: "much", value: .missing(.refused)), .init(itemID: "words", value: .wordsHeld),
      ], line: index + 2)
  }

  static func batch(_ forms: [FeedbackSubmission], wave: Wave = .pre) -> FeedbackBatch {
    FeedbackBatch(instrumentID: "where-i-stand", wave: wave, submissions: forms)
  }

  /// What a store keeps of the checksum of a journal's line; two journals that went on from one beginning differ from there.
  static func link(_ run: String, _ line: Int, isForked: Bool) -> String {
    String(ContentDigest(of: "\(run) \(line) \(isForked)".utf8).description.prefix(16))
  }

  static func session(
    run: String = "00000000000000000000000000000001", sequence: Int = 9, group: String = "group-a",
    day: String = "2016-10-03", module: String = "landing",
    session: String = "first", withdrawn: [String] = [], fork: Int = .max, standIn: String? = nil
  ) -> SessionRecord {
    func shown(_ code: String) -> String { code == codes[0].description ? standIn ?? code : code }
    return SessionRecord(
      runID: run, lastSequence: sequence, mode: .scripted, ending: .finished, groupID: group,
      moduleID: module,
      moduleVersion: "0.1.0", contentHash: String(repeating: "ab", count: 32), sessionID: session, day: day,
      elapsedSeconds: 3_700, pausedSeconds: 60, plannedMinutes: 60, adults: 3, adultsNeeded: 2,
      blocks: [
        .init(activityID: "names", plannedMinutes: 10, seconds: 640, status: .done, isCore: true),
        .init(activityID: "game", plannedMinutes: 50, seconds: 0, status: .skipped, isCore: false),
      ], adaptations: [.init(activityID: "game", what: "skipped", why: "time")],
      attendance: (group == "group-h" ? codes[4...4] : codes[0..<3]).map(\.description).sorted().map {
        .init(code: shown($0), status: .present, minutes: 60)
      }, cards: ["green": 2, "amber": 1], withdrawnToday: withdrawn.map(shown),
      closingCheck: .init(role: "reader-of-cards", minutesAfterEnd: 12),
      chain: (1...sequence).map { link(run, $0, isForked: $0 > fork) })
  }

  /// A store with the pilot, its groups, five people and the questionnaire.
  static func filled(_ store: PilotStore) throws {
    try store.create(pilot)
    try store.addGroups(groups, toPilot: "autumn")
    try store.enrol((0..<4).map { enrolment($0) } + [enrolment(4, group: "group-h")], inPilot: "autumn")
    try store.register([questions])
  }
}

/// What a closure throws, for looking at it.
func storeError(_ work: () throws -> Void) -> StoreError? {
  do {
    try work()
    return nil
  } catch {
    return error as? StoreError
  }
}
