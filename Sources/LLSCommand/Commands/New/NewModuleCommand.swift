import ArgumentParser
import LLSDiagnostics
import LLSModel
import LLSXML

/// `lls new module NAME`
struct NewModuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "module",
    abstract: "Begin a module: a folder with a module.xml, and a line in the toolkit’s order.",
    discussion: """
      Examples:
        lls new module going-places --title 'Going places'
        lls new module going-places --dry-run      only show what would be written
      """)

  @Argument(help: "The module’s id, which is its folder’s name too.")
  var id: String

  @Option(help: "Its title.")
  var title: String?

  @Option(
    help: ArgumentHelp("Folder that holds toolkit.xml. Without it, the usual toolkit.", valueName: "folder"))
  var into: String?

  @Flag(help: "Write nothing; show what would be written.")
  var dryRun = false

  func run() throws {
    let id = try NewID.checked(id, for: "a module")
    var place = ToolkitPlace()
    place.toolkit = into
    let folder = try place.folder()
    let home = folder + "/" + id
    guard !FilePlace(home).exists else {
      throw Failure(
        .cannotCreate, "\(home) is there already", remedy: "choose another name; nothing was changed")
    }
    let toolkitPath = folder + "/" + Library.toolkitName
    let file = SourceFile(path: toolkitPath, bytes: try FilePlace(toolkitPath).read())
    let line = try InsertionPlace.refusing(toolkitPath) { () throws(EditedFile.Refusal) in
      try EditedFile(file).adding(module: id)
    }
    let text = moduleText(id, toolkit: Library.toolkit(in: folder))
    if dryRun {
      Console.say("would write \(home)/\(Library.moduleName):")
      try Console.write(text)
      if let line {
        Console.say(
          "would add to line \(line.firstLine(in: file)) of \(toolkitPath): \(line.text.drop { $0 == " " || $0 == "\t" })"
        )
      }
      return
    }
    try OutputFile(home + "/" + Library.moduleName).write(Array((text + "\n").utf8))
    if let line { try OutputFile(toolkitPath).write(line.applied(to: file)) }
    try Console.write(home + "/" + Library.moduleName)
    Console.say("write over every TODO in it; lls check \(id) says what else is missing")
  }

  private func moduleText(_ id: String, toolkit: Toolkit?) -> String {
    let card = toolkit?.instruments.first { $0.wave.contains(.session) && $0.respondent == .participant }
    let module = Template.module(
      id: id, title: title, language: toolkit?.language ?? "en-GB", reviewBy: Self.nextYear,
      exitCard: card?.id)
    return
      ([
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", SchemaFiles.association(folder: "../"),
        "<!-- Write over every TODO. lls explain and an element's name says what it takes. -->",
      ] + module.lines(isOutermost: true)).joined(separator: "\n")
  }

  /// The last day of the month in a year's time at which a draft is looked at again.
  private static var nextYear: String {
    let parts = Today.date.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first, parts.count == 3 else { return AttributeKind.date.sample }
    // Every month has a 28th.
    let month = parts[1] < 10 ? "0\(parts[1])" : "\(parts[1])"
    return "\(year + 1)-\(month)-28"
  }
}
