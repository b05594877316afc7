import LLSDiagnostics
import LLSModel

/// The toolkit's file on its way from bytes to a checked value.
struct ToolkitLoading {
  private let path: String
  private(set) var file: SourceFile?
  private var readings: VariantReadings<Toolkit>?
  /// What there is to say about it.
  var verdict = Verdict()

  /// Starts on a toolkit.
  init(path: String) { self.path = path }

  /// The toolkit as it is usually read.
  var toolkit: Toolkit? { readings?[.usual]?.element }
  /// Which variants it has.
  var variants: UsedVariants { readings?.variants ?? UsedVariants() }
  /// The toolkit in the variants that are not the usual one.
  var others: [Variant: Toolkit] { readings?.others ?? [:] }

  /// Reads the file, or the bytes that stand in for it.
  ///
  /// - Parameters:
  ///   - folder: the toolkit's folder.
  ///   - shared: the shared files that it may use.
  ///   - instead: bytes that stand in for those of a file, by its path.
  mutating func read(
    from folder: borrowing Folder, shared: SharedLoading, instead: [String: [UInt8]] = [:]
  ) {
    do throws(XMLRoomError) {
      var bytes = instead[path]
      if bytes == nil { bytes = try folder.bytes(of: Library.toolkitName, limit: ByteLimits.file) }
      let source = SourceFile(path: path, bytes: bytes ?? [])
      file = source
      let scan = Scan.arena(of: source)
      verdict.add(scan.diagnostics)
      guard let scanned = scan.arena else { return }
      let reading = VariantReadings(Toolkit.self, of: scanned, from: shared.shelf)
      readings = reading
      verdict.add(reading.diagnostics)
    } catch {
      verdict.add([Library.unreadable(path, because: error)])
    }
  }

  /// Holds the toolkit against every rule and against the modules around it.
  ///
  /// - Parameters:
  ///   - around: what stands beside the toolkit's file. Missing: what depends on it is silent.
  ///   - folder: the toolkit's folder, for the pictures of spare activities.
  ///   - home: the same folder's path.
  ///   - context: what the check of the modules used too.
  ///   - said: the findings of the shared files, which are not said again.
  mutating func check(
    around: Surroundings?, in folder: borrowing Folder, home: String, _ context: CheckingContext,
    notAgain said: [String: [Diagnostic]]
  ) {
    guard let file, let readings, let usual = readings[.usual], let toolkit = usual.element else { return }
    var problems: [String: XMLRoomError] = [:]
    for reading in readings.all {
      problems.merge(Pictures.problems(of: reading.arena, in: folder, home: home)) { first, _ in first }
    }
    func checked(_ reading: VariantReadings<Toolkit>.Reading, _ toolkit: Toolkit) -> CheckedFile {
      CheckedFile(
        source: file, arena: reading.arena, content: .toolkit(toolkit), context,
        reader: readings.variants.tellsReadersApart ? reading.variant.reader : nil,
        assetProblem: { problems[$0] })
    }
    var found = readings.findings(notAgain: said) { reading in
      reading.element.map { RuleCatalogue.findings(in: checked(reading, $0)) } ?? []
    }
    if let around {
      // The list of modules and what is measured are the same in every variant.
      let checked = checked(usual, toolkit)
      found += missingModules(of: toolkit, around, checked).listed
      found += unlistedModules(of: toolkit, around, checked)
      found += brokenOutcomes(of: toolkit, around, checked).listed
    }
    verdict.take(found, accepting: toolkit.accepted, in: readings.written)
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
    toolkit.instruments.lazy.flatMap(\.items).compactMap { item in
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
      if let meant = found.outcomes?.first(where: { $0.id == steps[1] }), meant.isShownByQuestions,
        QuestionsFitTheirOutcome.isOff(item, meant.text, language: toolkit.language)
      {
        return QuestionsFitTheirOutcome.finding(item, id: meant.id, meant.text, in: checked)
      }
      guard let outcomes = found.outcomes?.map(\.id), !outcomes.contains(steps[1]), !found.hasDoubtfulOutcomes
      else { return nil }
      let near = NearMiss.suggestions(for: steps[1], among: outcomes)
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
  let modules: [String: ModuleFacts]
  /// Their names, in the order they are loaded.
  let names: [String]
  /// All other names.
  let folders: Set<String>
  /// Those that are links to folders; they are not followed.
  let links: Set<String>

  /// Gathers them.
  init(modules: [ModuleFacts], folders: [String], links: [String]) {
    self.modules = Dictionary(modules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    names = modules.map(\.name)
    self.folders = Set(folders)
    self.links = Set(links)
  }
}
