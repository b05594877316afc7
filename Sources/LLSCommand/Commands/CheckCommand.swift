import ArgumentParser
import Glibc

/// `lls check [PATH …]`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong in modules, and how to mend it.",
    discussion: """
      Examples:
        lls check                       the whole toolkit
        lls check Modules/landing       one module
        lls check --fix --dry-run       what can be mended for certain, as a diff
        lls check --fix                 mend that, and say what remains
        lls check --watch               check again whenever a file is saved
        lls check - < module.xml        a module that comes through a pipe
        lls check --json                for other programs; also sarif and github

      --fix changes only what cannot have been meant otherwise, such as a misspelt
      name; every other byte stays as it is.

      Ends with 0 when there is nothing to mend, 1 when there is, 2 when nothing
      could be checked.
      """)

  @Argument(
    help: "Modules or toolkits: folders or files; - for standard input. Without any, the whole toolkit.")
  var paths: [String] = []

  @Option(help: "How findings are written: text, json, sarif or github.")
  var format = FindingsFormat.text

  @Flag(help: "The same as --format json.")
  var json = false

  @Flag(help: "Mend what can be mended for certain, then check again.")
  var fix = false

  @Flag(help: "With --fix: show what would change, and change nothing.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Leave out notes and the line that counts.")
  var quiet = false

  @Flag(help: "Check again whenever a file changes, until Ctrl-C.")
  var watch = false

  @Option(help: "Colour: auto, always or never.")
  var color = ColourChoice.auto

  @OptionGroup var place: ToolkitPlace

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
    if fix, watch { throw ValidationError("--fix and --watch do not go together") }
    if paths.contains(CheckedPaths.standardInput), fix || watch {
      throw ValidationError("standard input can only be checked: name a file")
    }
    if paths.count(where: { $0 == CheckedPaths.standardInput }) > 1 {
      throw ValidationError("standard input can be read only once")
    }
  }

  func run() throws {
    if watch { try WatchedCheck(paths, place: place, report: report).run() }
    if fix { throw ExitCode(try mend().rawValue) }
    let checked = try CheckedPaths(paths, place: place)
    try Console.write(bytes: Array(report.text(checked).utf8))
    throw ExitCode(checked.status.rawValue)
  }

  private var report: CheckReport {
    CheckReport(format: json ? .json : format, colour: color.isOn(on: STDOUT_FILENO), isQuiet: quiet)
  }

  /// Mends, and says what was done on standard error and what remains on standard output.
  private func mend() throws -> ExitStatus {
    let mending = try Mending(paths, place: place)
    if dryRun {
      for line in mending.lines(isDone: false) { Console.say(line) }
      try Console.write(bytes: mending.difference(isShown: isatty(STDOUT_FILENO) == 1))
      return mending.before.status
    }
    for line in mending.written().lines(isDone: true) { Console.say(line) }
    let remaining = try CheckedPaths(paths, place: place)
    try Console.write(bytes: Array(report.text(remaining).utf8))
    return remaining.status
  }
}
