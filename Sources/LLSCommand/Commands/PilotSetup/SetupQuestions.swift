import LLSIntake
import LLSModel
import LLSSeal
import LLSStore

/// The questions that set a pilot up; what the command line gave is not asked.
struct SetupQuestions {
  private let given: PilotSetupCommand
  private let library: LibraryPlace
  private let desk = QuestionDesk()

  /// Takes what was given.
  init(given: PilotSetupCommand, library: LibraryPlace) {
    self.given = given
    self.library = library
  }

  /// How many questions were asked.
  var asked: Int { desk.asked }

  /// Asks for everything, and once more whether it is to be entered; nil where it is not.
  ///
  /// - Parameter show: shows what was answered, before the last question.
  func settled(_ show: (SetupDraft) throws -> Void) throws -> SetupDraft? {
    try desk.withWayBack {
      let draft = try draft()
      try show(draft)
      if given.yes || given.isTrial { return draft }
      // A no is asked once more: half an hour of answers is thrown away by it.
      while true {
        if try desk.askYesOrNo("Enter all of it? back goes to the answer before", flag: "--yes", usual: nil) {
          return draft
        }
        if try desk.askYesOrNo("Throw all the answers away?", flag: "--yes", usual: nil) { return nil }
      }
    }
  }

  /// Whether a passphrase is to be set now.
  func wantsPassphrase() throws -> Bool {
    guard desk.isTerminal, !given.yes, !given.synthetic else { return false }
    return try desk.askYesOrNo(
      "What is written in words can be held only under a passphrase, and the pilots have none yet. Set one now?",
      flag: "lls store encrypt", usual: true)
  }

  private func draft() throws -> SetupDraft {
    if desk.isTerminal, !given.yes {
      Console.say(
        "Enter takes what stands in brackets; back goes to the question before; Ctrl-D or Ctrl-C stops, "
          + "and nothing is entered.")
    }
    let id = try value(given.id, "A short name for the pilot, such as autumn-2026:", "ID", Self.shortName)
    let title = try value(given.title, "The title that summaries show:", "--title", Self.words)
    let modules = try chosenModules()
    let service = try value(
      given.service, "The service that runs it, such as sheffield-youth:", "--service", Self.shortName)
    let groups = try given.groups.isEmpty ? askGroups() : given.groups.map(SetupDraft.Group.parsed)
    let basis = try Self.checked(given.basisOptions.parsed() ?? askBasis())
    let waves = try given.waves.isEmpty ? askWaves() : given.waves.map(WaveOption.parsed)
    let criteria = try chosenCriteria()
    let protocolFile = try optional(
      given.protocolFile, "The protocol's file, or Enter when there is none:", "--protocol"
    ) { text in
      _ = try FilePlace(text).read()
      return text
    }
    let hash = try protocolFile.map { ContentDigest(of: try FilePlace($0).read()).description }
    return SetupDraft(
      pilot: NewPilot(
        id: id, title: title, modules: modules, isSynthetic: given.synthetic, protocolHash: hash,
        service: service), groups: groups, basis: basis, waves: waves, criteria: criteria,
      protocolFile: protocolFile, staffCode: try staffCode())
  }

  private func value<Value>(
    _ known: String?, _ question: String, _ flag: String, _ read: (String) throws -> Value
  ) throws -> Value {
    if let known { return try read(known) }
    return try desk.ask(question, flag: flag, read)
  }

  /// Something that need not be given: an empty answer, or --yes without it, is none.
  private func optional<Value>(
    _ known: String?, _ question: String, _ flag: String, _ read: (String) throws -> Value
  ) throws -> Value? {
    if let known { return try read(known) }
    if given.yes { return nil }
    return try desk.ask(question, flag: flag) { $0.isEmpty ? nil : try read($0) }
  }

  static func shortName(_ text: String) throws -> String {
    if ShortName.fits(text) { return text }
    throw Failure(
      .usage, "that is not a short name",
      remedy: "begin with a small letter; use small letters, digits and hyphens only, and no person's name")
  }

  static func words(_ text: String) throws -> String {
    guard !text.isEmpty else { throw Failure(.usage, "please type a few words") }
    guard PublicWords.fits(text) else {
      throw Failure(
        .usage, "the title holds more than public words",
        remedy: "one line of at most \(PublicWords.longest) characters, without a telephone number or an "
          + "e-mail address, and no person's name")
    }
    return text
  }

  /// Refuses a record that ended before it began, and totals that would be fixed when it is there no more.
  static func checked(_ basis: PilotBasis?, today: String = Today.date) throws -> PilotBasis? {
    guard let basis else { return nil }
    _ = try keptUntil(basis.keepUntil, today: today)
    _ = try basis.totalsFixed.map { try fixed($0, until: basis.keepUntil) }
    return basis
  }

  private static func keptUntil(_ day: CalendarDay, today: String = Today.date) throws -> CalendarDay {
    guard let today = CalendarDay(today), day < today else { return day }
    throw Failure(
      .usage, "the record would have ended on \(day), before it began",
      remedy: "name a day to come: --keep-until YYYY-MM-DD")
  }

  private static func fixed(_ day: CalendarDay, until end: CalendarDay) throws -> CalendarDay {
    guard day > end else { return day }
    throw Failure(
      .usage, "totals would be fixed on \(day), when the record is kept until \(end) only",
      remedy: "name a day up to then: --totals-fixed YYYY-MM-DD")
  }

  static func day(_ text: String) throws -> CalendarDay {
    if let day = CalendarDay(text) { return day }
    throw Failure(
      .usage, "that is not a day of the calendar", remedy: "write year, month and day: 2027-08-31")
  }

  private func chosenModules() throws -> [String] {
    func found(_ ids: [String]) throws -> [String] {
      try library.modules(ids).map { "\($0.module.id)@\($0.module.version)" }
    }
    if !given.modules.isEmpty || given.yes { return try found(given.modules) }
    let all = try library.modules([]).map(\.module.id)
    return try desk.ask(
      "Its modules, with commas (\(all.joined(separator: ", "))):", flag: "--module", usual: "all"
    ) { text in
      try found(
        text == "all" ? [] : text.split(separator: ",").map { String($0).trimmedOfBlanks })
    }
  }

  private func askBasis() throws -> PilotBasis? {
    guard !given.yes else { return nil }
    let known = PilotBasis.known
    let basis: String? = try desk.ask(
      "Lawful basis of the record (\(known.joined(separator: ", "))), or Enter when it is not settled:",
      flag: "--basis"
    ) { text in
      guard text.isEmpty || known.contains(text) else { throw Failure(.usage, "that is none of these") }
      return text.isEmpty ? nil : text
    }
    guard let basis else { return nil }
    let until = try desk.ask(
      "The record is kept until (year-month-day):", flag: "--keep-until"
    ) {
      try Self.keptUntil(Self.day($0))
    }
    let fixed: CalendarDay? = try desk.ask(
      "Published totals are fixed after (year-month-day), or Enter:", flag: "--totals-fixed"
    ) { $0.isEmpty ? nil : try Self.fixed(Self.day($0), until: until) }
    return PilotBasis(basis: basis, keepUntil: until, totalsFixed: fixed)
  }

  private func askWaves() throws -> [WaveWindow] {
    guard !given.yes else { return [] }
    let asked: [(Wave, String)] = [
      (.pre, "before the first session"), (.post, "after the last session"),
      (.followUp, "some time afterwards"),
    ]
    return try asked.compactMap { wave, words in
      try desk.ask(
        "Days of the questions \(words), such as 2026-09-01..2026-09-30, or Enter:", flag: "--wave"
      ) { text in
        if text.isEmpty { return nil }
        guard let window = WaveWindow("\(wave.rawValue)=\(text)") else {
          throw Failure(
            .usage, "those are not two days", remedy: "write the first and the last: 2026-09-01..2026-09-30")
        }
        return window
      }
    }
  }

  private func chosenCriteria() throws -> [LedgerEntry] {
    let choice: String? = try optional(
      given.criteria, "Criteria for going on: a CSV file, ask, or Enter when they come later:", "--criteria"
    ) { text in
      if text != "ask" { _ = try Self.criteria(in: text) }
      return text
    }
    guard let choice else { return [] }
    return choice == "ask" ? try askCriteria() : try Self.criteria(in: choice)
  }

  private static func criteria(in path: String) throws -> [LedgerEntry] {
    let file = LedgerFile(
      path: path, bytes: try FilePlace(path).read(), ledger: .progressionCriteria,
      today: CalendarDay(Today.date))
    try Findings(file.diagnostics, in: file.file).stopOnErrors()
    return file.entries
  }

  private func askCriteria() throws -> [LedgerEntry] {
    try ProgressionMeasure.allCases.compactMap { measure in
      let go: Int? = try desk.ask(
        "\(measure.words): go on from, or Enter to leave it out:", flag: "--criteria"
      ) {
        $0.isEmpty ? nil : try Self.number($0, upTo: 1_000)
      }
      guard let go else { return nil }
      let amend = try desk.ask("  change, then go on, from:", flag: "--criteria") {
        try Self.number($0, upTo: go)
      }
      return LedgerEntry(
        ledger: .progressionCriteria, id: measure.rawValue,
        values: ["measure": measure.rawValue, "go": String(go), "amend": String(amend)])
    }
  }

  static func number(_ text: String, upTo most: Int) throws -> Int {
    if let number = Int(text), (0...most).contains(number) { return number }
    throw Failure(.usage, "please type a whole number from 0 to \(most)")
  }

  private func staffCode() throws -> String? {
    let known = try given.storePlace.staffCode()
    if known != StaffCode.unnamed || given.yes { return nil }
    return try desk.ask("Your staff code from the paper list, or Enter:", flag: "--by") { text in
      guard text.isEmpty || StaffCode.fits(text) else {
        throw Failure(
          .usage, "that is not a staff code", remedy: "letters, digits and hyphens, such as w1; never a name")
      }
      return text.isEmpty ? nil : text
    }
  }

  /// The groups one by one; what was said of the one before, and of a site before, is offered again.
  private func askGroups() throws -> [SetupDraft.Group] {
    let count = try desk.ask("How many groups?", flag: "--group") { text in
      let number = try Self.number(text, upTo: 60)
      guard number > 0 || given.yes else { throw Failure(.usage, "a pilot needs a group") }
      return number
    }
    var groups: [SetupDraft.Group] = []
    for index in 0..<count { groups.append(try askGroup(index, of: count, before: groups)) }
    return groups
  }

  private func askGroup(
    _ index: Int, of count: Int, before: [SetupDraft.Group]
  ) throws -> SetupDraft.Group {
    let last = before.last
    let letter = "abcdefghijklmnopqrstuvwxyz".dropFirst(index).first.map(String.init) ?? String(index + 1)
    let head = "Group \(index + 1) of \(count)"
    let id = try desk.ask("\(head), its short name:", flag: "--group", usual: "group-\(letter)") { text in
      if before.contains(where: { $0.entry.id == text }) {
        throw Failure(.usage, "there is a group \(text) already")
      }
      return try Self.shortName(text)
    }
    let site = try desk.ask(
      "  site:", flag: "--group", usual: last?.entry.site ?? "site-1", Self.shortName)
    let same = before.first { $0.entry.site == site }?.entry
    let region =
      try same?.region
      ?? desk.ask("  region:", flag: "--group", usual: last?.entry.region, Self.shortName)
    let nation =
      try same?.nation
      ?? desk.ask(
        "  nation (england or wales):", flag: "--group", usual: (last?.entry.nation ?? .england).rawValue
      ) {
        text in
        guard let nation = GroupEntry.Nation(rawValue: text) else {
          throw Failure(.usage, "please type england or wales")
        }
        return nation
      }
    let arm = try desk.ask("  pilot or comparison group:", flag: "--group", usual: "pilot") { text in
      guard let arm = PilotRecord.Arm(rawValue: text == "control" ? "comparison" : text) else {
        throw Failure(.usage, "please type pilot or comparison")
      }
      return arm
    }
    let isCSE = try desk.askYesOrNo(
      "  for young people affected by sexual exploitation", flag: "--group", usual: arm == .pilot)
    let codes = try desk.ask("  how many codes:", flag: "--group", usual: String(last?.codes ?? 8)) {
      try Self.number($0, upTo: 100)
    }
    return SetupDraft.Group(
      entry: GroupEntry(
        id: id, arm: arm, isCSEGroup: isCSE, site: site, region: region, nation: nation), codes: codes)
  }
}
