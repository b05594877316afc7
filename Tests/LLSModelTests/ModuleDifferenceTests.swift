import LLSModel
import Testing

@Suite("What changed between two versions") struct ModuleDifferenceTests {
  private func module(_ inside: String, version: String = "0.2.0") -> String {
    "<module id=\"landing\" version=\"\(version)\"><title>Landing</title>\(inside)</module>"
  }

  private func activity(_ id: String, _ inside: String = "", minutes: Int = 10) -> String {
    "<activity id=\"\(id)\" minutes=\"\(minutes)\"><title>\(id.prefix(1).uppercased())\(id.dropFirst())</title>\(inside)</activity>"
  }

  private func session(_ id: String, _ inside: String) -> String {
    "<session id=\"\(id)\" minutes=\"60\"><title>\(id.prefix(1).uppercased())\(id.dropFirst())</title>\(inside)</session>"
  }

  private func difference(_ old: String, _ new: String, raised: String = "0.2.0") throws -> ModuleDifference {
    let arenas = [module(old), module(new, version: raised)].map { ArenaFromText.arena($0) }
    return try #require(ModuleDifference(from: arenas[0], to: arenas[1]))
  }

  private func said(_ old: String, _ new: String) throws -> [String] {
    try difference(old, new).entries.map(\.full)
  }

  @Test("layout, comments, and spaces among words are no difference")
  func layout() throws {
    let old = session("first", activity("names", "<do>Say   your\n name.</do>"))
    let new =
      "\n  <!-- note -->" + session("first", "\n" + activity("names", "\n<do>\n Say your name.</do>\n"))
    #expect(try difference(old, new).isEmpty)
  }

  @Test("a move and other minutes of one activity are one entry")
  func moves() throws {
    let old = session("first", activity("agreement") + activity("sky") + activity("names"))
    let new = session("first", activity("names", minutes: 15) + activity("agreement") + activity("sky"))
    #expect(
      try said(old, new) == ["session “First”, activity “Names” moved before “Agreement”; 10 → 15 minutes"])
    #expect(
      try said(
        session("a", activity("x") + activity("y")) + session("b", activity("z")),
        session("a", activity("x")) + session("b", activity("z") + activity("y")))
        == ["session “B”, activity “Y” moved from session “A” to session “B”"])
  }

  @Test("what comes and goes is said once, with everything in it")
  func arrivals() throws {
    let old = "<handout id=\"a\"><title>Old page</title><p>Words.</p></handout>"
    let new = "<handout id=\"b\"><title>Sky cards</title><card id=\"c\">Blue.</card></handout>"
    #expect(Set(try said(old, new)) == ["new handout “Sky cards”", "handout “Old page” is gone"])
    #expect(
      try said(session("s", activity("n")), session("s", activity("n", "<do>Breathe.</do>")))
        == ["new instruction in activity “N”"])
  }

  @Test("words that changed are shown with a few around them")
  func rewording() throws {
    let old =
      "<outcomes><outcome id=\"ways\">I know more than one way to pass, pause or leave.</outcome></outcomes>"
    let new =
      "<outcomes><outcome id=\"ways\">I know at least two ways to pass, pause or leave.</outcome></outcomes>"
    let found = try difference(old, new).entries
    #expect(
      found.map(\.full) == [
        "outcome ways reworded: “I know more than one way to pass, pause …” → “I know at least two ways to pass, pause …”"
      ])
    #expect(found.first?.rewording?.old == "I know more than one way to pass, pause or leave.")
  }

  @Test("an instruction without an id is known by what it says")
  func withoutID() throws {
    let old = session(
      "s", activity("n", "<do>Lay out the cards.</do><do>Read each story aloud.</do><do>Vote now.</do>"))
    let new = session(
      "s", activity("n", "<do>Lay out the cards.</do><do>Read each short story aloud.</do><do>Stop.</do>"))
    let expected: Set = [
      "activity “N”, instruction 2 reworded: “Read each story aloud.” → “Read each short story aloud.”",
      "new instruction 3 in activity “N”", "instruction 3 of activity “N” is gone",
    ]
    #expect(Set(try said(old, new)) == expected)
  }

  @Test("emphasis and where a link leads are part of the words")
  func inlineMarkup() throws {
    #expect(
      try said(
        session("s", activity("n", "<do>Do <em>not</em> ask.</do>")),
        session("s", activity("n", "<do>Do not ask.</do>")))
        == ["activity “N”, instruction reworded: “Do *not* ask.” → “Do not ask.”"])
    #expect(
      try said(
        "<summary>See <link href=\"https://a.org\">this</link>.</summary>",
        "<summary>See <link href=\"https://b.org\">this</link>.</summary>")
        == ["summary reworded: “See this <https://a.org>.” → “See this <https://b.org>.”"])
  }

  @Test("a question with other words needs another id, and a greater step of the version")
  func questions() throws {
    func form(_ words: String, id: String = "q2") -> String {
      "<instrument id=\"exit\"><title>Exit</title><item id=\"q1\">Fun?</item><item id=\"\(id)\">\(words)</item></instrument>"
    }
    let kept = try difference(form("Safe enough?"), form("Did you feel safe?"))
    #expect(
      kept.entries.map(\.full) == [
        "questionnaire “Exit”, question 2 reworded (its id must change): “Safe enough?” → “Did you feel safe?”"
      ])
    #expect(kept.version.step == .major)
    let renamed = try difference(form("Safe enough?"), form("Safe enough?", id: "q9"))
    #expect(
      renamed.entries.map(\.full) == ["questionnaire “Exit”, question 2: now has the id q9 instead of q2"])
    let changed = try difference(form("Safe enough?"), form("Did you feel well?", id: "q3"))
    #expect(Set(changed.entries.map(\.kind)) == [.added, .removed])
  }

  @Test("safety comes first, whatever the order of the file")
  func order() throws {
    let old =
      session("s", activity("n", "<do>A b c.</do><opt-out>Sit out.</opt-out>"))
      + "<audience adults=\"2\"/><title>T</title>"
    let new =
      session("s", activity("n", "<do>A b d.</do><opt-out>Sit out, or draw.</opt-out>"))
      + "<audience adults=\"3\"/><title>T</title>"
    let found = try difference(old, new).entries
    #expect(found.map(\.area) == [.safety, .staffing, .sessions])
    #expect(found[1].sentence == "people it is for: adults 2 → 3")
  }

  @Test("a default that is written out is no difference")
  func defaults() throws {
    #expect(
      try difference(
        "<material id=\"a\" per=\"group\">Pens</material>",
        "<material id=\"a\" per=\"group\" quantity=\"1\" consumable=\"yes\">Pens</material>"
      ).isEmpty)
  }

  @Test(
    "the version is held against the changes",
    arguments: [
      ("0.2.0", "the version is still 0.2.0 although the content changed; write 0.3.0 (minor"),
      ("0.1.9", "the version went back from 0.2.0 to 0.1.9; write 0.3.0"),
      ("0.2.1", "the version went from 0.2.0 to 0.2.1, a smaller step than the changes ask for; write 0.3.0"),
      ("0.3.0", ""), ("1.0.0", ""),
    ])
  func versions(new: String, warning: String) throws {
    let found = try difference(
      session("s", activity("n")), session("s", activity("n", minutes: 12)), raised: new)
    #expect(
      (found.version.warning ?? "").hasPrefix(warning) && (warning.isEmpty == (found.version.warning == nil)))
    #expect(found.version.wanted == "0.3.0")
  }

  @Test("a version that is raised is a difference, and the change log is none")
  func versionAlone() throws {
    let log = "<change-log><change version=\"0.3.0\" date=\"2026-11-26\">All new.</change></change-log>"
    #expect(try difference("<change-log/>", log).isEmpty)
    let raised = try difference("", "", raised: "0.3.0")
    #expect(!raised.isEmpty && raised.entries.isEmpty && raised.version.warning == nil)
  }

  @Test("a module and a toolkit cannot be compared")
  func otherRoots() {
    let arenas = ["<module/>", "<toolkit/>", "<html/>"].map { ArenaFromText.arena($0) }
    #expect(ModuleDifference(from: arenas[0], to: arenas[1]) == nil)
    #expect(ModuleDifference(from: arenas[2], to: arenas[2]) == nil)
  }

  @Test("a thousand activities turned round are compared at once")
  func turnedRound() throws {
    let all = (0..<1_000).map { activity("a\($0)", "<do>Do \($0).</do>") }
    let found = try difference(session("s", all.joined()), session("s", all.reversed().joined()))
    #expect(found.entries.count == 999)
  }
}
