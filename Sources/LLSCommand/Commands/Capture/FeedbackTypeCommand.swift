import ArgumentParser
import LLSModel
import LLSStore
import LLSTerminal

/// `lls feedback type`
struct FeedbackTypeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "type",
    abstract: "Type paper cards in: a code, then one key an answer.",
    discussion: """
      Examples:
        lls feedback type --pilot autumn --instrument where-i-stand --wave pre
        lls feedback type --pilot autumn --instrument exit-card --wave session \\
          --day 2026-03-02 --group group-a --mode paper --helper nobody

      A code is checked at once; from its fourth character on, Enter takes it when
      only one code begins so. A digit answers and moves on; - is what was left
      empty, i what cannot be read, n what was not asked. Up goes back. Enter on
      the whole form saves it: then it is on the disk. u puts the last one right.
      Where somebody's form stands already, it says so at the code, and asks for the
      reason before another takes its place. Pasted text is taken as a code or as
      written words only.

      Written words are sealed and held for the worker who reads them, when the
      store has a passphrase; else they stay on the card.
      """)

  @OptionGroup var occasion: FormOccasion

  @Option(
    help:
      "How all forms were filled in: paper, kiosk, read-aloud, remote or typed. Without it, it is asked once."
  )
  var mode: FeedbackSubmission.Mode?

  @Option(
    help: "Who helped with all forms: nobody, worker, interpreter or carer. Without it, it is asked once.")
  var helper: FeedbackSubmission.Support?

  @OptionGroup var screen: CaptureScreen
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let staffCode = try storePlace.namedStaffCode()
    let store = try storePlace.open()
    let questionnaire = try occasion.questionnaire(store)
    try occasion.checkSession(store)
    var machine = FormTyping(
      .init(
        instrument: questionnaire, heading: occasion.heading, known: try occasion.codes(store),
        holdsWords: try store.isSealed(), isSecond: false), mode: mode, helper: helper)
    let desk = TypingDesk(occasion, questionnaire, store)
    try screen.run(&machine, store, by: staffCode) { effect in
      switch effect {
      case .look(let code): desk.look(code)
      case .save(let form): desk.save(form)
      }
    }
    Console.say("\(InterfaceText.forms(machine.count)) saved")
    try CutShort.check(isMidway: machine.isMidway, lost: machine.lost)
  }
}

/// Saves typed forms.
struct TypingDesk {
  private let occasion: FormOccasion
  private let questionnaire: InstrumentDefinition
  private let store: PilotStore

  /// Takes what all forms share.
  init(_ occasion: FormOccasion, _ questionnaire: InstrumentDefinition, _ store: PilotStore) {
    self.occasion = occasion
    self.questionnaire = questionnaire
    self.store = store
  }

  /// Whether somebody's form stands already, before the card is typed; nil where none does.
  func look(_ code: ParticipantCode) -> FormTyping.News? {
    do {
      let form = try occasion.form(code, [], to: questionnaire, mode: .paper, helper: .nobody)
      return try store.hasForm(form, to: occasion.instrument, wave: occasion.wave, inPilot: occasion.pilot)
        ? .stands : nil
    } catch {
      return .refused(RefusedWrite.words(error))
    }
  }

  /// Saves one.
  func save(_ form: FormTyping.Form) -> FormTyping.News {
    do {
      try store.enterForm(
        occasion.form(form.code, form.answers, to: questionnaire, mode: form.mode, helper: form.helper),
        words: FormOccasion.words(form.words, of: questionnaire), to: occasion.instrument,
        wave: occasion.wave,
        inPilot: occasion.pilot, correcting: form.reason)
      return .saved
    } catch {
      if form.reason == nil, Self.differs(error) { return .differs }
      return .refused(RefusedWrite.words(error))
    }
  }

  /// Whether the store would take the form as a correction.
  private static func differs(_ error: any Error) -> Bool {
    guard let error = error as? StoreError, case .refused(let problems) = error else { return false }
    return problems.contains { $0.message.contains("was entered before") }
  }

  /// Saves one that was typed a second time.
  func saveSecond(_ form: FormTyping.Form) -> FormTyping.News {
    do {
      try store.enterSecondPass(
        occasion.form(form.code, form.answers, to: questionnaire, mode: .paper, helper: .nobody),
        to: occasion.instrument, wave: occasion.wave, inPilot: occasion.pilot)
      return .saved
    } catch {
      return .refused(RefusedWrite.words(error))
    }
  }
}
