import Foundation
import Testing

@testable import LLSCommand

@Suite("Commands that add to files that are there") struct AddingTests {
  private func mode(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }

  private func withWorkplace(_ work: (URL) throws -> Void) throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    try work(folder)
  }

  private static let commands = [
    (["new", "session", "late-one", "--into", "tea-round"], "tea-round/module.xml"),
    (["new", "activity", "wave", "--into", "tea-round"], "tea-round/module.xml"),
    (["new", "module", "going-places", "--into", "."], "toolkit.xml"),
    (["wordings", "--keep"], "item-wordings.tsv"),
  ]

  /// Keeps the words of all questions, and then changes what is kept, so that there is something to add.
  private func prepare(_ home: URL) throws {
    _ = try BuiltBinary.lls(["wordings", "--keep"], in: home)
    let list = home.appending(path: "item-wordings.tsv")
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    try Data((lines.dropLast().joined(separator: "\n") + "\n").utf8).write(to: list)
  }

  @Test("the file keeps its permissions", arguments: commands)
  func permissions(command: [String], name: String) throws {
    try withWorkplace { folder in
      let home = folder.appending(path: "samples/small")
      try prepare(home)
      let file = home.appending(path: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      let before = try Data(contentsOf: file)
      let outcome = try BuiltBinary.lls(command, in: home)
      #expect(outcome.status == 0, "\(outcome)")
      #expect(try Data(contentsOf: file) != before)
      #expect(try mode(file) == 0o600)
    }
  }

  @Test("a link is left alone, and so is what it leads to", arguments: commands)
  func links(command: [String], name: String) throws {
    try withWorkplace { folder in
      let home = folder.appending(path: "samples/small")
      try prepare(home)
      let file = home.appending(path: name)
      let real = folder.appending(path: "real")
      try FileManager.default.moveItem(at: file, to: real)
      try FileManager.default.createSymbolicLink(at: file, withDestinationURL: real)
      let before = try Data(contentsOf: real)
      let outcome = try BuiltBinary.lls(command, in: home)
      #expect(outcome.status != 0 && !outcome.complaints.isEmpty, "\(outcome)")
      #expect(try Data(contentsOf: real) == before)
      #expect(FileManager.default.fileExists(atPath: home.path + "/going-places") == false)
    }
  }

  @Test("a module that cannot be listed is taken back, and a folder that was there is not")
  func takenBack() throws {
    try withWorkplace { folder in
      let home = folder.path + "/going-places"
      let full = Failure(.inputOutput, "the disk is full")
      #expect(throws: full) {
        try NewModuleCommand.make(home, holding: "<module/>\n") {
          #expect(FileManager.default.fileExists(atPath: home + "/module.xml"))
          throw full
        }
      }
      #expect(!FileManager.default.fileExists(atPath: home))
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: false)
      #expect(throws: Failure.self) { try NewModuleCommand.make(home, holding: "<module/>\n") {} }
      #expect(try FileManager.default.contentsOfDirectory(atPath: home) == [])
      #expect(FileManager.default.fileExists(atPath: home))
    }
  }
}
