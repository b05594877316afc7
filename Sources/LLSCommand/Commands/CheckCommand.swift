import ArgumentParser
import LLSDiagnostics
import LLSXML

/// `lls check [PATH …]`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong in modules, and how to mend it.",
    discussion: """
      Examples:
        lls check                       the whole toolkit
        lls check Modules/landing       one module
        lls check --json                for other programs

      Ends with 0 when there is nothing to mend, 1 when there is, 2 when nothing
      could be checked.
      """)

  @Argument(help: "Modules or toolkits: folders or files. Without any, the whole toolkit.")
  var paths: [String] = []

  @Option(help: "How findings are written: text or json.")
  var format = FindingsFormat.text

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var place: ToolkitPlace

  func run() throws {
    let checked = try CheckedPaths(paths, place: place)
    try Console.write(bytes: Array(checked.text(json ? .json : format, colour: Console.usesColour).utf8))
    throw ExitCode(checked.status.rawValue)
  }
}

/// How findings are written.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For other programs.
  case json
}
