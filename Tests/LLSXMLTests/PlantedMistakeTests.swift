import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Mistakes planted in the toolkit's own modules")
struct PlantedMistakeTests {
  /// The day on which the modules are checked.
  private static let today = "2026-11-22"
  private static let modules = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Modules").path
  private static let toolkit = Library.toolkit(in: modules)

  private static func text(of module: PlantedMistake.Place) throws -> String {
    try String(contentsOfFile: modules + "/" + module.rawValue + "/module.xml", encoding: .utf8)
  }

  /// What is found in a module with another text.
  private static func check(_ text: String, as module: PlantedMistake.Place) throws -> LoadedLibrary {
    try Fixture.withTemporaryFolder { folder in
      let place = folder + "/" + module.rawValue
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: modules + "/" + module.rawValue, toPath: place)
      for name in try FileManager.default.contentsOfDirectory(atPath: place) where name.hasPrefix("module.") {
        // Translations have their own findings.
        try FileManager.default.removeItem(atPath: place + "/" + name)
      }
      try FileManager.default.copyItem(atPath: modules + "/shared", toPath: folder + "/shared")
      try text.write(toFile: place + "/module.xml", atomically: false, encoding: .utf8)
      return Library.load(path: place, toolkit: toolkit, today: today)
    }
  }

  @Test("the modules themselves have none", arguments: PlantedMistake.Place.allCases)
  func clean(module: PlantedMistake.Place) throws {
    let library = Library.load(
      path: Self.modules + "/" + module.rawValue, toolkit: Self.toolkit, today: Self.today)
    #expect(library.diagnostics.filter { $0.path.hasSuffix("/module.xml") }.map(\.message) == [])
  }

  /// Every mistake with its text and what is found; checked once for all tests.
  private static let checked: [(mistake: PlantedMistake, text: String, library: LoadedLibrary)] =
    PlantedMistake.all.compactMap { mistake in
      guard let broken = try? mistake.planted(in: text(of: mistake.module)),
        let library = try? check(broken, as: mistake.module)
      else { return nil }
      return (mistake, broken, library)
    }

  @Test("each gives one finding, with its code, its line and its column", arguments: PlantedMistake.all)
  func one(mistake: PlantedMistake) throws {
    let found = try #require(Self.checked.first { $0.mistake.kind == mistake.kind })
    let diagnostics = found.library.diagnostics
    #expect(diagnostics.map(\.code) == [mistake.code], "\(diagnostics.map(\.message))")
    let span = try #require(diagnostics.first?.span)
    let at = try #require(found.library.files.first).position(ofByte: span.start)
    let wanted = try mistake.place(in: found.text)
    #expect(at.line == wanted.line && at.column == wanted.column, "\(at), not \(wanted)")
  }

  @Test("no message speaks of anything but the author's file, in words of youth work")
  func plainWords() {
    let jargon = [
      "node", "qname", "regex", "facet", "schema", "boolean", "integer", "string", "parse", "token",
      "namespace", "null", "dtd", "enum", "regular expression", "child element", "pcdata", "invalid",
      "exception",
    ]
    for finding in Self.checked.flatMap(\.library.diagnostics) {
      let said = [finding.message, finding.label ?? "", finding.help ?? ""].joined(separator: " ")
        .lowercased()
      for word in jargon { #expect(!said.contains(word), "\(word): \(said)") }
      #expect(!finding.message.hasSuffix("."))
    }
  }

  @Test("at least three in five come with the very words to write")
  func helpful() {
    let bare = Self.checked.filter { checked in
      !(checked.library.diagnostics.first.map(Self.saysWhatToWrite) ?? false)
    }
    let count = PlantedMistake.all.count - bare.count
    #expect(count * 5 >= PlantedMistake.all.count * 3, "\(count); not \(bare.map(\.mistake.kind))")
  }

  /// What is wrong with these is that an attribute, an element or an activity of some kind is not there.
  private static let left: Set<DiagnosticCode> = [
    .missingAttribute, .missingElement, .noBreak, .noAgreement, .noGroundingClose, .noOptOut,
    .noFeedbackBeforeClose, .outcomeNotServed, .outcomeNotEvidenced, .unused,
  ]

  /// Whether a finding offers the very words: a suggestion, a fix, or, for something left out, what to write for it.
  private static func saysWhatToWrite(_ finding: Diagnostic) -> Bool {
    if !finding.suggestions.isEmpty || finding.fix != nil { return true }
    guard left.contains(finding.code) else { return false }
    return finding.help?.contains(/[a-z]="[^"]+"|<[a-z-]+[ >]/) == true
  }

  @Test("there are more than forty kinds, and every module has its share")
  func kinds() {
    #expect(Set(PlantedMistake.all.map(\.kind)).count == PlantedMistake.all.count)
    #expect(PlantedMistake.all.count > 40)
    for module in PlantedMistake.Place.allCases {
      #expect(PlantedMistake.all.count { $0.module == module } >= 15)
    }
  }

  @Test(
    "eight in one file give eight, in the order of the file",
    arguments: [
      (
        PlantedMistake.Place.landing,
        [
          "nobody on standby", "a number nobody has checked", "an attribute that nobody knows",
          "a link that says here",
          "a word for a number", "a step longer than its activity", "an element without its words",
          "a file name with a space",
        ]
      ),
      (
        .youSaidTheyDid,
        [
          "a handout that is not there", "a term that blames", "a mistyped attribute",
          "no grounding at the end",
          "a mistyped kind", "two things of one id", "a header left blank", "a link without its scheme",
        ]
      ),
    ])
  func eight(module: PlantedMistake.Place, kinds: [String]) throws {
    var text = try Self.text(of: module)
    let planted = PlantedMistake.all.filter { kinds.contains($0.kind) && $0.module == module }
    #expect(planted.count == 8)
    for mistake in planted { text = try mistake.planted(in: text) }
    let found = try Self.check(text, as: module).diagnostics
    let codes = found.map(\.code.rawValue).sorted()
    let wanted = planted.map(\.code.rawValue).sorted()
    #expect(codes == wanted, "\(found.map(\.message))")
    let starts = found.compactMap(\.span?.start)
    #expect(starts == starts.sorted())
  }
}
