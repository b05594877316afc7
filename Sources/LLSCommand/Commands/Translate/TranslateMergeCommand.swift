import ArgumentParser
import LLSDiagnostics
import LLSModel
import LLSXML

/// `lls translate merge MODULE FILE`
struct TranslateMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take a translator's file in: write the module's translation, or bring it up to date.",
    discussion: """
      Examples:
        lls translate merge Modules/landing landing.cy.po
        lls translate merge landing landing.cy.po --reviewed-by "Translation unit"

      Writes module.cy.xml beside module.xml. Passages that stay the same keep every
      byte. Nothing is written when one passage has lost a number, a reference or a
      link, or when a draft holds words of a safety page or a form.

      Ends with 0, or with 1 when something has to be mended first.
      """)

  @Argument(help: "A module's folder, its file or its id.")
  var module: String

  @Argument(help: ArgumentHelp("The translator's file.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The translator's service or role, once somebody who knows both languages has read all of it.",
      valueName: "who"))
  var reviewedBy: String?

  @Flag(
    name: [.customLong("dry-run"), .customLong("diff")],
    help: "Write nothing; show what would change, line by line.")
  var dryRun = false

  @OptionGroup var place: ToolkitPlace

  func run() throws {
    let po = SourceFile(path: file, bytes: try FilePlace(file).read())
    let reading = POReading(po)
    guard reading.diagnostics.isEmpty else { return try stop(reading.diagnostics, po) }
    guard let language = reading.file.language else {
      return try stop(
        [
          Diagnostic(
            .badTranslatorsFile, path: file, span: nil,
            "the file’s head does not say which language it is in",
            help: "write the file with lls translate extract, and keep its head")
        ], po)
    }
    let found = try TranslatedModule(module, language: language, place: place)
    let merge = TranslationMerge(
      po,
      into: TranslationMerge.Target(
        module: found.module, file: found.file, translation: found.translation,
        translationFile: found.translationFile),
      reviewedBy: reviewedBy)
    guard let bytes = merge.bytes else { return try stop(merge.diagnostics, po) }
    show(merge.diagnostics, po)
    try write(bytes, found, changed: merge.changed)
  }

  private func write(_ bytes: [UInt8], _ found: TranslatedModule, changed: Int) throws {
    let old = found.translationFile?.bytes ?? []
    let passages = InterfaceText.counted(changed, "passage is new or changed", "passages are new or changed")
    if dryRun { return try Rewriting.show(UnifiedDiff(path: found.path, old: old, new: bytes)) }
    guard bytes != old else {
      return Console.say("\(found.path) says all of it already; nothing was changed")
    }
    if found.translationFile == nil {
      try OutputFile(found.path).write(bytes)
    } else {
      try LanguageFile(found.path).replace(with: bytes)
    }
    Console.say("wrote \(found.path): \(passages)")
  }

  private func show(_ diagnostics: [Diagnostic], _ po: SourceFile) {
    let renderer = DiagnosticRenderer(files: [po], colour: Console.usesColourForMessages)
    for diagnostic in diagnostics { Console.sayShown(renderer.text(diagnostic)) }
  }

  private func stop(_ diagnostics: [Diagnostic], _ po: SourceFile) throws {
    show(diagnostics, po)
    Console.say("nothing was written; mend the translator's file and do it again")
    throw ExitCode(ExitStatus.finding.rawValue)
  }
}
