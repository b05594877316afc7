import Foundation
import Testing

/// The room's view on the whole screen of a second terminal, beside a session in the first.
@Suite(.serialized) struct RoomScreenTests {
  static let view = ["view", "--room", "--toolkit", "samples/small"]

  @Test("opened before the session it waits, then shows only what the room may see, and stays after the end")
  func wholeEvening() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    // A session that somebody left open on another day is not what the room came for.
    let stale = "printf 'start\\nnext\\nquit\\n' | lls \(FullScreenRunTests.run.joined(separator: " "))"
    #expect(try BuiltBinary.shell(stale, in: folder).status == 0)
    let room = try PseudoTerminal(Self.view, in: folder)
    #expect(room.shows("waits for one"))
    let session = try PseudoTerminal(FullScreenRunTests.run, in: folder)
    #expect(session.shows("BEFORE THE START"))
    #expect(room.shows(FullScreenRunTests.entering))
    #expect(room.shows("We begin soon"))
    session.press(":attend 2345678D\r")
    session.press("mSECRET-NOTE\rkSECRET-TOPIC\r ")
    #expect(session.shows("RUNNING"))
    #expect(room.shows("pass at"))
    session.press("!")
    #expect(session.shows("Keep people safe"))
    session.press("\u{1B}")
    #expect(session.shows("NOW 1 of"))
    session.press("n8")
    #expect(session.shows("Choose"))
    session.press("q21")
    #expect(session.shows("AFTER THE SESSION"))
    #expect(room.shows("That is all for today"))
    session.press("q1")
    #expect(session.end() == 0)
    room.drain(1_500)
    for secret in ["SECRET", "2345678D", "safeguarding", "Keep people safe", "LISTEN", "CARE", "g1"] {
      #expect(!room.text.contains(secret), "\(secret)")
    }
    room.press("q")
    #expect(room.shows(FullScreenRunTests.leaving))
    #expect(room.end() == 0)
  }

  @Test("the terminal is put back whichever way the view ends", arguments: [SIGINT, SIGTERM, SIGHUP])
  func restored(_ number: Int32) throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let session = try PseudoTerminal(FullScreenRunTests.run, in: folder)
    #expect(session.shows("BEFORE THE START"))
    let room = try PseudoTerminal(Self.view, in: folder)
    #expect(room.shows("We begin soon"))
    if number == SIGINT { room.press("\u{3}") } else { room.signal(number) }
    #expect(room.shows(FullScreenRunTests.leaving))
    #expect(room.end() != -1)
    session.press("q1")
    #expect(session.end() == 0)
  }

  @Test(
    "the setting chooses the face after flag and environment; a broken file is named and the session begins")
  func settings() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "config/lls/settings.json")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let environment = ["XDG_CONFIG_HOME": folder.appending(path: "config").path]
    try #"{"face": "plain"}"#.write(to: file, atomically: true, encoding: .utf8)
    let plain = try PseudoTerminal(FullScreenRunTests.run, in: folder, adding: environment)
    #expect(plain.shows("Not started. Type staff N"))
    plain.press("quit\r")
    #expect(plain.end() == 0 && !plain.text.contains(FullScreenRunTests.entering))
    let flagged = try PseudoTerminal(
      FullScreenRunTests.run + ["--full-screen"], in: folder, adding: environment)
    #expect(flagged.shows("BEFORE THE START"))
    flagged.press("q1")
    #expect(flagged.end() == 0)
    let named = try PseudoTerminal(
      FullScreenRunTests.run, in: folder, adding: environment.merging(["LLS_FACE": "full-screen"]) { $1 })
    #expect(named.shows("BEFORE THE START"))
    named.press("q1")
    #expect(named.end() == 0)
    try Data([0x00, 0x1B, 0x5B, 0x32, 0x4A, 0xFF]).write(to: file)
    let broken = try PseudoTerminal(FullScreenRunTests.run, in: folder, adding: environment)
    #expect(broken.shows("settings.json: it is not one JSON object"))
    #expect(broken.shows("BEFORE THE START"))
    broken.press("q1")
    #expect(broken.end() == 0)
  }
}
