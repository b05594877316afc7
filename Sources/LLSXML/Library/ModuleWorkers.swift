import Dispatch
import Glibc
import LLSDiagnostics
import LLSModel
import Synchronization

/// What is kept of a module when its file has been read and checked.
struct FinishedModule: Sendable {
  /// For those who use the module.
  private(set) var loaded: LoadedModule
  /// For the toolkit's own rules.
  let facts: ModuleFacts
  /// What there is to say about it.
  var verdict: Verdict

  /// Reads the file again where something was found in it after it had been dropped.
  ///
  /// - Parameters:
  ///   - open: the toolkit's folder.
  ///   - instead: bytes that stand in for those of a file, by its path; what was checked is what is kept.
  mutating func findFile(in open: borrowing Folder, instead: [String: [UInt8]]) {
    guard loaded.file == nil, !verdict.isEmpty, facts.isThere else { return }
    let path = Library.join(loaded.folder, Library.moduleName)
    let onDisk = loaded.name + "/" + Library.moduleName
    guard let bytes = instead[path] ?? (try? open.bytes(of: onDisk, limit: ByteLimits.file)) else { return }
    loaded = loaded.withoutModule(keeping: SourceFile(path: path, bytes: bytes))
  }
}

/// Reads and checks many modules side by side, each worker with a parser of its own; what comes out is in the order asked
/// for, whoever was first.
struct ModuleWorkers {
  /// The toolkit's folder.
  private let folder: String
  private let context: CheckingContext
  /// The files that modules take things from, and what has been said of them.
  private let shared: SharedLoading
  private let said: [String: [Diagnostic]]
  /// Where modules are not kept, only files with findings are: memory does not grow with the toolkit.
  private let options: LoadOptions

  /// So many modules are handed to a worker at once; fewer are read by one worker alone.
  private static let portion = 16

  /// Prepares the work.
  init(
    folder: String, _ context: CheckingContext, shared: SharedLoading, _ options: LoadOptions
  ) {
    self.folder = folder
    self.context = context
    self.shared = shared
    said = shared.findings
    self.options = options
  }

  /// Reads and checks the modules in folders of these names.
  ///
  /// - Parameters:
  ///   - names: the folders, each inside the toolkit's folder.
  ///   - listed: those that the toolkit lists.
  ///   - open: the toolkit's folder, open.
  /// - Returns: one for each name, in the same order.
  func finish(_ names: [String], listed: Set<String>, in open: borrowing Folder) -> [FinishedModule] {
    let portions = (names.count + Self.portion - 1) / Self.portion
    guard portions > 1 else {
      var scanner = Scanner()
      return names.map { finish($0, isListed: listed.contains($0), in: open, &scanner) }
    }
    let next = Atomic(0)
    let results = Mutex([[FinishedModule]](repeating: [], count: portions))
    let descriptor = open.shared
    DispatchQueue.concurrentPerform(iterations: min(portions, Self.workers)) { _ in
      var scanner = Scanner()
      let open = Folder(sharing: descriptor)
      while true {
        let portion = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard portion < portions else { return }
        let from = portion * Self.portion
        let part = names[from..<min(from + Self.portion, names.count)].map {
          finish($0, isListed: listed.contains($0), in: open, &scanner)
        }
        results.withLock { $0[portion] = part }
      }
    }
    return results.withLock { $0.flatMap(\.self) }
  }

  /// As many as the machine has processors.
  private static var workers: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private func finish(
    _ name: String, isListed: Bool, in open: borrowing Folder, _ scanner: inout Scanner
  ) -> FinishedModule {
    let place = ModuleFile(
      folder: Library.join(folder, name), name: name, file: Library.moduleName, path: nil, home: folder)
    var module = ModuleLoading(place, isListed: isListed)
    if let inside = try? open.folder(name) {
      module.read(from: inside, shared: shared, with: &scanner, instead: options.instead)
      if options.checksModules {
        module.check(in: inside, context, notAgain: said)
        if options.only == nil { module.readTranslations(in: inside, context, with: &scanner) }
      }
    }
    let verdict = module.verdict
    let loaded = module.loaded
    return FinishedModule(
      loaded: options.keepsModules
        ? loaded : loaded.withoutModule(keeping: verdict.isEmpty ? nil : loaded.file),
      facts: module.facts, verdict: verdict)
  }
}
