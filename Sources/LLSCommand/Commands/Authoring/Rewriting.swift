import Glibc
import LLSDiagnostics
import LLSModel

/// Files on their way from what they were to what they will be: written in place, or only shown.
struct Rewriting {
  /// Whether nothing is written.
  let isDryRun: Bool
  /// Whether differences are shown, and not names.
  let showsDifference: Bool
  /// How many files changed, or would.
  private(set) var changed = 0
  /// How many were refused.
  private(set) var refused = 0
  private var all = 0

  /// Starts with no files.
  init(isDryRun: Bool, showsDifference: Bool) {
    self.isDryRun = isDryRun
    self.showsDifference = showsDifference
  }

  /// Writes or shows a file; one that stays as it is is only counted.
  ///
  /// - Throws: ``Failure`` when it cannot be written.
  mutating func take(_ file: LanguageFile, new bytes: [UInt8]) throws {
    all += 1
    guard bytes != file.source.bytes else { return }
    changed += 1
    if !isDryRun { try file.replace(with: bytes) }
    if showsDifference {
      try Self.show(UnifiedDiff(path: file.source.path, old: file.source.bytes, new: bytes))
    } else {
      try Console.write(file.source.path)
    }
  }

  /// Says why a file is left as it is, as `lls check` does.
  mutating func refuse(_ file: SourceFile, _ diagnostics: [Diagnostic]) {
    all += 1
    refused += 1
    let renderer = DiagnosticRenderer(files: [file], colour: Console.usesColourForMessages)
    for diagnostic in diagnostics { Console.sayShown(renderer.text(diagnostic)) }
  }

  /// Writes a difference: as it is where a program reads it, fit to be seen on a terminal.
  static func show(_ difference: UnifiedDiff) throws {
    let isSeen = isatty(STDOUT_FILENO) == 1
    try Console.write(bytes: isSeen ? Array(difference.text.utf8) : difference.bytes)
  }

  /// What was done, in a line, for example "1 of 4 files laid out anew".
  ///
  /// - Parameters:
  ///   - done: what was done with the changed files.
  ///   - open: what would be done, where nothing was written.
  ///   - none: what is true of files that stay as they are.
  func summary(done: String, open: String, none: String) -> String {
    let files = InterfaceText.counted(all, "file")
    let left =
      refused == 0
      ? ""
      : refused == 1
        ? "; 1 left as it is, for the mistake above" : "; \(refused) left as they are, for the mistakes above"
    if changed == 0, refused == all { return "nothing was changed" + left }
    if changed == 0 { return InterfaceText.counted(all - refused, "file") + " " + none + left }
    return (changed == all ? files : "\(changed) of \(files)") + " " + (isDryRun ? open : done) + left
  }
}
