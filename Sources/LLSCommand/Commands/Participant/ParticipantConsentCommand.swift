import ArgumentParser
import LLSModel
import LLSStore

/// `lls participant consent CODE`
struct ParticipantConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: "Enter what was decided about one or more scopes of consent, as an event of its own.",
    discussion: """
      Examples:
        lls participant consent 2345678D --pilot autumn --scope take-part \\
          --scope use-feedback --state given --decided-by young-person \\
          --form-version 1.0 --date 2016-09-26
        lls participant consent 2345678D --pilot autumn --scope quote \\
          --state withdrawn --decided-by young-person

      Earlier decisions are kept; the latest day holds, and on one day what was
      entered last. Without --form-version, the form of the decision before.
      """)

  @OptionGroup var code: CodeArgument
  @OptionGroup var pilotOption: PilotOption

  @Option(
    name: .customLong("scope"),
    help:
      "What it is about; repeat for more: \(ConsentScope.allCases.map(\.rawValue).joined(separator: ", ")).")
  var scopes: [ConsentScope]

  @Option(help: "What was decided.")
  var state: ConsentState

  @OptionGroup var decider: DeciderOptions
  @OptionGroup var dayOption: DayOption
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let code = try code.parsed()
    let decision = ConsentDecision(
      states: Dictionary(scopes.map { ($0, state) }, uniquingKeysWith: { first, _ in first }),
      decidedBy: try decider.neededDecider(), formVersion: try decider.version(), day: try dayOption.day())
    let isNew = try storePlace.open().enterConsent(decision, of: code, inPilot: pilotOption.pilot)
    let words = scopes.map(\.rawValue).joined(separator: ", ")
    Console.say("\(code): \(words) \(state.rawValue)\(isNew ? "" : ", as it was entered before")")
  }
}

/// `lls participant withdraw CODE`
struct ParticipantWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Stop the use of a participant's answers; they count as withdrawn from now on.",
    discussion: """
      Examples:
        lls participant withdraw 2345678D --pilot autumn --decided-by young-person

      Using answers, quoting and sharing are withdrawn; taking part in the group
      is another question, and so is erasing what was given. A summary that left
      the house before stays as it is.
      """)

  @OptionGroup var code: CodeArgument
  @OptionGroup var pilotOption: PilotOption
  @OptionGroup var decider: DeciderOptions
  @OptionGroup var dayOption: DayOption
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let code = try code.parsed()
    let stopped = try storePlace.open().stopUse(
      of: code, inPilot: pilotOption.pilot, decidedBy: decider.neededDecider(),
      formVersion: decider.version(),
      on: dayOption.day())
    guard !stopped.isEmpty else { return Console.say("\(code): the use of answers was stopped before") }
    Console.say("\(code): withdrawn: \(stopped.map(\.rawValue).joined(separator: ", "))")
    Console.say(
      "Their answers count as withdrawn in everything made from now on. To overwrite them too: lls participant erase"
    )
  }
}
