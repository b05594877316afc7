import ArgumentParser
import LLSModel
import LLSStore
import LLSTerminal

/// `lls feedback kiosk`
struct FeedbackKioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk",
    abstract: "Let young people answer at this laptop, one at a time.",
    discussion: """
      Examples:
        lls feedback kiosk --pilot autumn --instrument exit-card --wave session \\
          --group group-a
        lls feedback kiosk --pilot autumn --instrument where-i-stand --wave pre \\
          --group group-a --helper nobody

      One question a screen, answered with a digit; every question may be left
      out. When somebody is done, or walks away, nothing of theirs stays on the
      screen. Ctrl-C and your staff code end it; nothing else does.

      For four people or fewer. For more, paper cards are quicker:
      lls feedback type.
      """)

  /// More people than this are quicker with paper.
  private static let fewEnough = 4

  @OptionGroup var occasion: FormOccasion

  @Option(
    help: "Who helps everybody: nobody, worker, interpreter or carer. Without it, each person is asked.")
  var helper: FeedbackSubmission.Support?

  @OptionGroup var screen: CaptureScreen
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let staffCode = try storePlace.namedStaffCode()
    let store = try storePlace.open()
    let questionnaire = try occasion.questionnaire(store)
    try occasion.checkSession(store)
    let codes = try occasion.codes(store)
    let advice =
      codes.count > Self.fewEnough
      ? "\(codes.count) people may answer here. For more than four, paper cards are quicker: lls feedback type."
      : ""
    if !advice.isEmpty { Console.say(advice) }
    var machine = Kiosk(
      instrument: questionnaire, known: codes, staffCode: staffCode, advice: advice,
      holdsWords: try store.isSealed(), helper: helper)
    try screen.runWiped(&machine, store, by: staffCode) { effect in
      switch effect {
      case .look(let code): look(code, questionnaire, store)
      case .save(let form): save(form, questionnaire, store)
      }
    }
    Console.say("\(InterfaceText.forms(machine.count)) saved")
    try CutShort.check(isMidway: machine.isMidway, lost: 0)
  }

  /// Whether somebody has answered already; nil where they have not.
  private func look(_ code: ParticipantCode, _ questionnaire: InstrumentDefinition, _ store: PilotStore)
    -> Kiosk.News?
  {
    do {
      let form = try occasion.form(code, [], to: questionnaire, mode: .kiosk, helper: helper ?? .nobody)
      return try store.hasForm(form, to: occasion.instrument, wave: occasion.wave, inPilot: occasion.pilot)
        ? .answeredBefore : nil
    } catch {
      return .refused
    }
  }

  private func save(_ form: Kiosk.Form, _ questionnaire: InstrumentDefinition, _ store: PilotStore)
    -> Kiosk.News
  {
    do {
      try store.enterForm(
        occasion.form(form.code, form.answers, to: questionnaire, mode: .kiosk, helper: form.helper),
        words: FormOccasion.words(form.words, of: questionnaire), to: occasion.instrument,
        wave: occasion.wave,
        inPilot: occasion.pilot)
      return .saved
    } catch {
      if let error = error as? StoreError, case .refused(let problems) = error,
        problems.contains(where: { $0.message.contains("was entered before") })
      {
        return .answeredBefore
      }
      return .refused
    }
  }
}
