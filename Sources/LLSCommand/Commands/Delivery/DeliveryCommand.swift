import ArgumentParser

/// `lls delivery …`
struct DeliveryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delivery",
    abstract:
      "Bring in what was delivered: journals of sessions, the log of trainings; print the training tables.",
    discussion: """
      Examples:
        lls delivery import journals/*.journal --pilot autumn
        lls delivery log training.csv
        lls delivery table --year 2016/17
      """,
    subcommands: [DeliveryImportCommand.self, DeliveryLogCommand.self, DeliveryTableCommand.self])
}
