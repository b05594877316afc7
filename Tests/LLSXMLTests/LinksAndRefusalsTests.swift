import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Links inside a toolkit, and files that are refused")
struct LinksAndRefusalsTests {
  /// A toolkit whose one module is a link to a folder beside it.
  private func withLinkedModule(_ body: (String) throws -> Void) throws {
    try Fixture.withTemporaryFolder { folder in
      let toolkit = folder + "/kit"
      try FileManager.default.createDirectory(atPath: toolkit, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: Fixture.good + "/toolkit.xml", toPath: toolkit + "/toolkit.xml")
      try FileManager.default.copyItem(
        atPath: Fixture.good + "/the-ladder", toPath: folder + "/the-ladder")
      try FileManager.default.createSymbolicLink(
        atPath: toolkit + "/the-ladder", withDestinationPath: folder + "/the-ladder")
      try body(toolkit)
    }
  }

  private let words = "the folder the-ladder is a link, and links inside a toolkit are not followed"

  @Test("a listed module whose folder is a link is called a link, once, from the toolkit and by its own name")
  func linkedModule() throws {
    try withLinkedModule { toolkit in
      let around = Library.load(folder: toolkit, today: nil).toolkit
      for library in [
        Library.load(folder: toolkit, today: nil), Library.load(path: toolkit, toolkit: nil, today: nil),
        Library.load(path: toolkit + "/the-ladder", toolkit: around, today: nil),
        Library.load(path: toolkit + "/the-ladder/", toolkit: around, today: nil),
      ] {
        let links = library.diagnostics.filter { $0.message == words }
        #expect(links.count == 1)
        #expect(links.first?.code == .moduleNotInToolkit)
        #expect(links.first?.help?.contains("put the folder itself there") == true)
        #expect(links.first?.severity != .note)
        #expect(!library.diagnostics.contains { $0.message.contains("has no module.xml") })
      }
    }
  }

  @Test("a link that no list names is worth a note and no more")
  func unlistedLink() throws {
    try withLinkedModule { toolkit in
      try FileManager.default.createSymbolicLink(
        atPath: toolkit + "/other", withDestinationPath: toolkit + "/the-ladder")
      let notes = Library.load(folder: toolkit, today: nil).diagnostics.filter { $0.severity == .note }
      #expect(notes.map(\.message) == [words.replacing("the-ladder", with: "other")])
    }
  }

  @Test("a folder that a link outside any toolkit leads to is nothing to speak of")
  func linkOutside() throws {
    try Fixture.withTemporaryFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/the-ladder", withDestinationPath: Fixture.good + "/the-ladder")
      let toolkit = Library.load(folder: Fixture.good, today: nil).toolkit
      #expect(Library.load(path: folder + "/the-ladder", toolkit: toolkit, today: nil).diagnostics.isEmpty)
    }
  }

  @Test("a file that was there and refused has been checked; one that is missing has not")
  func refused() throws {
    try Fixture.withTemporaryFolder { folder in
      let large = folder + "/large"
      try FileManager.default.createDirectory(atPath: large, withIntermediateDirectories: true)
      try Data(repeating: 0x20, count: 2 << 20).write(to: URL(filePath: large + "/module.xml"))
      try Data([0xFF, 0xFE, 0xC3]).write(to: URL(filePath: folder + "/latin.xml"))
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link.xml", withDestinationPath: large + "/module.xml")
      for path in [large, large + "/module.xml", folder + "/latin.xml", folder + "/link.xml", folder] {
        let library = Library.load(path: path, toolkit: nil, today: nil)
        #expect(!library.isEmpty, "\(path)")
        #expect(library.diagnostics.contains { $0.severity == .error })
      }
      try Data(repeating: 0x20, count: 2 << 20).write(to: URL(filePath: folder + "/toolkit.xml"))
      #expect(!Library.load(folder: folder, today: nil).isEmpty)
      for path in [folder + "/none.xml", folder + "/none", folder + "/latin.xml/module.xml"] {
        #expect(Library.load(path: path, toolkit: nil, today: nil).isEmpty, "\(path)")
      }
    }
  }

  @Test("a link or a folder in a module's place is said to be one, with its own remedy")
  func remedies() throws {
    try Fixture.withTemporaryFolder { folder in
      let manager = FileManager.default
      try manager.createDirectory(atPath: folder + "/a/module.xml", withIntermediateDirectories: true)
      try manager.createDirectory(atPath: folder + "/b", withIntermediateDirectories: true)
      try manager.createSymbolicLink(
        atPath: folder + "/b/module.xml", withDestinationPath: Fixture.good + "/the-ladder/module.xml")
      for (name, words) in [("a", "a file is needed"), ("b", "instead of the link")] {
        let findings = Library.load(path: folder + "/" + name, toolkit: nil, today: nil).diagnostics
        #expect(findings.map(\.code) == [.unreadableFile])
        #expect(findings.first?.help?.contains(words) == true)
      }
    }
  }

  @Test("a folder of modules without a toolkit is checked, and a note says what is missing")
  func noToolkit() throws {
    try Fixture.withTemporaryFolder { folder in
      try FileManager.default.copyItem(
        atPath: Fixture.good + "/the-ladder", toPath: folder + "/the-ladder")
      let findings = Library.load(folder: folder, today: nil).diagnostics
      #expect(findings.map(\.severity) == [.note])
      #expect(findings.first?.message == "there is no toolkit.xml in \(folder)")
    }
  }

  @Test("an example in a help begins a sentence of its own, and no help names a command that is not there")
  func helpTexts() throws {
    let start = try Fixture.goodModule()
    let bare = start.replacing("<content-note>", with: "<!--").replacing("</content-note>", with: "-->")
    let title = try #require(bare.range(of: "<title>.*?</title>", options: .regularExpression))
    try Fixture.withTemporaryFolder { folder in
      for text in [bare.replacingCharacters(in: title, with: ""), "<module format=\"1\"></module>"] {
        try text.write(toFile: folder + "/a.xml", atomically: false, encoding: .utf8)
        let helps = Library.load(path: folder + "/a.xml", toolkit: nil, today: nil).diagnostics
          .compactMap(\.help)
        #expect(!helps.isEmpty)
        for help in helps {
          #expect(!help.contains(".,") && !help.contains("lls new"), "\(help)")
        }
      }
    }
  }
}
