import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Findings that authors keep")
struct AcceptanceTests {
  private static let end = "  </instrument>\n</module>"
  private static let spare = "    <material id=\"bell\" per=\"group\">A bell</material>\n  </materials>"
  private static let second = "    <material id=\"drum\" per=\"group\">A drum</material>\n  </materials>"

  /// The good module with two materials that nobody needs, and what is accepted.
  private func library(accepting accepted: String) throws -> LoadedLibrary {
    let text = try Fixture.goodModule().replacing("  </materials>", with: Self.spare)
      .replacing("  </materials>", with: Self.second)
      .replacing(Self.end, with: "  </instrument>\n" + accepted + "\n</module>")
    return try WordRuleTests.check(text)
  }

  @Test("without one, both findings are said")
  func none() throws {
    let library = try library(accepting: "")
    #expect(library.diagnostics.map(\.code) == [.unused, .unused])
    #expect(library.accepted == [])
  }

  @Test("one about a thing keeps the finding about it, with the reason, and no other")
  func aboutOne() throws {
    let library = try library(
      accepting: "<accepted code=\"LLS0503\" about=\"bell\">Some groups like it.</accepted>")
    #expect(library.diagnostics.map(\.message) == ["no activity needs the material drum"])
    #expect(library.accepted.map(\.finding.message) == ["no activity needs the material bell"])
    #expect(library.accepted.map(\.reason) == ["Some groups like it."])
  }

  @Test("one about the whole file keeps every finding of its code")
  func wholeFile() throws {
    let library = try library(accepting: "<accepted code=\"LLS0503\">The room has them.</accepted>")
    #expect(library.diagnostics.isEmpty)
    #expect(library.accepted.count == 2)
  }

  @Test("one never reaches another code, nor what stands inside the thing it names")
  func noLeak() throws {
    for accepted in [
      "<accepted code=\"LLS0501\">Another code.</accepted>",
      "<accepted code=\"LLS0503\" about=\"first-steps\">Another thing.</accepted>",
    ] {
      let library = try library(accepting: accepted)
      #expect(library.diagnostics.map(\.code) == [.unused, .unused, .acceptsNothing])
      #expect(library.accepted == [])
    }
    // The session's own finding, and not that of an activity in it.
    let text = try Fixture.goodModule()
      .replacing(
        "<session id=\"first-steps\" minutes=\"100\">", with: "<session id=\"first-steps\" minutes=\"99\">"
      )
      .replacing("min=\"5\" max=\"15\"", with: "min=\"5\" max=\"15\"")
      .replacing("<do minutes=\"5\">", with: "<do minutes=\"61\">")
      .replacing(
        Self.end,
        with: "  </instrument>\n<accepted code=\"LLS0304\" about=\"first-steps\">No.</accepted>\n</module>")
    #expect(try WordRuleTests.check(text).diagnostics.map(\.code).contains(.minutesDoNotAddUp))
  }

  @Test("one never reaches another file")
  func noOtherFile() throws {
    try Fixture.withTemporaryFolder { folder in
      try Fixture.copyGood(to: folder)
      let path = folder + "/toolkit.xml"
      let toolkit = try String(contentsOfFile: path, encoding: .utf8).replacing(
        "</toolkit>", with: "<accepted code=\"LLS0503\">We have it.</accepted></toolkit>")
      try toolkit.write(toFile: path, atomically: true, encoding: .utf8)
      let module = folder + "/the-ladder/module.xml"
      try Fixture.goodModule().replacing("  </materials>", with: Self.spare)
        .write(toFile: module, atomically: true, encoding: .utf8)
      let library = Library.load(folder: folder, today: Fixture.today)
      #expect(library.diagnostics.map(\.code) == [.acceptsNothing, .unused])
      #expect(library.accepted == [])
    }
  }

  @Test("two for the same finding are one too many")
  func twice() throws {
    let one = "<accepted code=\"LLS0503\" about=\"bell\">Some groups like it.</accepted>"
    let library = try library(accepting: one + one)
    #expect(library.diagnostics.map(\.code) == [.unused, .acceptsNothing])
    #expect(library.accepted.count == 1)
  }

  @Test("a mistake elsewhere that hides findings does not make an accepted one superfluous")
  func hidden() throws {
    let text = try Fixture.goodModule().replacing("  </materials>", with: Self.spare)
      .replacing(
        Self.end,
        with: "  </instrument>\n<accepted code=\"LLS0503\" about=\"bell\">Some like it.</accepted>\n</module>"
      )
      .replacing("<needs ref=\"rungs\"/>", with: "<needs ref=\"zzz\"/>")
    #expect(try WordRuleTests.check(text).diagnostics.map(\.code) == [.brokenReference])
  }

  @Test("what keeps people safe is never accepted", arguments: DiagnosticCode.allCases)
  func safety(code: DiagnosticCode) throws {
    if code.keepsPeopleSafe || code.rawValue < "LLS0300" || code.rawValue > "LLS0700" {
      #expect(!code.mayBeAccepted)
    }
    guard !code.mayBeAccepted else { return }
    let text = try Fixture.goodModule().replacing(
      Self.end, with: "  </instrument>\n<accepted code=\"\(code.rawValue)\">We know.</accepted>\n</module>")
    #expect(try WordRuleTests.check(text).diagnostics.map(\.code) == [.notAcceptable])
  }

  @Test("a module checked alone is not told that it accepts what only the whole toolkit shows")
  func alone() throws {
    try Fixture.withTemporaryFolder { folder in
      try Fixture.copyGood(to: folder)
      let path = folder + "/the-ladder/module.xml"
      try Fixture.goodModule().replacing(
        Self.end, with: "  </instrument>\n<accepted code=\"LLS0509\">A slip.</accepted>\n</module>"
      ).write(toFile: path, atomically: true, encoding: .utf8)
      #expect(Library.load(path: path, toolkit: nil, today: nil).diagnostics.isEmpty)
      #expect(Library.load(folder: folder, today: nil).diagnostics.map(\.code) == [.acceptsNothing])
    }
  }
}
