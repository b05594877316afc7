import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

/// The way between formats, tried with steps that exist only here: no other format has ever been published.
@Suite("Bringing files to the current format") struct MigrationTests {
  /// From a made-up `t1`, which says `<warning>` where `t2` says `<watch-for>`; `t3` writes `minutes` where `t2` has `time`.
  private let made = MigrationCatalogue(
    [
      Migration(from: "t1", to: "t2", "<warning> is called <watch-for>") { _, arena in
        arena.nodes.filter { $0.name == "warning" }.flatMap { node in
          [
            Migration.Edit(node.nameSpan, "watch-for"),
            Migration.Edit(
              SourceSpan(start: node.end - "warning>".utf8.count, end: node.end - 1), "watch-for"),
          ]
        }
      },
      Migration(from: "t2", to: "3", "time is called minutes") { _, arena in
        arena.attributes.filter { $0.name == "time" }.map { Migration.Edit($0.nameSpan, "minutes") }
      },
    ], formats: ["2", "3"])

  private func file(_ format: String, _ inside: String) -> SourceFile {
    let text =
      "\u{FEFF}<module xmlns=\"\(ElementCatalogue.namespace)\"\r\n  format='\(format)'>\(inside)</module>"
    return SourceFile(path: "m.xml", bytes: Array(text.utf8))
  }

  private func migrated(_ file: SourceFile) -> (text: String, steps: [String])? {
    guard case .migrated(let bytes, let steps) = made.bringUp(file) else { return nil }
    return (String(decoding: bytes, as: UTF8.self), steps.map(\.sentence))
  }

  private func refusal(_ file: SourceFile, by catalogue: MigrationCatalogue? = nil) -> Diagnostic? {
    guard case .refused(let findings) = (catalogue ?? made).bringUp(file) else { return nil }
    return findings.first
  }

  @Test("a file takes every step on its way, and keeps every byte that no step needs")
  func allSteps() throws {
    let old = file("t1", "<!-- <warning> -->\r\n <warning  time = '5'>a &amp; b</warning>\r\n")
    let (text, steps) = try #require(migrated(old))
    #expect(steps == ["<warning> is called <watch-for>", "time is called minutes"])
    #expect(
      text
        == "\u{FEFF}<module xmlns=\"\(ElementCatalogue.namespace)\"\r\n  format='3'><!-- <warning> -->\r\n <watch-for  minutes = '5'>a &amp; b</watch-for>\r\n</module>"
    )
    let again = made.bringUp(SourceFile(path: "m.xml", bytes: Array(text.utf8)))
    guard case .current = again else { throw Surprise() }
  }

  @Test("a file begins where it stands")
  func laterStart() throws {
    #expect(try #require(migrated(file("t2", "<warning time=\"5\"/>"))).steps == ["time is called minutes"])
  }

  @Test("a newer format is refused, and says that lls is older")
  func newer() {
    let finding = refusal(file("4", ""))
    #expect(finding?.code == .unknownFormat)
    #expect(
      finding?.message == "the file is in format 4, which is newer than this version of lls; it knows 3")
    #expect(finding?.span?.length == 1)
  }

  @Test("a format that never was, a file without one, another file and a broken one are refused")
  func others() {
    #expect(refusal(file("beta", ""))?.message == "there is no format beta")
    let bare = SourceFile(path: "m", bytes: Array("<module xmlns=\"\(ElementCatalogue.namespace)\"/>".utf8))
    #expect(refusal(bare)?.code == .missingAttribute)
    let page = refusal(SourceFile(path: "m", bytes: Array("<html format=\"1\"/>".utf8)))
    #expect(page?.code == .wrongRoot)
    for root in ElementCatalogue.roots { #expect(page?.message.contains("<\(root)>") == true) }
    #expect(refusal(SourceFile(path: "m", bytes: Array("<module".utf8)))?.code == .notWellFormed)
  }

  @Test("steps that go round in a circle, or change one place twice, end with a refusal")
  func badSteps() {
    let circle = MigrationCatalogue(
      [
        Migration(from: "a", to: "b", "there") { _, _ in [] },
        Migration(from: "b", to: "a", "back") { _, _ in [] },
      ], formats: ["3"])
    #expect(refusal(file("a", ""), by: circle)?.code == .unknownFormat)
    let clash = MigrationCatalogue(
      [
        Migration(from: "a", to: "3", "twice") { _, arena in
          arena.nodes.map { Migration.Edit($0.tagSpan, "") }
        }
      ], formats: ["3"])
    #expect(refusal(file("a", ""), by: clash)?.code == .unreadableFile)
    let broken = MigrationCatalogue(
      [
        Migration(from: "a", to: "3", "breaks") { _, arena in
          arena.nodes.map { Migration.Edit($0.nameSpan, "x") }
        }
      ],
      formats: ["3"])
    #expect(refusal(file("a", ""), by: broken)?.code == .notWellFormed)
  }

  @Test("the published language has one format, and every file of it is left alone")
  func published() throws {
    let text = try Fixture.goodModule()
    guard
      case .current = MigrationCatalogue.published.bringUp(SourceFile(path: "m", bytes: Array(text.utf8)))
    else { throw Surprise() }
    #expect(MigrationCatalogue.published.current == "1")
  }

  private struct Surprise: Error {}
}
