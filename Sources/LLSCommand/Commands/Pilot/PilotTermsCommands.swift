import ArgumentParser
import LLSModel
import LLSStore

/// On which ground a record is kept, and for how long.
struct BasisOptions: ParsableArguments {
  @Option(
    help: "The lawful basis under data-protection law: \(PilotBasis.known.joined(separator: ", ")).")
  var basis: String?

  @Option(
    name: .customLong("keep-until"), help: ArgumentHelp("The last day the record is kept.", valueName: "day"))
  var keepUntil: String?

  @Option(
    name: .customLong("totals-fixed"),
    help: ArgumentHelp(
      "The day after which published totals cannot change, as the consent form says.", valueName: "day"))
  var totalsFixed: String?

  /// The basis; nil where nothing of it was given.
  ///
  /// - Throws: ``Failure`` with 64 for half of one, and for words that are none.
  func parsed() throws -> PilotBasis? {
    guard basis != nil || keepUntil != nil || totalsFixed != nil else { return nil }
    guard let basis, let keepUntil else {
      throw Failure(
        .usage, "a basis needs its word and the last day the record is kept",
        remedy: "for example --basis public-task --keep-until 2027-08-31")
    }
    guard PilotBasis.known.contains(basis) else {
      throw Failure(
        .usage, "what follows --basis is not a lawful basis",
        remedy: "use one of: \(PilotBasis.known.joined(separator: ", "))")
    }
    return PilotBasis(
      basis: basis, keepUntil: try DayOption.day(keepUntil, option: "--keep-until"),
      totalsFixed: try totalsFixed.map { try DayOption.day($0, option: "--totals-fixed") })
  }
}

/// `lls pilot basis ID`
struct PilotBasisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "basis",
    abstract: "Enter the lawful basis of a pilot's record and how long it is kept.",
    discussion: """
      Examples:
        lls pilot basis autumn --basis public-task --keep-until 2027-08-31 \\
          --totals-fixed 2026-12-01

      The agreement of each person to take part is another thing: it is entered
      with lls participant consent. lls doctor and every command that enters
      something remind you when the day comes near.
      """)

  @Argument(help: "The pilot's id.")
  var id: String

  @OptionGroup var options: BasisOptions
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    guard let basis = try options.parsed() else {
      throw Failure(
        .usage, "nothing to enter",
        remedy:
          "for example --basis public-task --keep-until 2027-08-31; lls pilot show \(id) shows what there is")
    }
    let isNew = try storePlace.open().enter(basis, inPilot: id)
    Console.say("\(id): \(BasisWords.of(basis))\(isNew ? "" : ", as it was entered before")")
  }
}

/// A basis in words.
enum BasisWords {
  /// In a line.
  static func of(_ basis: PilotBasis) -> String {
    "\(basis.basis), kept until \(basis.keepUntil)"
      + (basis.totalsFixed.map { ", published totals fixed after \($0)" } ?? "")
  }
}

/// `lls pilot wave ID`
struct PilotWaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wave",
    abstract: "Enter when a wave of questions is asked.",
    discussion: """
      Examples:
        lls pilot wave autumn pre=2026-09-01..2026-09-30
        lls pilot wave autumn post=2026-12-01..2026-12-18 \\
          follow-up=2027-03-01..2027-03-31

      The waves are pre, session, post and follow-up. A form of another day is
      taken, and the team is told.
      """)

  @Argument(help: "The pilot's id.")
  var id: String

  @Argument(help: "A wave with its first and last day: pre=2026-09-01..2026-09-30.")
  var waves: [String]

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let windows = try waves.map(WaveOption.parsed)
    let isNew = try storePlace.open().enter(windows, inPilot: id)
    for window in windows {
      Console.say("\(WaveOption.words(window))\(isNew ? "" : ", as it was entered before")")
    }
  }
}

/// Waves with their days.
enum WaveOption {
  /// Reads one.
  ///
  /// - Throws: ``Failure`` with 64.
  static func parsed(_ text: String) throws -> WaveWindow {
    if let window = WaveWindow(text) { return window }
    throw Failure(
      .usage, "\(text) is not a wave with its days",
      remedy: "write it like pre=2026-09-01..2026-09-30; the waves are "
        + Wave.allCases.map(\.rawValue).joined(separator: ", "))
  }

  /// In words.
  static func words(_ window: WaveWindow) -> String {
    "\(window.wave.rawValue): \(window.firstDay) to \(window.lastDay)"
  }
}

/// `lls pilot close ID`
struct PilotCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a pilot: nothing more is entered but what people decide about themselves.",
    discussion: """
      Examples:
        lls pilot close autumn
        lls pilot close autumn --date 2026-12-31

      Consent, leaving, withdrawing, erasing, the pilot's lists, closing checks, the
      reading of comments and the day a list of names is destroyed can still be
      entered.
      """)

  @Argument(help: "The pilot's id.")
  var id: String

  @OptionGroup var dayOption: DayOption
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let day = try dayOption.day()
    let isNew = try storePlace.open().setClosed(true, pilot: id, on: day)
    Console.say(isNew ? "\(id) is closed since \(day)" : "\(id) was closed before")
  }
}

/// `lls pilot reopen ID`
struct PilotReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open a pilot again, because something is still to be entered.",
    discussion: """
      Examples:
        lls pilot reopen autumn
      """)

  @Argument(help: "The pilot's id.")
  var id: String

  @OptionGroup var dayOption: DayOption
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let isNew = try storePlace.open().setClosed(false, pilot: id, on: dayOption.day())
    Console.say(isNew ? "\(id) is open again" : "\(id) is open")
  }
}

/// `lls pilot list-destroyed ID`
struct PilotListDestroyedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list-destroyed",
    abstract: "Enter the day a site's paper list, which joins codes to names, was destroyed.",
    discussion: """
      Examples:
        lls pilot list-destroyed autumn --site site-1 --date 2027-01-15

      From then on nobody new is enrolled at the site, and nobody can find out any
      more whose code it is: who wants answers stopped or erased has to bring the
      card.
      """)

  @Argument(help: "The pilot's id.")
  var id: String

  @Option(help: "The site's id.")
  var site: String

  @OptionGroup var dayOption: DayOption
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let day = try dayOption.day()
    let isNew = try storePlace.open().enterListDestroyed(site: site, inPilot: id, on: day)
    Console.say(
      isNew ? "\(site): its list of names was destroyed on \(day)" : "\(site): its list was destroyed before")
  }
}
