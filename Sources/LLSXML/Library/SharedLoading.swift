import LLSDiagnostics
import LLSModel

/// The folder of shared files beside a toolkit, on its way to a shelf of checked ones.
struct SharedLoading {
  /// One file.
  private struct Entry {
    let name: String
    let path: String
    let file: SourceFile?
    let arena: ElementArena?
    var readings: VariantReadings<SharedFile>?
    var diagnostics: [Diagnostic]
  }

  /// The folder's name.
  static let folderName = "shared"

  private let home: String
  private var entries: [Entry] = []
  /// The files, for those who use them.
  private(set) var shelf = SharedShelf.empty

  /// Reads every file of the folder that stands beside a toolkit's file; one that is not there has none.
  ///
  /// - Parameters:
  ///   - home: the folder that holds the folder, as the user would type it. Missing: nothing is shared.
  ///   - called: the folder of shared files, as the user typed it. Missing: by its name in that folder.
  ///   - instead: bytes that stand in for those of a file, by its path.
  init(beside home: String?, called: String? = nil, instead: [String: [UInt8]] = [:]) {
    self.home = home ?? "."
    guard let home, let open = try? Folder(path: home), let inside = try? open.folder(Self.folderName) else {
      return
    }
    let folder = called ?? Library.join(home, Self.folderName)
    for name in inside.names() where name.hasSuffix(".xml") {
      let path = Library.join(folder, name)
      entries.append(Self.entry(name, at: path, in: inside, instead: instead[path]))
    }
    shelf = SharedShelf(entries.map { ($0.name, $0.path, $0.arena) })
    for name in shelf.order {
      guard let index = entries.firstIndex(where: { $0.name == name }), let arena = entries[index].arena
      else {
        continue
      }
      let readings = VariantReadings(SharedFile.self, of: arena, from: shelf, owner: name)
      entries[index].readings = readings
      entries[index].diagnostics += readings.diagnostics
      shelf.settle(
        name, variants: readings.variants,
        readings: Dictionary(
          readings.all.map { ($0.variant, $0.arena) }, uniquingKeysWith: { first, _ in first }),
        hasMistakes: entries[index].diagnostics.contains { $0.severity == .error })
    }
  }

  /// The files that findings point into.
  var files: [SourceFile] { entries.compactMap(\.file) }

  /// The findings of each file in document order.
  var diagnostics: [Diagnostic] { entries.flatMap { $0.diagnostics.inDocumentOrder } }

  /// The findings by the files' paths.
  var findings: [String: [Diagnostic]] {
    Dictionary(entries.map { ($0.path, $0.diagnostics) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files that a module takes something from, directly or through one another.
  func files(usedBy arena: ElementArena) -> [SourceFile] {
    let names = shelf.names(usedBy: arena)
    return entries.filter { names.contains($0.name) }.compactMap(\.file)
  }

  /// Holds every file against every rule.
  mutating func check(_ context: CheckingContext) {
    for index in entries.indices {
      let entry = entries[index]
      guard let file = entry.file, let readings = entry.readings else { continue }
      let said = findings
      entries[index].diagnostics += readings.findings(notAgain: said) { reading in
        guard let shared = reading.element else { return [] }
        let problems = Pictures.problems(of: reading.arena, inShared: home)
        let checked = CheckedFile(
          source: file, arena: reading.arena, content: .shared(shared), context,
          reader: readings.variants.tellsReadersApart ? reading.variant.reader : nil,
          assetProblem: { problems[$0] })
        return RuleCatalogue.findings(in: checked) + Self.misnamed(shared, entry.name, checked)
      }
      if entries[index].diagnostics.contains(where: { $0.severity == .error }) { shelf.refuse(entry.name) }
    }
  }

  private static func misnamed(
    _ shared: SharedFile, _ name: String, _ checked: CheckedFile
  ) -> [Diagnostic] {
    guard !shared.spans.isDoubtful("id"), shared.id != name else { return [] }
    return [
      checked.finding(
        .sharedFileMisnamed, at: shared.spans["id"],
        "the shared file’s id is \(shared.id), and it is called \(name).xml",
        label: "the two must be the same",
        help: "rename the file, or write id=\"\(name)\"", suggestions: [name])
    ]
  }

  private static func entry(
    _ name: String, at path: String, in folder: borrowing Folder, instead: [UInt8]?
  ) -> Entry {
    let stem = String(name.dropLast(".xml".count))
    do throws(XMLRoomError) {
      var bytes = instead
      if bytes == nil { bytes = try folder.bytes(of: name, limit: ByteLimits.file) }
      let source = SourceFile(path: path, bytes: bytes ?? [])
      let scan = Scan.arena(of: source)
      return Entry(
        name: stem, path: path, file: source, arena: scan.arena, readings: nil, diagnostics: scan.diagnostics)
    } catch {
      return Entry(
        name: stem, path: path, file: nil, arena: nil, readings: nil,
        diagnostics: [Library.unreadable(path, because: error)])
    }
  }
}
