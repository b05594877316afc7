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
  private var acceptance: Acceptance?
  private var named: Set<String> = []

  /// The findings that the module's authors keep.
  var accepted: [AcceptedFinding] { acceptance?.accepted ?? [] }

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

  /// Reads the file.
  mutating func read(from folder: borrowing Folder) {
    do throws(XMLRoomError) {
      let bytes = try folder.bytes(of: place.file, limit: ByteLimits.file)
      let source = SourceFile(path: place.shown, bytes: bytes)
      file = source
      let scan = Scan.arena(of: source)
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

  /// Holds the module against every rule.
  mutating func check(in folder: borrowing Folder, toolkit: Toolkit?, today: String?) {
    guard let file, let arena, let module else { return }
    let problems = Pictures.problems(of: arena, in: folder)
    let checked = CheckedFile(
      source: file, arena: arena, content: .module(module), toolkit: toolkit, today: today,
      assetProblem: { problems[$0] })
    var acceptance = Acceptance(of: module.accepted, path: file.path)
    diagnostics += acceptance.toMend(of: RuleCatalogue.findings(in: checked), in: arena)
    self.acceptance = acceptance
    named = Set(checked.names.byID.keys)
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

  /// Says what is found by comparing files, each with the id of what it is about.
  mutating func report(_ findings: [(about: String, finding: Diagnostic)]) {
    diagnostics += findings.filter { acceptance?.keeps($0.finding, about: $0.about) != true }.map(\.finding)
  }

  /// Ends the check: says which accepted findings were not there.
  ///
  /// - Parameter unseen: codes that were not looked for.
  mutating func settle(unseen: Set<DiagnosticCode>) {
    guard let acceptance, !diagnostics.hideFindings else { return }
    diagnostics += acceptance.leftovers(unseen: unseen, named: named)
  }
}

extension [Diagnostic] {
  /// Whether a mistake was found that makes rules silent, so that nobody can say what they would have found.
  var hideFindings: Bool {
    contains {
      $0.severity == .error && $0.code.rawValue < DiagnosticCode.minutesDoNotAddUp.rawValue
        && !$0.code.rawValue.hasPrefix("LLS012")
    }
  }
}
