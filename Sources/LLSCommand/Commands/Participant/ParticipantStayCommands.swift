import ArgumentParser
import LLSModel
import LLSStore

/// `lls participant move CODE`
struct ParticipantMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a participant to another group of the pilot.",
    discussion: """
      Examples:
        lls participant move 2345678D --pilot autumn --group group-b
      """)

  @OptionGroup var code: CodeArgument
  @OptionGroup var pilotOption: PilotOption

  @Option(help: "The group to move to.")
  var group: String

  @OptionGroup var dayOption: DayOption
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let code = try code.parsed()
    let day = try dayOption.day()
    let isNew = try storePlace.open().move(code, toGroup: group, inPilot: pilotOption.pilot, on: day)
    Console.say(isNew ? "\(code) is in \(group) since \(day)" : "\(code) is in \(group) already")
  }
}

/// `lls participant leave CODE`
struct ParticipantLeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Enter that a participant has left; what they gave stays.",
    discussion: """
      Examples:
        lls participant leave 2345678D --pilot autumn
        lls participant leave 2345678D --pilot autumn --date 2016-11-01

      Another day than before corrects it. Whether answers may still be used is
      another question: lls participant withdraw.
      """)

  @OptionGroup var code: CodeArgument
  @OptionGroup var pilotOption: PilotOption
  @OptionGroup var dayOption: DayOption
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let code = try code.parsed()
    let day = try dayOption.day()
    let isNew = try storePlace.open().leave(code, inPilot: pilotOption.pilot, on: day)
    Console.say(
      isNew ? "\(code) left on \(day); what they gave stays" : "\(code) had left on that day already")
  }
}

/// `lls participant ready CODE`
struct ParticipantReadyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ready",
    abstract: "Enter what was found before the group, one to one: ready, later or no. Nothing else.",
    discussion: """
      Examples:
        lls participant ready 2345678D --pilot autumn --state ready
        lls participant ready 2345678D --pilot autumn --state later

      A code that is not in the pilot yet comes in without a group. Reasons are
      not kept here: they belong in the service's own record.
      """)

  @OptionGroup var code: CodeArgument
  @OptionGroup var pilotOption: PilotOption

  @Option(help: "What was found.")
  var state: ReadinessState

  @OptionGroup var dayOption: DayOption
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let code = try code.parsed()
    let isNew = try storePlace.open().enterReadiness(
      state, of: code, inPilot: pilotOption.pilot, on: dayOption.day())
    Console.say("\(code): \(state.rawValue)\(isNew ? "" : ", as it was entered before")")
  }
}
