import LLSDiagnostics
import LLSModel

/// Where a module's file stands.
struct ModuleFile {
  /// The folder, as the user would type it.
  let folder: String
  /// The folder's own name.
  let name: String
  /// The file's name in it.
  let file: String
  /// How messages name the file; made from the folder when nil.
  let path: String?
  /// The folder that holds the folder of shared files.
  let home: String

  /// The file, as the user would type it.
  var shown: String { path ?? Library.join(folder, file) }
}

/// One module on its way from a file to a checked value.
struct ModuleLoading {
  private let place: ModuleFile
  private let isListed: Bool
  private(set) var file: SourceFile?
  private var readings: VariantReadings<SessionModule>?
  private var usedFiles: [SourceFile] = []
  /// Whether there is such a file, read or refused.
  private(set) var isThere = true
  /// What there is to say about it and its translations.
  var verdict = Verdict()
  private var translations: [LoadedTranslation] = []

  /// Says something about the module as a whole.
  mutating func report(_ finding: Diagnostic) { verdict.add([finding]) }

  /// Starts on a module.
  init(_ place: ModuleFile, isListed: Bool) {
    self.place = place
    self.isListed = isListed
  }

  /// The folder's own name.
  var name: String { place.name }

  /// The module as it is usually read.
  var module: SessionModule? { readings?[.usual]?.element }

  /// The result.
  var loaded: LoadedModule {
    var seen: Set<String> = []
    let pictures = (readings?.all ?? []).flatMap { Pictures.paths(in: $0.arena) }
    return LoadedModule(
      folder: place.folder, name: place.name, file: file, usedFiles: usedFiles, module: module,
      variants: readings?.variants ?? UsedVariants(), others: readings?.others ?? [:],
      pictures: pictures.filter { seen.insert($0).inserted }, isListed: isListed, translations: translations)
  }

  /// What the toolkit's own rules want to know of the module.
  var facts: ModuleFacts {
    ModuleFacts(
      name: name, isThere: isThere,
      outcomes: module?.outcomes.outcomes.map {
        ModuleFacts.Outcome(
          id: $0.id, text: $0.text, isShownByQuestions: QuestionsFitTheirOutcome.isShownByQuestions($0))
      },
      hasDoubtfulOutcomes: module?.outcomes.outcomes.contains { $0.spans.isDoubtful("id") } ?? false,
      wordings: module?.instruments.flatMap(\.placedWordings) ?? [], language: module?.language ?? "")
  }

  /// Reads the file, or the bytes that stand in for it.
  ///
  /// - Parameters:
  ///   - folder: the module's folder.
  ///   - shared: the shared files that it may use.
  ///   - scanner: the worker's own.
  ///   - instead: bytes that stand in for those of a file, by its path.
  mutating func read(
    from folder: borrowing Folder, shared: SharedLoading, with scanner: inout Scanner,
    instead: [String: [UInt8]] = [:]
  ) {
    if let bytes = instead[place.shown] { return take(bytes, shared: shared, with: &scanner) }
    do throws(XMLRoomError) {
      take(try folder.bytes(of: place.file, limit: ByteLimits.file), shared: shared, with: &scanner)
    } catch {
      isThere = error != .missing
      verdict.add([Library.unreadable(place.shown, because: error)])
    }
  }

  /// Reads bytes, wherever they are from.
  mutating func take(_ bytes: [UInt8], shared: SharedLoading, with scanner: inout Scanner) {
    let source = SourceFile(path: place.shown, bytes: bytes)
    file = source
    let scan = scanner.arena(of: source)
    verdict.add(scan.diagnostics)
    guard let scanned = scan.arena else { return }
    let reading = VariantReadings(SessionModule.self, of: scanned, from: shared.shelf)
    readings = reading
    verdict.add(reading.diagnostics)
    if scanned.usesShared { usedFiles = shared.files(usedBy: scanned) }
  }

  /// Reads the translations beside the module, and holds them against it.
  mutating func readTranslations(
    in folder: borrowing Folder, _ context: CheckingContext, with scanner: inout Scanner
  ) {
    guard place.file == Library.moduleName else { return }
    let names = folder.names().filter { TranslationLoading.language(of: $0) != nil }
    guard !names.isEmpty else { return }
    var beside: (SessionModule, SourceFile, TranslatableParts)?
    if let module, let file, let written = readings?.written {
      beside = (module, file, TranslatableParts(of: written))
    }
    for name in names {
      let (translation, findings) = TranslationLoading.load(
        name, in: folder, at: place.folder, of: beside, context, with: &scanner)
      translations.append(translation)
      verdict.addOfTranslation(findings)
    }
  }

  /// Holds the module against every rule, in every variant that it has.
  ///
  /// - Parameters:
  ///   - folder: the module's folder.
  ///   - context: what every file of the check has in common.
  ///   - said: the findings of the shared files, which are not said again.
  mutating func check(
    in folder: borrowing Folder, _ context: CheckingContext, notAgain said: [String: [Diagnostic]]
  ) {
    var problems: [String: XMLRoomError] = [:]
    for reading in readings?.all ?? [] {
      problems.merge(Pictures.problems(of: reading.arena, in: folder, home: place.home)) { first, _ in first }
    }
    check(pictures: problems, context, notAgain: said)
  }

  /// Holds the module against every rule, in every variant that it has.
  ///
  /// - Parameters:
  ///   - pictures: why a picture cannot be used, by its path. Missing: pictures are not looked at.
  ///   - context: what every file of the check has in common.
  ///   - said: the findings of the shared files, which are not said again.
  mutating func check(
    pictures: [String: XMLRoomError]?, _ context: CheckingContext, notAgain said: [String: [Diagnostic]]
  ) {
    guard let file, let readings, let module else { return }
    let found = readings.findings(notAgain: said) { reading in
      guard let module = reading.element else { return [] }
      return RuleCatalogue.findings(
        in: CheckedFile(
          source: file, arena: reading.arena, content: .module(module), context,
          reader: readings.variants.tellsReadersApart ? reading.variant.reader : nil,
          assetProblem: pictures.map { problems in { problems[$0] } }))
    }
    verdict.take(found, accepting: module.accepted, in: readings.written)
    // A file by another name, and a module checked as ".", have no folder name to compare with.
    guard place.file == Library.moduleName, !place.name.hasPrefix("."), !module.spans.isDoubtful("id"),
      module.id != place.name
    else { return }
    report(
      Diagnostic(
        .moduleNotInToolkit, path: file.path, span: module.spans["id"],
        "the module’s id is \(module.id), and its folder is called \(place.name)",
        label: "the two must be the same", help: "rename the folder, or write id=\"\(place.name)\"",
        suggestions: [place.name]))
  }
}

/// What is kept of a module when the toolkit around it is checked.
struct ModuleFacts: Sendable {
  /// The folder's own name.
  let name: String
  /// Whether there is such a file, read or refused.
  let isThere: Bool
  /// An outcome.
  struct Outcome: Sendable {
    /// Its id.
    let id: String
    /// Its words.
    let text: String
    /// Whether questions have to show it.
    let isShownByQuestions: Bool
  }

  /// Its outcomes; nil when it could not be read.
  let outcomes: [Outcome]?
  /// Whether one of them is badly written.
  let hasDoubtfulOutcomes: Bool
  /// What its questions ask.
  let wordings: [PlacedWording]
  /// The language that it is written in.
  let language: String
}
