import Foundation

/// A terminal without a window: what a program paints can be read, and keys can be pressed.
final class PseudoTerminal {
  private let keyboard: Int32
  private let process = Process()
  /// Everything that was painted so far, as bytes.
  private(set) var painted = Data()

  /// Starts `lls` on it.
  ///
  /// - Parameters:
  ///   - arguments: without the program's name.
  ///   - folder: where it runs.
  ///   - fileLimit: how large a file may grow. Missing: as large as the disk lets it. Unit: bytes, whole blocks of 1,024.
  ///   - variables: what is in the environment besides.
  init(
    _ arguments: [String], in folder: URL, rows: UInt16 = 24, columns: UInt16 = 80, fileLimit: Int? = nil,
    adding variables: [String: String] = [:]
  ) throws {
    keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // TIOCSPTLCK and TIOCGPTN of Linux, which the import of Glibc leaves out.
    var lock: Int32 = 0
    var number: Int32 = 0
    guard ioctl(keyboard, 0x4004_5431, &lock) == 0, ioctl(keyboard, 0x8004_5430, &number) == 0 else {
      throw CocoaError(.fileReadUnknown)
    }
    let window = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(window, UInt(TIOCSWINSZ), &size)
    let handle = FileHandle(fileDescriptor: window, closeOnDealloc: true)
    // `setsid -c` makes the terminal the program's own, so that /dev/tty is this one.
    process.executableURL = URL(filePath: "/usr/bin/setsid")
    let limit = fileLimit.map { ["bash", "-c", "ulimit -f \($0 / 1_024); exec \"$0\" \"$@\""] } ?? []
    process.arguments = ["-c", "-w"] + limit + [BuiltBinary.url.path] + arguments
    process.currentDirectoryURL = folder
    var environment = BuiltBinary.environment(in: folder)
    environment["TERM"] = "xterm"
    environment.merge(variables) { $1 }
    process.environment = environment
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
    close(keyboard)
  }

  /// Everything that was painted so far.
  var text: String { String(decoding: painted, as: UTF8.self) }
  /// The program, for looking at it from outside.
  var identifier: Int32 { process.processIdentifier }

  /// Presses keys.
  func press(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(keyboard, bytes, bytes.count)
  }

  /// Waits until something new is painted that holds these words.
  ///
  /// - Returns: whether it came.
  func shows(_ words: String, within seconds: Double = 30) -> Bool {
    let deadline = Date(timeIntervalSinceNow: seconds)
    let start = seen
    while Date() < deadline {
      if let found = painted[start...].range(of: Data(words.utf8)) {
        seen = found.upperBound
        return true
      }
      readMore()
    }
    return false
  }

  /// Whether it takes whole lines and shows what is typed, as a shell needs it.
  var isAsAShellNeedsIt: Bool {
    var modes = termios()
    return tcgetattr(keyboard, &modes) == 0 && modes.c_lflag & tcflag_t(ICANON) != 0
      && modes.c_lflag & tcflag_t(ECHO) != 0 && modes.c_oflag & tcflag_t(OPOST) != 0
  }

  private var seen = 0

  /// Takes in what is painted, as long as it keeps coming.
  ///
  /// - Parameter milliseconds: how long to wait for more.
  func drain(_ milliseconds: Int32) {
    var before = -1
    while painted.count != before {
      before = painted.count
      readMore(milliseconds)
    }
  }

  private func readMore(_ milliseconds: Int32 = 200) {
    var watched = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0 else { return }
    var part = [UInt8](repeating: 0, count: 4_096)
    let count = read(keyboard, &part, part.count)
    if count > 0 { painted += part[..<count] } else { usleep(50_000) }
  }

  /// Waits for the program's end.
  ///
  /// - Returns: the exit status; -1 where it did not end and had to be killed.
  func end(within seconds: Double = 60) -> Int32 {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < deadline { readMore() }
    guard !process.isRunning else {
      signal(SIGKILL)
      process.waitUntilExit()
      return -1
    }
    readMore()
    return process.terminationStatus
  }

  /// Ends the program with a signal.
  func signal(_ number: Int32) {
    let children =
      (try? String(contentsOfFile: "/proc/\(identifier)/task/\(identifier)/children", encoding: .utf8)) ?? ""
    for child in children.split(separator: " ").compactMap({ Int32($0) }) { kill(child, number) }
    if children.isEmpty { kill(identifier, number) }
  }
}
