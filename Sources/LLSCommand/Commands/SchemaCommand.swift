import ArgumentParser
import LLSDiagnostics
import LLSExport
import LLSModel
import LLSXML

/// `lls schema -o FOLDER [--manual FOLDER]`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the files that help an editor to check modules while you type, and the manual.",
    discussion: """
      Examples:
        lls schema -o Modules          beside toolkit.xml, where modules look
        lls schema --manual manual     the reference manual: open manual/index.html
        lls schema --json              what it would write; nothing is written

      It writes, all from the one table that lls check reads by:
      \(SchemaFiles.all.map { "  \($0.name): \($0.purpose)" }.joined(separator: "\n"))
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Folder to write the files for editors into.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("Folder to write the reference manual into.", valueName: "folder"))
  var manual: String?

  @Flag(help: "Name the files for other programs, and write none.")
  var json = false

  /// A file for editors.
  struct Row: Encodable {
    let name: String
    let purpose: String
    let bytes: Int
  }

  func validate() throws {
    if json, output != nil || manual != nil {
      throw ValidationError("--json writes no files: leave -o and --manual out.")
    }
    guard output != nil || manual != nil || json else {
      throw ValidationError(
        "Say where to: -o FOLDER for the files for editors, --manual FOLDER for the manual.")
    }
  }

  func run() throws {
    if json {
      let rows = SchemaFiles.all.map { Row(name: $0.name, purpose: $0.purpose, bytes: $0.text.utf8.count) }
      return try JSONOutput.write(rows, format: "lls-schema-files")
    }
    if let output {
      for file in SchemaFiles.all {
        try OutputFile(output + "/" + file.name).write(Array(file.text.utf8))
        Console.say("wrote \(output)/\(file.name)")
      }
    }
    if let manual {
      let checks = DiagnosticCode.allCases.map { (code: $0.rawValue, sentence: $0.explanation.summary) }
      let pages = LanguageManual.pages(checks: checks)
      for page in pages {
        try OutputFile(manual + "/" + page.name).write(HTMLWriter.bytes(of: page.document))
      }
      Console.say(
        "wrote \(InterfaceText.counted(pages.count, "page")); begin with \(manual)/\(LanguageManual.indexName)"
      )
    }
  }
}
