import Foundation
import Testing

/// A laptop that dies in the middle of a session, played with the built program and SIGKILL.
@Suite struct KilledSessionTests {
  /// How many kills: all 50 in the heavy suite, a tenth otherwise.
  static let kills =
    switch ProcessInfo.processInfo.environment["LLS_HEAVY"] {
    case "all": 50
    case "sample": 10
    default: 5
    }

  static let arguments = ["run", "tea-round", "the-vote", "--group", "g1", "--toolkit", "samples/small"]

  /// A session with enough to write down that a kill lands in the middle of it.
  static let script: String = {
    let notes = (0..<240).map { "+\(1 + $0 / 60):\(String(format: "%02d", $0 % 60)) note number \($0)" }
    let lines =
      ["+0:00 staff 2", "+0:00 attend 2345678D", "+0:00 start"] + notes
      + ["+5:00 next", "+18:30 next", "+22:00 next", "+29:00 next", "+33:00 finish"]
    return lines.joined(separator: "\n") + "\n"
  }()

  @Test("a kill at any moment loses no event that was called saved, and the session goes on")
  func killed() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.script.write(to: folder.appending(path: "evening.script"), atomically: true, encoding: .utf8)
    var random = SystemRandomNumberGenerator()
    var midway = 0
    let whole = Self.script.split(separator: "\n").count + 1
    for kill in 0..<Self.kills {
      let journal = "kill-\(kill).journal"
      let played =
        Self.arguments + ["--script", "evening.script", "--at", "2026-03-02T16:30", "--journal", journal]
      let said = try BuiltBinary.killed(
        played, afterSaved: Int.random(in: 1...160, using: &random), in: folder)
      let acknowledged = Self.lastSaved(in: said)
      let kept = Self.wholeLines(of: folder.appending(path: journal))
      #expect(kept >= acknowledged, "kill \(kill): \(acknowledged) were called saved, \(kept) are there")
      if acknowledged > 0, acknowledged < whole { midway += 1 }
      guard kept > 0, kept < whole else { continue }
      let resumed = try BuiltBinary.lls(
        played.filter { $0 != "--at" && $0 != "2026-03-02T16:30" } + ["--resume"], in: folder)
      #expect(resumed.status == 0, "kill \(kill): \(resumed.complaints)")
      #expect(Self.wholeLines(of: folder.appending(path: journal)) == whole)
    }
    #expect(midway == Self.kills, "a kill that does not land in the middle proves nothing")
  }

  /// How many windows are killed: all 200 in the heavy suite, a tenth for a sample, a few otherwise.
  static let windows =
    switch ProcessInfo.processInfo.environment["LLS_HEAVY"] {
    case "all": 200
    case "sample": 20
    default: 4
    }

  @Test("a terminal that dies at any moment loses no event that was called saved, and the session goes on")
  func killedTerminals() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SystemRandomNumberGenerator()
    var midway = 0
    for window in 0..<Self.windows {
      let journal = "window-\(window).journal"
      let live = Self.arguments + ["--json-lines", "--journal", journal]
      let terminal = try PseudoTerminal(live, in: folder)
      #expect(terminal.shows("\"type\":\"state\""), "\(terminal.text)")
      terminal.press("{\"type\":\"start\"}\n")
      let end = Date(timeIntervalSinceNow: Double.random(in: 0.005...0.3, using: &random))
      var typed = 0
      while Date() < end {
        typed += 1
        terminal.press("{\"type\":\"tally\",\"card\":\"green\",\"count\":\(typed % 90)}\n")
        terminal.drain(Int32.random(in: 0...4, using: &random))
      }
      terminal.signal(SIGKILL)
      terminal.drain(50)
      let acknowledged = Self.lastSavedEvent(in: terminal.text)
      let kept = Self.wholeLines(of: folder.appending(path: journal))
      #expect(kept >= acknowledged, "window \(window): \(acknowledged) were called saved, \(kept) are there")
      if acknowledged > 2 { midway += 1 }
      let resumed = try BuiltBinary.lls(live + ["--resume"], in: folder)
      #expect(resumed.status == 0, "window \(window): \(resumed.complaints)")
    }
    #expect(midway * 2 > Self.windows, "a kill before anything was saved proves little")
  }

  private static func lastSavedEvent(in text: String) -> Int {
    // What follows the last line end was cut off with the process.
    text.split(whereSeparator: \.isNewline).dropLast(text.hasSuffix("\n") ? 0 : 1).compactMap { line in
      guard line.contains("\"type\":\"event\""), line.contains("\"saved\":true") else { return nil }
      return line.firstMatch(of: /"seq":([0-9]+)/).flatMap { Int($0.1) }
    }.max() ?? 0
  }

  @Test("a live session that was left open goes on where it was, with one command")
  func resumed() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let live = "lls run tea-round the-vote --group g1 --toolkit samples/small"
    let first = try BuiltBinary.shell(
      "printf 'staff 2\\nattend 2345678D\\nstart\\nnext\\nquit\\n' | \(live)", in: folder)
    #expect(first.status == 0, "\(first.complaints)")
    let second = try BuiltBinary.shell(
      "printf 'next\\nfinish\\nquit\\n' | lls run --resume --toolkit samples/small", in: folder)
    #expect(second.status == 0, "\(second.complaints)")
    let check = try BuiltBinary.shell(
      "printf 'closing reader-of-cards\\nquit\\n' | lls run --resume --toolkit samples/small", in: folder)
    #expect(
      check.status == 0 && check.complaints.contains("without its closing check"), "\(check.complaints)")
    #expect(second.output.contains("Block 2 of 5: Choose"))
    #expect(second.output.contains("Block 3 of 5: Stretch"))
    let third = try BuiltBinary.shell("lls run --resume --toolkit samples/small < /dev/null", in: folder)
    #expect(third.status == 66, "a session that has ended and was checked waits for nothing")
  }

  @Test("a session goes on when nobody reads its output any more, and says at its end what was not shown")
  func closedOutput() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let live = "lls run tea-round the-vote --group g1 --toolkit samples/small --journal"
    let piped = try BuiltBinary.shell(
      "(printf 'start\\n'; sleep 1; printf 'next\\nnote here\\nquit\\n') | "
        + "(\(live) piped.journal; echo $? > status) | head -2; cat status", in: folder)
    #expect(piped.output.hasSuffix("74\n"), "\(piped.output)")
    #expect(piped.complaints.contains("not every line could be shown"))
    #expect(Self.wholeLines(of: folder.appending(path: "piped.journal")) == 4)
    let full = try BuiltBinary.shell(
      "printf 'start\\nquit\\n' | \(live) full.journal > /dev/full", in: folder)
    #expect(full.status == 74 && full.complaints.contains("full.journal holds all of it"))
    #expect(Self.wholeLines(of: folder.appending(path: "full.journal")) == 2)
  }

  @Test("the safeguarding steps are shown, and nothing of it is stored anywhere")
  func safeguardingLeavesNoTrace() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let shown = try BuiltBinary.shell(
      "printf 'start\\n!\\ncare\\nquit\\n' | lls run tea-round the-vote --group g1 --toolkit samples/small "
        + "--journal shown.journal", in: folder)
    #expect(shown.output.contains("If there is danger now, ring 999."))
    _ = try BuiltBinary.shell(
      "printf 'start\\nquit\\n' | lls run tea-round the-vote --group g1 --toolkit samples/small "
        + "--journal plain.journal", in: folder)
    let names = ["shown.journal", "plain.journal"].map { folder.appending(path: $0) }
    #expect(Self.wholeLines(of: names[0]) == Self.wholeLines(of: names[1]))
    let found = try BuiltBinary.shell(
      "grep -rlE 'care|ring 999' . --include='*.journal' --include='pilots*'", in: folder)
    #expect(found.output.isEmpty, "\(found.output)")
  }

  private static func lastSaved(in said: String) -> Int {
    // What follows the last line end was cut off with the process.
    said.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { line in
      line.hasPrefix("saved ") ? Int(line.dropFirst(6)) : nil
    }.last ?? 0
  }

  private static func wholeLines(of journal: URL) -> Int {
    ((try? Data(contentsOf: journal)) ?? Data()).count { $0 == 0x0A }
  }
}
