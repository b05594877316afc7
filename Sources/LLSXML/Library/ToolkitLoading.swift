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

  /// Reads the file.
  mutating func read(from folder: borrowing Folder) {
    do throws(XMLRoomError) {
      let source = SourceFile(
        path: path, bytes: try folder.bytes(of: Library.toolkitName, limit: ByteLimits.file))
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
  ///   - modules: the modules that were found.
  ///   - folders: all names beside the toolkit's file.
  ///   - links: those of them that are links to folders; they are not followed.
  ///   - today: the day of the check. Missing: nothing is said about review dates.
  mutating func check(modules: [ModuleLoading], folders: [String], links: [String], today: String?) {
    guard let file, let arena, let toolkit else { return }
    let checked = CheckedFile(
      source: file, arena: arena, content: .toolkit(toolkit), toolkit: toolkit, today: today)
    diagnostics += RuleCatalogue.findings(in: checked)
    diagnostics += missingModules(of: toolkit, modules: modules, folders: folders, links: links, checked)
    diagnostics += unlistedModules(of: toolkit, modules: modules, checked)
    diagnostics += brokenOutcomes(of: toolkit, modules: modules, checked)
  }

  private func missingModules(
    of toolkit: Toolkit, modules: [ModuleLoading], folders: [String], links: [String],
    _ checked: CheckedFile
  ) -> [Diagnostic] {
    var seen: Set<String> = []
    return toolkit.order.moduleRefs.compactMap { reference in
      guard !reference.spans.isDoubtful("id") else { return nil }
      guard seen.insert(reference.id).inserted else {
        return checked.finding(
          .moduleNotInToolkit, at: reference.spans["id"], "the module \(reference.id) is listed twice",
          label: "delete one of them")
      }
      guard !modules.contains(where: { $0.name == reference.id }) else { return nil }
      if links.contains(reference.id) {
        return checked.finding(
          .moduleNotInToolkit, at: reference.spans["id"], FolderLink.words(reference.id),
          help: FolderLink.remedy)
      }
      let listed = Set(toolkit.order.moduleRefs.map(\.id))
      let near = NearMiss.suggestions(
        for: reference.id, among: modules.map(\.name).filter { !listed.contains($0) })
      return checked.finding(
        .moduleNotInToolkit, at: reference.spans["id"],
        folders.contains(reference.id)
          ? "the folder \(reference.id) has no module.xml"
          : "the toolkit lists \(reference.id), and there is no folder of that name",
        label: near.first.map { "did you mean \($0)?" },
        help: "create \(reference.id)/module.xml beside toolkit.xml, or take the line out", suggestions: near)
    }
  }

  private func unlistedModules(
    of toolkit: Toolkit, modules: [ModuleLoading], _ checked: CheckedFile
  ) -> [Diagnostic] {
    let listed = toolkit.order.moduleRefs.map(\.id)
    // A misspelt entry is one mistake and has its message.
    let missing = listed.filter { id in !modules.contains { $0.name == id } }
    let meant = Set(missing.compactMap { NearMiss.suggestions(for: $0, among: modules.map(\.name)).first })
    guard toolkit.order.spans.isPresent, !toolkit.order.spans.hasDoubtfulContent,
      !toolkit.order.moduleRefs.contains(where: { $0.spans.isDoubtful("id") })
    else { return [] }
    return modules.filter { !listed.contains($0.name) && !meant.contains($0.name) }.map { module in
      checked.finding(
        .moduleNotInToolkit, .warning, at: toolkit.order.spans.name,
        "the toolkit does not list the module in the folder \(module.name)",
        label: "add <module-ref id=\"\(module.name)\"/>",
        help: "a module that is not listed is never offered; add it, or move its folder away")
    }
  }

  /// Questions of the toolkit that claim to show an outcome no module has.
  private func brokenOutcomes(
    of toolkit: Toolkit, modules: [ModuleLoading], _ checked: CheckedFile
  ) -> [Diagnostic] {
    toolkit.instruments.flatMap(\.items).compactMap { item in
      guard let outcome = item.outcome, !item.spans.isDoubtful("outcome") else { return nil }
      let steps = outcome.split(separator: "#").map(String.init)
      guard steps.count == 2 else {
        return checked.finding(
          .brokenReference, at: item.spans["outcome"],
          "\(outcome) does not say which module the "
            + "outcome belongs to",
          label: "write module#outcome", help: "for example outcome=\"landing#\(outcome)\"")
      }
      guard let found = modules.first(where: { $0.name == steps[0] }) else {
        let near = NearMiss.suggestions(for: steps[0], among: modules.map(\.name))
        return checked.finding(
          .brokenReference, at: item.spans["outcome"], "there is no module \(steps[0])",
          label: near.first.map {
            "did you mean "
              + "\($0)#\(steps[1])?"
          }, suggestions: near.map { $0 + "#" + steps[1] })
      }
      // A module that could not be read may well have it.
      guard let module = found.module, !module.outcomes.outcomes.contains(where: { $0.id == steps[1] }) else {
        return nil
      }
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
