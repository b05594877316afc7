import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML

/// The files beside the tests.
enum Fixture {
  /// The day on which fixtures are checked.
  static let today = "2026-11-22"
  /// The folder of all fixtures.
  static var folder: String { (Bundle.module.resourcePath ?? ".") + "/Fixtures" }
  /// The toolkit and module without mistakes.
  static var good: String { folder + "/good" }

  /// The text of the module without mistakes.
  static func goodModule() throws -> String {
    try String(contentsOfFile: good + "/the-ladder/module.xml", encoding: .utf8)
  }

  /// Every broken module.
  static var broken: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/broken")) ?? []
    return names.filter { $0.hasSuffix(".xml") }.sorted()
  }

  /// What a file says should be found in it: `<!-- error 3:12 LLS0102 message -->`.
  static func marks(in text: String) -> [String] {
    text.split(separator: "<!-- ").compactMap { piece in
      guard let end = piece.range(of: " -->") else { return nil }
      let words = String(piece[..<end.lowerBound])
      let isMark = Severity.allCases.contains { words.hasPrefix($0.rawValue + " ") }
      return isMark ? words : nil
    }
  }

  /// A finding in the form of a mark.
  static func mark(_ diagnostic: Diagnostic, files: [SourceFile]) -> String {
    var place = "0:0"
    if let span = diagnostic.span, let file = files.first(where: { $0.path == diagnostic.path }) {
      let at = file.position(ofByte: span.start)
      place = "\(at.line):\(at.column)"
    }
    return "\(diagnostic.severity.rawValue) \(place) \(diagnostic.code.rawValue) \(diagnostic.message)"
  }

  /// Puts the toolkit and module without mistakes into a folder.
  static func copyGood(to folder: String) throws {
    for name in ["toolkit.xml", "the-ladder"] {
      try FileManager.default.copyItem(atPath: good + "/" + name, toPath: folder + "/" + name)
    }
  }

  /// A new folder that is taken away afterwards.
  static func withTemporaryFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
    let path = NSTemporaryDirectory() + "lls-xml-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try work(path)
  }
}
