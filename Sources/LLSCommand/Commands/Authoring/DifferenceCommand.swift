import ArgumentParser
import LLSDiagnostics
import LLSModel
import LLSXML

/// `lls diff A B`
struct DifferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two versions of a module.",
    discussion: """
      Examples:
        lls diff old/landing Modules/landing
        git show HEAD:Modules/landing/module.xml | lls diff - Modules/landing
        lls diff old/Modules Modules                  a toolkit with its shared files and modules
        lls diff old/landing Modules/landing --format xml    a <change> for the change log

      Parts are known by their ids, and words are compared without their layout.
      What concerns safety comes first.

      Ends with 0 when nothing changed, 1 when something did, 2 when the two could
      not be compared.
      """)

  @Argument(help: "The older version: a file, a folder, or - for standard input.")
  var old: String

  @Argument(help: "The newer version: a file, a folder, or - for standard input.")
  var new: String

  @Option(help: "How changes are written: text, markdown, xml or json.")
  var format = DifferenceFormat.text

  @Flag(help: "The same as --format json.")
  var json = false

  func run() throws {
    let pages: [DifferencePage]
    do {
      pages = try ComparedPair.all(from: old, to: new).map { try $0.page() }
    } catch let failure as Failure where failure.status != .usage {
      throw Failure(.nothingChecked, failure.message, remedy: failure.remedy)
    }
    switch json ? .json : format {
    case .json: try JSONOutput.write(pages.map(\.row), format: "lls-difference")
    case .text: try Self.write(pages.map(\.text))
    case .markdown: try Self.write(pages.map(\.markdown))
    case .xml: try Self.write(pages.compactMap { $0.change(date: Today.date) })
    }
    for page in pages {
      if let warning = page.warning { Console.say("lls: \(page.path): \(warning)") }
    }
    for line in ChangedUses.lines(of: pages) { Console.say("lls: " + line) }
    if pages.contains(where: { !$0.isEmpty }) { throw ExitCode(ExitStatus.finding.rawValue) }
  }

  private static func write(_ parts: [String]) throws {
    let shown = parts.filter { !$0.isEmpty }
    if !shown.isEmpty { try Console.write(shown.joined(separator: "\n\n")) }
  }
}

/// How changes are written.
enum DifferenceFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For a page about a release.
  case markdown
  /// As an entry of the module's change log.
  case xml
  /// For other programs.
  case json
}

/// Two files that are one file in two versions; one side is missing where the file came or went.
struct ComparedPair {
  private let old: String?
  private let new: String?

  /// The files that two paths stand for.
  ///
  /// - Throws: ``Failure`` when a path is missing or holds no file of the language.
  static func all(from old: String, to new: String) throws -> [ComparedPair] {
    guard old != "-" || new != "-" else {
      throw Failure(.usage, "standard input is one file; name the other one")
    }
    let isPairOfFolders = [old, new].allSatisfy { $0 != "-" && FilePlace($0).isFolder }
    guard isPairOfFolders else { return [ComparedPair(old: try single(old), new: try single(new))] }
    guard Library.isOfSharedFiles(old) == Library.isOfSharedFiles(new) else {
      throw Failure(
        .nothingChecked, "\(old) and \(new) cannot be compared",
        remedy: "one is a folder of shared files; name the shared files’ folder on the other side too")
    }
    let (before, after) = (try below(old), try below(new))
    guard (before.paths[Library.moduleName] == nil) == (after.paths[Library.moduleName] == nil) else {
      throw Failure(
        .nothingChecked, "\(old) and \(new) cannot be compared",
        remedy: "one is a module’s folder; name that module’s folder on the other side too")
    }
    let names = before.names + after.names.filter { before.paths[$0] == nil }
    return names.map { ComparedPair(old: before.paths[$0], new: after.paths[$0]) }
  }

  /// What changed.
  ///
  /// - Throws: ``Failure`` with 2 when a file cannot be read, after its mistakes have been said.
  func page() throws -> DifferencePage {
    guard let old else { return DifferencePage(path: new ?? "", only: .added) }
    guard let new else { return DifferencePage(path: old, only: .removed) }
    let (before, after) = (try Self.arena(of: old), try Self.arena(of: new))
    guard let difference = ModuleDifference(from: before, to: after) else {
      throw Failure(
        .nothingChecked, "\(old) and \(new) cannot be compared",
        remedy: "name two modules, or two toolkits; lls check says what a file is")
    }
    return DifferencePage(path: new, difference, uses: after.namesOfUsedFiles)
  }

  private static func single(_ path: String) throws -> String {
    guard path != "-", FilePlace(path).isFolder else { return path }
    let files = [Library.moduleName, Library.toolkitName].map { path + (path.hasSuffix("/") ? "" : "/") + $0 }
    guard let file = files.first(where: { FilePlace($0).exists }) else {
      throw Failure(.noInput, "there is no toolkit.xml and no module in \(path)")
    }
    return file
  }

  private static func below(_ folder: String) throws -> (names: [String], paths: [String: String]) {
    let files = try LanguageFiles.files(in: folder)
    let start = folder == "." ? 0 : folder.hasSuffix("/") ? folder.count : folder.count + 1
    let names = files.map { String($0.dropFirst(start)) }
    return (names, Dictionary(zip(names, files), uniquingKeysWith: { first, _ in first }))
  }

  private static func arena(of path: String) throws -> ElementArena {
    let source =
      path == "-"
      ? SourceFile(path: "standard input", bytes: try FilePlace("-").read(limit: ByteLimits.file + 1))
      : try LanguageFile(path).source
    let scan = Scan.arena(of: source)
    if let arena = scan.arena { return arena }
    let renderer = DiagnosticRenderer(files: [source], colour: Console.usesColourForMessages)
    for diagnostic in scan.diagnostics { Console.sayShown(renderer.text(diagnostic)) }
    throw Failure(.nothingChecked, "\(source.path) cannot be read as a module", remedy: "mend it first")
  }
}
