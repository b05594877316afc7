import Foundation
import Testing

/// The screens in a terminal, with single keys.
@Suite(.serialized) struct ScreenTests {
  static let marker = "PLANTED4711 he hurts me"
  static let leaving = "\u{1B}[?1049l"

  /// A folder with a sealed store that holds a pilot of two people and a session on paper.
  static func workplace() throws -> URL {
    let folder = try BuiltBinary.workplace()
    let setUp = """
      set -e
      lls pilot new autumn --title "Autumn groups" --synthetic --service example-service
      printf 'group,arm,cse,site,region,nation\\ng1,pilot,yes,s1,r1,england\\n' > groups.csv
      lls group import groups.csv --pilot autumn
      printf 'group,code,take_part,use_feedback,quote,share_data_set,decided_by,form_version,date\\n' > people.csv
      printf 'g1,2579EGM2,given,given,given,refused,young-person,1.0,2026-01-12\\n' >> people.csv
      printf 'g1,3579EGMR,given,given,given,refused,young-person,1.0,2026-01-12\\n' >> people.csv
      lls participant enrol people.csv --pilot autumn
      printf 'seven quiet herons\\n' > pass && chmod 600 pass
      lls store encrypt --new-passphrase-file pass
      printf 'code,status,minutes\\n2579EGM2,present,\\n3579EGMR,part,40\\n' > register.csv
      lls register --pilot autumn --group g1 --session landing --day 2026-03-02 --adults 2 --from register.csv
      """
    let outcome = try BuiltBinary.shell("export LLS_TOOLKIT=Modules; " + setUp, in: folder)
    guard outcome.status == 0 else {
      Issue.record(Comment(rawValue: outcome.complaints))
      throw CocoaError(.fileReadUnknown)
    }
    return folder
  }

  static let card = [
    "--pilot", "autumn", "--instrument", "exit-card", "--wave", "session", "--day", "2026-03-02", "--group",
    "g1",
  ]

  @Test("a register row that the screen calls saved is on the disk though the program is killed at once")
  func register() throws {
    let folder = try Self.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try PseudoTerminal(
      ["register", "--pilot", "autumn", "--group", "g1", "--day", "2026-03-02"], in: folder)
    #expect(terminal.shows("2579EGM2"))
    terminal.press("a")
    #expect(terminal.shows("Why does it change?"))
    terminal.press("2")
    #expect(terminal.shows("saved: 2579EGM2 absent"))
    terminal.signal(SIGKILL)
    _ = terminal.end()
    let again = try PseudoTerminal(
      ["register", "--pilot", "autumn", "--group", "g1", "--day", "2026-03-02"], in: folder)
    #expect(again.shows("2579EGM2  absent  saved"))
    again.press("\u{3}")
    #expect(again.shows(Self.leaving))
    #expect(again.end() == 0)
    #expect(try BuiltBinary.lls(["store", "verify"], in: folder).status == 0)
  }

  @Test("a card is typed with few keys, typed again blind, and settled")
  func typing() throws {
    let folder = try Self.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (command, answers) in [("type", "4444-\r"), ("second", "4445-")] {
      let terminal = try PseudoTerminal(
        ["feedback", command] + Self.card
          + (command == "type" ? ["--mode", "paper", "--helper", "nobody"] : []),
        in: folder)
      #expect(terminal.shows("Code:"))
      terminal.press("2579\r" + answers)
      #expect(terminal.shows("One thing about the session"))
      #expect(terminal.shows("Enter saves"))
      terminal.press("\r")
      #expect(terminal.shows("saved: 2579EGM2"))
      terminal.press("\u{1B}")
      #expect(terminal.end() == 0)
    }
    let terminal = try PseudoTerminal(["feedback", "compare"] + Self.card, in: folder)
    #expect(terminal.shows("first   4"))
    terminal.press("2")
    #expect(terminal.end() == 0)
    #expect(try BuiltBinary.lls(["feedback", "compare", "--list"] + Self.card, in: folder).status == 0)
  }

  @Test("the kiosk is not left without the staff code; its words are read once and stand in no file")
  func kioskToReader() throws {
    let folder = try Self.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let kiosk = try PseudoTerminal(["feedback", "kiosk"] + Self.card + ["--helper", "nobody"], in: folder)
    #expect(kiosk.shows("hand the laptop over"))
    kiosk.press("\r")
    #expect(kiosk.shows("They are not anonymous."))
    kiosk.press("\r")
    #expect(kiosk.shows("code from your card"))
    kiosk.press("2579EGM2")
    #expect(kiosk.shows("Today I felt heard."))
    kiosk.press("44s4")
    #expect(kiosk.shows("keep or change"))
    kiosk.press(Self.marker)
    #expect(kiosk.shows(Self.marker.suffix(3).description))
    try Self.expectNoMarker(in: folder, process: kiosk.identifier)
    kiosk.press("\r")
    #expect(kiosk.shows("That was the last question."))
    kiosk.press("\r")
    #expect(kiosk.shows("A worker will read this today."))
    kiosk.press("x")
    #expect(kiosk.shows("Enter begins."))
    kiosk.press("\u{1A}\u{3}")
    #expect(kiosk.shows("Staff code"))
    kiosk.press("w2\r")
    #expect(kiosk.shows("That is not it"))
    kiosk.press("\u{1B}")
    #expect(kiosk.shows("Enter begins."))
    kiosk.signal(SIGTSTP)
    kiosk.press("\u{3}")
    #expect(kiosk.shows("Staff code"))
    kiosk.press("w1\r")
    #expect(kiosk.shows(Self.leaving))
    #expect(kiosk.end() == 0)
    try Self.expectNoMarker(in: folder, process: nil)

    let listed = try BuiltBinary.lls(["comments", "list", "--pilot", "autumn"], in: folder)
    #expect(listed.status == 1)
    #expect(!listed.output.contains("2579") && !(listed.output + listed.complaints).contains("PLANTED"))
    let piped = try BuiltBinary.lls(
      ["comments", "read", "--pilot", "autumn", "--role", "reader-of-cards", "--passphrase-file", "pass"],
      in: folder)
    #expect(piped.status == 64)
    #expect(!(piped.output + piped.complaints).contains("PLANTED"))

    let reader = try PseudoTerminal(
      ["comments", "read", "--pilot", "autumn", "--role", "reader-of-cards"], in: folder)
    #expect(reader.shows("passphrase"))
    usleep(300_000)
    reader.press("seven quiet herons\r")
    #expect(reader.shows("Did you lead"))
    reader.press("n")
    #expect(reader.shows("PLANTED4711"))
    reader.press("mm")
    #expect(reader.shows("all comments are read."))
    reader.press("y")
    #expect(reader.shows("1 read, 0 left for later"))
    #expect(reader.end() == 0)
    #expect(!reader.text.contains("herons"))
    let oversight = try BuiltBinary.lls(["pilot", "oversight", "autumn", "--toolkit", "Modules"], in: folder)
    #expect(oversight.output.contains("Sessions without their closing check: none"))
    #expect(try BuiltBinary.lls(["store", "verify"], in: folder).status == 0)
    try Self.expectNoMarker(in: folder, process: nil)
  }

  @Test(
    "the terminal is put back when the program is ended from outside", arguments: [SIGTERM, SIGHUP, SIGSEGV])
  func restored(_ number: Int32) throws {
    let folder = try Self.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try PseudoTerminal(["feedback", "type"] + Self.card, in: folder)
    #expect(terminal.shows("How were the cards filled in?"))
    terminal.signal(number)
    #expect(terminal.shows(Self.leaving))
    #expect(terminal.end() != -1)
  }

  /// Looks through every file in the folder, and through what the system says of the process.
  private static func expectNoMarker(in folder: URL, process: Int32?) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { continue }
      #expect(data.range(of: Data("PLANTED4711".utf8)) == nil, "\(name)")
    }
    guard let process else { return }
    for name in ["cmdline", "environ"] {
      let data = (try? Data(contentsOf: URL(filePath: "/proc/\(process)/\(name)"))) ?? Data()
      #expect(data.range(of: Data("PLANTED4711".utf8)) == nil, "\(name)")
    }
  }
}
