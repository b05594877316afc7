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
      pictures: arena.map(Pictures.paths(in:)) ?? [], isListed: isListed)
  }

  /// The findings in document order.
  var sortedDiagnostics: [Diagnostic] { diagnostics.inDocumentOrder }

  /// Reads the file, or the bytes that stand in for it.
  mutating func read(from folder: borrowing Folder, instead: [String: [UInt8]] = [:]) {
    if let bytes = instead[place.shown] { return take(bytes) }
    do throws(XMLRoomError) {
      take(try folder.bytes(of: place.file, limit: ByteLimits.file))
    } catch {
      isThere = error != .missing
      diagnostics.append(Library.unreadable(place.shown, because: error))
    }
  }

  /// Reads bytes, wherever they are from.
  mutating func take(_ bytes: [UInt8]) {
    let source = SourceFile(path: place.shown, bytes: bytes)
    file = source
    let scan = Scan.arena(of: source)
    diagnostics += scan.diagnostics
    guard let scanned = scan.arena else { return }
    arena = scanned
    let reading = SessionModule.read(scanned)
    module = reading.module
    diagnostics += reading.diagnostics
  }

  /// Holds the module against every rule.
  mutating func check(in folder: borrowing Folder, toolkit: Toolkit?, today: String?) {
    guard let arena else { return }
    check(pictures: Pictures.problems(of: arena, in: folder), toolkit: toolkit, today: today)
  }

  /// Holds the module against every rule.
  ///
  /// - Parameters:
  ///   - pictures: why a picture cannot be used, by its path. Missing: pictures are not looked at.
  ///   - toolkit: the toolkit around it.
  ///   - today: the day of the check.
  mutating func check(pictures: [String: XMLRoomError]?, toolkit: Toolkit?, today: String?) {
    guard let file, let arena, let module else { return }
    let checked = CheckedFile(
      source: file, arena: arena, content: .module(module), toolkit: toolkit, today: today,
      assetProblem: pictures.map { problems in { problems[$0] } })
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
