import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("What modules use of shared files")
struct SharedFileTests {
  /// Loads the good toolkit with other text in its module and with some shared files.
  private func load(
    module: @escaping (String) -> String = { $0 }, toolkit: @escaping (String) -> String = { $0 },
    shared: [String: String] = [:], _ look: (LoadedLibrary) throws -> Void
  ) throws {
    try Fixture.withTemporaryFolder { folder in
      try Fixture.copyGood(to: folder)
      try FileManager.default.copyItem(atPath: Fixture.folder + "/shared", toPath: folder + "/shared")
      try FileManager.default.removeItem(atPath: folder + "/shared/half-done.xml")
      for (name, text) in shared {
        try text.write(toFile: folder + "/shared/\(name).xml", atomically: false, encoding: .utf8)
      }
      for (path, change) in [("/the-ladder/module.xml", module), ("/toolkit.xml", toolkit)] {
        let text = try String(contentsOfFile: folder + path, encoding: .utf8)
        try change(text).write(toFile: folder + path, atomically: false, encoding: .utf8)
      }
      try look(Library.load(folder: folder, today: Fixture.today))
    }
  }

  private static func file(_ id: String, _ inside: String) -> String {
    """
    <shared xmlns="https://livelearnsurvive.org/ns/module" format="1" id="\(id)" version="0.1.0" xml:lang="en-GB">
      <title>A shared file</title>
      \(inside)
    </shared>
    """
  }

  private static func activity(_ id: String, minutes: Int = 5) -> String {
    """
    <activity id="\(id)" phase="main" kind="game" minutes="\(minutes)" core="no"><title>A game</title>
      <do>Play.</do><opt-out>Watch.</opt-out></activity>
    """
  }

  /// Puts something before the break of the good module, and takes its minutes from the main activity.
  private static func before(_ text: String, minutes: Int) -> (String) -> String {
    { module in
      module.replacing("    <activity id=\"rest\"", with: text + "\n    <activity id=\"rest\"")
        .replacing(
          "kind=\"discussion\" minutes=\"60\"", with: "kind=\"discussion\" minutes=\"\(60 - minutes)\"")
    }
  }

  @Test("an activity is there as if it had been written there, and what it needs comes along")
  func activity() throws {
    let use =
      "<use from=\"sheets\" ref=\"clap\" phase=\"main\" minutes=\"4\" core=\"yes\" serves=\"who-decides\"/>"
    try load(module: Self.before(use, minutes: 4)) { library in
      #expect(library.diagnostics == [])
      let module = try #require(library.modules.first?.module)
      let clap = try #require(module.sessions.first?.activities.first { $0.id == "clap" })
      #expect(
        (clap.minutes, clap.min, clap.core, clap.phase, clap.serves) == (4, 3, true, .main, ["who-decides"]))
      #expect(module.sessions.first?.activities.map(\.id).firstIndex(of: "clap") == 2)
      #expect(module.materials?.materials.map(\.id) == ["rungs", "doors", "stories", "suns"])
      #expect(module.handouts.map(\.id) == ["story-cards", "door-card", "weather"])
      #expect(library.modules.first?.usedFiles.count == 1)
      let pictures = try Pictures.read(for: try #require(library.modules.first), in: library)
      #expect(pictures["shared/media/sun.svg"]?.mediaType == "image/svg+xml")
    }
  }

  @Test("the module's own material of the same id stands in for the shared one")
  func ownMaterial() throws {
    let module = { (text: String) in
      Self.before("<use from=\"sheets\" ref=\"clap\"/>", minutes: 5)(text)
        .replacing(
          "<material id=\"rungs\"",
          with: "<material id=\"suns\" per=\"group\">One big sun</material><material id=\"rungs\"")
    }
    try load(module: module) { library in
      #expect(library.diagnostics == [])
      let materials = library.modules.first?.module?.materials?.materials ?? []
      #expect(materials.filter { $0.id == "suns" }.map(\.text) == ["One big sun"])
    }
  }

  @Test("a thing used twice needs another id the second time")
  func twice() throws {
    let once = "<use from=\"sheets\" ref=\"clap\" minutes=\"5\"/>"
    let again = "<use from=\"sheets\" ref=\"clap\" id=\"clap-again\" minutes=\"5\"/>"
    try load(module: Self.before(once + again, minutes: 10)) { library in
      #expect(library.diagnostics == [])
      #expect(library.modules.first?.module?.sessions.first?.activities.map(\.id).suffix(5).first == "clap")
    }
    try load(module: Self.before(once + once, minutes: 10)) { library in
      #expect(library.diagnostics.map(\.code) == [.duplicateID])
    }
  }

  @Test(
    "handouts and instruments are used after the sessions, and the toolkit uses instruments and spare activities"
  )
  func places() throws {
    let form = Self.file(
      "forms",
      "<instrument id=\"peer\" respondent=\"peer-reviewer\" wave=\"post\" budget-seconds=\"60\"><title>Review</title>"
        + "<item id=\"peer-one\" kind=\"text\" optional=\"yes\">What would you change?</item></instrument>")
    let module = { (text: String) in
      text.replacing(
        "  <handout id=\"door-card\"",
        with:
          "  <use from=\"sheets\" ref=\"weather\"/><use from=\"forms\" ref=\"peer\"/>\n  <handout id=\"door-card\""
      )
      .replacing("beside them.", with: "beside them, and <ref to=\"weather\">the sky</ref>.")
    }
    let toolkit = { (text: String) in
      text.replacing("</toolkit>", with: "<use from=\"forms\" ref=\"peer\" id=\"toolkit-peer\"/></toolkit>")
        .replacing("</spares>", with: "<use from=\"games\" ref=\"hop\"/></spares>")
    }
    let games = Self.file("games", Self.activity("hop"))
    try load(module: module, toolkit: toolkit, shared: ["forms": form, "games": games]) { library in
      #expect(library.diagnostics == [])
      #expect(library.modules.first?.module?.handouts.map(\.id) == ["story-cards", "weather", "door-card"])
      #expect(library.modules.first?.module?.instruments.map(\.id) == ["peer", "exit-card"])
      #expect(library.toolkit?.instruments.map(\.id).last == "toolkit-peer")
      #expect(library.toolkit?.spares.activities.map(\.id).last == "hop")
    }
  }

  @Test("a finding about what is used points at the use and shows where it was written")
  func findingsPointHere() throws {
    try load(module: Self.before("<use from=\"sheets\" ref=\"clap\" minutes=\"2\"/>", minutes: 2)) {
      library in
      let finding = try #require(library.diagnostics.first)
      #expect(library.diagnostics.map(\.code) == [.minutesOutOfOrder])
      let file = try #require(library.files.first { $0.path == finding.path })
      let span = try #require(finding.span)
      let line = String(decoding: file.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(line[file.position(ofByte: span.start).line - 1].contains("<use from=\"sheets\""))
    }
  }

  @Test("what is wrong in a shared file is said of that file, once, and not of every module that uses it")
  func saidOnce() throws {
    let games = Self.file(
      "games", Self.activity("hop").replacing("Play.", with: "Never say: a lifestyle choice."))
    try load(
      module: Self.before("<use from=\"games\" ref=\"hop\"/>", minutes: 5), shared: ["games": games]
    ) { library in
      #expect(library.diagnostics.map(\.code) == [.victimBlamingTerm])
      #expect(library.diagnostics.first?.path.hasSuffix("shared/games.xml") == true)
    }
    let closed = Self.file("games", Self.activity("hop").replacing("<opt-out>Watch.</opt-out>", with: ""))
    try load(module: Self.before("<use from=\"games\" ref=\"hop\"/>", minutes: 5), shared: ["games": closed])
    { library in
      #expect(library.diagnostics.map(\.code) == [.noOptOut, .sharedFileHasMistakes])
    }
  }

  @Test("a use that names nothing gives one finding, and nothing around it is doubted")
  func broken() throws {
    for (use, code) in [
      ("<use from=\"sheats\" ref=\"clap\" serves=\"who-decides\"/>", DiagnosticCode.noSharedFile),
      ("<use from=\"sheets\" ref=\"clop\"/>", .notInSharedFile),
      ("<use from=\"sheets\" ref=\"weather\"/>", .wrongUse),
      ("<use from=\"sheets\"/>", .missingAttribute),
      ("<use form=\"sheets\" ref=\"clap\"/>", .unknownAttribute),
      ("<use from=\"sheets\" ref=\"clap\" minutes=\"some\"/>", .badValue),
    ] {
      try load(module: Self.before(use, minutes: 0)) { library in
        #expect(library.diagnostics.map(\.code) == [code], "\(use)")
      }
    }
    let handout = { (text: String) in
      text.replacing(
        "  <handout id=\"door-card\"",
        with: "  <use from=\"sheets\" ref=\"weather\" minutes=\"4\"/>\n  <handout id=\"door-card\""
      )
      .replacing("beside them.", with: "beside them, and <ref to=\"weather\">the sky</ref>.")
    }
    try load(module: handout) { #expect($0.diagnostics.map(\.code) == [.wrongUse]) }
  }

  @Test("shared files may use one another, and a circle is said once")
  func circles() throws {
    let chain = [
      "one": Self.file("one", Self.activity("hop")),
      "two": Self.file("two", "<use from=\"one\" ref=\"hop\"/>"),
      "three": Self.file("three", "<use from=\"two\" ref=\"hop\" minutes=\"6\"/>"),
    ]
    try load(module: Self.before("<use from=\"three\" ref=\"hop\"/>", minutes: 6), shared: chain) { library in
      #expect(library.diagnostics == [])
      #expect(
        library.modules.first?.module?.sessions.first?.activities.first { $0.id == "hop" }?.minutes == 6)
      #expect(library.modules.first?.usedFiles.count == 3)
    }
    let circle = [
      "one": Self.file("one", Self.activity("hop") + "<use from=\"three\" ref=\"skip\"/>"),
      "two": Self.file("two", Self.activity("jump") + "<use from=\"one\" ref=\"hop\"/>"),
      "three": Self.file("three", Self.activity("skip") + "<use from=\"two\" ref=\"jump\"/>"),
    ]
    try load(shared: circle) { library in
      #expect(library.diagnostics.map(\.code) == [.circularUse])
      #expect(
        library.diagnostics.first?.message
          == "the shared files one and three and two use one another in a circle")
    }
    try load(shared: ["one": Self.file("one", Self.activity("hop") + "<use from=\"one\" ref=\"skip\"/>")]) {
      #expect($0.diagnostics.map(\.message) == ["the shared file one uses itself"])
    }
  }

  @Test("a shared file's id is its name")
  func misnamed() throws {
    try load(shared: ["games": Self.file("game", Self.activity("hop"))]) {
      #expect($0.diagnostics.map(\.code) == [.sharedFileMisnamed])
      #expect($0.diagnostics.first?.suggestions == ["games"])
    }
  }

  @Test("variants of what is used are variants of the module")
  func variants() throws {
    let games = Self.file(
      "games",
      Self.activity("hop").replacing(
        "<do>Play.</do>", with: "<do for=\"standard\">Play.</do><do for=\"online\">Wave.</do>"))
    try load(module: Self.before("<use from=\"games\" ref=\"hop\"/>", minutes: 5), shared: ["games": games]) {
      library in
      #expect(library.diagnostics == [])
      let loaded = try #require(library.modules.first)
      func words(_ variant: Variant) -> [String]? {
        loaded.module(in: variant)?.sessions.first?.activities.first { $0.id == "hop" }?.blocks.map {
          String(describing: $0)
        }
      }
      #expect(words(.usual)?.joined().contains("Play.") == true)
      #expect(words(Variant(.online))?.joined().contains("Wave.") == true)
    }
  }

  @Test("one shared file, or the folder of them, can be checked by itself")
  func alone() throws {
    try load(shared: ["games": Self.file("game", Self.activity("hop"))]) { library in
      for path in [library.folder + "/shared/games.xml", library.folder + "/shared"] {
        let alone = Library.load(path: path, toolkit: library.toolkit, today: Fixture.today)
        #expect(alone.diagnostics.map(\.code) == [.sharedFileMisnamed])
        #expect(!alone.isEmpty)
      }
      let other = Library.load(
        path: library.folder + "/shared/sheets.xml", toolkit: library.toolkit, today: nil)
      #expect(other.diagnostics == [])
      let module = Library.load(path: library.folder + "/the-ladder", toolkit: library.toolkit, today: nil)
      #expect(module.diagnostics == [])
    }
  }

  @Test("many uses of large things stop before they fill the memory")
  func hostile() throws {
    let big = Self.file(
      "big",
      Self.activity("hop").replacing("<do>Play.</do>", with: String(repeating: "<p>Words.</p>", count: 5000)))
    let uses = (0..<10).map { "<use from=\"big\" ref=\"hop\" id=\"hop-\($0)\"/>" }.joined()
    try load(module: Self.before(uses, minutes: 0), shared: ["big": big]) { library in
      #expect(Set(library.diagnostics.map(\.code)) == [.fileTooLarge])
    }
  }
}
