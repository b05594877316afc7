import Foundation
import Testing

/// What commands leave behind: files, standard output, exit statuses.
@Suite("Results of commands")
struct ResultTests {
  private func inWorkplace<Result>(_ work: (URL) throws -> Result) throws -> Result {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder)
  }

  @Test("a module's picture stands in its pack, whole and inside the file")
  func picture() throws {
    try inWorkplace { folder in
      let module = folder.appending(path: "Modules/landing")
      let media = module.appending(path: "media")
      try FileManager.default.createDirectory(at: media, withIntermediateDirectories: true)
      let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1h7\"/></svg>"
      try drawing.write(to: media.appending(path: "line.svg"), atomically: false, encoding: .utf8)
      let file = module.appending(path: "module.xml")
      let text = try String(contentsOf: file, encoding: .utf8)
      let say = try #require(text.range(of: "<say>"))
      let figure = "<figure src=\"media/line.svg\" alt=\"A line from left to right\"/>"
      try text.replacingCharacters(in: say, with: figure + "<say>")
        .write(to: file, atomically: false, encoding: .utf8)
      let outcome = try BuiltBinary.lls(["pack", "landing", "-o", "-"], in: folder)
      #expect(outcome.status == 0, "\(outcome.complaints)")
      let coded = Data(drawing.utf8).base64EncodedString()
      #expect(
        outcome.output.contains(
          "<img src=\"data:image/svg+xml;base64,\(coded)\" alt=\"A line from left to right\">"))
    }
  }

  @Test("pages to take home are a file of their own, whose name and title say nothing")
  func participantPages() throws {
    try inWorkplace { folder in
      let outcome = try BuiltBinary.lls(
        ["pack", "landing", "--pages", "participant", "-o", "out/"], in: folder)
      #expect(outcome.status == 0, "\(outcome.complaints)")
      let page = try String(contentsOf: folder.appending(path: "out/pages-landing.html"), encoding: .utf8)
      #expect(page.contains("<title>Pages</title>"))
      #expect(!page.contains("Live Learn Survive"))
    }
  }

  @Test("a result that cannot be written whole to standard output ends with 74 and says so")
  func fullDevice() throws {
    try inWorkplace { folder in
      for command in ["check", "pack landing -o -", "list", "list --json", "explain", "--help"] {
        let outcome = try BuiltBinary.shell("lls \(command) >/dev/full", in: folder)
        #expect(outcome.status == 74, "\(command)")
        #expect(outcome.complaints.contains("No space left"), "\(command)")
      }
    }
  }

  @Test("a pipe or a link named as the result is written to, and never replaced")
  func specialResults() throws {
    try inWorkplace { folder in
      let piped = try BuiltBinary.shell(
        "mkfifo pipe && (cat pipe > seen &) && lls pack landing -o pipe && test -p pipe", in: folder)
      #expect(piped.status == 0, "\(piped.complaints)")
      let linked = try BuiltBinary.shell(
        "touch real.html && ln -s real.html link.html && lls pack landing -o link.html && test -L link.html "
          + "&& test -s real.html && lls pack landing -o new/ && test -s new/facilitator-pack-landing.html",
        in: folder)
      #expect(linked.status == 0, "\(linked.complaints)")
    }
  }

  @Test("the synthetic pilot is never written over files that are there")
  func sampleKeepsFiles() throws {
    try inWorkplace { folder in
      let outcome = try BuiltBinary.shell(
        "mkdir mine && echo real > mine/groups.csv && lls pilot sample -o mine", in: folder)
      #expect(outcome.status == 73)
      let kept = try String(contentsOf: folder.appending(path: "mine/groups.csv"), encoding: .utf8)
      #expect(kept == "real\n")
    }
  }

  @Test("a session that is resumed without its nation shows every nation's safeguarding steps")
  func resumedNation() throws {
    try inWorkplace { folder in
      let begin = "printf 'start\\nquit\\n' | lls run landing --group group-a --nation wales --journal j"
      #expect(try BuiltBinary.shell(begin, in: folder).status == 0)
      let plain = try BuiltBinary.shell("printf '!\\nquit\\n' | lls run --resume --journal j", in: folder)
      #expect(plain.output.contains("England:\n1 Listen.") && plain.output.contains("Wales:\n1 Listen,"))
      let named = try BuiltBinary.shell(
        "printf '!\\nquit\\n' | lls run --resume --nation wales --journal j", in: folder)
      #expect(named.output.contains("Listen, in the language") && !named.output.contains("England:"))
    }
  }

  @Test("the help of every command begins with examples, whose lines fit a terminal of 80 columns")
  func help() throws {
    try inWorkplace { folder in
      let commands = [
        "", "check", "list", "show", "explain", "pack", "run", "pilot", "pilot new", "pilot setup",
        "pilot list", "pilot show", "pilot basis", "pilot wave", "pilot close", "pilot reopen",
        "pilot list-destroyed", "pilot sample", "group", "group add", "group import", "group list",
        "group open", "group close", "participant", "participant enrol", "participant move",
        "participant leave", "participant consent", "participant withdraw", "participant ready",
        "participant cards", "participant codes", "participant list", "participant show",
        "participant history", "participant erase", "feedback",
        "feedback import", "delivery", "delivery import", "delivery log", "delivery table", "delivery add",
        "pilot ledger", "pilot ledger list", "pilot ledger show", "pilot ledger add", "pilot ledger import",
        "pilot oversight", "accreditation", "accreditation add", "accreditation import", "accreditation list",
        "accreditation hours", "accreditation check-sample", "accreditation check", "fmt", "wordings",
        "evaluate",
        "doctor", "schema", "new", "new module", "new session", "new activity",
      ]
      for command in commands {
        let outcome = try BuiltBinary.lls(
          command.split(separator: " ").map(String.init) + ["--help"], in: folder)
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex(of: "Examples:"), "\(command)")
        let usage = try #require(lines.firstIndex { $0.hasPrefix("USAGE:") }, "\(command)")
        #expect(first < usage, "\(command)")
        // A line that was wrapped would go on at the margin.
        let examples = lines[(first + 1)...].prefix { !$0.isEmpty }
        #expect(
          !examples.isEmpty && examples.allSatisfy { $0.hasPrefix("  ") && $0.count < 78 }, "\(command)")
      }
    }
  }

  @Test("words of a module that would drive a terminal are shown and not obeyed")
  func terminalWords() throws {
    try inWorkplace { folder in
      let file = folder.appending(path: "Modules/landing/module.xml")
      let text = try String(contentsOf: file, encoding: .utf8)
      let title = try #require(text.range(of: "<title>"))
      try text.replacingCharacters(in: title, with: "<title>&#x9b;31m")
        .write(to: file, atomically: false, encoding: .utf8)
      let outcome = try BuiltBinary.lls(["show", "landing"], in: folder)
      #expect(outcome.status == 0 && outcome.output.contains("<U+009B>31m"))
      let json = try BuiltBinary.lls(["list", "--json"], in: folder).output
      #expect(json.contains("\\u009b31m") && !json.unicodeScalars.contains("\u{9B}"))
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
    }
  }
}
