import Foundation
import Testing

@Suite("the passphrase is asked for at the terminal, and left nowhere")
struct PassphraseTests {
  static let passphrase = "seven quiet herons"

  /// Files under a folder that hold some words.
  static func files(_ folder: URL, holding words: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { name in
      let bytes = try? Data(contentsOf: folder.appending(path: name))
      return bytes?.range(of: Data(words.utf8)) != nil
    }
  }

  @Test(
    "it is not shown, not in the process's arguments or environment, and in no file; a slip can be mended")
  func asked() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let session = try TerminalSession(BuiltBinary.url.path, ["store", "init"], in: folder)
    try session.answer("New passphrase", "seven quiet heroé\u{7F}ns\r")
    try session.answer("Once more: ", "something else\r")
    try session.answer("New passphrase", "nonsense\u{15}" + Self.passphrase + "\r")
    try session.answer("Once more: ", "")
    let children = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap(Int32.init)
    for process in children {
      for part in ["cmdline", "environ"] {
        let bytes = FileManager.default.contents(atPath: "/proc/\(process)/\(part)") ?? Data()
        guard bytes.range(of: Data(folder.path.utf8)) != nil || process == session.identifier else {
          continue
        }
        #expect(bytes.range(of: Data("quiet".utf8)) == nil)
      }
    }
    try session.answer("", Self.passphrase + "\r")
    #expect(try session.end() == 0, "\(session.shown)")
    #expect(!session.shown.contains("quiet") && !session.shown.contains("nonsense"))
    #expect(try Self.files(folder, holding: "quiet herons") == [])
    let changed = try BuiltBinary.shell(
      "printf 'seven quiet herons\\neight loud herons\\n' | lls store encrypt --passphrase-file - --new-passphrase-file -",
      in: folder)
    #expect(changed.status == 0, "\(changed.complaints)")
    #expect(try Self.files(folder, holding: "quiet herons") == [])
  }

  @Test(
    "a person who stops it leaves nothing behind, and the terminal as it was",
    arguments: ["\u{03}", "\u{04}"])
  func stopped(key: String) throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let line =
      "'\(BuiltBinary.url.path)' store init; echo \"ended $?\"; stty -a | tr ';' '\\n' | grep -o '[-]*echo ' | head -1"
    let session = try TerminalSession("/bin/sh", ["-c", line], in: folder)
    try session.answer("New passphrase", key)
    #expect(try session.end() == 0)
    #expect(session.shown.contains(key == "\u{03}" ? "ended 130" : "ended 64"), "\(session.shown)")
    #expect(session.shown.contains("echo ") && !session.shown.contains("-echo "))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/pilots.llsstore"))
  }

  @Test("a file that holds it is read to its first line, with a word where others can read it")
  func files() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let open = try BuiltBinary.shell(
      "printf 'seven quiet herons\\r\\nmore\\n' > key; chmod 644 key; LLS_PASSPHRASE_FILE=key lls store init",
      in: folder)
    #expect(open.status == 0 && open.complaints.contains("chmod 600"))
    #expect(!open.complaints.contains("quiet") && !open.output.contains("quiet"))
    let missing = try BuiltBinary.shell("lls store encrypt --passphrase-file nowhere", in: folder)
    #expect(missing.status == 66)
    let empty = try BuiltBinary.shell("lls store encrypt --passphrase-file /dev/null", in: folder)
    #expect(empty.status == 64)
    let long = try BuiltBinary.shell(
      "head -c 5000 /dev/zero | tr '\\0' q | lls store encrypt --passphrase-file -", in: folder)
    #expect(long.status == 65 && !long.complaints.contains("qqq"))
  }

  /// The age program of Debian's package `age`, where it is installed.
  static let age = "/usr/bin/age"

  @Test(
    "the age program opens a copy of ours, and we open one of its own",
    .enabled(if: FileManager.default.isExecutableFile(atPath: age)))
  func otherProgram() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try BuiltBinary.shell(
      """
      printf 'seven quiet herons\\n' > key; chmod 600 key; lls store init --no-passphrase &&
      LLS_TOOLKIT=samples/small lls pilot new autumn --title Autumn --synthetic &&
      lls store backup --to ours.age --passphrase-file key
      """, in: folder)
    #expect(made.status == 0, "\(made.complaints)")
    let opening = try TerminalSession(Self.age, ["-d", "-o", "opened.backup", "ours.age"], in: folder)
    try opening.answer("passphrase", Self.passphrase + "\r")
    #expect(try opening.end() == 0, "\(opening.shown)")
    let sealing = try TerminalSession(Self.age, ["-p", "-o", "theirs.age", "opened.backup"], in: folder)
    try sealing.answer("passphrase", Self.passphrase + "\r")
    try sealing.answer("passphrase", Self.passphrase + "\r")
    #expect(try sealing.end() == 0, "\(sealing.shown)")
    let back = try BuiltBinary.shell(
      "lls store restore theirs.age --passphrase-file key --yes && lls pilot list", in: folder)
    #expect(back.status == 0 && back.output.contains("autumn"), "\(back.complaints)")
  }
}
