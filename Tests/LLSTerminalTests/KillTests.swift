import Glibc
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// A second process that plays the script into a journal and says on a pipe what is saved, until it is killed.
///
/// The tests' own program is started again with one test named, because Swift has no fork.
@Suite struct KillTests {
  static let journalVariable = "LLS_KILL_TEST_JOURNAL"

  @Test("the player that is killed by the test below; does nothing by itself")
  func player() throws {
    guard let path = getenv(Self.journalVariable).map({ String(cString: $0) }) else { return }
    var lines = TerminalSamples.script.dropLast()
    for second in 0..<400 {
      lines.append(
        "+\(41 + second / 60):\(second % 60 < 10 ? "0" : "")\(second % 60) tally green \(second % 90)")
    }
    _ = try TerminalSamples.player(Array(lines)).play(to: path) { line in
      guard line.hasPrefix("saved ") else { return }
      let bytes = Array("ACK \(line.dropFirst(6))\n".utf8)
      _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
  }

  @Test("killed at any moment, a session loses nothing that was said to be saved, and goes on")
  func nothingAcknowledgedIsLost() throws {
    let folder = TemporaryFolder()
    var random = SystemRandomNumberGenerator()
    var acknowledgedKills = 0
    for round in 0..<10 {
      unlink(folder.file())
      let child = try #require(Child.start(journal: folder.file()))
      let target = Int.random(in: 1...350, using: &random)
      let acknowledged = child.killAfter(acknowledgements: target)
      guard acknowledged > 0 else { continue }
      acknowledgedKills += 1
      let bytes = contents(of: folder.file())
      let replay = try JournalReader.read(bytes, path: "journal")
      #expect(replay.lastSequence >= acknowledged, "round \(round): killed after \(acknowledged)")
      let (file, again) = try JournalFile.open(at: folder.file())
      #expect(again.state == replay.state)
      withExtendedLifetime(file) {}
    }
    #expect(acknowledgedKills >= 5)
  }

  /// The second process.
  struct Child {
    let id: pid_t
    let errors: Int32

    static func start(journal: String) -> Child? {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { return nil }
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
      posix_spawn_file_actions_addclose(&actions, ends[0])
      defer { posix_spawn_file_actions_destroy(&actions) }
      // A filter of these tests would be added to the child's, which then would play all of them, and this one again.
      var arguments = CommandLine.arguments
      while let place = arguments.firstIndex(of: "--filter") {
        arguments.removeSubrange(place..<min(place + 2, arguments.count))
      }
      arguments += ["--filter", "KillTests/player"]
      let words = arguments.map { strdup($0) } + [nil]
      var environment: [UnsafeMutablePointer<CChar>?] = [strdup("\(KillTests.journalVariable)=\(journal)")]
      var entry = environ
      while let variable = entry.pointee {
        environment.append(strdup(variable))
        entry += 1
      }
      environment.append(nil)
      defer { for word in words + environment { free(word) } }
      var id = pid_t()
      let result = posix_spawn(&id, "/proc/self/exe", &actions, nil, words, environment)
      close(ends[1])
      return result == 0 ? Child(id: id, errors: ends[0]) : nil
    }

    /// Reads acknowledgements, kills at the given one, and returns the last that was said.
    func killAfter(acknowledgements target: Int) -> Int {
      defer { close(errors) }
      var text = ""
      var bytes = [UInt8](repeating: 0, count: 4_096)
      var isKilled = false
      while true {
        let count = read(errors, &bytes, bytes.count)
        if count <= 0 { break }
        text += String(decoding: bytes[..<count], as: UTF8.self)
        if !isKilled, text.split(separator: "\n").count(where: { $0.hasPrefix("ACK ") }) >= target {
          kill(id, SIGKILL)
          isKilled = true
        }
      }
      var status: Int32 = 0
      waitpid(id, &status, 0)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return lines.compactMap { $0.hasPrefix("ACK ") ? Int($0.dropFirst(4)) : nil }.max() ?? 0
    }
  }
}
