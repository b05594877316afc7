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
        lls delivery add --date 2026-10-03 --audience professionals
        lls delivery log training.csv
        lls delivery log --year 2016/17
        lls delivery table --year 2016/17 --compare 2015/16
      """,
    subcommands: [
      DeliveryImportCommand.self, DeliveryAddCommand.self, DeliveryLogCommand.self, DeliveryTableCommand.self,
    ])
}
