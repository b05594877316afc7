import ArgumentParser
import LLSXML

/// `lls schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the files that help an editor to check modules while you type.",
    discussion: """
      Examples:
        lls schema -o Modules
      """)

  @Option(name: [.short, .long], help: ArgumentHelp("Folder to write into.", valueName: "folder"))
  var output: String

  func run() throws {
    for file in SchemaFiles.all {
      try OutputFile(output + "/" + file.name).write(Array(file.text.utf8))
      Console.say("wrote \(output)/\(file.name)")
    }
  }
}
