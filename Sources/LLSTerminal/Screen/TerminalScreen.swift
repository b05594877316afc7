import Glibc
import Synchronization

/// Whether a screen is open, and its descriptor: what a signal has to put back.
private let openScreen = Atomic<Int32>(-1)
/// Where a handler says that the window changed, the program goes on after a stop, or somebody ends it: the writing end of a pipe.
private let wakingPipe = Atomic<Int32>(-1)
/// Whether somebody has asked the program to end; who asks again does not wait for it.
private let isAskedToEnd = Atomic(false)
// Written once before `openScreen` is set, and read by handlers only while it is: no two threads meet here.
nonisolated(unsafe) private var usualTerminal = termios()
/// What leaves the screen, as bytes that a handler may send without making anything.
private let leavingBytes: StaticString =
  "\u{1B}[?2026l\u{1B}[0m\u{1B}[2J\u{1B}[3J\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l"

/// Puts the terminal back. It calls nothing that a signal handler may not call.
private func restoreTerminal() {
  let descriptor = openScreen.exchange(-1, ordering: .sequentiallyConsistent)
  guard descriptor >= 0 else { return }
  // The bytes are a constant of the program, and the structure is not written any more.
  unsafe write(descriptor, leavingBytes.utf8Start, leavingBytes.utf8CodeUnitCount)
  unsafe tcsetattr(descriptor, TCSAFLUSH, &usualTerminal)
}

/// A terminal in which single keys are heard and the whole screen is painted. It is put back on every way out, a crash included.
package final class TerminalScreen {
  /// What happened.
  package enum Event: Hashable, Sendable {
    /// Keys were pressed.
    case keys([Key])
    /// The window has another size, or has to be painted anew.
    case repaint
    /// Nothing happened for as long as was waited.
    case quiet
    /// The terminal is gone, or somebody ends the program.
    case gone
  }

  /// Signals by which somebody asks the program to end: it leaves as if the terminal were gone, and at once when it is asked again.
  private static let asking = [SIGINT, SIGTERM, SIGHUP]
  /// Signals that end the program: after the terminal was put back they do what they always do.
  private static let ending = [
    SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGPIPE, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1,
    SIGUSR2, SIGXCPU, SIGSYS, SIGPOLL,
  ]

  /// How long a terminal may take nothing before a frame is given up. Unit: milliseconds.
  private static let writingWait: Int32 = 1_000

  private let input: Int32
  private let output: Int32
  private let maySuspend: Bool
  private var pipeEnds: [Int32] = [-1, -1]
  private var decoder = KeyDecoder()
  /// How long nothing was typed, as far as something begun waits for more. Unit: milliseconds.
  private var silence = 0
  private var painter: FramePainter

  /// Opens the terminal behind two descriptors.
  ///
  /// - Parameters:
  ///   - input: where keys come from.
  ///   - output: where it is painted.
  ///   - usesColours: whether words may have colours.
  ///   - maySuspend: whether Ctrl-Z stops the program and gives the terminal back meanwhile; not where answers are on the screen.
  /// - Returns: nil where one of them is no terminal.
  package init?(input: Int32 = 0, output: Int32 = 1, usesColours: Bool, maySuspend: Bool = false) {
    guard isatty(input) == 1, isatty(output) == 1 else { return nil }
    self.input = input
    self.output = output
    self.maySuspend = maySuspend
    painter = FramePainter(usesColours: usesColours)
    guard open() else { return nil }
  }

  deinit { close() }

  /// Puts a terminal right that somebody else left without echo, on its other screen or without a cursor.
  package static func reset(input: Int32 = 0, output: Int32 = 1) {
    // The bytes are a constant of the program.
    unsafe write(output, leavingBytes.utf8Start, leavingBytes.utf8CodeUnitCount)
    var modes = termios()
    // The structure outlives both calls.
    guard unsafe tcgetattr(input, &modes) == 0 else { return }
    modes.c_iflag |= tcflag_t(ICRNL | IXON | BRKINT)
    modes.c_oflag |= tcflag_t(OPOST | ONLCR)
    modes.c_lflag |= tcflag_t(ICANON | ECHO | ECHOE | ECHOK | ISIG | IEXTEN)
    unsafe tcsetattr(input, TCSADRAIN, &modes)
  }

  /// Leaves the screen.
  package func close() {
    restoreTerminal()
    wakingPipe.store(-1, ordering: .relaxed)
    for end in pipeEnds where end >= 0 { Glibc.close(end) }
    pipeEnds = [-1, -1]
    for number in Self.asking + Self.ending + [SIGWINCH, SIGCONT, SIGTSTP] { signal(number, SIG_DFL) }
  }

  private func open() -> Bool {
    // The structure is filled before anything reads it.
    guard unsafe tcgetattr(input, &usualTerminal) == 0, unsafe pipe(&pipeEnds) == 0 else { return false }
    for end in pipeEnds {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wakingPipe.store(pipeEnds[1], ordering: .sequentiallyConsistent)
    ProcessMemory.keepToItself()
    isAskedToEnd.store(false, ordering: .sequentiallyConsistent)
    openScreen.store(output, ordering: .sequentiallyConsistent)
    for number in Self.ending {
      signal(number) { number in
        restoreTerminal()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    for number in Self.asking {
      signal(number) { number in
        if isAskedToEnd.exchange(true, ordering: .sequentiallyConsistent) {
          restoreTerminal()
          signal(number, SIG_DFL)
          raise(number)
        }
        var mark: UInt8 = 1
        _ = unsafe write(wakingPipe.load(ordering: .relaxed), &mark, 1)  // the byte outlives the call
      }
    }
    hearEnding()
    // Stopping would drop out to a shell with the screen behind it; where it may, Ctrl-Z is a key that comes to `suspend()`.
    signal(SIGTSTP, SIG_IGN)
    for number in [SIGWINCH, SIGCONT] {
      signal(number) { _ in
        var mark: UInt8 = 1
        _ = unsafe write(wakingPipe.load(ordering: .relaxed), &mark, 1)  // the byte outlives the call
      }
    }
    atexit { restoreTerminal() }
    listenRaw()
    send(Array(FramePainter.entering.utf8))
    return true
  }

  /// Lets through what whoever started the program may have blocked: a program that cannot be ended would keep its screen open.
  private func hearEnding() {
    var ending = sigset_t()
    unsafe sigemptyset(&ending)  // the set outlives this call and the next ones
    for number in Self.asking + Self.ending { unsafe sigaddset(&ending, number) }
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &ending, nil)
  }

  /// Single keys, without echo, and no key that makes a signal.
  private func listenRaw() {
    // Written once before, in `open()`.
    var raw = unsafe usualTerminal
    unsafe cfmakeraw(&raw)
    unsafe tcsetattr(input, TCSADRAIN, &raw)  // the structure outlives the call
  }

  /// How large the window is now.
  package var size: ScreenSize {
    var size = winsize()
    // The kernel fills the structure before the call returns.
    guard unsafe ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else {
      return ScreenSize(rows: 24, columns: 80)
    }
    return ScreenSize(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }

  /// Gives the terminal back and stops the program; when it goes on, it has the terminal again and everything is painted anew.
  package func suspend() {
    guard maySuspend else { return }
    restoreTerminal()
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    // Here the program goes on: somebody typed `fg`.
    signal(SIGTSTP, SIG_IGN)
    openScreen.store(output, ordering: .sequentiallyConsistent)
    listenRaw()
    painter.forget()
    send(Array(FramePainter.entering.utf8))
  }

  /// Paints the next frame whole.
  package func repaintAll() { painter.forget() }

  /// Shows a frame.
  package func paint(_ frame: Frame) { paint(frame.grid()) }

  /// Shows cells.
  package func paint(_ grid: CellGrid) { send(painter.bytes(for: grid)) }

  /// Waits.
  ///
  /// - Parameter milliseconds: how long at most.
  package func next(within milliseconds: Int) -> Event {
    var watched = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipeEnds[0], events: Int16(POLLIN), revents: 0),
    ]
    let patience = decoder.patience.map { max(0, $0 - silence) }
    let wait = min(patience ?? milliseconds, milliseconds)
    // The array outlives the call.
    let ready = unsafe poll(&watched, nfds_t(watched.count), Int32(clamping: wait))
    if ready < 0 { return errno == EINTR ? repainting() : .gone }
    if ready == 0 {
      silence += wait
      guard let patience, wait >= patience else { return .quiet }
      silence = 0
      return .keys(decoder.flush())
    }
    if watched[1].revents & Int16(POLLIN) != 0 { return repainting() }
    silence = 0
    var part = [UInt8](repeating: 0, count: 4_096)
    // The buffer outlives the call.
    let count = unsafe read(input, &part, part.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return .keys([]) }
    guard count > 0 else { return .gone }
    return .keys(decoder.keys(from: Array(part[..<count])))
  }

  private func repainting() -> Event {
    var marks = [UInt8](repeating: 0, count: 64)
    // The buffer outlives the call; the pipe does not block.
    while unsafe read(pipeEnds[0], &marks, marks.count) > 0 {}
    if isAskedToEnd.load(ordering: .sequentiallyConsistent) { return .gone }
    listenRaw()
    painter.forget()
    return .repaint
  }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The pointer is used inside the closure only.
      let written = unsafe rest.withUnsafeBytes { unsafe write(output, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR || (errno == EAGAIN && mayWrite()) { continue }
      guard written > 0 else { return painter.forget() }  // half a frame stands there: the next one is whole
      rest = rest.dropFirst(written)
    }
  }

  /// Waits a moment until a terminal that does not block takes more.
  private func mayWrite() -> Bool {
    var watched = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    return unsafe poll(&watched, 1, Self.writingWait) > 0  // the structure outlives the call
  }
}
