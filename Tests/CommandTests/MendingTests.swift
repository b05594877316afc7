import Foundation
import Testing

@Suite("lls check --fix")
struct MendingTests {
  private func module(in folder: URL) -> URL { folder.appending(path: "samples/small/tea-round/module.xml") }

  private func rewrite(_ url: URL, _ change: (String) -> String) throws {
    try change(try String(contentsOf: url, encoding: .utf8)).write(
      to: url, atomically: false, encoding: .utf8)
  }

  @Test("keeps the permissions, the byte-order mark and the line ends, and changes nothing the second time")
  func keeps() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = module(in: folder)
    let good = try String(contentsOf: url, encoding: .utf8)
    let wanted = "\u{FEFF}" + good.replacing("\n", with: "\r\n")
    try wanted.replacing(
      "<do>Stand or sit, and reach up.</do>", with: "<doo>Stand or sit, and reach up.</doo>"
    )
    .replacing("core=\"no\"", with: "core=\"FALSE\"").write(to: url, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: url.path)
    let first = try BuiltBinary.lls(["check", "samples/small", "--fix"], in: folder)
    #expect(first.status == 0 && first.complaints.contains("mended 2 mistakes"), "\(first)")
    #expect(try Data(contentsOf: url) == Data(wanted.utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    let second = try BuiltBinary.lls(["check", "samples/small", "--fix"], in: folder)
    #expect(second.status == 0 && second.complaints.contains("nothing that can be mended"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path) == [
        "module.xml"
      ])
  }

  @Test("the difference that a dry run prints is one that patch takes, and nothing is written")
  func dryRun() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = module(in: folder)
    let good = try Data(contentsOf: url)
    try rewrite(url) { $0.replacing("core=\"yes\"", with: "core=\"true\"") }
    let broken = try Data(contentsOf: url)
    let dry = try BuiltBinary.shell("lls check samples/small --fix --dry-run > mend.diff", in: folder)
    #expect(dry.status == 1)
    #expect(try Data(contentsOf: url) == broken)
    let applied = try BuiltBinary.shell("git apply --unsafe-paths -p0 mend.diff", in: folder)
    #expect(applied.status == 0, "\(applied.complaints)")
    #expect(try Data(contentsOf: url) == good)
  }

  @Test("a file that would have more errors than before is left as it is")
  func worse() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = module(in: folder)
    // The misspelt name hides that the session has far too many minutes in it and no way out.
    try rewrite(url) {
      $0.replacing("<module ", with: "<modul ").replacing("</module>", with: "</modul>")
        .replacing("minutes=\"30\"", with: "minutes=\"77\"").replacing(
          "ref=\"slips\"", with: "ref=\"nothing\"")
    }
    let before = try Data(contentsOf: url)
    let count = try BuiltBinary.lls(["check", "samples/small", "--json"], in: folder)
    let mended = try BuiltBinary.lls(["check", "samples/small", "--fix", "--json"], in: folder)
    if mended.complaints.contains("left as it is") {
      #expect(try Data(contentsOf: url) == before)
      #expect(mended.output == count.output)
    } else {
      func errors(_ text: String) -> Int {
        text.firstMatch(of: /"errors":(\d+)/).flatMap { Int($0.1) } ?? -1
      }
      #expect(errors(mended.output) <= errors(count.output))
    }
  }
}
