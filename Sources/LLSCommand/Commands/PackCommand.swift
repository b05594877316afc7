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
        lls pack landing --pages participant     only the pages that may go home
        lls pack landing --pages cues            a page for the second facilitator
        lls pack landing --pages checks          online, and with an interpreter
        lls pack landing --variant large-print   in larger letters
        lls pack landing --lang cy               in Welsh where it is translated
        lls pack landing --pages cues --lang cy
        lls pack landing -o - | less             to standard output
      """)

  @Argument(help: "Modules, in the order they will be run. Without any, the toolkit's own order.")
  var modules: [String] = []

  @Option(help: "How many young people you expect.")
  var groupSize = 8

  @Option(help: "When sessions begin, for example 16:30.")
  var start = "16:30"

  @Option(
    help:
      "Whose safeguarding procedure: england or wales (or LLS_NATION). Without it, England's, and it says so."
  )
  var nation: Nation?

  @Option(
    help: """
      Which pages: all; cues for the second facilitator's page a session; checks for the check-lists of groups that meet online \
      and of sessions with an interpreter; or participant for a file of what young people may take home. That one has no cover, \
      no page numbers, no service, place, day or code. When you print it, untick “Headers and footers” in the browser’s print window.
      """)
  var pages = PackPages.all

  @Option(help: EditionOption.help)
  var variant = EditionOption.standard

  @Option(
    help: ArgumentHelp(
      """
      Show titles, scripts and handouts in this language where they are translated, for example cy. Safety pages and forms \
      stay as they are until a translator has reviewed the translation. The pages cues and checks take their own words in it \
      too, as a draft (or LLS_LANGUAGE).
      """, valueName: "language"))
  var lang: String?

  @Option(help: "The format: \(ExportCatalogue.formats.map(\.id).joined(separator: ", ")).")
  var format = "html"

  @Option(
    name: [.short, .long], help: ArgumentHelp("Where the pack goes; - is standard output.", valueName: "file")
  )
  var output: String?

  @OptionGroup var place: ToolkitPlace

  func run() throws {
    try InterfaceLanguage.$current.withValue(try pages.language(in: lang)) { try write() }
  }

  private func write() throws {
    let library = try LibraryPlace(place)
    let named = try nation ?? Nation.usual()
    if named == nil, pages == .all {
      Console.say(
        "nobody said which nation: the safeguarding steps are England's; --nation wales prints those for Wales"
      )
    }
    let options = try PackOptions(
      groupSize: groupSize, startTime: ClockTime(start), nation: (named ?? .england).procedure,
      edition: variant.edition)
    let chosen = try library.modules(modules, edition: variant.edition)
    let packed = try chosen.map { ready in
      try library.packed(ready, in: lang)
    }
    let pack = try FacilitatorPack(
      toolkit: library.toolkit(variant.edition), modules: packed, options: options)
    let format = try ExportCatalogue.format(format)
    let name = chosen.count == 1 ? chosen[0].module.id : library.toolkit.id
    let file = pages.fileName(name, isOneModule: chosen.count == 1)
    try DocumentResult(name: file, format: format, output: output).write(pages.document(of: pack))
  }
}

/// Which pages of a pack are written.
enum PackPages: String, ExpressibleByArgument, CaseIterable {
  /// The whole pack.
  case all
  /// A page a session for the second facilitator.
  case cues
  /// Check-lists for groups that meet online, and for sessions with an interpreter.
  case checks
  /// The participants' pages alone.
  case participant

  /// These pages of a pack.
  func document(of pack: FacilitatorPack) -> Document {
    switch self {
    case .all: pack.document
    case .cues: pack.cuePages
    case .checks: pack.checkPages
    case .participant: pack.participantPages
    }
  }

  /// The language of the words that the toolkit itself puts on these pages; the pack's own are in English alone.
  ///
  /// - Parameter language: what the modules are shown in. Missing: `LLS_LANGUAGE` says it.
  func language(in language: String?) throws -> InterfaceLanguage {
    guard self == .cues || self == .checks else { return .english }
    guard let language else { return try InterfaceSpeech.usual() ?? .english }
    return InterfaceLanguage(rawValue: language) ?? .english
  }

  /// The name of their file without its ending.
  ///
  /// - Parameter name: the module's or the toolkit's. Missing from participants' pages of a whole toolkit.
  func fileName(_ name: String, isOneModule: Bool) -> String {
    switch self {
    case .all: "facilitator-pack-\(name)"
    case .cues: "cue-sheets-\(name)"
    case .checks: "check-lists-\(name)"
    // A browser may print a file's name: it must not say whose pages these are.
    case .participant: isOneModule ? "pages-\(name)" : "pages"
    }
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
