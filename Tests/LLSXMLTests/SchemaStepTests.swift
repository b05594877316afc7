import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("The schema and the reader say the same", .serialized)
struct SchemaStepTests {
  /// A change to the good module: what is replaced, and by what.
  struct Change: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    var testDescription: String { old.prefix(40) + " → " + new.prefix(60) }
  }

  /// Values put in place of a good one: each attribute kind at its edges, on both sides of them.
  private static let values: [(String, [String])] = [
    (
      "minutes=\"60\"",
      [
        "1", "0", "240", "241", "007", "+5", "-5", "5.0", "", " 60 ", "60 min", "sixty",
        "99999999999999999999",
      ]
    ),
    ("quantity=\"3\"", ["100", "101", "0", "three"]),
    (
      "id=\"new-hall\"",
      ["a", "1a", "New", "new_hall", "new hall", "-a", "a-", "", " ok ", "é"]
        + [String(repeating: "a", count: 64), String(repeating: "a", count: 65)]
    ),
    (
      "review-by=\"2027-09-30\" phone",
      [
        "2028-02-29", "2027-02-29", "2027-13-01", "2027-9-1", "2027-09-30Z", " 2027-09-30 ", "30.9.2027",
        "0000-01-01",
      ]
    ),
    ("version=\"0.3.0\"", ["1.2", "1.2.3.4", "a.b.c", "999.999.999", "1000.0.0", "1..2", "01.2.3"]),
    ("xml:lang=\"en-GB\"", ["cy", "english", "en_GB", "EN", "e", "zh-Hant-TW"]),
    ("ages=\"13-18\"", ["5-99", "4-10", "13", "13-", "13 - 18", "13-100"]),
    ("group=\"4-10\"", ["1-100", "0-4", "4-101", "four"]),
    ("ratio=\"1:10\"", ["1:30", "1:31", "2:10", "1:0", "1-10", "1:08"]),
    ("sensitivity=\"medium\"", ["low", "Medium", "mild", " high "]),
    ("core=\"yes\" grouping", ["no", "true", "YES", ""]),
    ("lundy=\"space voice\"", ["space", "voice  space", "space, voice", "", "sapce"]),
    ("uncrc=\"12 13\"", ["54", "55", "12,13", "twelve", "0"]),
    (
      "href=\"https://example.org/help\"",
      ["tel:999", "mailto:a@b.org", "http://a.org", "https://", "https://a b", "javascript:x"]
    ),
    ("phone=\"0800 1111\"", ["+44 20 1", "12", "0800-1111", "0800  1111", "call"]),
    ("src=\"media/ladder.svg\"", ["a", "../a", "/a", "a//b", "a/", ".a", "a b", "A.svg", "a/.b"]),
    ("alt=\"A ladder; the top rung says: decided together\"", ["", "   ", "x", "\n"]),
    ("budget-seconds=\"45\"", ["5", "4", "3600", "3601"]),
    ("wave=\"session\"", ["pre post", "never", "pre,post"]),
    ("to=\"story-cards\"", ["a", "A", "", "a b"]),
    (
      "serves=\"who-decides spot-tokenism\"",
      ["who-decides", "Who-Decides", "", "who-decides, spot-tokenism"]
    ),
    ("outcome=\"spot-tokenism\"", ["a", "a#b", "a#b#c", "#a", "A"]),
    ("format=\"1\"", [" 1 "]),
  ]

  /// Elements taken away, put in, moved, or given words they do not take.
  private static let shapes: [(String, String)] = [
    ("<title>Rest</title>", ""), ("<title>Rest</title>", "<title>Rest</title><title>Rest</title>"),
    ("<title>Rest</title>", "<title></title>"), ("<title>Rest</title>", "<title>  </title>"),
    ("<title>Rest</title>", "<title><em>Rest</em></title>"),
    ("<title>Rest</title>", "<heading>Rest</heading>"),
    ("<title>Rest</title>", "words<title>Rest</title>"),
    ("<title>Rest</title>", "<!-- c --><title>Rest<?pi x?></title>"),
    ("<title>Rest</title>", "<title x:y=\"1\" xmlns:x=\"u\">Rest</title>"),
    ("<title>Rest</title>", "<title y=\"1\">Rest</title>"),
    ("<title>Rest</title>", "<title xml:space=\"preserve\">Rest</title>"),
    ("<aims><aim>Tell real participation from the kind that is only for show.</aim></aims>", ""),
    ("<aims><aim>Tell real participation from the kind that is only for show.</aim></aims>", "<aims></aims>"),
    ("<needs ref=\"rungs\"/>", "<needs ref=\"rungs\">x</needs>"), ("<needs ref=\"rungs\"/>", "<needs/>"),
    ("<needs ref=\"rungs\"/>", "<needs ref=\"rungs\"> </needs>"),
    ("<needs ref=\"rungs\"/>", "<needs ref=\"rungs\"><p>x</p></needs>"),
    ("<li>Being asked</li>", "<p>Being asked</p>"), ("<li>Being told</li><li>Being asked</li>", ""),
    ("<li>Being asked</li>", "<li><strong>Being</strong> <em>asked</em></li>"),
    ("<caption>Who decides</caption>", ""), ("<head><cell>What</cell><cell>Who</cell></head>", ""),
    ("<cell>The council</cell>", "<cell/>"), ("<cell>The council</cell>", "<cell>The <p>council</p></cell>"),
    ("<follow-up>Anything to take out?</follow-up>", ""),
    ("<follow-up>Anything to take out?</follow-up>", "<follow-up>Anything?</follow-up> words after"),
    (
      "<follow-up>Anything to take out?</follow-up>",
      "<follow-up>Anything?</follow-up> <follow-up>More?</follow-up>"
    ),
    (
      "<item id=\"keep-change\" kind=\"text\" optional=\"yes\">",
      "<item id=\"keep-change\" kind=\"often\" optional=\"yes\">"
    ),
    (
      "<scale id=\"faces-5\" kind=\"faces\" points=\"5\"", "<scale id=\"faces-5\" kind=\"faces\" points=\"8\""
    ),
    ("<scale id=\"faces-5\" kind=\"faces\" points=\"5\"", "<scale kind=\"faces\" points=\"5\""),
    ("</handout>", "</handout><session id=\"late\" minutes=\"5\"/>"),
    ("  <content-note>", "  <readiness>Early.</readiness>\n  <content-note>"),
    (
      "<card id=\"new-hall\">The council paints the youth club.</card>",
      "<card id=\"new-hall\">The <link href=\"tel:1\">council</link>.</card>"
    ),
    ("<author>A youth service</author>", "<author>A <em>youth</em> service</author>"),
    ("</module>", "<note/></module>"), ("<safety>", "<safety>stray"),
    ("xmlns=\"https://livelearnsurvive.org/ns/module\"", "xmlns=\"https://example.org\""),
    ("<opt-out>Rest anywhere.</opt-out>", "<opt-out>Rest anywhere.</opt-out><say>Quietly.</say>"),
    ("<opt-out>Rest anywhere.</opt-out>", "<opt-out for=\"short online\">Rest anywhere.</opt-out>"),
    ("<opt-out>Rest anywhere.</opt-out>", "<opt-out for=\"long\">Rest anywhere.</opt-out>"),
    ("<opt-out>Rest anywhere.</opt-out>", "<opt-out only-for=\"short\">Rest anywhere.</opt-out>"),
    ("<handout id=\"door-card\"", "<handout only-for=\"large-print\" id=\"door-card\""),
    ("<variation for=\"reading\"", "<variation for=\"reading\" only-for=\"standard participant\""),
    (
      "<session id=\"first-steps\" minutes=\"100\"",
      "<session id=\"first-steps\" minutes=\"100\" short-minutes=\"4\""
    ),
    (
      "<session id=\"first-steps\" minutes=\"100\"",
      "<session id=\"first-steps\" minutes=\"100\" short-minutes=\"60\""
    ),
    ("<handout id=\"door-card\"", "<use from=\"Warm Ups\" ref=\"x\"/><handout id=\"door-card\""),
    ("<handout id=\"door-card\"", "<use ref=\"x\"/><handout id=\"door-card\""),
    ("<handout id=\"door-card\"", "<use from=\"a\" ref=\"x\">words</use><handout id=\"door-card\""),
    ("<aims><aim>", "<risk-check><check>Is it safe?</check></risk-check><aims><aim>"),
    ("<aims><aim>", "<risk-check/><aims><aim>"),
    ("<signposting>", "<grounding>Feel your feet.</grounding><signposting>"),
    // Other vocabularies, in every sort of content.
    ("<title>Rest</title>", "<title>Rest</title><x:y xmlns:x=\"u\"/>"),
    ("<title>Rest</title>", "<title>Rest <x:y xmlns:x=\"u\">words</x:y></title>"),
    ("<title>Rest</title>", "<x:y xmlns:x=\"u\" x:z=\"1\" a=\"2\"><p>words</p></x:y><title>Rest</title>"),
    ("<needs ref=\"rungs\"/>", "<needs ref=\"rungs\"><x:y xmlns:x=\"u\"/></needs>"),
    ("<cell>The council</cell>", "<cell><x:y xmlns:x=\"u\"/></cell>"),
    ("<li>Being asked</li>", "<li>Being <x:y xmlns:x=\"u\">asked</x:y></li><x:y xmlns:x=\"u\"/>"),
    ("</module>", "<x:y xmlns:x=\"u\"/></module>"),
    ("<safety>", "<safety><y xmlns=\"\">of no vocabulary</y>"),
  ]

  static let changes: [Change] =
    values.flatMap { entry in
      entry.1.map { value in
        let name = entry.0.split(separator: "\"")
        return Change(old: entry.0, new: name[0] + "\"" + value + "\"" + (name.count > 2 ? name[2] : ""))
      }
    } + shapes.map { Change(old: $0.0, new: $0.1) }

  @Test("a change is taken by both or refused by both", arguments: changes)
  func inStep(change: Change) throws {
    let good = try Fixture.goodModule()
    #expect(good.contains(change.old), "the change has to meet something")
    let text = good.replacing(change.old, with: change.new)
    let outcome = Scan.arena(of: SourceFile(path: "m.xml", bytes: Array(text.utf8)))
    let arena = try #require(outcome.arena)
    let findings = SessionModule.read(arena).diagnostics.filter { $0.severity != .note }
    let schema = try #require(Self.schema)
    #expect(schema.accepts(text) == findings.isEmpty, "reader: \(findings.map(\.message))")
  }

  /// Where the two differ on purpose, with the reason. The reader is the stricter one.
  private static let exceptions: [(String, String, isTakenBySchema: Bool, why: String)] = [
    ("ages=\"13-18\"", "ages=\"18-13\"", true, "a shape cannot compare two numbers"),
    ("group=\"4-10\"", "group=\"10-4\"", true, "a shape cannot compare two numbers"),
    ("lundy=\"space voice\"", "lundy=\"space space\"", true, "a list cannot say: each once"),
    ("uncrc=\"12 13\"", "uncrc=\"12 12\"", true, "a list cannot say: each once"),
    ("<opt-out>Rest anywhere.</opt-out>", "<opt-out> </opt-out>", true, "mixed content cannot ask for words"),
    (
      "<opt-out>Rest anywhere.</opt-out>", "<opt-out>Rest.</opt-out><opt-out>Go.</opt-out>", true,
      "one of many in any order, at most once, would need a schema of factorial size"
    ),
    (
      "<opt-out>Rest anywhere.</opt-out>", "<opt-out><x:y xmlns:x=\"u\">Rest</x:y></opt-out>", true,
      "mixed content cannot ask for words beside what comes from elsewhere"
    ),
  ]

  @Test("the exceptions are these and no others have been forgotten")
  func exceptions() throws {
    let good = try Fixture.goodModule()
    let schema = try #require(Self.schema)
    for exception in Self.exceptions {
      let text = good.replacing(exception.0, with: exception.1)
      let arena = try #require(Scan.arena(of: SourceFile(path: "m.xml", bytes: Array(text.utf8))).arena)
      let findings = SessionModule.read(arena).diagnostics.filter { $0.severity != .note }
      #expect(schema.accepts(text) == exception.isTakenBySchema, "\(exception.why)")
      #expect(findings.isEmpty != exception.isTakenBySchema, "\(exception.why)")
    }
  }

  @Test(
    "every element's example is taken by both", arguments: ["good/toolkit.xml", "good/the-ladder/module.xml"])
  func goodFiles(path: String) throws {
    let text = try String(contentsOfFile: Fixture.folder + "/" + path, encoding: .utf8)
    #expect(try #require(Self.schema).accepts(text))
  }

  @Test("both syntaxes define every element once")
  func bothSyntaxes() throws {
    let files = Dictionary(uniqueKeysWithValues: SchemaFiles.all.map { ($0.name, $0.text) })
    let compact = try #require(files["lls-module.rnc"])
    let long = try #require(files["lls-module.rng"])
    for grammar in ElementCatalogue.all {
      #expect(long.components(separatedBy: "<define name=\"element-\(grammar.tag)\">").count == 2)
      #expect(compact.components(separatedBy: "\nelement-\(grammar.tag) =\n").count == 2)
    }
  }

  // Unsafe: compiled once and only read after; the suite runs one test at a time.
  nonisolated(unsafe) private static let schema = RelaxNG(RelaxNGWriter.text)
}
