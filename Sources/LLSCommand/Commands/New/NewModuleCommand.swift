import ArgumentParser
import Glibc
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
    let toolkit = try LanguageFile(toolkitPath)
    let file = toolkit.source
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
    try Self.make(home, holding: text + "\n") {
      if let line { try toolkit.replace(with: line.applied(to: file)) }
    }
    try Console.write(home + "/" + Library.moduleName)
    Console.say("write over every TODO in it; lls check \(id) says what else is missing")
  }

  /// Makes a module's folder with its file and lists it; where one of the three fails, none of them is left.
  ///
  /// - Parameters:
  ///   - home: the new folder.
  ///   - text: what `module.xml` holds.
  ///   - list: puts the module into the toolkit's order.
  /// - Throws: ``Failure`` with 73 when the folder is there, and whatever writing throws.
  static func make(_ home: String, holding text: String, list: () throws -> Void) throws {
    // The paths are used during each call only.
    guard unsafe mkdir(home, 0o755) == 0 else {
      throw Failure(.cannotCreate, "the folder \(home) cannot be made: \(FilePlace.reason())")
    }
    let path = home + "/" + Library.moduleName
    do {
      try OutputFile(path).write(Array(text.utf8))
      try list()
    } catch {
      // The paths are used during each call only.
      unsafe unlink(path)
      unsafe rmdir(home)
      throw error
    }
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
