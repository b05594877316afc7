import ArgumentParser
import LLSExport
import LLSModel

/// `lls pack [MODULE …]`
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract:
      "Make a facilitator pack to read or print: safety page first, timetable, kit list, session plans.",
    discussion: """
      Examples:
        lls pack landing --group-size 8 --start 16:30
        lls pack --nation wales -o pack.html     the whole toolkit, for Wales
        lls pack landing -o - | less             to standard output
      """)

  @Argument(help: "Modules, in the order they will be run. Without any, the toolkit's own order.")
  var modules: [String] = []

  @Option(help: "How many young people you expect.")
  var groupSize = 8

  @Option(help: "When sessions begin, for example 16:30.")
  var start = "16:30"

  @Option(help: "Whose safeguarding procedure: england or wales (or LLS_NATION).")
  var nation: Nation?

  @Option(help: "The format: \(ExportCatalogue.formats.map(\.id).joined(separator: ", ")).")
  var format = "html"

  @Option(
    name: [.short, .long], help: ArgumentHelp("Where the pack goes; - is standard output.", valueName: "file")
  )
  var output: String?

  @OptionGroup var place: ToolkitPlace

  func run() throws {
    let library = try LibraryPlace(place)
    let options = try PackOptions(
      groupSize: groupSize, startTime: ClockTime(start),
      nation: (nation ?? Nation.usual() ?? .england).procedure)
    let chosen = try library.modules(modules)
    let packed = try chosen.map { ready in
      PackModule(
        module: ready.module, contentHash: ready.contentHash, pictures: try library.pictures(of: ready))
    }
    let pack = try FacilitatorPack(toolkit: library.toolkit, modules: packed, options: options)
    let format = try ExportCatalogue.format(format)
    let name = chosen.count == 1 ? chosen[0].module.id : library.toolkit.id
    try DocumentResult(name: "facilitator-pack-\(name)", format: format, output: output).write(pack.document)
  }
}

/// Whose procedures and law apply.
enum Nation: String, ExpressibleByArgument, CaseIterable {
  /// England.
  case england
  /// Wales.
  case wales

  /// Where this service works, from `LLS_NATION`; nil when nobody said.
  ///
  /// - Throws: ``Failure`` with 64 for a nation that is none: the wrong procedure must not stand in for it in silence.
  static func usual() throws -> Nation? {
    guard let named = Environment.value("LLS_NATION"), !named.isEmpty else { return nil }
    guard let nation = Nation(rawValue: named.lowercased()) else {
      throw Failure(
        .usage,
        "LLS_NATION is \(named), and there are procedures for \(allCases.map(\.rawValue).joined(separator: " and "))",
        remedy: "set it to one of them, or unset it")
    }
    return nation
  }

  /// As the module language names it.
  var procedure: Procedure.Nation {
    switch self {
    case .england: .england
    case .wales: .wales
    }
  }
}
