import ArgumentParser
import LLSModel
import LLSXML

/// `lls list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the toolkit's modules and their sessions.",
    discussion: """
      Examples:
        lls list
        lls list --json
      """)

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var place: ToolkitPlace

  func run() throws {
    let library = try LibraryPlace(place, mistakes: .said)
    let listing = ModuleListing(library)
    for loaded in library.library.modules where loaded.module == nil {
      Console.say("\(loaded.folder) cannot be read, so it is not listed; lls check \(loaded.folder) says why")
    }
    if json { return try JSONOutput.write(listing.rows, format: "lls-modules") }
    try Console.write(listing.text)
  }
}

/// The toolkit's sessions, one a row.
struct ModuleListing {
  /// One session.
  struct Row: Encodable {
    let module: String
    let title: String
    let version: String
    let status: String
    let session: String
    let kind: String
    let minutes: Int
    let translations: [TranslationRow]
  }

  /// The rows in the toolkit's order.
  let rows: [Row]

  /// Lists what could be read.
  init(_ place: LibraryPlace) {
    rows = place.library.modules.flatMap { loaded in
      guard let module = loaded.module else { return [Row]() }
      let translations = loaded.translations.compactMap(TranslationRow.init)
      return module.sessions.map { session in
        Row(
          module: module.id, title: module.title.text, version: module.version,
          status: module.status?.rawValue ?? "", session: session.id, kind: session.kind.rawValue,
          minutes: session.minutes, translations: translations)
      }
    }
  }

  /// For the terminal.
  var text: String {
    // A toolkit in one language needs no column for others.
    let isTranslated = rows.contains { !$0.translations.isEmpty }
    return TextTable(
      header: ["MODULE", "VERSION", "STATUS", "SESSION", "MINUTES"] + (isTranslated ? ["TRANSLATION"] : []),
      rows: rows.map { row in
        [
          row.module, row.version, row.status, row.session, String(row.minutes),
        ] + (isTranslated ? [row.translations.map(\.words).joined(separator: ", ")] : [])
      }
    ).text
  }
}
