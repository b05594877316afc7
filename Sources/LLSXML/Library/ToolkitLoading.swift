import LLSDiagnostics
import LLSModel

/// The toolkit's file on its way from bytes to a checked value.
struct ToolkitLoading {
  private let path: String
  private(set) var file: SourceFile?
  private var arena: ElementArena?
  private(set) var toolkit: Toolkit?
  private var diagnostics: [Diagnostic] = []

  /// Starts on a toolkit.
  init(path: String) { self.path = path }

  /// The findings in document order.
  var sortedDiagnostics: [Diagnostic] { diagnostics.inDocumentOrder }

  /// Reads the file, or the bytes that stand in for it.
  mutating func read(from folder: borrowing Folder, instead: [String: [UInt8]] = [:]) {
    do throws(XMLRoomError) {
      var bytes = instead[path]
      if bytes == nil { bytes = try folder.bytes(of: Library.toolkitName, limit: ByteLimits.file) }
      let source = SourceFile(path: path, bytes: bytes ?? [])
      file = source
      let scan = Scan.arena(of: source)
      diagnostics += scan.diagnostics
      guard let scanned = scan.arena else { return }
      arena = scanned
      let reading = Toolkit.read(scanned)
      toolkit = reading.toolkit
      diagnostics += reading.diagnostics
    } catch {
      diagnostics.append(Library.unreadable(path, because: error))
    }
  }

  /// Holds the toolkit against every rule and against the modules around it.
  ///
  /// - Parameters:
  ///   - around: what stands beside the toolkit's file.
  ///   - folder: the toolkit's folder, for the pictures of spare activities.
  ///   - today: the day of the check. Missing: nothing is said about review dates.
  mutating func check(around: Surroundings, in folder: borrowing Folder, today: String?) {
    guard let file, let arena, let toolkit else { return }
    let problems = Pictures.problems(of: arena, in: folder)
    let checked = CheckedFile(
      source: file, arena: arena, content: .toolkit(toolkit), toolkit: toolkit, today: today,
      assetProblem: { problems[$0] })
    diagnostics += RuleCatalogue.findings(in: checked)
    diagnostics += missingModules(of: toolkit, around, checked).listed
    diagnostics += unlistedModules(of: toolkit, around, checked)
    diagnostics += brokenOutcomes(of: toolkit, around, checked).listed
  }

  private func missingModules(
    of toolkit: Toolkit, _ around: Surroundings, _ checked: CheckedFile
  ) -> some Sequence<Diagnostic> {
    var seen: Set<String> = []
    let listed = Set(toolkit.order.moduleRefs.map(\.id))
    let others = around.names.filter { !listed.contains($0) }
    return toolkit.order.moduleRefs.lazy.compactMap { reference in
      guard !reference.spans.isDoubtful("id") else { return nil }
      guard seen.insert(reference.id).inserted else {
        return checked.finding(
          .moduleNotInToolkit, at: reference.spans["id"], "the module \(reference.id) is listed twice",
          label: "delete one of them")
      }
      guard around.modules[reference.id] == nil else { return nil }
      if around.links.contains(reference.id) {
        return checked.finding(
          .moduleNotInToolkit, at: reference.spans["id"], FolderLink.words(reference.id),
          help: FolderLink.remedy)
      }
      let near = NearMiss.suggestions(for: reference.id, among: others)
      return checked.finding(
        .moduleNotInToolkit, at: reference.spans["id"],
        around.folders.contains(reference.id)
          ? "the folder \(reference.id) has no module.xml"
          : "the toolkit lists \(reference.id), and there is no folder of that name",
        label: near.first.map { "did you mean \($0)?" },
        help: "create \(reference.id)/module.xml beside toolkit.xml, or take the line out", suggestions: near)
    }
  }

  private func unlistedModules(
    of toolkit: Toolkit, _ around: Surroundings, _ checked: CheckedFile
  ) -> [Diagnostic] {
    let listed = Set(toolkit.order.moduleRefs.map(\.id))
    let unlisted = around.names.filter { !listed.contains($0) }
    // A misspelt entry is one mistake and has its message; of very many only the first are looked at.
    let missing = toolkit.order.moduleRefs.map(\.id).filter { around.modules[$0] == nil }
      .prefix(ByteLimits.findings)
    let meant = Set(missing.compactMap { NearMiss.suggestions(for: $0, among: unlisted).first })
    guard toolkit.order.spans.isPresent, !toolkit.order.spans.hasDoubtfulContent,
      !toolkit.order.moduleRefs.contains(where: { $0.spans.isDoubtful("id") })
    else { return [] }
    return unlisted.filter { !meant.contains($0) }.map { name in
      checked.finding(
        .moduleNotInToolkit, .warning, at: toolkit.order.spans.name,
        "the toolkit does not list the module in the folder \(name)",
        label: "add <module-ref id=\"\(name)\"/>",
        help: "a module that is not listed is never offered; add it, or move its folder away")
    }
  }

  /// Questions of the toolkit that claim to show an outcome no module has.
  private func brokenOutcomes(
    of toolkit: Toolkit, _ around: Surroundings, _ checked: CheckedFile
  ) -> some Sequence<Diagnostic> {
    let outcomes = around.modules.mapValues { found in
      found.module.map { module in Set(module.outcomes.outcomes.map(\.id)) }
    }
    return toolkit.instruments.lazy.flatMap(\.items).compactMap { item in
      guard let outcome = item.outcome, !item.spans.isDoubtful("outcome") else { return nil }
      let steps = outcome.split(separator: "#").map(String.init)
      guard steps.count == 2 else {
        return checked.finding(
          .brokenReference, at: item.spans["outcome"],
          "\(outcome) does not say which module the "
            + "outcome belongs to",
          label: "write module#outcome", help: "for example outcome=\"landing#\(outcome)\"")
      }
      guard let found = around.modules[steps[0]] else {
        let near = NearMiss.suggestions(for: steps[0], among: around.names)
        return checked.finding(
          .brokenReference, at: item.spans["outcome"], "there is no module \(steps[0])",
          label: near.first.map {
            "did you mean "
              + "\($0)#\(steps[1])?"
          }, suggestions: near.map { $0 + "#" + steps[1] })
      }
      // A module that could not be read may well have it, and so may one with a badly written id.
      guard let module = found.module, outcomes[steps[0]]??.contains(steps[1]) == false,
        !module.outcomes.outcomes.contains(where: { $0.spans.isDoubtful("id") })
      else { return nil }
      let near = NearMiss.suggestions(for: steps[1], among: module.outcomes.outcomes.map(\.id))
      return checked.finding(
        .brokenReference, at: item.spans["outcome"], "the module \(steps[0]) has no outcome \(steps[1])",
        label: near.first.map {
          "did you mean "
            + "\(steps[0])#\($0)?"
        }, suggestions: near.map { steps[0] + "#" + $0 })
    }
  }
}

/// What stands beside a toolkit's file.
struct Surroundings {
  /// The modules that were found, by their folders' names.
  let modules: [String: ModuleLoading]
  /// Their names, in the order they are loaded.
  let names: [String]
  /// All other names.
  let folders: Set<String>
  /// Those that are links to folders; they are not followed.
  let links: Set<String>

  /// Gathers them.
  init(modules: [ModuleLoading], folders: [String], links: [String]) {
    self.modules = Dictionary(modules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    names = modules.map(\.name)
    self.folders = Set(folders)
    self.links = Set(links)
  }
}
