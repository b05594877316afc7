import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("The layout of modules") struct ModuleLayoutTests {
  /// Two thousand files where `LLS_HEAVY` asks for all, a tenth for a sample, few in the quick run.
  static let rounds: Int =
    switch ProcessInfo.processInfo.environment["LLS_HEAVY"] {
    case "all": 2_000
    case "sample": 200
    default: 40
    }

  private func laidOut(_ text: String) -> String? {
    ModuleLayout.of(SourceFile(path: "module.xml", bytes: Array(text.utf8))).bytes.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func module(_ inside: String) -> String {
    "<module xmlns=\"\(ElementCatalogue.namespace)\">\(inside)</module>\n"
  }

  private func check(_ bytes: [UInt8], _ name: String) throws {
    let outcome = ModuleLayout.of(SourceFile(path: name, bytes: bytes))
    let once = try #require(outcome.bytes, "\(name): \(outcome.diagnostics)")
    // Bytes compared outside the macro, which would list their differences one by one.
    let changesOnce = ModuleLayout.of(SourceFile(path: name, bytes: once)).bytes == once
    #expect(changesOnce, "\(name) changes twice")
    let before = try #require(CanonicalXML.of(bytes), "\(name)")
    let saysTheSame = CanonicalXML.of(once) == before
    #expect(saysTheSame, "\(name) says something else")
  }

  @Test("the toolkit's own files are laid out already")
  func ownFiles() throws {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    for name in [
      "toolkit.xml", "landing/module.xml", "my-say-my-right/module.xml", "you-said-they-did/module.xml",
      "shared/warm-ups.xml",
    ] {
      let bytes = [UInt8](try Data(contentsOf: checkout.appending(path: "Modules/" + name)))
      try check(bytes, name)
      let isAsItWas = ModuleLayout.of(SourceFile(path: name, bytes: bytes)).bytes == bytes
      #expect(isAsItWas, "\(name): lls fmt Modules")
    }
  }

  @Test("every fixture that can be read keeps what it says")
  func fixtures() throws {
    for name in Fixture.broken {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: Fixture.folder + "/broken/" + name)))
      guard Scan.arena(of: SourceFile(path: name, bytes: bytes)).arena != nil else { continue }
      try check(bytes, name)
    }
  }

  @Test("files drawn from the grammar keep what they say, and change once")
  func drawnFiles() throws {
    for seed in 0..<Self.rounds {
      var draw = GrammaticalModules(seed: UInt64(seed))
      try check(draw.next(root: seed % 5 == 0 ? "toolkit" : "module"), "seed \(seed)")
    }
  }

  @Test("files drawn from the grammar are what the reader takes")
  func drawnFilesAreGrammatical() {
    for seed in 0..<Self.rounds {
      var draw = GrammaticalModules(seed: UInt64(seed))
      let file = SourceFile(path: "module.xml", bytes: draw.next())
      let scan = Scan.arena(of: file)
      let findings = scan.diagnostics + (scan.arena.map { SessionModule.read($0).diagnostics } ?? [])
      let renderer = DiagnosticRenderer(files: [file])
      for finding in findings where finding.severity == .error {
        Issue.record("seed \(seed)\n\(renderer.text(finding))")
      }
    }
  }

  @Test("a layout is no difference to a reader, and two drawn files are told apart")
  func layoutIsNoDifference() throws {
    for seed in 0..<Self.rounds {
      var draw = GrammaticalModules(seed: UInt64(seed))
      let drawn = [draw.next(), draw.next()].map { SourceFile(path: "m", bytes: $0) }
      let once = SourceFile(path: "m", bytes: try #require(ModuleLayout.of(drawn[0]).bytes))
      let arenas = try (drawn + [once]).map { try #require(Scan.arena(of: $0).arena) }
      let same = try #require(ModuleDifference(from: arenas[0], to: arenas[2]))
      #expect(same.isEmpty, "seed \(seed): \(same.entries.map(\.full))")
      #expect(ModuleDifference(from: arenas[0], to: arenas[1])?.isEmpty == false, "seed \(seed)")
    }
  }

  @Test(
    "the last guard sees a word in another element, and a comment or an instruction that is lost, changed or moved",
    arguments: [
      ("<aim>One</aim><aim/>", "<aim/><aim>One</aim>", false),
      ("<aim>One</aim><aim/>", "<aim>\n One</aim><aim/>", false),
      ("<p>a <em>b</em> <em>c</em></p>", "<p>a <em>b</em><em>c</em></p>", false),
      ("<p>a<em>b</em></p>", "<p><em>b</em>a</p>", false),
      ("<aims><aim>A</aim></aims><aims/>", "<aims/><aims><aim>A</aim></aims>", false),
      ("<aims><aim>A</aim><aim/></aims>", "<aims><aim>A</aim></aims><aim/>", false),
      ("<aims><!-- why --><aim>A</aim></aims>", "<aims><aim>A</aim></aims>", false),
      ("<aims><!-- why --><aim>A</aim></aims>", "<aims><!-- why. --><aim>A</aim></aims>", false),
      ("<aims><!-- why --><aim>A</aim></aims>", "<aims><aim>A</aim><!-- why --></aims>", false),
      ("<?one a?><?two b?>", "<?two b?><?one a?>", false), ("<?one a?>", "<!--?one a?-->", false),
      ("<aim><![CDATA[<!-- a -->]]></aim>", "<aim>&lt;!-- a --&gt;</aim>", true),
      ("<aims> <!-- a --><aim>A</aim>\n</aims>", "<aims>\n  <!-- a -->\n  <aim>A</aim></aims>", true),
      (
        "<figure alt='&gt;<a' src=\"x\"/>".replacing("<a", with: "&lt;!-- a -->"),
        "<figure src='x' alt=\"&gt;&lt;!-- a -->\"/>", true
      ),
    ])
  func guardsWhatIsSaid(before: String, after: String, isSame: Bool) throws {
    let arenas = try [before, after].map {
      try #require(Scan.arena(of: SourceFile(path: "m", bytes: Array(module($0).utf8))).arena, "\($0)")
    }
    #expect(ModuleLayout.saysTheSame(arenas[0], arenas[1]) == isSame)
    #expect(ModuleLayout.saysTheSame(arenas[1], arenas[0]) == isSame)
    #expect(ModuleLayout.saysTheSame(arenas[0], arenas[0]))
  }

  @Test("any bytes give a layout or a reason")
  func anyBytes() throws {
    var state: UInt64 = 5
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let signs = Array("<>&\"'=/!?-[] \n\r\tx;:#".utf8)
    var unjudged = 0
    for seed in 0..<Self.rounds {
      var draw = GrammaticalModules(seed: UInt64(seed))
      var bytes = draw.next()
      for _ in 0...next(3) { bytes[next(bytes.count)] = signs[next(signs.count)] }
      let outcome = ModuleLayout.of(SourceFile(path: "m", bytes: bytes))
      if outcome.bytes == nil {
        #expect(!outcome.diagnostics.isEmpty)
      } else if CanonicalXML.of(bytes) == nil {
        // A namespace whose name is no whole address has no canonical form. Source: Canonical XML 1.0, section 1.3.
        unjudged += 1
      } else {
        try check(bytes, "seed \(seed)")
      }
    }
    #expect(unjudged * 100 <= Self.rounds)
  }

  @Test("elements stand on lines of their own, two spaces in")
  func indents() {
    #expect(
      laidOut(module("<aims>\n<aim>One</aim>  <aim>Two</aim>\n\n\n\n<aim>Three</aim>\n\n</aims>"))
        == module("\n  <aims>\n    <aim>One</aim>\n    <aim>Two</aim>\n\n    <aim>Three</aim>\n  </aims>\n"))
  }

  @Test("what stands on one line stays on one, without space, as long as it fits")
  func oneLine() {
    #expect(
      laidOut(module("\n<row>  <cell>A</cell> <cell/></row>\n"))
        == module("\n  <row><cell>A</cell><cell/></row>\n"))
    let long = String(repeating: "word ", count: 20)
    #expect(
      laidOut(module("\n  <row><cell>\(long)</cell><cell>B</cell></row>\n"))
        == module("\n  <row>\n    <cell>\(long)</cell>\n    <cell>B</cell>\n  </row>\n"))
  }

  @Test("elements without content may stand behind one another, as long as they fit")
  func shortOnes() {
    #expect(
      laidOut(module("\n<activity>\n<needs ref='a'/>   <needs ref='b'/>\n<needs ref='c'/></activity>\n"))
        == module(
          "\n  <activity>\n    <needs ref=\"a\"/> <needs ref=\"b\"/>\n    <needs ref=\"c\"/>\n  </activity>\n"
        ))
  }

  @Test("attributes stand in the language's order, in double quotes, wrapped under the first")
  func attributes() {
    #expect(
      laidOut(module("\n  <session minutes = '5'\n x=\"1\" id='a' ><title>A</title>\n</session>\n"))
        == module("\n  <session id=\"a\" minutes=\"5\" x=\"1\">\n    <title>A</title>\n  </session>\n"))
    let long = String(repeating: "w", count: 60)
    #expect(
      laidOut(module("\n  <figure alt='say \"\(long)\"' src=\"\(long)\"/>\n"))
        == module("\n  <figure src=\"\(long)\"\n          alt='say \"\(long)\"'/>\n"))
  }

  @Test("a comment behind something stays there, and every comment keeps its letters")
  func comments() {
    #expect(
      laidOut(
        module("\n<aims>   <!-- why\n  these -->\n\n<aim>A</aim><!--b-->\n<!-- c --><aim>D</aim>\n</aims>"))
        == module(
          "\n  <aims> <!-- why\n  these -->\n\n    <aim>A</aim> <!--b-->\n    <!-- c -->\n    <aim>D</aim>\n  </aims>\n"
        ))
  }

  @Test(
    "words, sections, references, strange elements and kept space do not change",
    arguments: [
      "<p>a  <em  x='1'>b</em>\n   c </p>", "<p> </p>", "<cell></cell>", "<aims> <![CDATA[ ]]> </aims>",
      "<aims> &#32; </aims>", "<aims> loose <aim>A</aim></aims>",
      "<aims xml:space=\"preserve\"> <aim>A</aim></aims>",
      "<other>  <p/> </other>", "<o:x xmlns:o='urn:o'  ><p/>  </o:x>",
      "<item id=\"a\">Q\n  <option>A</option></item>",
    ])
  func untouched(inside: String) {
    #expect(laidOut(module("\n  \(inside)\n")) == module("\n  \(inside)\n"))
  }

  @Test("a mark and the kind of line end stay")
  func marksAndLineEnds() {
    let text = module("<aims>\r\n<aim>A\nB</aim></aims>").dropLast() + "\r\n"
    #expect(
      laidOut("\u{FEFF}" + text)
        == "\u{FEFF}<module xmlns=\"\(ElementCatalogue.namespace)\">\r\n  <aims>\r\n    <aim>A\nB</aim>\r\n  </aims>\r\n</module>\r\n"
    )
  }

  @Test("a file that would grow past the limit is refused, and one that cannot be read")
  func refusals() {
    let many = String(repeating: "<session><title>x</title></session>", count: 9_000)
    let deep = String(repeating: "<session>", count: 60) + many + String(repeating: "</session>", count: 60)
    let file = SourceFile(path: "m", bytes: Array(module(deep).utf8))
    #expect(ModuleLayout.of(file).diagnostics.first?.message.hasPrefix("laid out, the file would be") == true)
    #expect(ModuleLayout.of(file).diagnostics.map(\.code) == [.fileTooLarge])
    #expect(
      ModuleLayout.of(SourceFile(path: "m", bytes: Array("<a>".utf8))).diagnostics.map(\.code) == [
        .notWellFormed
      ])
  }
}
