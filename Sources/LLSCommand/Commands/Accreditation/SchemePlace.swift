import ArgumentParser
import LLSIntake
import LLSModel
import LLSSeal

/// Where the rules of the award are: the option, else beside `toolkit.xml`.
struct SchemePlace: ParsableArguments {
  /// The file's name beside `toolkit.xml`.
  static let fileName = "accreditation-scheme.csv"

  @Option(
    help: ArgumentHelp("The rules of the award; else \(fileName) beside toolkit.xml.", valueName: "file"))
  var scheme: String?

  @OptionGroup var toolkit: ToolkitPlace

  /// The rules, and the SHA-256 of their file.
  ///
  /// - Throws: ``Failure`` with 66 where there is no file, 65 where it has mistakes.
  func rules() throws -> (scheme: AccreditationScheme, digest: String) {
    let folder = try scheme == nil ? toolkit.folder() : ""
    let path = scheme ?? (folder == "." ? "" : folder + "/") + Self.fileName
    guard path == "-" || FilePlace(path).exists else {
      throw Failure(
        .noInput, "there are no rules of an award at \(path)",
        remedy: "copy \(Self.fileName) from the toolkit, or name another: --scheme FILE")
    }
    let bytes = try FilePlace(path).read()
    let file = SchemeFile(path: path, bytes: bytes)
    try Findings(file.diagnostics, in: file.file).stopOnErrors()
    guard let scheme = file.scheme else { throw Failure(.data, "\(path) cannot be read as rules") }
    return (scheme, ContentDigest(of: bytes).description)
  }

  /// What counts towards the award: units, their hours, their outcomes.
  func units() throws -> [AwardUnit] {
    try LibraryPlace(toolkit, mistakes: .said, checkingModules: false).readable.compactMap { module in
      module.accreditation.map { award in
        AwardUnit(
          id: module.id, guidedHours: award.guidedHours, outcomes: award.evidence.map(\.outcome))
      }
    }
  }
}

/// A module that counts towards the award.
struct AwardUnit: Encodable {
  /// The module's id.
  let id: String
  /// What the module says it counts for. Unit: hours.
  let guidedHours: Int
  /// The outcomes that need evidence.
  let outcomes: [String]
}
