import LLSDiagnostics
package import LLSModel

/// From a folder to its modules, read, checked, and safe to work with.
///
/// Only plain files are opened, and only inside the folder: `toolkit.xml`, and `module.xml` in the folder of each module.
package enum Library {
  /// The name of the toolkit's file.
  package static let toolkitName = "toolkit.xml"
  /// The name of a module's file in its folder.
  package static let moduleName = "module.xml"
  /// The name of the folder of shared files beside the toolkit's file.
  package static let sharedName = SharedLoading.folderName

  /// Loads a toolkit's folder, or a folder of modules without a toolkit, or one module's folder.
  ///
  /// - Parameters:
  ///   - folder: as the user typed it; links in it are followed, links inside are not.
  ///   - options: what is done with it.
  /// - Returns: what was found, with all findings of reading and of the rules.
  package static func load(folder: String, _ options: LoadOptions) -> LoadedLibrary {
    do throws(XMLRoomError) {
      let open = try Folder(path: folder)
      return loadLibrary(open, at: folder, options)
    } catch .notAFolder {
      return load(path: folder, toolkit: nil, options)
    } catch {
      return refused(folder, because: error)
    }
  }

  /// Loads one module by its file or its folder; a folder that holds a toolkit is loaded whole.
  ///
  /// - Parameters:
  ///   - path: the file or the folder, as the user typed it.
  ///   - toolkit: the toolkit around it, for words to avoid and shared instruments. Missing: what depends on one is silent.
  ///   - options: what is done with it.
  /// - Returns: a library of one module, or of all modules of a toolkit.
  package static func load(path: String, toolkit: Toolkit?, _ options: LoadOptions) -> LoadedLibrary {
    do throws(XMLRoomError) {
      let open = try Folder(path: path)
      if open.holds(toolkitName) { return loadLibrary(open, at: path, options) }
      guard open.holds(moduleName) else {
        return loadShared(nil, at: path, toolkit: toolkit, options) ?? loadLibrary(open, at: path, options)
      }
      let link = linkInAToolkit(path)
      return loadOne(
        open, file: moduleName, at: path, link: link, toolkit: toolkit, options)
    } catch .notAFolder {
      return loadFile(path, toolkit: toolkit, options)
    } catch {
      return refused(path, because: error)
    }
  }

  // MARK: One file

  private static func loadFile(
    _ path: String, toolkit: Toolkit?, _ options: LoadOptions
  ) -> LoadedLibrary {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = String(steps.last ?? "")
    let parent = steps.dropLast().joined(separator: "/")
    let folder = steps.count == 1 ? "." : parent.isEmpty ? "/" : parent
    do throws(XMLRoomError) {
      let open = try Folder(path: folder)
      if name == toolkitName { return loadLibrary(open, at: folder, options) }
      if let shared = loadShared(name, at: folder, toolkit: toolkit, options) { return shared }
      if TranslationLoading.language(of: name) != nil, open.holds(moduleName), open.holds(name) {
        // A translation is nothing without its module, so the two are checked together.
        return loadOne(open, file: moduleName, at: folder, toolkit: toolkit, options)
      }
      return loadOne(open, file: name, at: folder, shown: path, toolkit: toolkit, options)
    } catch {
      return refused(path, because: error)
    }
  }

  private static func loadOne(
    _ open: borrowing Folder, file: String, at folder: String, shown: String? = nil, link: String? = nil,
    toolkit: Toolkit?, _ options: LoadOptions
  ) -> LoadedLibrary {
    let place = ModuleFile(
      folder: folder, name: lastStep(folder), file: file, path: shown, home: parent(of: folder))
    let context = CheckingContext(toolkit: toolkit, today: options.today)
    var shared = SharedLoading(beside: place.home, instead: options.instead)
    shared.check(context)
    var loading = ModuleLoading(place, isListed: true)
    var scanner = Scanner()
    loading.read(from: open, shared: shared, with: &scanner, instead: options.instead)
    loading.check(in: open, context, notAgain: shared.findings)
    loading.readTranslations(in: open, context, with: &scanner)
    // What takes the other files, or a toolkit, was not looked for.
    let alone: Set<DiagnosticCode> = [.twoWordings, .wordingChanged]
    loading.verdict.settle(
      unseen: toolkit == nil ? alone.union([.outcomeNotEvidenced, .hardToRead, .overQuestionBudget]) : alone)
    if let link { loading.report(FolderLink.asked(link, at: place.shown)) }
    let loaded = loading.loaded
    return LoadedLibrary(
      folder: folder, toolkit: toolkit, sharedFiles: loaded.usedFiles, modules: [loaded],
      diagnostics: loading.verdict.sorted, isEmpty: !loading.isThere, accepted: loading.verdict.accepted)
  }

  /// Checks one file of a folder of shared files, or all of them; nil where the folder is none.
  private static func loadShared(
    _ file: String?, at folder: String, toolkit: Toolkit?, _ options: LoadOptions
  ) -> LoadedLibrary? {
    guard isOfSharedFiles(folder) else { return nil }
    var shared = SharedLoading(beside: parent(of: folder), called: folder, instead: options.instead)
    let path = file.map { join(folder, $0) }
    let count = path.map { shared.findings[$0] == nil ? 0 : 1 } ?? shared.files.count
    guard count > 0 else { return nil }
    shared.check(CheckingContext(toolkit: toolkit, today: options.today))
    return LoadedLibrary(
      folder: folder, toolkit: toolkit, sharedFiles: shared.files,
      diagnostics: shared.diagnostics.filter { path == nil || $0.path == path }, isEmpty: false,
      sharedCount: path == nil ? shared.findings.count : count)
  }

  /// Whether a folder is one of shared files, however it is named: `Modules/shared`, and `.` inside it.
  ///
  /// - Parameter folder: as the user typed it.
  package static func isOfSharedFiles(_ folder: String) -> Bool {
    let last = lastStep(folder)
    guard last == "." || last == ".." else { return last == sharedName }
    guard let here = try? Folder(path: folder), let above = try? Folder(path: join(folder, "..")),
      let named = try? above.folder(sharedName)
    else { return false }
    return here.isSame(as: named)
  }

  /// The folder's own name where it is a link beside a toolkit's file.
  private static func linkInAToolkit(_ path: String) -> String? {
    let steps = path.split(separator: "/").map(String.init)
    guard let name = steps.last else { return nil }
    let parent = (path.hasPrefix("/") ? "/" : "") + steps.dropLast().joined(separator: "/")
    guard let around = try? Folder(path: parent), around.names().contains(toolkitName) else { return nil }
    return around.isLinkToFolder(name) ? name : nil
  }

  // MARK: A whole folder

  private static func loadLibrary(
    _ open: borrowing Folder, at folder: String, _ options: LoadOptions
  ) -> LoadedLibrary {
    let names = open.names()
    let hasToolkit = names.contains(toolkitName)
    func holdsModule(_ name: String) -> Bool {
      guard let inside = try? open.folder(name) else { return false }
      return inside.holds(moduleName)
    }
    let only = options.only.flatMap { hasToolkit && names.contains($0) && holdsModule($0) ? $0 : nil }
    let found = only.map { [$0] } ?? names.filter(holdsModule)
    let links = names.filter { open.isLinkToFolder($0) }
    if !hasToolkit {
      if names.contains(moduleName) {
        return loadOne(open, file: moduleName, at: folder, toolkit: nil, options)
      }
      if found.isEmpty { return nothing(in: folder, links: links) }
    }
    var toolkit = ToolkitLoading(path: join(folder, toolkitName))
    var shared = SharedLoading(beside: folder, instead: options.instead)
    if hasToolkit { toolkit.read(from: open, shared: shared, instead: options.instead) }
    let context = CheckingContext(toolkit: toolkit.toolkit, today: options.today)
    if only == nil { shared.check(context) }
    let order = toolkit.toolkit?.order.moduleRefs.map(\.id) ?? []
    let listed = Set(order)
    let isThere = Set(found)
    let workers = ModuleWorkers(folder: folder, context, shared: shared, options)
    var modules = workers.finish(
      unique(order.filter(isThere.contains)) + found.filter { !listed.contains($0) }, listed: listed, in: open
    )
    let around = Surroundings(
      modules: modules.map(\.facts), folders: names.filter { $0 != toolkitName }, links: links)
    toolkit.check(
      around: only == nil ? around : nil, in: open, home: folder, context, notAgain: shared.findings)
    let ledger =
      only == nil && names.contains(WordingLedger.name) ? WordingLedger.read(in: open, at: folder) : nil
    if options.checksModules, only == nil {
      let unseen: Set<DiagnosticCode> =
        hasToolkit ? [] : [.outcomeNotEvidenced, .hardToRead, .overQuestionBudget]
      compareWordings(&toolkit, &modules, ledger?.ledger)
      toolkit.verdict.settle(unseen: unseen)
      for index in modules.indices {
        modules[index].verdict.settle(unseen: unseen)
        modules[index].findFile(in: open, instead: options.instead)
      }
    }
    var diagnostics =
      toolkit.verdict.sorted + shared.diagnostics + modules.flatMap(\.verdict.sorted)
    diagnostics += ledger?.diagnostics ?? []
    if !hasToolkit { diagnostics.append(noToolkit(in: folder)) }
    diagnostics += links.filter { !listed.contains($0) }.map { FolderLink.unlisted($0, in: folder) }
    return LoadedLibrary(
      folder: folder, toolkitFile: toolkit.file, toolkit: toolkit.toolkit, toolkitVariants: toolkit.variants,
      otherToolkits: toolkit.others, sharedFiles: shared.files, modules: modules.map(\.loaded),
      diagnostics: diagnostics, isEmpty: !hasToolkit && !modules.contains(where: \.facts.isThere),
      accepted: toolkit.verdict.accepted + modules.flatMap(\.verdict.accepted),
      wordingsFile: ledger?.ledger?.file)
  }

  // MARK: What is said of a folder

  private static func nothing(in folder: String, links: [String]) -> LoadedLibrary {
    let finding = Diagnostic(
      .moduleNotInToolkit, path: folder, span: nil, "there is no toolkit.xml and no module in \(folder)",
      help: "name the folder that holds toolkit.xml, or one module’s folder, for example Modules/landing")
    return LoadedLibrary(
      folder: folder, toolkitFile: nil, toolkit: nil, modules: [],
      diagnostics: [finding] + links.map { FolderLink.unlisted($0, in: folder) }, isEmpty: true)
  }

  /// Modules can be checked without a toolkit, and not much more.
  private static func noToolkit(in folder: String) -> Diagnostic {
    Diagnostic(
      .moduleNotInToolkit, .note, path: folder, span: nil, "there is no toolkit.xml in \(folder)",
      help: "the modules were checked without its list of words to avoid and its questionnaires, and no "
        + "pack can be made here; put a toolkit.xml beside them")
  }

  private static func refused(_ path: String, because error: XMLRoomError) -> LoadedLibrary {
    LoadedLibrary(
      folder: path, toolkitFile: nil, toolkit: nil, modules: [],
      diagnostics: [unreadable(path, because: error)], isEmpty: true)
  }

  /// What is said about a file or folder that cannot be read.
  static func unreadable(_ path: String, because error: XMLRoomError) -> Diagnostic {
    if error == .tooLarge { return ByteLimits.tooLarge(path: path) }
    return Diagnostic(
      .unreadableFile, path: path, span: nil, "\(path) \(error.words)",
      help: error.remedy)
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func lastStep(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder that holds a folder, as the user would type it.
  static func parent(of path: String) -> String {
    let steps = path.split(separator: "/")
    guard let last = steps.last, last != ".", last != ".." else { return join(path, "..") }
    let root = path.hasPrefix("/") ? "/" : ""
    return steps.count == 1 ? (root.isEmpty ? "." : root) : root + steps.dropLast().joined(separator: "/")
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
