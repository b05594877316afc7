import Foundation
import Testing

@Suite("Files made to take long", .serialized)
struct HostileFilesTests {
  /// A file of at most 1 MiB, and where it stands in a toolkit's folder.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let path: String
    let text: @Sendable () -> String
    var testDescription: String { name }
  }

  /// The start of a module, up to its outcomes; what is wrong with it besides is of no matter here.
  private static func module(_ attributes: String = "", _ inside: String) -> String {
    "<module xmlns=\"https://livelearnsurvive.org/ns/module\" \(attributes) format=\"1\" id=\"m\">\(inside)</module>"
  }

  private static func many(_ count: Int, _ part: (Int) -> String) -> String {
    (0..<count).map(part).joined()
  }

  private static let all = [
    Hostile(name: "references to nothing among many ids", path: "m/module.xml") {
      let broken = many(4500) { "z\($0) " }
      return module(
        "",
        "<outcomes>" + many(17_000) { "<outcome id=\"o\($0)\">x</outcome>" } + "</outcomes><session>"
          + many(14) { "<activity id=\"a\($0)\" serves=\"\(broken)\"/>" } + "</session>")
    },
    Hostile(name: "a list of modules that are not there", path: "toolkit.xml") {
      "<toolkit xmlns=\"https://livelearnsurvive.org/ns/module\" format=\"1\" id=\"t\"><order>"
        + many(19_900) { "<module-ref id=\"no-such-\($0)\"/>" } + "</order></toolkit>"
    },
    Hostile(name: "handouts in handouts", path: "m/module.xml") {
      let open = "<handout for=\"participant\">"
      return module(
        "",
        String(repeating: open, count: 60) + many(18_000) { _ in "<p>for facilitators</p>" }
          + String(repeating: "</handout>", count: 60))
    },
    Hostile(name: "thousands of unknown attributes", path: "m/module.xml") {
      let activity = "<activity " + many(2990) { "a\($0)=\"\" " } + "/>"
      return module("", "<session>" + String(repeating: activity, count: 6) + "</session>")
    },
    Hostile(name: "many prefixes", path: "m/module.xml") {
      module(many(1400) { "xmlns:n\($0)=\"u\($0)\" " }, many(19_000) { "<n\($0 % 1400):x n1:a=\"\"/>" })
    },
    Hostile(name: "many pointers and many handouts for facilitators", path: "m/module.xml") {
      module(
        "",
        many(6000) { "<handout id=\"h\($0)\" for=\"facilitator\"/>" }
          + many(6000) {
            "<handout id=\"p\($0)\" for=\"participant\"><p><ref to=\"h\($0)\">x</ref></p></handout>"
          })
    },
  ]

  @Test("are checked in little time and memory, with the findings that a person can read", arguments: all)
  func hostile(file: Hostile) throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let kit = folder.appending(path: "kit")
    let place = kit.appending(path: file.path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    let text = file.text()
    #expect(text.utf8.count < 1 << 20)
    try text.write(to: place, atomically: false, encoding: .utf8)
    // Folders for a misspelt name to be compared with.
    for number in 0..<(file.path == "toolkit.xml" ? 100 : 0) {
      let other = kit.appending(path: "no-module-\(number)")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
      try "<module/>".write(to: other.appending(path: "module.xml"), atomically: false, encoding: .utf8)
    }
    let output = folder.appending(path: "out").path
    let child = try Self.check(kit.path, output: output)
    #expect(child.status == 1)
    // Time of the processor, so that a busy machine makes no difference.
    #expect(child.seconds < Self.mostSeconds)
    // A build for tests is larger than a release, which `make attacks` holds to 64 MiB whole; so here what the files add to a small folder.
    let small = try Self.check(Self.smallFolder(in: folder), output: folder.appending(path: "small").path)
    #expect(child.kibibytes > 0 && small.kibibytes > 0 && child.kibibytes - small.kibibytes < 40 << 10)
    let shown = try String(contentsOfFile: output, encoding: .utf8)
    #expect(shown.utf8.count < 1 << 20)
    #expect(shown.contains(" error"))
  }

  /// How long the processor may work: two seconds for what is released, more for what is built for debugging. Unit: seconds.
  private static var mostSeconds: Double {
    #if DEBUG
      12
    #else
      2
    #endif
  }

  /// Checks a folder in a process of its own, whose time and memory the system then tells.
  /// A folder with one module that is wrong in one place.
  private static func smallFolder(in folder: URL) throws -> String {
    let place = folder.appending(path: "small-kit/one")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try "<module/>".write(to: place.appending(path: "module.xml"), atomically: false, encoding: .utf8)
    return folder.appending(path: "small-kit").path
  }

  private static func check(
    _ folder: String, output: String
  ) throws -> (status: Int32, seconds: Double, kibibytes: Int) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // Nicely: the tests beside this one have times to keep.
    let arguments: [String] = ["/usr/bin/nice", "-n", "19", BuiltBinary.url.path, "check", folder]
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    #expect(posix_spawn(&process, arguments[0], &actions, nil, words, environ) == 0)
    var status: Int32 = 0
    var used = rusage()
    // What wait4 says of memory holds this process's own, from which the child was made; the kernel's list does not.
    var peak = 0
    while wait4(process, &status, WNOHANG, &used) == 0 {
      peak = max(peak, kibibytes(of: process))
      usleep(2000)
    }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
    let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    return (exit, seconds(used.ru_utime) + seconds(used.ru_stime), peak)
  }

  /// The most memory that a process has had so far; 0 when it has ended.
  private static func kibibytes(of process: pid_t) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }
}
