import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("The words of questions that groups were asked")
struct WordingTests {
  private static let question =
    "<item id=\"felt-heard\" scale=\"faces-5\" lundy=\"audience\">Today I felt heard.</item>"
  private static let decides =
    "<item id=\"stand-decides\" scale=\"agree-5\" outcome=\"the-ladder#who-decides\">I can say who decides.</item>"

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func found(in folder: String) -> [DiagnosticCode] {
    Library.load(folder: folder, today: Fixture.today).diagnostics.map(\.code)
  }

  /// A copy of the good toolkit whose wordings are kept.
  private func withKeptWordings(_ work: (_ folder: String, _ list: String) throws -> Void) throws {
    try Fixture.withTemporaryFolder { folder in
      try Fixture.copyGood(to: folder)
      let list = folder + "/" + Library.Wordings.fileName
      let wordings = try #require(Library.wordings(in: folder))
      #expect(wordings.newLines.count == 4 && wordings.kept == nil)
      try Data(wordings.bytes).write(to: URL(filePath: list))
      #expect(Library.wordings(in: folder)?.newLines == [])
      #expect(found(in: folder) == [])
      try work(folder, list)
    }
  }

  @Test("one id with other words in two files is found in the later one, and points to the first")
  func twoFiles() throws {
    try Fixture.withTemporaryFolder { folder in
      try Fixture.copyGood(to: folder)
      try edit(folder + "/the-ladder/module.xml", "id=\"keep-change\"", "id=\"stand-decides\"")
      let library = Library.load(folder: folder, today: Fixture.today)
      #expect(library.diagnostics.map(\.code) == [.twoWordings])
      #expect(library.diagnostics.first?.path.hasSuffix("the-ladder/module.xml") == true)
      #expect(library.diagnostics.first?.related?.path?.hasSuffix("toolkit.xml") == true)
      #expect(library.diagnostics.first?.suggestions == ["stand-decides-2"])
    }
  }

  @Test("other words and other answers than were kept are found; a comma or a capital letter is not")
  func changed() throws {
    try withKeptWordings { folder, _ in
      let module = folder + "/the-ladder/module.xml"
      try edit(module, "Today I felt heard.", "Today, I felt HEARD!")
      #expect(found(in: folder) == [])
      try edit(module, "Today, I felt HEARD!", "Today somebody listened.")
      #expect(found(in: folder) == [.wordingChanged])
      #expect(Library.wordings(in: folder)?.diagnostics.map(\.code) == [.wordingChanged])
      try edit(module, "Today somebody listened.", "Today I felt heard.")
      try edit(module, "high=\"Very much\"", "high=\"Rather\"")
      #expect(found(in: folder) == [.wordingChanged, .wordingChanged])
    }
  }

  @Test("a new id is a new question, and a new first number of the version a new series")
  func newSeries() throws {
    try withKeptWordings { folder, _ in
      let module = folder + "/the-ladder/module.xml"
      try edit(module, "Today I felt heard.", "Today somebody listened.")
      try edit(module, "id=\"felt-heard\"", "id=\"felt-heard-2\"")
      #expect(found(in: folder) == [])
      try edit(module, "id=\"felt-heard-2\"", "id=\"felt-heard\"")
      #expect(found(in: folder) == [.wordingChanged])
      try edit(folder + "/toolkit.xml", "version=\"0.1.0\"", "version=\"1.0.0\"")
      #expect(found(in: folder) == [])
    }
  }

  @Test("a changed wording can be accepted with a reason")
  func accepted() throws {
    try withKeptWordings { folder, _ in
      let module = folder + "/the-ladder/module.xml"
      try edit(module, "Today I felt heard.", "Today I felt herd.")
      try edit(
        module, "</module>",
        "<accepted code=\"LLS0510\" about=\"felt-heard\">A slip of the pen.</accepted></module>")
      let library = Library.load(folder: folder, today: Fixture.today)
      #expect(library.diagnostics.isEmpty)
      #expect(library.accepted.map(\.finding.code) == [.wordingChanged])
      #expect(Library.wordings(in: folder)?.diagnostics.isEmpty == true)
    }
  }

  @Test(
    "a line that cannot be read is found, and so is one that comes twice",
    arguments: [
      "0\ten\tfelt-heard", "zero\ten\tx\tWords", "0\ten\tFelt\tWords", "0\ten\tfelt-heard\tOther words",
    ])
  func badLine(line: String) throws {
    try withKeptWordings { folder, list in
      let handle = try #require(FileHandle(forWritingAtPath: list))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data((line + "\n").utf8))
      try handle.close()
      let library = Library.load(folder: folder, today: Fixture.today)
      #expect(library.diagnostics.map(\.code) == [.badWordingLine])
      #expect(library.diagnostics.first?.message == "line 6 is not a kept wording")
    }
  }

  @Test("bytes of any kind are read without harm")
  func anyBytes() throws {
    try withKeptWordings { folder, list in
      for bytes: [UInt8] in [
        [], [0xEF, 0xBB, 0xBF], [0xFF, 0x0A, 0xFF, 0x09], Array(repeating: 0x0A, count: 5000),
      ] {
        try Data(bytes).write(to: URL(filePath: list))
        #expect(Set(found(in: folder)).isSubset(of: [.badWordingLine]))
      }
    }
  }
}
