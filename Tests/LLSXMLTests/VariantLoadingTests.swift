import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Every variant of a module is checked")
struct VariantLoadingTests {
  /// The findings about the good module with a change, as `CODE message`.
  private func check(_ changes: [(String, String)]) throws -> (findings: [Diagnostic], module: LoadedModule?)
  {
    try Fixture.withTemporaryFolder { folder in
      var text = try Fixture.goodModule()
      for (old, new) in changes {
        #expect(text.contains(old), "the change has to meet something")
        text = text.replacing(old, with: new)
      }
      try Fixture.copyGood(to: folder)
      try text.write(toFile: folder + "/the-ladder/module.xml", atomically: false, encoding: .utf8)
      let library = Library.load(folder: folder, today: Fixture.today)
      return (library.diagnostics, library.modules.first)
    }
  }

  private let rest = "<activity id=\"rest\" phase=\"main\" kind=\"break\" minutes=\"15\" core=\"yes\">"
  private let short = """
    <activity id="rest" for="short" phase="main" kind="break" minutes="15" core="yes">
      <title>Stretch</title><opt-out>Sit.</opt-out></activity>
    """

  @Test("one id in two variants is fine, and in one variant it is a mistake")
  func ids() throws {
    let apart = try check([
      (rest, short + rest.replacing("id=\"rest\"", with: "id=\"rest\" for=\"standard\""))
    ])
    #expect(apart.findings == [])
    let together = try check([(rest, short + rest)])
    #expect(together.findings.map(\.code) == [.minutesDoNotAddUp, .duplicateID])
    #expect(
      together.findings.allSatisfy { $0.help?.hasSuffix("(this is so only in the short variant)") == true })
  }

  @Test("each variant's minutes have to add up")
  func minutes() throws {
    let dropped = try check([(rest, rest.replacing("id=\"rest\"", with: "id=\"rest\" for=\"standard\""))])
    // A file that names no other variant is read in the standard one only.
    #expect(dropped.findings.map(\.code) == [])
    let named = try check([
      (rest, rest.replacing("id=\"rest\"", with: "id=\"rest\" for=\"standard\"")),
      ("id=\"first-steps\" minutes=\"100\"", "id=\"first-steps\" minutes=\"100\" short-minutes=\"90\""),
    ])
    #expect(
      named.findings.map(\.message) == ["the activities take 85 minutes, and the session first-steps has 90"])
    #expect(named.findings.first?.help?.contains("only in the short variant") == true)
    let right = try check([
      (rest, rest.replacing("id=\"rest\"", with: "id=\"rest\" for=\"standard\"")),
      ("id=\"first-steps\" minutes=\"100\"", "id=\"first-steps\" minutes=\"100\" short-minutes=\"85\""),
    ])
    #expect(right.findings == [])
    #expect(right.module?.module?.sessions.first?.minutes == 100)
    #expect(right.module?.module(in: Variant(.short))?.sessions.first?.minutes == 85)
    #expect(right.module?.module(in: Variant(.online))?.sessions.first?.minutes == 100)
  }

  @Test("a finding that every variant has is said once and names none")
  func sameFinding() throws {
    let found = try check([
      (
        "<do>Read the agreement",
        "<do for=\"short\">Be quick.</do><do for=\"large-print\">Hold it up.</do><do>Read the agreement"
      ),
      ("<opt-out>Rest anywhere.</opt-out>", ""),
    ])
    #expect(found.findings.map(\.code) == [.noOptOut])
    #expect(found.findings.first?.help?.contains("variant") == false)
  }

  @Test("what is left out of one variant is not missed by another")
  func optOuts() throws {
    let found = try check([
      (
        "<opt-out>Rest anywhere.</opt-out>",
        "<opt-out for=\"standard\">Rest anywhere.</opt-out><opt-out for=\"short\">Sit anywhere.</opt-out>"
      )
    ])
    #expect(found.findings == [])
    let missing = try check([
      ("<opt-out>Rest anywhere.</opt-out>", "<opt-out for=\"standard\">Rest anywhere.</opt-out>"),
      (
        "<do>Read the agreement",
        "<do for=\"online\">Share it.</do><do for=\"short\">Be quick.</do><do>Read the agreement"
      ),
    ])
    #expect(missing.findings.map(\.code) == [.noOptOut])
    #expect(missing.findings.first?.help?.contains("only in the short and online variants") == true)
  }

  @Test("what stands inside an element of another vocabulary is kept, noted, and not used")
  func foreign() throws {
    let box =
      "<x:box xmlns:x=\"urn:x\"><material id=\"rest\">Words</material><x:p>More words</x:p></x:box>"
    let found = try check([("<title>Rest</title>", "<title>Rest</title>" + box)])
    #expect(found.findings.map(\.code) == [.foreignContent])
    #expect(found.findings.map(\.severity) == [.note])
  }

  @Test(
    "a sheet's words for workers are for their copy, and its words for participants are held to the rules")
  func readers() throws {
    let sheet = "<p>Where does each story stand?</p>"
    let apart = try check([
      (sheet, sheet + "<p for=\"facilitator\">Facilitator note: there is no right place.</p>")
    ])
    #expect(apart.findings == [])
    let workers = apart.module?.module(in: .usual)?.handouts.first?.parts.count
    let theirs = apart.module?.module(in: Variant(for: .participant))?.handouts.first?.parts.count
    #expect((workers, theirs) == (4, 3))
    let leaked = try check([
      (sheet, sheet + "<p for=\"facilitator\">No right place.</p><p>Facilitator note: no right place.</p>")
    ])
    #expect(leaked.findings.map(\.code) == [.facilitatorTextForParticipants])
  }
}
