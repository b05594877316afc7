import LLSDiagnostics
import Testing

@testable import LLSModel

@Suite("Reading a file")
struct ReadingTests {
  @Test(
    "words keep one space between them, none at the ends, and their stress",
    arguments: [
      ("<p>One  two\n   three</p>", [Inline.text("One two three")]),
      ("<p> One <em> two </em> three </p>", [.text("One "), .emphasis([.text("two")]), .text(" three")]),
      ("<p>One<em>two</em>, three</p>", [.text("One"), .emphasis([.text("two")]), .text(", three")]),
      ("<p><strong>Now</strong></p>", [.strong([.text("Now")])]),
      ("<p>One<!-- why --> two</p>", [.text("One two")]),
      (
        "<p>See <ref to=\"a\">it</ref> at <link href=\"https://example.org\">the site</link>.</p>",
        [
          .text("See "), .reference([.text("it")], id: "a"), .text(" at "),
          .link([.text("the site")], target: "https://example.org"), .text("."),
        ]
      ),
      ("<p>4\u{A0}to\u{A0}10</p>", [.text("4\u{A0}to\u{A0}10")]),
    ])
  func words(text: String, expected: [Inline]) {
    let result = ElementReader.read(P.self, from: ArenaFromText.arena(text))
    #expect(result.element?.content == expected)
    #expect(result.diagnostics == [])
  }

  @Test(
    "a file that starts with something else is refused with what to do",
    arguments: [
      ("<toolkit/>", DiagnosticCode.wrongRoot), ("<x:module/>", .wrongRoot), ("<html/>", .wrongRoot),
      ("<module format=\"2\"/>", .unknownFormat),
    ])
  func refused(text: String, code: DiagnosticCode) {
    let result = SessionModule.read(ArenaFromText.arena(text))
    #expect(result.module == nil)
    #expect(result.diagnostics.map(\.code) == [code])
    #expect(result.diagnostics.first?.help != nil)
  }

  @Test("an arena without elements gives nothing, and does not stop the program")
  func empty() {
    #expect(SessionModule.read(ElementArena(path: "empty.xml", bytes: [])).module == nil)
    #expect(Toolkit.read(ElementArena(path: "empty.xml", bytes: [])).toolkit == nil)
  }

  @Test("a module without anything in it is read, and says what is missing one by one")
  func bare() throws {
    let result = SessionModule.read(ArenaFromText.arena("<module format=\"1\"/>"))
    let module = try #require(result.module)
    #expect(result.diagnostics.filter { $0.code == .missingAttribute }.count == 5)
    #expect(result.diagnostics.filter { $0.code == .missingElement }.count == 7)
    #expect(!module.safety.spans.isPresent)
    #expect(!module.safety.optOutRoute.spans.isPresent)
    #expect(module.safety.spans.hasDoubtfulContent)
    #expect(module.audience.spans.isDoubtful("adults"))
    #expect(module.spans.isDoubtful("id"))
  }

  @Test("a value that was guessed or refused says so, and a good one does not")
  func doubts() throws {
    let text = """
      <session id="the-ladder" minutes="20 min"><title>A</title>
        <activity id="Arrive" phase="welcom" kind="zzz" minutes="5" core="yes"><title>B</title></activity>
      </session>
      """
    let result = ElementReader.read(Session.self, from: ArenaFromText.arena(text))
    let session = try #require(result.element)
    let activity = try #require(session.activities.first)
    #expect(result.diagnostics.count == 4)
    #expect(session.minutes == 20)
    #expect(session.spans.isDoubtful("minutes"))
    #expect(!session.spans.isDoubtful("id"))
    #expect(activity.id == "Arrive", "a refused id is kept, since others may refer to it as written")
    #expect(activity.phase == .welcome)
    #expect(activity.kind == nil)
    #expect(activity.spans.isDoubtful("phase") && activity.spans.isDoubtful("kind"))
    #expect(!activity.spans.isDoubtful("minutes"))
  }

  @Test("a rule can point at an attribute's value, and at the name where it is not written")
  func spans() throws {
    let text =
      "<activity id=\"a\" phase=\"main\" kind=\"vote\" minutes=\"15\" core=\"no\"><title>B</title></activity>"
    let activity = try #require(ElementReader.read(Activity.self, from: ArenaFromText.arena(text)).element)
    let bytes = Array(text.utf8)
    #expect(
      String(decoding: bytes[activity.spans["minutes"].start..<activity.spans["minutes"].end], as: UTF8.self)
        == "15")
    #expect(activity.spans["min"] == activity.spans.name)
    #expect(activity.spans.value(of: "min") == nil)
    #expect(activity.spans.end == bytes.count)
  }

  @Test("one handout too early is reported once, not once for each session after it")
  func oneOutOfOrder() {
    let parts = [5, 1, 2, 3, 3, 4]
    #expect(GrammarCheck.longestOrderedPart(parts) == [false, true, true, true, true, true])
    #expect(GrammarCheck.longestOrderedPart([]) == [])
    #expect(GrammarCheck.longestOrderedPart([1, 1, 0]) == [true, true, false])
  }
}
