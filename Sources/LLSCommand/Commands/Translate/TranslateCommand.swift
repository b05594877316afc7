import ArgumentParser

/// `lls translate`
struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Give a module to a translator, and take the translation in.",
    subcommands: [TranslateExtractCommand.self, TranslateMergeCommand.self])
}
