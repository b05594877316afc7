import ArgumentParser
import LLSModel
import LLSStore
import LLSTerminal

/// `lls feedback second`
struct FeedbackSecondCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second",
    abstract: "Type cards in a second time, without a look at the first.",
    discussion: """
      Examples:
        lls feedback second --pilot autumn --instrument where-i-stand --wave pre

      Another person than the first should type. What differs is settled with
      lls feedback compare.
      """)

  @OptionGroup var occasion: FormOccasion
  @OptionGroup var screen: CaptureScreen
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let staffCode = try storePlace.namedStaffCode()
    let store = try storePlace.open()
    let questionnaire = try occasion.questionnaire(store)
    try occasion.checkSession(store)
    var machine = FormTyping(
      .init(
        instrument: questionnaire, heading: occasion.heading + "   second typing by \(staffCode)",
        known: try occasion.codes(store), holdsWords: false, isSecond: true), mode: .paper, helper: .nobody)
    let desk = TypingDesk(occasion, questionnaire, store)
    try screen.run(&machine, store, by: staffCode) { effect in
      switch effect {
      case .look: nil
      case .save(let form): desk.saveSecond(form)
      }
    }
    Console.say("\(InterfaceText.forms(machine.count)) typed a second time")
    try CutShort.check(isMidway: machine.isMidway, lost: machine.lost)
  }
}
