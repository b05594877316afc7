import ArgumentParser
import LLSDiagnostics
import LLSXML

/// `lls fmt [PATH …]`
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Lay modules out in one way, and change no word.",
    discussion: """
      Examples:
        lls fmt                         the whole toolkit, in place
        lls fmt Modules/landing         one module and its translations
        lls fmt --check                 name the files that would change
        lls fmt --check --json          the same for other programs
        lls fmt --diff                  show what would change
        lls fmt - < module.xml          from standard input to standard output

      Files are written in place, each one whole or not at all, and those that changed
      are named. Space between elements and inside tags changes, and the order of
      attributes. Words keep every space and line end, and comments every letter.

      Ends with 0, or with 1 when a file could not be read as a module or, with
      --check, when one would change.
      """)

  @Argument(
    help: "Modules or toolkits: folders or files; - for standard input. Without any, the whole toolkit.")
  var paths: [String] = []

  @Flag(help: "Write nothing; name the files that would change, and end with 1 if there are any.")
  var check = false

  @Flag(
    name: [.customLong("diff"), .customLong("dry-run")],
    help: "Write nothing; show what would change, line by line.")
  var diff = false

  @Flag(help: "With --check: for other programs.")
  var json = false

  @OptionGroup var place: ToolkitPlace

  func validate() throws {
    if json, !check { throw ValidationError("--json goes with --check, which writes nothing.") }
  }

  /// What `--check` found.
  struct CheckForm: Encodable {
    let files: Int
    let wouldChange: [String]
    let unreadable: [String]
  }

  func run() throws {
    let files = try LanguageFiles.paths(paths, place: place)
    if json { return try checkForPrograms(files) }
    guard !files.contains("-") else { return try passThrough(alone: files.count == 1) }
    var rewriting = Rewriting(isDryRun: check || diff, showsDifference: diff)
    for path in files {
      let file = try LanguageFile(path)
      let layout = ModuleLayout.of(file.source)
      guard let bytes = layout.bytes else {
        rewriting.refuse(file.source, layout.diagnostics)
        continue
      }
      try rewriting.take(file, new: bytes)
    }
    Console.say(
      "lls: "
        + rewriting.summary(
          done: "laid out anew", open: "would be laid out anew", none: "laid out well already"))
    if rewriting.refused > 0 || check && rewriting.changed > 0 { throw ExitCode(ExitStatus.finding.rawValue) }
  }

  private func checkForPrograms(_ files: [String]) throws {
    var wouldChange: [String] = []
    var unreadable: [String] = []
    for path in files {
      let source =
        path == "-"
        ? SourceFile(path: "standard input", bytes: try FilePlace("-").read()) : try LanguageFile(path).source
      guard let bytes = ModuleLayout.of(source).bytes else {
        unreadable.append(source.path)
        continue
      }
      if bytes != source.bytes { wouldChange.append(source.path) }
    }
    try JSONOutput.write(
      CheckForm(files: files.count, wouldChange: wouldChange, unreadable: unreadable), format: "lls-layout")
    if !wouldChange.isEmpty || !unreadable.isEmpty { throw ExitCode(ExitStatus.finding.rawValue) }
  }

  private func passThrough(alone: Bool) throws {
    guard alone else {
      throw Failure(.usage, "- stands for standard input, which is one file; name nothing beside it")
    }
    let source = SourceFile(path: "standard input", bytes: try FilePlace("-").read())
    let layout = ModuleLayout.of(source)
    guard let bytes = layout.bytes else {
      var rewriting = Rewriting(isDryRun: true, showsDifference: false)
      rewriting.refuse(source, layout.diagnostics)
      throw ExitCode(ExitStatus.finding.rawValue)
    }
    if diff {
      try Rewriting.show(UnifiedDiff(path: source.path, old: source.bytes, new: bytes))
    } else if !check {
      try Console.write(bytes: bytes)
    }
    if check, bytes != source.bytes { throw ExitCode(ExitStatus.finding.rawValue) }
  }
}
