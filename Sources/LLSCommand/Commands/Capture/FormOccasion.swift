import ArgumentParser
import LLSModel
import LLSStore
import LLSTerminal

/// Which forms are entered: of which pilot, to which questions, when.
struct FormOccasion: ParsableArguments {
  @Option(help: "The pilot's id.")
  var pilot: String

  @Option(help: "The questionnaire's id.")
  var instrument: String

  @Option(help: "When it was asked: pre, session, post or follow-up.")
  var wave: Wave

  @Option(
    help: ArgumentHelp(
      "The day on the forms; in a session, the session's. Without it, today for a session.",
      valueName: "yyyy-mm-dd"))
  var day: String?

  @Option(
    help: ArgumentHelp(
      "The session, where a group had two on one day.", valueName: "module/session"))
  var session: String?

  @Option(help: "Only codes of this group.")
  var group: String?

  /// The questionnaire.
  ///
  /// - Throws: ``Failure`` with 64 for a wave in which it is not asked, or where nobody with a code answers it.
  func questionnaire(_ store: PilotStore) throws -> InstrumentDefinition {
    let questionnaire = try store.instrument(instrument)
    guard questionnaire.waves.contains(wave) else {
      throw Failure(
        .usage, "\(instrument) is not asked in the wave \(wave.rawValue)",
        remedy: "it is asked in: --wave \(questionnaire.waves.map(\.rawValue).joined(separator: ", --wave "))"
      )
    }
    guard questionnaire.respondent == .participant else {
      throw Failure(
        .usage, "\(instrument) is not answered by people with a code",
        remedy: "enter it from a file: lls feedback import")
    }
    return questionnaire
  }

  /// The day that forms get; nil where none is noted.
  func formDay() throws -> CalendarDay? {
    day == nil && wave != .session ? nil : try NamedDay.of(day)
  }

  /// Looks for the session before anybody types a card that could not be saved afterwards.
  ///
  /// - Throws: ``StoreError/refused(_:)`` where there is none, or where it is not clear which.
  func checkSession(_ store: PilotStore) throws {
    guard wave == .session else { return }
    try store.checkSession(ofPilot: pilot, group: group, on: try NamedDay.of(day), session: session)
  }

  /// Codes that may come.
  func codes(_ store: PilotStore) throws -> Set<String> {
    let all = try store.codes(ofPilot: pilot).filter { ParticipantCode($0) != nil }
    guard let group else { return all }
    return Set(
      try store.registerSheet(
        ofPilot: pilot, group: group, on: try NamedDay.of(day), session: wave == .session ? session : nil
      )
      .codes)
  }

  /// A form with these answers.
  func form(
    _ code: ParticipantCode, _ answers: [AnswerValue], to questionnaire: InstrumentDefinition,
    mode: FeedbackSubmission.Mode, helper: FeedbackSubmission.Support
  ) throws -> FeedbackSubmission {
    FeedbackSubmission(
      code: code, day: try formDay(), sessionID: session, mode: mode, support: helper,
      answers: zip(questionnaire.items, answers).map { .init(itemID: $0.0.id, value: $0.1) }, line: nil)
  }

  /// Words by the item's id.
  static func words(_ words: [Int: String], of questionnaire: InstrumentDefinition) -> [String: String] {
    Dictionary(
      words.map { (questionnaire.items[$0.key].id, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The heading of a screen.
  var heading: String {
    // A session's forms get a day also where none is named; a typist sees which.
    let shown = day ?? (try? formDay())?.description
    return [pilot, group, instrument, wave.rawValue, shown].compactMap { $0 }.joined(separator: "   ")
  }
}
