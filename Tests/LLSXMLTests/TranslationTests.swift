import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Translations beside their modules")
struct TranslationTests {
  static var fixtures: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Fixture.folder + "/translations")) ?? []
    return names.filter { $0.hasSuffix(".xml") }.sorted()
  }

  private static func planted(_ name: String) throws -> (text: String, marks: [String]) {
    let text = try String(contentsOfFile: Fixture.folder + "/translations/" + name, encoding: .utf8)
    let marks = Fixture.marks(in: text).map { $0.replacing("&lt;", with: "<").replacing("&gt;", with: ">") }
    return (text, marks)
  }

  @Test(
    "a planted mistake gives the marked finding; what a small draft leaves out is left aside",
    arguments: fixtures)
  func marked(name: String) throws {
    try Fixture.withTemporaryFolder { folder in
      let (text, marks) = try Self.planted(name)
      let library = try TranslationFolder(folder, translation: text).load()
      let isAboutMissing = marks.contains { $0.contains("LLS0801") }
      let found = library.diagnostics.filter { isAboutMissing || $0.code != .missingTranslation }
      #expect(marks.count == 1)
      #expect(found.map { Fixture.mark($0, files: library.files) } == marks)
      #expect(found.allSatisfy { $0.help != nil || $0.label != nil })
      #expect(library.translations == 1 && library.modules.count == 1)
    }
  }

  @Test("every code of a translation is planted somewhere")
  func everyCode() throws {
    let planted = try Self.fixtures.flatMap { try Self.planted($0).marks }.joined(separator: "\n")
    let wanted = DiagnosticCode.allCases.filter {
      $0.rawValue.hasPrefix("LLS08") && $0 != .badTranslatorsFile
    }
    #expect(wanted.filter { !planted.contains($0.rawValue) } == [])
  }

  @Test("a translation named by itself is checked with its module")
  func byItself() throws {
    try Fixture.withTemporaryFolder { folder in
      let place = try TranslationFolder(folder, translation: Self.planted("stale.xml").text)
      let library = Library.load(path: place.path + "/module.cy.xml", toolkit: nil, today: nil)
      #expect(library.diagnostics.contains { $0.code == .staleTranslation })
      #expect(library.modules.first?.module?.id == "the-ladder")
    }
  }

  @Test("a part that only moved among its like is found by its words")
  func moved() throws {
    try Fixture.withTemporaryFolder { folder in
      let place = try TranslationFolder(folder)
      var po = try place.extract()
      let index = try #require(po.messages.firstIndex { $0.context == "activity close / say 1" })
      po.messages[index].target = "Enwch, yn eich pen, dri pheth y gallwch eu gweld."
      try place.merge(po)
      let said = "<say>Name, in your head"
      try place.write(
        try Fixture.goodModule().replacing(said, with: "<say>Sit as you like.</say>\n      " + said),
        "module.xml")
      let match = try #require(place.load().modules.first?.translations.first?.match)
      #expect(match.entries.first { $0.part.address == "activity close / say 2" }?.state == .current)
      #expect(match.leftOver.isEmpty)
    }
  }

  @Test(
    "a module in the other language has its words where they are translated, and no unreviewed ones on safety pages"
  )
  func shown() throws {
    try Fixture.withTemporaryFolder { folder in
      let place = try TranslationFolder(folder)
      var po = try place.extract(withSafety: true)
      for index in po.messages.indices
      where ["title", "safety / opt-out-route"].contains(po.messages[index].context) {
        po.messages[index].target = po.messages[index].source.replacing("the", with: "yr")
      }
      let refused = try place.merge(po)
      #expect(refused.bytes == nil)
      #expect(refused.diagnostics.map(\.code) == [.unreviewedSafetyWords])
      #expect(try place.merge(po, reviewedBy: "A translation unit").diagnostics.isEmpty)
      let loaded = try #require(place.load().modules.first)
      let file = try #require(loaded.file)
      let translation = try #require(loaded.translations.first)
      let text = try #require(
        TranslatedText(of: file, in: loaded.folder, edition: .standard, translation))
      #expect(text.module.safety.optOutRoute.text.contains("yr worker"))
      #expect(text.module.summary.text == loaded.module?.summary.text)
      #expect(text.words.holds("The ladder") == false)
    }
  }
}
