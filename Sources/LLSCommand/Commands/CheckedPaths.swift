import LLSDiagnostics
import LLSXML

/// What `lls check` found in the paths it was given.
struct CheckedPaths {
  private let libraries: [LoadedLibrary]

  /// Checks every path; without any, the whole toolkit.
  init(_ paths: [String], place: ToolkitPlace) throws {
    if paths.isEmpty {
      do {
        libraries = [Library.load(folder: try place.folder(), today: Today.date, keepingModules: false)]
      } catch let failure as Failure {
        throw Failure(.nothingChecked, failure.message, remedy: failure.remedy)
      }
      return
    }
    libraries = try paths.map { named in
      let path = Self.module(named, place: place) ?? named
      let around = try place.folder(around: path).flatMap { Library.toolkit(in: $0) }
      return Library.load(path: path, toolkit: around, today: Today.date, keepingModules: false)
    }
  }

  /// The folder of a module that is named by its id, as other commands take it; nil where a path was meant.
  static func module(_ name: String, place: ToolkitPlace) -> String? {
    guard !name.contains("/"), !FilePlace(name).exists, let folder = try? place.folder() else { return nil }
    let path = folder + "/" + name
    return FilePlace(path + "/module.xml").exists ? path : nil
  }

  /// The exit status that the findings ask for.
  var status: ExitStatus {
    if libraries.allSatisfy(\.isEmpty) { return .nothingChecked }
    let serious = libraries.contains { $0.diagnostics.contains { $0.severity != .note } }
    return serious ? .finding : .done
  }

  /// The findings, with a line that counts them.
  func text(_ format: FindingsFormat, colour: Bool) -> String {
    let files = libraries.flatMap(\.files)
    let findings = libraries.flatMap(\.diagnostics)
    let count = libraries.reduce(0) { $0 + $1.modules.count }
    let translations = libraries.reduce(0) { $0 + $1.translations }
    switch format {
    case .text:
      return DiagnosticRenderer(files: files, colour: colour).text(
        findings, modules: count, translations: translations)
    case .json:
      return DiagnosticJSON(files: files).text(findings, modules: count, translations: translations)
    }
  }
}
