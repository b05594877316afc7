import Foundation
import LLSXML
import Testing

/// Programs that authors check modules with. Each is started once for all files.
struct OutsideJudges {
  private let folder: URL
  private let count: Int

  /// Writes the schemas and the files into a folder that is taken away afterwards.
  static func withFiles(_ texts: [String], _ work: (OutsideJudges) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lls-judges-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in SchemaFiles.all { try Data(file.text.utf8).write(to: folder.appending(path: file.name)) }
    for (number, text) in texts.enumerated() {
      try Data(text.utf8).write(to: folder.appending(path: name(number)))
    }
    try work(OutsideJudges(folder: folder, count: texts.count))
  }

  private static func name(_ number: Int) -> String { "f\(number).xml" }

  /// Which files `xmllint` takes.
  func xmllint(_ option: String, _ schema: String) throws -> [Bool] {
    let lines = try run("xmllint", ["--noout", "--nonet", option, schema], on: Array(0..<count))
    let taken = Set(
      lines.filter { $0.hasSuffix(" validates") }.map { String($0.dropLast(" validates".count)) })
    return (0..<count).map { taken.contains(Self.name($0)) }
  }

  /// Which files `jing` takes. It says nothing of those, and stops at the first that is not well formed.
  func jing(_ sound: [Int], _ options: String...) throws -> [Bool] {
    let lines = try run("jing", options, on: sound)
    let refused = Set(
      lines.compactMap { line in line.firstMatch(of: /f\d+\.xml(?=:)/).map { String($0.output) } })
    let asked = Set(sound)
    return (0..<count).map { asked.contains($0) && !refused.contains(Self.name($0)) }
  }

  private func run(_ program: String, _ arguments: [String], on files: [Int]) throws -> [String] {
    let path = "/usr/bin/" + program
    try #require(
      FileManager.default.isExecutableFile(atPath: path),
      "\(program) is missing; Tests/Demo/install-packages.sh jing libxml2-utils installs it")
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments + files.map(Self.name)
    process.currentDirectoryURL = folder
    let log = folder.appending(path: "\(program).log")
    try Data().write(to: log)
    let handle = try FileHandle(forWritingTo: log)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: log, encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }
}
