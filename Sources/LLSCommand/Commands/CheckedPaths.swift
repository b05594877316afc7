import LLSDiagnostics
import LLSModel
import LLSXML

/// What `lls check` found in the paths it was given.
struct CheckedPaths {
  /// The path that stands for standard input.
  static let standardInput = "-"

  private let libraries: [LoadedLibrary]

  /// Checks every path; without any, the whole toolkit.
  ///
  /// - Parameters:
  ///   - paths: as the user typed them; `-` reads one module from standard input.
  ///   - place: where the toolkit is.
  ///   - instead: bytes that stand in for those of a file on the disk, by the path that findings name it with.
  /// - Throws: ``Failure`` with 2 when there is nothing that could be checked.
  init(_ paths: [String], place: ToolkitPlace, instead: [String: [UInt8]] = [:]) throws {
    if paths.isEmpty {
      do {
        libraries = [
          Library.load(
            folder: try place.folder(), LoadOptions(today: Today.date, keepsModules: false, instead: instead))
        ]
      } catch let failure as Failure {
        throw Failure(.nothingChecked, failure.message, remedy: failure.remedy)
      }
      return
    }
    libraries = try paths.map { named in
      if named == Self.standardInput { return try Self.input(place: place) }
      let path = Self.module(named, place: place) ?? named
      let around = try place.folder(around: path).flatMap { Library.toolkit(in: $0, instead: instead) }
      return Library.load(
        path: path, toolkit: around, LoadOptions(today: Today.date, keepsModules: false, instead: instead))
    }
  }

  /// One module from standard input, with the toolkit that is found from here.
  private static func input(place: ToolkitPlace) throws -> LoadedLibrary {
    let bytes: [UInt8]
    do {
      bytes = try FilePlace(standardInput).read(limit: ByteLimits.file)
    } catch let failure as Failure where failure.status == .data {
      throw Failure(.finding, "standard input is larger than a module may be", remedy: failure.remedy)
    }
    let home = try place.folder(around: ".")
    let around = home.flatMap { Library.toolkit(in: $0) }
    return Library.load(
      bytes: bytes, name: standardInput, home: home ?? ".", toolkit: around, today: Today.date)
  }

  /// The folder of a module that is named by its id, as other commands take it; nil where a path was meant.
  static func module(_ name: String, place: ToolkitPlace) -> String? {
    guard !name.contains("/"), !FilePlace(name).exists, let folder = try? place.folder() else { return nil }
    let path = folder + "/" + name
    return FilePlace(path + "/module.xml").exists ? path : nil
  }

  /// The files that findings point into.
  var files: [SourceFile] { libraries.flatMap(\.files) }
  /// All findings, library by library.
  var findings: [Diagnostic] { libraries.flatMap(\.diagnostics) }
  /// The findings that authors keep.
  var accepted: [AcceptedFinding] { libraries.flatMap(\.accepted) }
  /// How many translations were checked.
  var translationCount: Int { libraries.reduce(0) { $0 + $1.translations } }
  /// How many modules were checked.
  var moduleCount: Int { libraries.reduce(0) { $0 + $1.modules.count } }

  /// How many shared files were checked by themselves.
  var sharedCount: Int { libraries.reduce(0) { $0 + $1.sharedCount } }

  /// The exit status that the findings ask for.
  var status: ExitStatus {
    if libraries.allSatisfy(\.isEmpty) { return .nothingChecked }
    let serious = libraries.contains { $0.diagnostics.contains { $0.severity != .note } }
    return serious ? .finding : .done
  }
}
