import Foundation
import Testing

/// A session on the whole screen of a terminal, with the built program.
@Suite(.serialized) struct FullScreenRunTests {
  static let run = ["run", "tea-round", "the-vote", "--group", "g1", "--toolkit", "samples/small"]
  static let entering = "\u{1B}[?1049h"
  static let leaving = "\u{1B}[?1049l"

  /// Every file below a folder with what is in it.
  private static func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      files[name] = try? Data(contentsOf: folder.appending(path: name))
    }
    return files
  }

  @Test("a session is started, hidden, shown and left; the safeguarding key writes nothing into any file")
  func session() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try PseudoTerminal(Self.run, in: folder)
    #expect(terminal.shows(Self.entering))
    #expect(terminal.shows("BEFORE THE START"))
    terminal.press(" ")
    #expect(terminal.shows("RUNNING"))
    #expect(terminal.shows("NOW 1 of"))
    let before = try Self.files(in: folder)
    terminal.press("!")
    #expect(terminal.shows("Keep people safe"))
    #expect(terminal.shows("Esc back"))
    #expect(try Self.files(in: folder) == before)
    terminal.press("\r")
    #expect(terminal.shows("NOW 1 of"))
    #expect(try Self.files(in: folder) == before)
    terminal.press(".")
    #expect(terminal.shows("Hidden."))
    terminal.press(".")
    #expect(terminal.shows("NOW 1 of"))
    terminal.press("q1")
    #expect(terminal.shows(Self.leaving))
    #expect(terminal.shows("--resume"))
    #expect(terminal.end() == 0)
    #expect(terminal.text.components(separatedBy: Self.entering).count == 2)
  }

  @Test(
    "the terminal is put back when the program is ended from outside, and the session is whole",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGUSR1, SIGXCPU])
  func restored(_ number: Int32) throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try PseudoTerminal(Self.run + ["--journal", "a.journal"], in: folder)
    #expect(terminal.shows("BEFORE THE START"))
    terminal.press(" ")
    #expect(terminal.shows("RUNNING"))
    #expect(!terminal.isAsAShellNeedsIt)
    terminal.signal(number)
    #expect(terminal.shows(Self.leaving))
    #expect(terminal.end() != -1)
    #expect(terminal.isAsAShellNeedsIt)
    let journal = try String(contentsOf: folder.appending(path: "a.journal"), encoding: .utf8)
    #expect(journal.contains("\"start\""))
  }

  @Test(
    "Ctrl-C closes the window at once, or the second time where words would be lost; the exit code says so")
  func interrupted() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try PseudoTerminal(Self.run, in: folder)
    #expect(terminal.shows("BEFORE THE START"))
    terminal.press("\u{3}")
    #expect(terminal.shows(Self.leaving))
    #expect(terminal.end() == 130)
    let typing = try PseudoTerminal(Self.run, in: folder)
    #expect(typing.shows("BEFORE THE START"))
    typing.press("mhalf a note\u{3}")
    #expect(typing.shows("once more"))
    typing.press("\u{3}")
    #expect(typing.shows(Self.leaving))
    #expect(typing.end() == 130)
  }

  @Test(
    "a session that the group has left open is named on the screen, where somebody who starts another one looks"
  )
  func leftOpen() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = "printf 'start\\nquit\\n' | lls \(Self.run.joined(separator: " "))"
    #expect(try BuiltBinary.shell(before, in: folder).status == 0)
    let terminal = try PseudoTerminal(Self.run, in: folder)
    #expect(terminal.shows(Self.entering))
    #expect(terminal.shows("has a session open"))
    #expect(terminal.shows("--resume"))
    terminal.press("q1")
    #expect(terminal.end() == 0)
  }

  @Test("after a kill that nothing could catch, resuming puts the terminal right first and goes on")
  func killed() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try PseudoTerminal(Self.run + ["--journal", "a.journal"], in: folder)
    #expect(terminal.shows("BEFORE THE START"))
    terminal.press(" ")
    #expect(terminal.shows("saved"))
    terminal.press("mcold room\r")
    #expect(terminal.shows("Note kept"))
    terminal.signal(SIGKILL)
    _ = terminal.end()
    #expect(!terminal.text.contains(Self.leaving))
    let again = try PseudoTerminal(
      ["run", "--resume", "--journal", "a.journal", "--toolkit", "samples/small"], in: folder)
    #expect(again.shows(Self.leaving))
    #expect(again.shows(Self.entering))
    #expect(again.shows("NOW 1 of"))
    #expect(again.shows("Notes 1"))
    again.press("q1")
    #expect(again.end() == 0)
  }

  @Test("somebody who ends the program from outside is told what could not be saved")
  func endedUnsaved() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try PseudoTerminal(Self.run + ["--journal", "a.journal"], in: folder, fileLimit: 4_096)
    #expect(terminal.shows("BEFORE THE START"))
    terminal.press(" ")
    #expect(terminal.shows("RUNNING"))
    for number in 1...9 { terminal.press("m\(number) \(String(repeating: "cold room ", count: 60))\r") }
    #expect(terminal.shows("NOT SAVED"))
    terminal.press("!")
    #expect(terminal.shows("Keep people safe"))
    #expect(terminal.shows("NOT SAVED"))
    terminal.signal(SIGTERM)
    #expect(terminal.shows(Self.leaving))
    #expect(terminal.shows("9 cold room"))
    #expect(terminal.end() == 74)
    #expect(terminal.isAsAShellNeedsIt)
  }

  @Test("a paste that comes in two pieces is one, however often the screen changes in between")
  func pasteInPieces() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try PseudoTerminal(Self.run + ["--rehearse", "--speed", "120"], in: folder)
    #expect(terminal.shows("BEFORE THE START"))
    terminal.press(" ")
    #expect(terminal.shows("NOW 1 of"))
    terminal.press("m\u{1B}[200~cold ")
    // A minute of this rehearsal is over in half a second.
    #expect(!terminal.shows("room", within: 1.2))
    terminal.press("room\rnn\u{1B}[201~")
    #expect(terminal.shows("room"))
    // Played as keys, the rest would have kept the note and gone on to another block.
    #expect(!terminal.shows("NOW 2 of", within: 1.5))
  }

  @Test("a flag comes before the environment, and both before what the terminal can do")
  func faces() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let plain = try PseudoTerminal(Self.run + ["--plain"], in: folder)
    #expect(plain.shows("Type staff N"))
    #expect(!plain.text.contains(Self.entering))
    plain.press("quit\n")
    #expect(plain.end() == 0)
    let line = "lls run tea-round the-vote --group g2 --toolkit samples/small"
    let piped = try BuiltBinary.shell("printf 'quit\\n' | \(line)", in: folder)
    #expect(piped.status == 0 && piped.output.contains("Type staff N"))
    let asked = try BuiltBinary.shell("printf 'quit\\n' | \(line) --full-screen", in: folder)
    #expect(asked.status == 64 && asked.complaints.contains("no terminal"))
    let unknown = try BuiltBinary.shell("printf 'quit\\n' | LLS_FACE=huge \(line)", in: folder)
    #expect(unknown.status == 64 && unknown.complaints.contains("LLS_FACE"))
  }
}
