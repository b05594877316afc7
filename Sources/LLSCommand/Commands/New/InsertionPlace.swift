import LLSDiagnostics
import LLSModel
import LLSXML

/// A module's file that something is put into.
struct InsertionPlace {
  /// The module as the user named it.
  let name: String
  /// Its file.
  var file: SourceFile { languageFile.source }
  /// The toolkit around it, where there is one.
  let toolkit: Toolkit?
  private let languageFile: LanguageFile

  /// Finds a module by its id, its folder or its file.
  ///
  /// - Throws: ``Failure`` with 66 when there is none.
  init(_ name: String, place: ToolkitPlace) throws {
    self.name = name
    let around = try place.folder(around: name)
    let candidates =
      [name, name + "/" + Library.moduleName] + (around.map { ["\($0)/\(name)/\(Library.moduleName)"] } ?? [])
    guard let path = candidates.first(where: { FilePlace($0).size != nil }) else {
      let names =
        around.map { Library.load(folder: $0, today: nil, checkingModules: false).modules.map(\.name) } ?? []
      let near = NearMiss.suggestions(for: name, among: names).first
      throw Failure(
        .noInput, "there is no module \(name)",
        remedy: near.map { "did you mean \($0)?" } ?? "name a module of the toolkit, its folder or its file")
    }
    languageFile = try LanguageFile(path)
    toolkit = around.flatMap { Library.toolkit(in: $0) }
  }

  /// What the module's file says, as far as it can be read.
  var module: SessionModule? { Library.load(path: file.path, toolkit: nil, today: nil).modules.first?.module }

  /// Puts something in, or shows what would be put in.
  func put(_ insertion: Insertion, called what: String, dryRun: Bool) throws {
    let line = insertion.firstLine(in: file)
    if dryRun {
      Console.say("would add \(what) at line \(line) of \(file.path):")
      return try Console.write(insertion.text)
    }
    try languageFile.replace(with: insertion.applied(to: file))
    try Console.write("\(file.path):\(line)")
    Console.say("added \(what); write over every TODO in it; lls check \(name) says what else has to change")
  }

  /// Turns a refusal into words.
  static func refusing<Result>(
    _ path: String, _ work: () throws(EditedFile.Refusal) -> Result
  ) throws -> Result {
    do throws(EditedFile.Refusal) {
      return try work()
    } catch {
      switch error {
      case .notReadable, .noPlace:
        throw Failure(.data, "nothing can be added to \(path) as it is", remedy: "lls check \(path) says why")
      case .idTaken(line: let line):
        throw Failure(
          .cannotCreate, "there is something with that id at \(path):\(line)", remedy: "choose another id")
      case .whichSession(known: let known):
        throw Failure(
          .usage, "\(path) has \(known.count) sessions",
          remedy: "say which: --session \(InterfaceText.either(known))")
      case .noSession(known: let known):
        throw Failure(
          .noInput, "\(path) has no such session", remedy: "it has: \(known.joined(separator: ", "))")
      case .noActivity(known: let known):
        throw Failure(
          .noInput, "there is no such activity", remedy: "it has: \(known.joined(separator: ", "))")
      }
    }
  }
}
