import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Mistakes planted in modules")
struct FixtureTests {
  @Test("a planted mistake gives the marked finding and no other", arguments: Fixture.broken)
  func marked(name: String) throws {
    let toolkit = Library.load(folder: Fixture.good, today: Fixture.today).toolkit
    let path = Fixture.folder + "/broken/" + name
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let library = Library.load(path: path, toolkit: toolkit, today: Fixture.today)
    let found = library.diagnostics.map { Fixture.mark($0, files: library.files) }
    let marks = Fixture.marks(in: text)
    #expect(marks.count == 1, "a fixture plants one mistake")
    #expect(found == marks)
  }

  @Test("a span starts at a name or value, never at the sign before it", arguments: Fixture.broken)
  func spansStartAtWords(name: String) {
    let library = Library.load(path: Fixture.folder + "/broken/" + name, toolkit: nil, today: Fixture.today)
    for finding in library.diagnostics {
      guard let span = finding.span, let file = library.files.first, finding.code != .notWellFormed else {
        continue
      }
      #expect(span.start < span.end && span.end <= file.bytes.count)
      #expect(!"<=\" ".utf8.contains(file.bytes[span.start]))
    }
  }

  @Test("a module without mistakes has no findings")
  func good() {
    let library = Library.load(folder: Fixture.good, today: Fixture.today)
    #expect(library.diagnostics.isEmpty)
    #expect(library.modules.map(\.name) == ["the-ladder"])
    #expect(library.toolkit?.title.text == "A toolkit for tests")
    #expect(library.modules.first?.module?.sessions.first?.activities.count == 5)
  }

  @Test("every code of a module file is planted somewhere")
  func everyCode() throws {
    var planted: Set<String> = []
    for name in Fixture.broken {
      let text = try String(contentsOfFile: Fixture.folder + "/broken/" + name, encoding: .utf8)
      for mark in Fixture.marks(in: text) { planted.insert(String(mark.split(separator: " ")[2])) }
    }
    // These need bytes or folders rather than a text; HostileBytesTests, LibraryTests and WordingTests reach them.
    let elsewhere: Set<DiagnosticCode> = [
      .unreadableFile, .fileTooLarge, .zeroByte, .tagTooLarge, .tooDeep, .tooManyNames, .tooManyFindings,
      .moduleNotInToolkit, .circularUse, .sharedFileMisnamed, .twoWordings, .wordingChanged, .badWordingLine,
    ]
    let wanted = DiagnosticCode.allCases.filter {
      !["LLS07", "LLS08"].contains($0.rawValue.prefix(5)) && !elsewhere.contains($0)
    }
    #expect(wanted.filter { !planted.contains($0.rawValue) } == [])
  }

  @Test("most findings about the language come with a suggestion or a way to mend them")
  func helpful() {
    let toolkit = Library.load(folder: Fixture.good, today: Fixture.today).toolkit
    let findings = Fixture.broken.flatMap {
      Library.load(path: Fixture.folder + "/broken/" + $0, toolkit: toolkit, today: Fixture.today).diagnostics
    }
    #expect(findings.count { $0.help == nil && $0.label == nil } == 0)
  }
}
