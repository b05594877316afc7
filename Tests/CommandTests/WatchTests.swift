import Foundation
import Testing

@testable import LLSCommand

@Suite("A check that watches")
struct WatchTests {
  /// A running `lls check --watch`, whose output goes to a file.
  private final class Watcher {
    private let process = Process()
    private let output: URL

    init(in folder: URL) throws {
      output = folder.appending(path: ".watched")
      _ = FileManager.default.createFile(atPath: output.path, contents: nil)
      let words = [BuiltBinary.url.path, "check", "samples/small", "--watch", "--format", "github"]
      process.executableURL = URL(filePath: words[0])
      process.arguments = Array(words.dropFirst())
      process.currentDirectoryURL = folder
      process.environment = BuiltBinary.environment(in: folder)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    var said: String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }

    /// Waits until the output ends in a line with some words; false after a while.
    func says(_ words: String, times: Int = 1) -> Bool {
      for _ in 0..<400 {
        if said.components(separatedBy: words).count - 1 >= times { return true }
        usleep(50_000)
      }
      return false
    }

    /// Ctrl-C; the exit status.
    func interrupt() -> Int32 {
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }
  }

  @Test("finds what an editor saves, says it once, and ends with 130 at Ctrl-C")
  func watches() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let module = folder.appending(path: "samples/small/tea-round/module.xml")
    let good = try String(contentsOf: module, encoding: .utf8)
    try good.replacing("<opt-out>Rest.</opt-out>", with: "").write(
      to: module, atomically: false, encoding: .utf8)
    let watcher = try Watcher(in: folder)
    #expect(watcher.says("LLS0403"))
    // By another file that takes its place, as many editors do; a change that makes no difference; and in place.
    try good.replacing("<opt-out>Rest.</opt-out>", with: "<oops/>").write(
      to: module, atomically: true, encoding: .utf8)
    #expect(watcher.says("LLS0101"))
    let before = watcher.said
    try "notes".write(
      to: folder.appending(path: "samples/small/tea-round/notes.txt"), atomically: true, encoding: .utf8)
    try good.replacing("<opt-out>Rest.</opt-out>", with: "<oops/>").write(
      to: module, atomically: false, encoding: .utf8)
    usleep(700_000)
    #expect(watcher.said == before, "nothing is printed where nothing is different")
    try good.replacing("minutes=\"4\"", with: "minutes=\"5\"").write(
      to: module, atomically: false, encoding: .utf8)
    #expect(watcher.says("LLS0301"))
    // A new module in a folder of its own is found too.
    let other = folder.appending(path: "samples/small/second")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try good.write(to: other.appending(path: "module.xml"), atomically: true, encoding: .utf8)
    #expect(watcher.says("second"))
    #expect(!watcher.said.contains("\u{1B}"), "nothing is cleared where no terminal is")
    #expect(watcher.interrupt() == 130)
  }

  @Test("a change is found without the system's notices too")
  func polls() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let module = "samples/small/tea-round/module.xml"
    let change = FolderChange(of: [folder.appending(path: "samples").path], isNoticed: false)
    _ = try BuiltBinary.shell("(sleep 0.3; echo changed > \(module)) > /dev/null 2>&1 &", in: folder)
    // Comes back only because something has changed.
    change.wait()
    #expect(try String(contentsOf: folder.appending(path: module), encoding: .utf8) == "changed\n")
  }

  @Test("a path that is not there is not waited for")
  func missing() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try BuiltBinary.shell("timeout 5 lls check nowhere --watch", in: folder)
    #expect(outcome.status == 2, "\(outcome.output)")
  }
}
