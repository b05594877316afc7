import Foundation
import Testing

@testable import LLSCommand

@Suite("Files that commands put back") struct LanguageFileTests {
  private func withFile(_ work: (String, URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lls-file-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "module.xml").path
    try Data("<old/>\n".utf8).write(to: URL(filePath: path))
    try work(path, folder)
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("a file is replaced whole, with its permissions, and nothing is left beside it")
  func replaced() throws {
    try withFile { path, folder in
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try LanguageFile(path).replace(with: Array("<new/>\n".utf8))
      #expect(try text(path) == "<new/>\n")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
      #expect(try names(folder) == ["module.xml"])
    }
  }

  /// The failure of some work; nil where it did not fail.
  private func failure(_ work: () throws -> Void) -> Failure? {
    do { try work() } catch { return error as? Failure }
    return nil
  }

  @Test("a file that somebody changed in the meantime is left alone, and that is what is said")
  func changedMeanwhile() throws {
    try withFile { path, folder in
      let file = try LanguageFile(path)
      for mine in ["<mine and longer/>\n", "<own/>\n"] {
        try Data(mine.utf8).write(to: URL(filePath: path))
        let said = failure { try file.replace(with: Array("<new/>\n".utf8)) }
        #expect(said?.status == .busy && said?.message.hasPrefix("\(path) was changed") == true)
        #expect(try text(path) == mine)
        #expect(try names(folder) == ["module.xml"])
      }
    }
  }

  /// Does to a file what an editor or a person may.
  private static func change(_ path: String, _ kind: Int) throws {
    let place = URL(filePath: path)
    switch kind {
    case 0: try Data("<own/>\n".utf8).write(to: place)
    case 1: try Data("<own/>\n".utf8).write(to: place, options: .atomic)
    case 2: try FileManager.default.removeItem(at: place)
    default:
      try FileManager.default.moveItem(atPath: path, toPath: path.replacing("module.xml", with: "moved.xml"))
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "moved.xml")
    }
  }

  @Test("a change that comes while the new bytes are on their way is a change too", arguments: 0..<4)
  func changedLate(kind: Int) throws {
    try withFile { path, folder in
      let said = failure {
        try OutputFile(path).replace(
          Array("<old/>\n".utf8), with: Array("<new/>\n".utf8),
          meanwhile: { try Self.change(path, kind) })
      }
      let left: [[String]] = [["module.xml"], ["module.xml"], [], ["module.xml", "moved.xml"]]
      #expect(said?.status == .busy && said?.message.hasPrefix("\(path) was changed") == true, "\(kind)")
      let names = try names(folder)
      #expect(names == left[kind])
      // What is read through the link is the file that was moved away.
      if kind != 2 {
        let now = try text(path)
        #expect(now == (kind < 2 ? "<own/>\n" : "<old/>\n"))
      }
    }
  }

  @Test("a link is not replaced, and what it leads to is not written")
  func links() throws {
    try withFile { path, folder in
      let link = folder.appending(path: "link.xml").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      let said = failure {
        try OutputFile(link).replace(Array("<old/>\n".utf8), with: Array("<new/>\n".utf8))
      }
      #expect(said?.status == .cannotCreate)
      #expect(try text(path) == "<old/>\n")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    }
  }

  @Test("a toolkit's folder stands for its shared files too, and their folder for itself")
  func sharedFiles() throws {
    let modules = BuiltBinary.checkout.appending(path: "Modules").path
    let whole = try LanguageFiles.files(in: modules)
    #expect(whole.first == modules + "/toolkit.xml")
    #expect(
      whole.contains(modules + "/shared/warm-ups.xml") && whole.contains(modules + "/landing/module.xml"))
    #expect(Set(whole).count == whole.count)
    #expect(try LanguageFiles.files(in: modules + "/shared") == [modules + "/shared/warm-ups.xml"])
    #expect(
      try LanguageFiles.files(in: modules + "/landing") == [
        modules + "/landing/module.cy.xml", modules + "/landing/module.xml",
      ])
    try withFile { path, folder in
      // Nobody said that these files are of the language.
      let shared = folder.appending(path: "elsewhere/shared")
      try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: true)
      try Data("<old/>".utf8).write(to: shared.appending(path: "a.xml"))
      #expect(throws: Failure.self) { try LanguageFiles.files(in: folder.path + "/elsewhere") }
      #expect(try LanguageFiles.files(in: folder.path) == [path])
    }
  }

  @Test("a copy is kept beside the file, and never takes the place of an earlier one")
  func copies() throws {
    try withFile { path, folder in
      let file = try LanguageFile(path)
      try file.keepCopy()
      #expect(try text(path + ".old") == "<old/>\n")
      #expect(throws: Failure.self) { try file.keepCopy() }
      #expect(try names(folder) == ["module.xml", "module.xml.old"])
    }
  }

  @Test("a link, a folder, a pipe and a missing file are refused")
  func refusals() throws {
    try withFile { path, folder in
      let link = folder.appending(path: "link.xml").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      let pipe = folder.appending(path: "pipe.xml").path
      #expect(mkfifo(pipe, 0o600) == 0)
      for other in [link, pipe, folder.path, path + "x"] {
        #expect(throws: Failure.self, "\(other)") { try LanguageFile(other) }
      }
    }
  }
}
