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

  @Test("a file that somebody changed in the meantime is left alone")
  func changedMeanwhile() throws {
    try withFile { path, folder in
      let file = try LanguageFile(path)
      try Data("<mine and longer/>\n".utf8).write(to: URL(filePath: path))
      #expect(throws: Failure.self) { try file.replace(with: Array("<new/>\n".utf8)) }
      #expect(try text(path) == "<mine and longer/>\n")
      #expect(try names(folder) == ["module.xml"])
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
