import Foundation
import Testing

/// Every page in `Transcripts/` is a test that a user can read: commands and exactly what they print.
///
/// `RECORD=1 make test` writes the pages anew; read the difference before you keep it.
@Suite struct TranscriptTests {
  static let folder = BuiltBinary.checkout.appending(path: "Tests/CommandTests/Transcripts")
  static let pages = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  @Test("there are pages to try")
  func pagesExist() { #expect(!Self.pages.isEmpty) }

  @Test("commands print what the page says", arguments: pages)
  func pageHolds(_ name: String) throws {
    let url = Self.folder.appending(path: name)
    let page = try String(contentsOf: url, encoding: .utf8)
    let played = try Transcript(page).played()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try played.write(to: url, atomically: true, encoding: .utf8)
    } else if played != page {
      Issue.record(Comment(rawValue: "\(name)\n" + Transcript.difference(from: page, to: played)))
    }
  }
}

/// A Markdown page with commands in fenced blocks; a line that starts with `% ` is typed, the rest is printed.
struct Transcript {
  private let lines: [String]

  init(_ page: String) {
    lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The page with what the commands print now, played in a folder of its own.
  func played() throws -> String {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    var result: [String] = []
    var inside = false
    for line in lines {
      if line.hasPrefix("```") {
        inside.toggle()
        result.append(line)
      } else if inside, line.hasPrefix("% ") {
        result.append(line)
        result += try Self.printed(by: String(line.dropFirst(2)), in: folder)
      } else if !inside {
        result.append(line)
      }
    }
    return result.joined(separator: "\n")
  }

  private static func printed(by command: String, in folder: URL) throws -> [String] {
    let outcome = try BuiltBinary.shell(command + " 2>&1", in: folder)
    let text = outcome.output.replacing(folder.path, with: "HERE")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return outcome.status == 0 ? lines : lines + ["(exit \(outcome.status))"]
  }

  /// The first lines that differ.
  static func difference(from old: String, to new: String) -> String {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(before, after).prefix { $0 == $1 }.count
    let expected = before.dropFirst(same).prefix(6).map { "- " + $0 }
    let found = after.dropFirst(same).prefix(6).map { "+ " + $0 }
    return "line \(same + 1):\n" + (expected + found).joined(separator: "\n")
  }
}
