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

  /// The file, as the user would type it.
  var shown: String { path ?? Library.join(folder, file) }
}

/// One module on its way from a file to a checked value.
struct ModuleLoading {
  private let place: ModuleFile
  private let isListed: Bool
  private(set) var file: SourceFile?
  private(set) var arena: ElementArena?
  private(set) var module: SessionModule?
  /// Whether there is such a file, read or refused.
  private(set) var isThere = true
  private(set) var diagnostics: [Diagnostic] = []
  private var translations: [LoadedTranslation] = []
  /// The findings of the translations, file by file.
  private var translationDiagnostics: [Diagnostic] = []

  /// Says something about the module as a whole.
  mutating func report(_ finding: Diagnostic) { diagnostics.append(finding) }

  /// Starts on a module.
  init(_ place: ModuleFile, isListed: Bool) {
    self.place = place
    self.isListed = isListed
  }

  /// The folder's own name.
  var name: String { place.name }

  /// The result.
  var loaded: LoadedModule {
    LoadedModule(
      folder: place.folder, name: place.name, file: file, module: module,
      pictures: arena.map(Pictures.paths(in:)) ?? [], isListed: isListed,
      translations: translations)
  }

  /// The module's findings in document order, then those of its translations.
  var sortedDiagnostics: [Diagnostic] { diagnostics.inDocumentOrder + translationDiagnostics }

  /// What the toolkit's own rules want to know of the module.
  var facts: ModuleFacts {
    ModuleFacts(
      name: name, isThere: isThere, outcomes: module?.outcomes.outcomes.map(\.id),
      hasDoubtfulOutcomes: module?.outcomes.outcomes.contains { $0.spans.isDoubtful("id") } ?? false)
  }

  /// Reads the file.
  mutating func read(from folder: borrowing Folder, with scanner: inout Scanner) {
    do throws(XMLRoomError) {
      let bytes = try folder.bytes(of: place.file, limit: ByteLimits.file)
      let source = SourceFile(path: place.shown, bytes: bytes)
      file = source
      let scan = scanner.arena(of: source)
      diagnostics += scan.diagnostics
      guard let scanned = scan.arena else { return }
      arena = scanned
      let reading = SessionModule.read(scanned)
      module = reading.module
      diagnostics += reading.diagnostics
    } catch {
      isThere = error != .missing
      diagnostics.append(Library.unreadable(place.shown, because: error))
    }
  }

  /// Reads the translations beside the module, and holds them against it.
  mutating func readTranslations(
    in folder: borrowing Folder, _ context: CheckingContext, with scanner: inout Scanner
  ) {
    guard place.file == Library.moduleName else { return }
    let names = folder.names().filter { TranslationLoading.language(of: $0) != nil }
    guard !names.isEmpty else { return }
    var beside: (SessionModule, SourceFile, TranslatableParts)?
    if let module, let file, let arena { beside = (module, file, TranslatableParts(of: arena)) }
    for name in names {
      let (translation, findings) = TranslationLoading.load(
        name, in: folder, at: place.folder, of: beside, context, with: &scanner)
      translations.append(translation)
      translationDiagnostics += findings
    }
  }

  /// Holds the module against every rule.
  mutating func check(in folder: borrowing Folder, _ surroundings: CheckingContext) {
    guard let file, let arena, let module else { return }
    let problems = Pictures.problems(of: arena, in: folder)
    let checked = CheckedFile(
      source: file, arena: arena, content: .module(module), surroundings,
      assetProblem: { problems[$0] })
    diagnostics += RuleCatalogue.findings(in: checked)
    // A file by another name, and a module checked as ".", have no folder name to compare with.
    guard place.file == Library.moduleName, !place.name.hasPrefix("."), !module.spans.isDoubtful("id"),
      module.id != place.name
    else { return }
    diagnostics.append(
      checked.finding(
        .moduleNotInToolkit, at: module.spans["id"],
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
  /// The ids of its outcomes; nil when it could not be read.
  let outcomes: [String]?
  /// Whether one of them is badly written.
  let hasDoubtfulOutcomes: Bool
}
