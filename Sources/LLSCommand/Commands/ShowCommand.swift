import ArgumentParser
import LLSModel

/// `lls show MODULE [SESSION]`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a module, one session's plan, or a questionnaire.",
    discussion: """
      Examples:
        lls show landing
        lls show landing first-landing
        lls show where-i-stand          a questionnaire and the columns of its file
        lls show landing --lang cy      how far the Welsh translation has come
      """)

  @Argument(help: "The id of a module or a questionnaire.")
  var module: String

  @Argument(help: "A session's id.")
  var session: String?

  @Option(help: EditionOption.help)
  var variant = EditionOption.standard

  @Option(help: ArgumentHelp("Show the translation into this language instead.", valueName: "language"))
  var lang: String?

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var place: ToolkitPlace

  func run() throws {
    let library = try LibraryPlace(place, mistakes: .said)
    if session == nil, lang == nil, let instrument = library.instruments.first(where: { $0.id == module }) {
      let page = InstrumentPage(instrument)
      return json
        ? try JSONOutput.write(page.form, format: "lls-questionnaire") : try Console.write(page.text)
    }
    if let lang {
      let page = try TranslationPage(library.module(module), language: lang)
      return json ? try JSONOutput.write(page.rows, format: "lls-translation") : try Console.write(page.text)
    }
    let page = try ModulePage(
      library.module(module, edition: variant.edition), session: session,
      toolkit: library.toolkit(variant.edition))
    if json { return try JSONOutput.write(page.sessions, format: "lls-sessions") }
    try Console.write(page.text)
  }
}

/// A module as text.
struct ModulePage {
  /// One session's plan.
  struct SessionRow: Encodable {
    let id: String
    let title: String
    let minutes: Int
    let activities: [ActivityRow]
  }

  /// One activity.
  struct ActivityRow: Encodable {
    let id: String
    let title: String
    let phase: String
    let minutes: Int
    let core: Bool
  }

  /// The sessions shown.
  let sessions: [SessionRow]
  private let heading: String

  /// Collects what is shown.
  init(_ ready: ReadyModule, session: String?, toolkit: Toolkit) throws {
    let module = ready.module
    let chosen = try session.map { [try ready.plan(session: $0, toolkit: toolkit, nation: "any").sessionID] }
    sessions = module.sessions.filter { chosen?.contains($0.id) ?? true }.map { session in
      SessionRow(
        id: session.id, title: session.title.text, minutes: session.minutes,
        activities: session.activities.map {
          ActivityRow(
            id: $0.id, title: $0.title.text, phase: $0.phase?.rawValue ?? "", minutes: $0.minutes,
            core: $0.core)
        })
    }
    heading = """
      \(module.title.text)  \(module.id) \(module.version)
      \(module.summary.text)
      content \(ready.contentHash.prefix(16))
      """
  }

  /// For the terminal.
  var text: String {
    let parts = sessions.map { session in
      "\(session.title)  \(session.id), \(InterfaceText.minutes(session.minutes))\n"
        + TextTable(
          header: ["", "MINUTES", "PHASE", "ACTIVITY", "CORE"],
          rows: session.activities.enumerated().map { index, activity in
            [
              String(index + 1), String(activity.minutes), activity.phase, activity.title,
              activity.core ? "core" : "",
            ]
          }
        ).text
    }
    return ([heading] + parts).joined(separator: "\n\n")
  }
}
