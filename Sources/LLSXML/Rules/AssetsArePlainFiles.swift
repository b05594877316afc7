import LLSDiagnostics
import LLSModel

/// A pack must have no holes, and no path may lead out of the module's folder.
enum AssetsArePlainFiles: Rule {
  static let code = DiagnosticCode.badAsset
  static let sentence =
    "every picture is a plain file inside the module's folder, of a kind and size that a page can show"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let problem = file.assetProblem else { return [] }
    var found: [Diagnostic] = []
    for attribute in Pictures.attributes(in: file.arena) {
      let path = attribute.value.collapsedWords
      // A path of the wrong shape has been refused by the language.
      guard AttributeKind.isPath(path), let trouble = problem(path) else { continue }
      found.append(
        file.finding(code, at: attribute.valueSpan, message(path, trouble), help: help(trouble)))
    }
    return found
  }

  private static func message(_ path: String, _ trouble: XMLRoomError) -> String {
    switch trouble {
    case .missing: "there is no file \(path) in the module’s folder"
    case .tooLarge: "\(path) is larger than \(Pictures.largest >> 20) MiB"
    default: "\(path) \(trouble.words)"
    }
  }

  private static func help(_ trouble: XMLRoomError) -> String {
    switch trouble {
    case .tooLarge: "save the picture smaller: about 1,500 pixels wide is enough for a printed page"
    case .notAPicture: "save it as PNG, JPEG or SVG; a renamed file stays what it was"
    default: "put the file into the folder that holds module.xml, and name it from there"
    }
  }
}
