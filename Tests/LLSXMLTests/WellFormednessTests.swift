import LLSDiagnostics
import LLSXML
import Testing

@Suite("What is said of a file that is not well formed")
struct WellFormednessTests {
  @Test(
    "the message names the mistake and stands on it",
    arguments: [
      ("<a>", "1:2", "<a> is never closed"),
      ("<a>\n<b>x</a>", "2:7", "<b> is not closed before </a>"),
      ("<a><title>x</titel></a>", "1:14", "</titel> closes nothing; the open element is <title>"),
      ("<titel>x</title>", "1:2", "<titel> is closed by </title>"),
      ("<aimm>x</aim>", "1:2", "<aimm> is closed by </aim>"),
      ("<aim>x</aimm>", "1:9", "</aimm> closes nothing; the open element is <aim>"),
      ("<aim>x</title>", "1:9", "no <title> is open here; the open element is <aim>"),
      ("<a>\n<?foo <b>x</b></a>", "2:3", "the line that begins with <? is not complete"),
      ("<do>x</do></do>", "1:11", "something stands after </do>, which ends the file"),
      ("<p>x< /p>", "1:5", "no space may stand after the < of a tag"),
      ("<do>x < p</do>", "1:7", "a plain < may not stand here"),
      ("<a><do Food out</do></a>", "1:5", "the tag <do is not finished"),
      ("<a><needs ref=\"x\"/\n<p>y</p></a>", "1:5", "the tag <needs is not finished"),
      ("<a><needs ref=\"x\">", "1:5", "<needs> is never closed"),
      ("<a>bread & butter</a>", "1:10", "a plain & may not stand here"),
      ("<a>bread &butter</a>", "1:10", "a plain & may not stand here"),
      ("<a>&</a>", "1:4", "a plain & may not stand here"),
      ("<a>&amp</a>", "1:4", "a plain & may not stand here"),
      ("<a b='x&y'/>", "1:8", "a plain & may not stand here"),
      ("<a>caf&eacute;</a>", "1:7", "there is no sign called &eacute;"),
      ("<a>x < 4</a>", "1:6", "a plain < may not stand here"),
      ("<a>é <4</a>", "1:6", "a plain < may not stand here"),
      ("<a b=\"c < d\">x</a>", "1:9", "a plain < may not stand in a value"),
      ("<a>\n<b minutes=\"10>\n<c>x</c></b></a>", "2:4", "the quote after minutes= is never closed"),
      ("<a>\n<b minutes=10>x</b></a>", "2:4", "the value of minutes is not in quotes"),
      ("<a>\n<b minutes=“10”>x</b></a>", "2:4", "the value of minutes is not in quotes"),
      (
        "<?xml version=\"1.0\" encoding=“UTF-8”?><a/>", "1:30",
        "a curly quote stands where a straight one has to"
      ),
      ("<a><b x=\"1\"\u{A0}y=\"2\"/></a>", "1:12", "a no-break space stands between two attributes"),
      ("<a>\n<b minutes>x</b></a>", "2:4", "minutes has no value"),
      ("<a><b x=\"1\"y=\"2\"/></a>", "1:12", "a space is missing here, or a quote stands inside a value"),
      ("<a>\n<b id=\"1\" id=\"2\"/></a>", "2:11", "id is written twice in one tag"),
      ("<a><b </a>", "1:5", "the tag <b is not finished"),
      ("<a></a", "1:6", "the tag </a is not finished"),
      ("<a>\n<!-- foo -- bar -->x</a>", "2:10", "-- may not stand inside a comment"),
      ("<a>\n<!-- foo bar >x</a>", "2:1", "the comment is never closed"),
      ("<a>\n<!-- Hurry! foo bar >x</a>", "2:1", "the comment is never closed"),
      ("<a/><!--!", "1:5", "the comment is never closed"),
      ("<a>\n<![CDATA[ Wow! y</a>", "2:2", "the CDATA section is never closed"),
      ("<a>\n x ]]> y</a>", "2:4", "]]> may not stand in a text"),
      ("<a>\n<![CDATA[ y</a>", "2:2", "the CDATA section is never closed"),
      ("<a/>\n<b/>", "2:1", "something stands after </a>, which ends the file"),
      ("</a>", "1:3", "</a> closes nothing"),
      ("hello", "1:1", "the file does not begin with a tag"),
      (" \n", "1:1", "the file is empty"),
      ("\n<?xml version=\"1.0\"?><a/>", "2:3", "<?xml …?> may stand only at the very start of the file"),
      (
        "<?xml version=\"1.0\" encoding=\"UTF-8\"><a/>", "1:3", "the line that begins with <? is not complete"
      ),
      ("<a>\u{1}</a>", "1:4", "a text may not hold this character"),
      ("<a>&#0;</a>", "1:4", "a text may not hold this character"),
      ("<a><x:b/></a>", "1:5", "the prefix x: is not declared"),
      ("<a x:b='1'/>", "1:4", "the prefix x: is not declared"),
    ])
  func message(text: String, place: String, words: String) {
    let file = SourceFile(path: "m.xml", bytes: Array(text.utf8))
    let findings = Scan.arena(of: file).diagnostics
    #expect(findings.map { Fixture.mark($0, files: [file]) } == ["error \(place) LLS0007 \(words)"])
  }

  @Test("every mistake of a file gives one finding, and none follows from another")
  func several() {
    let text = """
      <aims>
      <aim>bread & butter</aim>
      <aim>groups < 4</aim>
      <aim>x</aimm>
      <titel>y</titl>
      <aimm>z</aim>
      <aim>salt & pepper</aim>
      </aims>
      """
    let file = SourceFile(path: "m.xml", bytes: Array(text.utf8))
    let places = Scan.arena(of: file).diagnostics.map { Fixture.mark($0, files: [file]) }
    #expect(
      places == [
        "error 2:12 LLS0007 a plain & may not stand here", "error 3:13 LLS0007 a plain < may not stand here",
        "error 4:9 LLS0007 </aimm> closes nothing; the open element is <aim>",
        "error 5:11 LLS0007 </titl> closes nothing; the open element is <titel>",
        "error 6:2 LLS0007 <aimm> is closed by </aim>", "error 7:11 LLS0007 a plain & may not stand here",
      ])
  }

  @Test("a mismatched tag shows where the open element began")
  func related() {
    let file = SourceFile(path: "m.xml", bytes: Array("<a>\n<title>x</titel></a>".utf8))
    let finding = Scan.arena(of: file).diagnostics.first
    #expect(finding?.related?.span == SourceSpan(start: 5, end: 10))
    #expect(finding?.suggestions == ["title"])
  }
}
