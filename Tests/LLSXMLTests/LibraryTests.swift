import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Folders as users have them")
struct LibraryTests {
  private func write(_ text: String, to path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func copyGood(to folder: String) throws { try Fixture.copyGood(to: folder) }

  private func codes(_ library: LoadedLibrary) -> [DiagnosticCode] { library.diagnostics.map(\.code) }

  @Test("a path that is not there gives one finding that names it")
  func missingPath() throws {
    try Fixture.withTemporaryFolder { folder in
      for path in [folder + "/nowhere", folder + "/nowhere/module.xml"] {
        for library in [
          Library.load(folder: path, today: nil), Library.load(path: path, toolkit: nil, today: nil),
        ] {
          #expect(codes(library) == [.unreadableFile])
          #expect(library.diagnostics.first?.message == path + " does not exist")
          #expect(library.isEmpty)
        }
      }
    }
  }

  @Test("a folder without modules gives one finding that says what to name instead")
  func emptyFolder() throws {
    try Fixture.withTemporaryFolder { folder in
      let library = Library.load(folder: folder, today: nil)
      #expect(codes(library) == [.moduleNotInToolkit])
      #expect(library.diagnostics.first?.help?.contains("toolkit.xml") == true)
      #expect(library.isEmpty)
    }
  }

  @Test(
    "where one module is wanted, it is checked as ever, and what is wrong with another one does not matter")
  func onlyOne() throws {
    try Fixture.withTemporaryFolder { folder in
      try copyGood(to: folder)
      try write("<module", to: folder + "/other/module.xml")
      let path = folder + "/the-ladder/module.xml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let one = Library.load(folder: folder, today: Fixture.today, only: "the-ladder")
      #expect(one.modules.map(\.name) == ["the-ladder"] && one.diagnostics.isEmpty)
      let whole = Library.load(folder: folder, today: Fixture.today)
      #expect(
        one.modules.first?.module?.sessions.map(\.id)
          == whole.module("the-ladder")?.module?.sessions.map(\.id))
      try write(text.replacing("<summary>", with: "<sumary>"), to: path)
      let wrong = Library.load(folder: folder, today: Fixture.today, only: "the-ladder")
      #expect(wrong.diagnostics(for: path).contains { $0.severity == .error })
      let none = Library.load(folder: folder, today: Fixture.today, only: "no-such")
      #expect(Set(none.modules.map(\.name)) == Set(whole.modules.map(\.name)))
    }
  }

  @Test("where bytes stand in for a file, findings point into those and not into the file on the disk")
  func standInBytes() throws {
    try Fixture.withTemporaryFolder { folder in
      try copyGood(to: folder)
      let path = folder + "/the-ladder/module.xml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let bytes = Array(text.replacing("<summary>", with: "<!-- new here --><sumary>").utf8)
      let library = Library.load(
        folder: folder, LoadOptions(today: Fixture.today, keepsModules: false, instead: [path: bytes]))
      #expect(!library.diagnostics.isEmpty)
      let file = try #require(library.files.first { $0.path == path })
      let isStandIn = file.bytes == bytes
      #expect(isStandIn)
    }
  }

  @Test("a folder of shared files is one by any name, and its files are checked and counted by themselves")
  func sharedFolder() throws {
    try Fixture.withTemporaryFolder { folder in
      try copyGood(to: folder)
      try FileManager.default.copyItem(atPath: Fixture.folder + "/shared", toPath: folder + "/shared")
      let count = try FileManager.default.contentsOfDirectory(atPath: folder + "/shared").count {
        $0.hasSuffix(".xml")
      }
      for name in ["/shared", "/shared/", "/shared/.", "/the-ladder/../shared"] {
        #expect(Library.isOfSharedFiles(folder + name))
        let library = Library.load(path: folder + name, toolkit: nil, today: Fixture.today)
        #expect(library.sharedCount == count && library.modules.isEmpty, "\(name)")
      }
      let one = Library.load(path: folder + "/shared/./sheets.xml", toolkit: nil, today: Fixture.today)
      #expect(one.sharedCount == 1 && one.modules.isEmpty)
      #expect(one.diagnostics.allSatisfy { $0.path == folder + "/shared/./sheets.xml" })
      for name in ["", "/.", "/the-ladder", "/the-ladder/.", "/shared/.."] {
        #expect(!Library.isOfSharedFiles(folder + name), "\(name)")
      }
    }
  }

  @Test("a listed module without a folder and a folder that is not listed are both said")
  func lists() throws {
    try Fixture.withTemporaryFolder { folder in
      try copyGood(to: folder)
      let toolkit = try String(contentsOfFile: folder + "/toolkit.xml", encoding: .utf8)
      try write(
        toolkit.replacing(
          "<module-ref id=\"the-ladder\"/>", with: "<module-ref id=\"the-ladder\"/><module-ref id=\"gone\"/>"),
        to: folder + "/toolkit.xml")
      let module = try Fixture.goodModule().replacing("id=\"the-ladder\"", with: "id=\"another\"")
      try write(module, to: folder + "/another/module.xml")
      try FileManager.default.copyItem(
        atPath: folder + "/the-ladder/media", toPath: folder + "/another/media")
      let library = Library.load(folder: folder, today: Fixture.today)
      #expect(codes(library) == [.moduleNotInToolkit, .moduleNotInToolkit])
      #expect(library.diagnostics.map(\.severity) == [.warning, .error])
      #expect(library.modules.map(\.name) == ["the-ladder", "another"])
      #expect(library.modules.map(\.isListed) == [true, false])
    }
  }

  @Test("a misspelt entry of the list is one mistake, with the folder's name as the suggestion")
  func misspeltEntry() throws {
    try Fixture.withTemporaryFolder { folder in
      try copyGood(to: folder)
      let toolkit = try String(contentsOfFile: folder + "/toolkit.xml", encoding: .utf8)
      try write(
        toolkit.replacing("<module-ref id=\"the-ladder\"/>", with: "<module-ref id=\"the-lader\"/>"),
        to: folder + "/toolkit.xml")
      let library = Library.load(folder: folder, today: Fixture.today)
      #expect(codes(library) == [.moduleNotInToolkit])
      #expect(library.diagnostics.first?.suggestions == ["the-ladder"])
    }
  }

  @Test("a module whose id is not its folder's name is told so")
  func folderName() throws {
    try Fixture.withTemporaryFolder { folder in
      try copyGood(to: folder)
      try FileManager.default.moveItem(atPath: folder + "/the-ladder", toPath: folder + "/ladders")
      let library = Library.load(path: folder + "/ladders", toolkit: nil, today: Fixture.today)
      #expect(codes(library) == [.moduleNotInToolkit])
      #expect(library.diagnostics.first?.suggestions == ["ladders"])
    }
  }

  @Test("nothing outside the folder is opened through a link, and pipes are never waited for")
  func links() throws {
    try Fixture.withTemporaryFolder { folder in
      try copyGood(to: folder)
      let outside = folder + "-outside"
      try FileManager.default.copyItem(atPath: Fixture.good + "/the-ladder", toPath: outside)
      defer { try? FileManager.default.removeItem(atPath: outside) }
      let module = folder + "/the-ladder"
      try FileManager.default.removeItem(atPath: module + "/module.xml")
      try FileManager.default.createSymbolicLink(
        atPath: module + "/module.xml", withDestinationPath: outside + "/module.xml")
      let linked = Library.load(path: module, toolkit: nil, today: nil)
      #expect(codes(linked) == [.unreadableFile])
      #expect(linked.diagnostics.first?.message.contains("is a link") == true)
      try FileManager.default.removeItem(atPath: module + "/module.xml")
      #expect(mkfifo(module + "/module.xml", 0o600) == 0)
      let piped = Library.load(path: module, toolkit: nil, today: nil)
      #expect(piped.diagnostics.first?.message.contains("is not a plain file") == true)
      try FileManager.default.removeItem(atPath: module)
      try FileManager.default.createSymbolicLink(atPath: module, withDestinationPath: outside)
      let folderLink = Library.load(folder: folder, today: nil)
      #expect(folderLink.modules.isEmpty)
      #expect(codes(folderLink).contains(.moduleNotInToolkit))
    }
  }

  @Test(
    "an asset that leads out of the folder is refused",
    arguments: [
      ("../secret.svg", DiagnosticCode.badValue), ("/etc/passwd", .badValue),
      ("media/../../x.svg", .badValue),
      ("media/.hidden.svg", .badValue), ("media/Ladder.svg", .badValue),
      ("media/ladder.svg/x.svg", .badAsset),
      ("media", .badAsset), ("media/link.svg", .badAsset), ("media/pipe.svg", .badAsset),
      ("linked/ladder.svg", .badAsset),
    ])
  func assets(path: String, code: DiagnosticCode) throws {
    try Fixture.withTemporaryFolder { folder in
      try copyGood(to: folder)
      let module = folder + "/the-ladder"
      try FileManager.default.createSymbolicLink(
        atPath: module + "/media/link.svg", withDestinationPath: "/etc/passwd")
      try FileManager.default.createSymbolicLink(atPath: module + "/linked", withDestinationPath: "media")
      #expect(mkfifo(module + "/media/pipe.svg", 0o600) == 0)
      try write(
        try Fixture.goodModule().replacing("src=\"media/ladder.svg\"", with: "src=\"\(path)\""),
        to: module + "/module.xml")
      #expect(codes(Library.load(path: module, toolkit: nil, today: nil)) == [code])
    }
  }

  @Test("a file over the limit is refused by its size, and one that is not allowed by its mode")
  func sizes() throws {
    try Fixture.withTemporaryFolder { folder in
      try write(String(repeating: " ", count: (1 << 20) + 1), to: folder + "/m/module.xml")
      #expect(codes(Library.load(path: folder + "/m", toolkit: nil, today: nil)) == [.fileTooLarge])
      if getuid() != 0 {
        chmod(folder + "/m/module.xml", 0)
        #expect(codes(Library.load(path: folder + "/m", toolkit: nil, today: nil)) == [.unreadableFile])
      }
    }
  }

  @Test("a file with thousands of mistakes lists the first ones and says how many there are")
  func thousands() throws {
    try Fixture.withTemporaryFolder { folder in
      let many = String(repeating: "<zz/>", count: 5000)
      try write(
        try Fixture.goodModule().replacing("</module>", with: many + "</module>"),
        to: folder + "/m/module.xml")
      let library = Library.load(path: folder + "/m/module.xml", toolkit: nil, today: nil)
      #expect(library.diagnostics.count == 201)
      #expect(library.diagnostics.last?.code == .tooManyFindings)
    }
  }

  @Test("thousands of things that nothing uses, and references to none, are looked up and not searched for")
  func thousandsOfNames() throws {
    let good = try Fixture.goodModule()
    let outcomes = (0..<9000).map { "<outcome id=\"o\($0)\">I can.</outcome>" }.joined()
    let needs = (0..<4500).map { "<needs ref=\"mx\($0)\"/>" }.joined()
    let materials = (0..<4500).map { "<material id=\"m\($0)\" per=\"group\">Tape</material>" }.joined()
    let first = try #require(good.range(of: "<needs "))
    for text in [
      good.replacing("</outcomes>", with: outcomes + "</outcomes>"),
      good.replacingCharacters(in: first, with: needs + "<needs ")
        .replacing("</materials>", with: materials + "</materials>"),
    ] {
      try Fixture.withTemporaryFolder { folder in
        try write(text, to: folder + "/m/module.xml")
        let library = Library.load(path: folder + "/m/module.xml", toolkit: nil, today: nil)
        #expect(library.diagnostics.count == 201)
        #expect(library.diagnostics.contains { $0.code == .outcomeNotServed || $0.code == .brokenReference })
      }
    }
  }

  @Test("a module can be loaded by its folder, its file, or from inside the toolkit, with the same result")
  func waysIn() {
    let toolkit = Library.load(folder: Fixture.good, today: nil).toolkit
    let byFolder = Library.load(path: Fixture.good + "/the-ladder", toolkit: toolkit, today: nil)
    let byFile = Library.load(path: Fixture.good + "/the-ladder/module.xml", toolkit: toolkit, today: nil)
    let bySlash = Library.load(path: Fixture.good + "/the-ladder/", toolkit: toolkit, today: nil)
    let whole = Library.load(folder: Fixture.good, today: nil)
    for library in [byFolder, byFile, bySlash, whole] {
      #expect(library.diagnostics.isEmpty)
      #expect(
        String(describing: library.modules.first?.module)
          == String(describing: byFolder.modules.first?.module))
      #expect(library.module("the-ladder") != nil)
    }
  }

  @Test("a broken toolkit does not hide its modules' own findings, which come after it in order")
  func order() throws {
    try Fixture.withTemporaryFolder { folder in
      try copyGood(to: folder)
      try write("<toolkit>", to: folder + "/toolkit.xml")
      let broken = try Fixture.goodModule()
        .replacing("kind=\"grounding\"", with: "kind=\"celebration\"").replacing(
          "min=\"5\"", with: "min=\"50\"")
      try write(broken, to: folder + "/the-ladder/module.xml")
      let library = Library.load(folder: folder, today: nil)
      #expect(codes(library) == [.notWellFormed, .minutesOutOfOrder, .noGroundingClose])
    }
  }

  @Test("a question of the toolkit that names an outcome nobody has is found")
  func toolkitOutcomes() throws {
    try Fixture.withTemporaryFolder { folder in
      try copyGood(to: folder)
      let toolkit = try String(contentsOfFile: folder + "/toolkit.xml", encoding: .utf8)
      for (outcome, suggestion) in [
        ("the-ladder#who-decide", ["the-ladder#who-decides"]),
        ("the-lader#who-decides", ["the-ladder#who-decides"]),
        ("who-decides", []),
      ] {
        try write(toolkit.replacing("the-ladder#who-decides", with: outcome), to: folder + "/toolkit.xml")
        let library = Library.load(folder: folder, today: Fixture.today)
        #expect(codes(library) == [.brokenReference])
        #expect(library.diagnostics.first?.suggestions == suggestion)
      }
    }
  }
}
