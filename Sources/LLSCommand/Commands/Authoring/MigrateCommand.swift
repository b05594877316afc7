import ArgumentParser
import LLSDiagnostics
import LLSXML

/// `lls migrate [PATH …]`
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring modules in an older format of the language to the current one.",
    discussion: """
      Examples:
        lls migrate                     the whole toolkit, in place
        lls migrate --dry-run           show what would change
        lls migrate Modules/landing     one module and its translations

      The number in format="…" says which format a file is in. Only what the newer
      format needs is changed; every other byte stays. Each file is written whole or
      not at all, and one in the current format is not touched.

      Ends with 0, or with 1 when a file could not be brought to the current format.
      """)

  @Argument(help: "Modules or toolkits: folders or files. Without any, the whole toolkit.")
  var paths: [String] = []

  @Flag(
    name: [.customLong("dry-run"), .customLong("diff")],
    help: "Write nothing; show what would change, line by line.")
  var dryRun = false

  @Flag(help: "Keep each changed file as it was, beside it, with .old at its name’s end.")
  var backup = false

  @OptionGroup var place: ToolkitPlace

  func run() throws {
    let catalogue = MigrationCatalogue.published
    var rewriting = Rewriting(isDryRun: dryRun, showsDifference: dryRun)
    for path in try LanguageFiles.paths(paths, place: place) {
      guard path != "-" else {
        throw Failure(.usage, "lls migrate changes files in place; name them instead of -")
      }
      let file = try LanguageFile(path)
      switch catalogue.bringUp(file.source) {
      case .current: try rewriting.take(file, new: file.source.bytes)
      case .refused(let findings): rewriting.refuse(file.source, findings)
      case .migrated(let bytes, let steps):
        if backup, !dryRun { try file.keepCopy() }
        try rewriting.take(file, new: bytes)
        for step in steps { Console.say("  format \(step.from) to \(step.to): \(step.sentence)") }
      }
    }
    let current = "format \(catalogue.current)"
    Console.say(
      "lls: "
        + rewriting.summary(
          done: "brought to \(current)", open: "would be brought to \(current)", none: "in \(current) already"
        ))
    if rewriting.refused > 0 { throw ExitCode(ExitStatus.finding.rawValue) }
  }
}
