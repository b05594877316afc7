import Foundation

/// A program at a terminal of its own, answered as a person would.
final class TerminalSession {
  private let master: Int32
  private let process = Process()
  /// All that it has shown.
  private(set) var shown = ""

  struct NoTerminal: Error {}
  struct NotAsked: Error {
    let shown: String
  }

  /// The program's process; `setsid` becomes it.
  var identifier: Int32 { process.processIdentifier }

  init(_ executable: String, _ arguments: [String], in folder: URL) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // TIOCSPTLCK and TIOCGPTN of Linux, which the import of Glibc leaves out.
    var (lock, number): (Int32, UInt32) = (0, 0)
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw NoTerminal()
    }
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    process.executableURL = URL(filePath: "/usr/bin/setsid")
    process.arguments = ["--ctty", "--wait", executable] + arguments
    process.currentDirectoryURL = folder
    process.environment = BuiltBinary.environment(in: folder)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    try handle.close()
  }

  deinit { close(master) }

  /// Waits for a question and answers it.
  func answer(_ question: String, _ text: String) throws {
    let before = shown.count
    if !question.isEmpty { try read(until: { $0.dropFirst(before).contains(question) }) }
    // What was typed before the question is thrown away by programs that hide it.
    usleep(50_000)
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Waits for the end.
  ///
  /// - Returns: the exit status.
  func end() throws -> Int32 {
    try? read(until: { _ in false })
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func read(until isEnough: (String) -> Bool) throws {
    let deadline = Date(timeIntervalSinceNow: 60)
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while !isEnough(shown) {
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard Date() < deadline, poll(&waiting, 1, 1_000) >= 0 else { throw NotAsked(shown: shown) }
      guard waiting.revents != 0 else { continue }
      let got = Foundation.read(master, &chunk, chunk.count)
      guard got > 0 else { throw NotAsked(shown: shown) }
      shown += String(decoding: chunk[..<got], as: UTF8.self)
    }
  }
}
