import LLSDiagnostics
import Testing

@testable import LLSModel

/// One planted mistake: what is changed in a valid module, and the one finding that must come of it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String
  let from: String
  let to: String
  /// The code, then where it points to (the text under the span), then the first suggestion if there is one.
  let code: DiagnosticCode
  let under: String
  let suggestion: String?
  var testDescription: String { name }

  init(
    _ name: String, _ from: String, _ to: String, _ code: DiagnosticCode, under: String,
    suggestion: String? = nil
  ) {
    self.name = name
    self.from = from
    self.to = to
    self.code = code
    self.under = under
    self.suggestion = suggestion
  }

  static let all = [
    Mistake("a mistyped element", "<aims>", "<amis>", .unknownElement, under: "amis", suggestion: "aims"),
    Mistake(
      "a mistyped activity", "<activity id=\"our", "<activty id=\"our", .unknownElement, under: "activty",
      suggestion: "activity"),
    Mistake("a capital letter", "<say>", "<Say>", .unknownElement, under: "Say", suggestion: "say"),
    Mistake(
      "an underscore", "<opt-out>Listen", "<opt_out>Listen", .unknownElement, under: "opt_out",
      suggestion: "opt-out"),
    Mistake("a name from HTML", "<say>", "<para>", .unknownElement, under: "para", suggestion: "p"),
    Mistake("an element nobody knows", "<say>", "<xyzzy/><say>", .unknownElement, under: "xyzzy"),
    Mistake(
      "an unknown element in the place of a needed one", "<summary>The", "<xyzzy>The", .unknownElement,
      under: "xyzzy", suggestion: "summary"),
    Mistake(
      "a plural for a singular", "<aim>Tell", "<aims>Tell", .misplacedElement, under: "aims",
      suggestion: "aim"),
    Mistake(
      "no minutes", " minutes=\"5\" core=\"yes\" serves", " core=\"yes\" serves", .missingAttribute,
      under: "activity"),
    Mistake("no id", "<item id=\"keep-change\"", "<item", .missingAttribute, under: "item"),
    Mistake("no language", " xml:lang=\"en-GB\"", "", .missingAttribute, under: "module"),
    Mistake("no format", "format=\"1\" ", "", .missingAttribute, under: "module"),
    Mistake(
      "a mistyped attribute", "phase=\"welcome\"", "fase=\"welcome\"", .unknownAttribute, under: "fase",
      suggestion: "phase"),
    Mistake(
      "an attribute by another name", "minutes=\"20\"", "duration=\"20\"", .unknownAttribute,
      under: "duration",
      suggestion: "minutes"),
    Mistake(
      "a name that only the value gives away", "review-by=\"2027-09-30\"", "expires=\"2027-09-30\"",
      .unknownAttribute, under: "expires", suggestion: "review-by"),
    Mistake("an attribute nobody knows", "<say>", "<say colour=\"red\">", .unknownAttribute, under: "colour"),
    Mistake(
      "a word for a number", "minutes=\"20\"", "minutes=\"twenty\"", .badValue, under: "twenty",
      suggestion: "20"),
    Mistake("a unit", "minutes=\"20\"", "minutes=\"20 min\"", .badValue, under: "20 min", suggestion: "20"),
    Mistake("too long", "minutes=\"20\"", "minutes=\"481\"", .badValue, under: "481"),
    Mistake("a day that is none", "2027-09-30", "2027-09-31", .badValue, under: "2027-09-31"),
    Mistake(
      "a mistyped choice", "kind=\"grounding\"", "kind=\"groundin\"", .badValue, under: "groundin",
      suggestion: "grounding"),
    Mistake("a choice nobody knows", "status=\"draft\"", "status=\"zzz\"", .badValue, under: "zzz"),
    Mistake(
      "true for yes", "optional=\"yes\"", "optional=\"true\"", .badValue, under: "true", suggestion: "yes"),
    Mistake(
      "an id with a space", "id=\"the-ladder\"", "id=\"The ladder\"", .badValue, under: "The ladder",
      suggestion: "the-ladder"),
    Mistake("ages the wrong way round", "13-18", "18-13", .badValue, under: "18-13", suggestion: "13-18"),
    Mistake("a short version number", "0.1.0", "0.1", .badValue, under: "0.1"),
    Mistake("an empty value", "ratio=\"1:10\"", "ratio=\"\"", .badValue, under: ""),
    Mistake("no title", "<title>The ladder</title>", "", .missingElement, under: "session"),
    Mistake(
      "no aims", "<aims><aim>Tell real participation from show.</aim></aims>", "", .missingElement,
      under: "module"),
    Mistake(
      "no aim in aims", "<aim>Tell real participation from show.</aim>", "", .missingElement, under: "aims"),
    Mistake(
      "an element in the wrong parent", "<safety>", "<safety><tip>Smile.</tip>", .misplacedElement,
      under: "tip"),
    Mistake(
      "an element too early", "<title>The ladder</title>",
      "<reflection><prompt>Who?</prompt></reflection><title>The ladder</title>",
      .misplacedElement, under: "reflection"),
    Mistake(
      "a second title", "<title>The ladder</title>", "<title>A</title><title>B</title>", .misplacedElement,
      under: "title"),
    Mistake(
      "a second way out", "<opt-out>Listen", "<opt-out>Or this.</opt-out><opt-out>Listen", .misplacedElement,
      under: "opt-out"),
    Mistake("words between elements", "<say>", "Breathe in. <say>", .strayText, under: "Breathe in."),
    Mistake(
      "words in an empty element", "sensitivity=\"low\"/>", "sensitivity=\"low\">words</audience>",
      .strayText, under: "words"),
    Mistake(
      "an element in an empty element", "sensitivity=\"low\"/>", "sensitivity=\"low\"><p>A</p></audience>",
      .misplacedElement, under: "p"),
    Mistake(
      "markup in a title", "<title>The ladder", "<title>The <em>ladder</em>", .misplacedElement, under: "em"),
    Mistake(
      "no words", "<say>Look around the room. Breathe out slowly.</say>", "<say> </say>", .emptyText,
      under: "say"),
    Mistake("no words in a title", "<title>The ladder</title>", "<title/>", .emptyText, under: "title"),
    Mistake("another vocabulary", "<say>", "<x:note>words</x:note><say>", .foreignContent, under: "x:note"),
    Mistake(
      "an attribute of another vocabulary", "<say>", "<say x:note=\"a\">", .foreignContent, under: "x:note"),
    Mistake(
      "words after the options", "optional=\"yes\">One thing",
      "optional=\"yes\">A<option>B</option>One thing", .strayText, under: "One thing to keep or change?"),
  ]
}

@Suite("One mistake gives one message")
struct OneMistakeTests {
  @Test("the valid module has no findings")
  func clean() { #expect(ArenaFromText.arena(ModuleExample.text).moduleFindings == []) }

  @Test("a planted mistake is reported once, where it stands, with what was meant", arguments: Mistake.all)
  func planted(mistake: Mistake) throws {
    let broken = Self.plant(mistake)
    let findings = SessionModule.read(ArenaFromText.arena(broken)).diagnostics
    #expect(findings.map(\.code) == [mistake.code], "\(findings.map(\.message))")
    let finding = try #require(findings.first)
    let span = try #require(finding.span)
    let under = String(decoding: Array(broken.utf8)[span.start..<span.end], as: UTF8.self)
    #expect(under == mistake.under)
    #expect(finding.suggestions.first == mistake.suggestion)
    #expect(finding.severity == (mistake.code == .foreignContent ? .note : .error))
  }

  @Test("the messages and what helps are in plain words", arguments: Mistake.all)
  func plainWords(mistake: Mistake) {
    for finding in SessionModule.read(ArenaFromText.arena(Self.plant(mistake))).diagnostics {
      let text = [finding.message, finding.label ?? "", finding.help ?? ""].joined(separator: " ")
      for word in ["node", "QName", "regex", "facet", "schema", "boolean", "integer"] {
        #expect(!text.lowercased().contains(word.lowercased()), "\(text)")
      }
      #expect(!finding.message.hasSuffix("."))
      #expect(finding.label != nil)
    }
  }

  @Test(
    "at least three in five of the mistakes come with a suggestion: the right word, or what to add, move or take away"
  )
  func suggestions() {
    let helped = Mistake.all.filter { mistake in
      let finding = SessionModule.read(ArenaFromText.arena(Self.plant(mistake))).diagnostics.first
      let advice = finding?.label?.split(separator: " ").first.map(String.init) ?? ""
      return !(finding?.suggestions ?? []).isEmpty
        || ["add", "move", "put", "take", "write"].contains(advice)
    }
    #expect(helped.count * 5 >= Mistake.all.count * 3)
  }

  @Test("eight mistakes in one file give eight messages, in the order of the file")
  func eight() {
    let names = [
      "an empty value", "a mistyped element", "a mistyped activity", "a capital letter", "a second title",
      "a mistyped choice", "true for yes", "a short version number",
    ]
    var text = ModuleExample.text
    for mistake in Mistake.all where names.contains(mistake.name) { text = Self.plant(mistake, in: text) }
    let findings = SessionModule.read(ArenaFromText.arena(text)).diagnostics
    #expect(findings.count == 8)
    let starts = findings.compactMap(\.span?.start)
    #expect(starts == starts.sorted())
  }

  /// Puts the mistake in; the end tag follows a changed start tag, since the file has to stay well formed.
  static func plant(_ mistake: Mistake, in text: String = ModuleExample.text) -> String {
    guard let place = text.firstRange(of: mistake.from) else { return text }
    var broken = text
    broken.replaceSubrange(place, with: mistake.to)
    guard let old = openedTag(mistake.from), let new = openedTag(mistake.to), old != new,
      let end = broken[place.lowerBound...].firstRange(of: "</\(old)>")
    else {
      return broken
    }
    broken.replaceSubrange(end, with: "</\(new)>")
    return broken
  }

  private static func openedTag(_ text: String) -> String? {
    guard text.hasPrefix("<"), !text.contains("/") else { return nil }
    return text.dropFirst().prefix { $0 != " " && $0 != ">" }.description
  }
}
