import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("What lls new writes")
struct TemplateTests {
  private static func text(_ skeleton: Skeleton) -> String {
    skeleton.lines(isOutermost: true).joined(separator: "\n") + "\n"
  }

  @Test(
    "a new module has nothing to mend, with the toolkit's questionnaire or its own",
    arguments: ["exit-card", nil])
  func module(exitCard: String?) throws {
    let toolkit = Library.load(folder: Fixture.good, today: Fixture.today).toolkit
    let card = toolkit?.instruments.first { $0.wave.contains(.session) }?.id
    let module = Template.module(
      id: "going-places", title: nil, language: "en-GB", reviewBy: "2027-11-28",
      exitCard: exitCard == nil ? nil : card)
    try Fixture.withTemporaryFolder { folder in
      let home = folder + "/going-places"
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
      try Self.text(module).write(toFile: home + "/module.xml", atomically: true, encoding: .utf8)
      let library = Library.load(path: home, toolkit: toolkit, today: Fixture.today)
      #expect(library.diagnostics.filter { $0.code != .leftToWrite }.map(\.message) == [])
      #expect(library.modules.first?.module?.sessions.first?.minutes == 60)
    }
  }

  @Test("an id of the greatest length gives ids that the language takes")
  func longIDs() throws {
    let id = String(repeating: "a", count: AttributeKind.longestID)
    let module = Template.module(id: id, title: "A", language: "cy", reviewBy: "2027-11-28", exitCard: nil)
    let file = SourceFile(path: "m.xml", bytes: Array(Self.text(module).utf8))
    let arena = try #require(Scan.arena(of: file).arena)
    #expect(SessionModule.read(arena).diagnostics.map(\.message) == [])
  }

  @Test("words that XML reserves are written so that they are read as they were typed")
  func reserved() throws {
    let module = Template.module(
      id: "a", title: "Tea & <biscuits> \"now\"", language: "en-GB", reviewBy: "2027-11-28", exitCard: nil)
    let file = SourceFile(path: "m.xml", bytes: Array(Self.text(module).utf8))
    let read = SessionModule.read(try #require(Scan.arena(of: file).arena)).module
    #expect(read?.title.text == "Tea & <biscuits> \"now\"")
  }
}

@Suite("Putting something into a file")
struct InsertionTests {
  private static let activity = Template.activity(
    id: "two-maps", title: "Two maps", phase: .main, kind: .creative, minutes: 15, core: false)

  private static func file(_ text: String) -> SourceFile {
    SourceFile(path: "module.xml", bytes: Array(text.utf8))
  }

  @Test("every other byte stays as it is, whatever line ends and marks the file has")
  func elsewhere() throws {
    let good = try Fixture.goodModule()
    for text in [good, good.replacing("\n", with: "\r\n"), "\u{FEFF}" + good] {
      let file = Self.file(text)
      let insertion = try EditedFile(file).adding(
        activity: Self.activity, id: "two-maps", phase: .main, session: nil, after: nil)
      let result = insertion.applied(to: file)
      let taken = Array(result[..<insertion.offset]) + result[(insertion.offset + insertion.bytes.count)...]
      #expect(taken == file.bytes)
      #expect(String(decoding: insertion.bytes, as: UTF8.self).contains("\r\n") == text.contains("\r\n"))
      let read = SessionModule.read(
        try #require(Scan.arena(of: Self.file(String(decoding: result, as: UTF8.self))).arena))
      #expect(read.diagnostics.isEmpty)
      let phases = read.module?.sessions.first?.activities.compactMap(\.phase) ?? []
      let places = phases.compactMap { Activity.Phase.allCases.firstIndex(of: $0) }
      #expect(places == places.sorted(), "it stands where its phase belongs")
    }
  }

  @Test("it is set out as its neighbour is: on lines of its own, or on the same line")
  func layout() throws {
    let lines = Self.file(
      "<toolkit xmlns=\"\(ElementCatalogue.namespace)\">\n\t<order>\n\t\t<module-ref id=\"a\"/>\n\t</order>\n</toolkit>"
    )
    let added = try #require(try EditedFile(lines).adding(module: "b"))
    #expect(String(decoding: added.bytes, as: UTF8.self) == "\n\t\t<module-ref id=\"b\"/>")
    #expect(added.firstLine(in: lines) == 4)
    let line = Self.file(
      "<toolkit xmlns=\"\(ElementCatalogue.namespace)\"><order><module-ref id=\"a\"/></order></toolkit>")
    let beside = try #require(try EditedFile(line).adding(module: "b"))
    #expect(String(decoding: beside.bytes, as: UTF8.self) == "<module-ref id=\"b\"/>")
    #expect(try EditedFile(line).adding(module: "a") == nil, "what is listed is not listed twice")
  }

  @Test("what cannot be put in is refused with what there is")
  func refusals() throws {
    let edited = try EditedFile(Self.file(try Fixture.goodModule()))
    func refusal(id: String, session: String?, after: String?) -> EditedFile.Refusal? {
      do throws(EditedFile.Refusal) {
        _ = try edited.adding(activity: Self.activity, id: id, phase: .main, session: session, after: after)
        return nil
      } catch { return error }
    }
    let session = try #require(edited.sessions.first)
    if case .idTaken(line: let line) = refusal(id: session, session: nil, after: nil) {
      #expect(line > 1)
    } else {
      Issue.record("an id was given twice")
    }
    #expect(refusal(id: "new", session: "nowhere", after: nil) == .noSession(known: edited.sessions))
    if case .noActivity(known: let known) = refusal(id: "new", session: nil, after: "nobody") {
      #expect(!known.isEmpty)
    } else {
      Issue.record("an activity was put after one that is not there")
    }
    #expect(throws: EditedFile.Refusal.notReadable) { try EditedFile(Self.file("<module")) }
  }
}
