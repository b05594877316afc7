import Glibc
import Synchronization

/// Where typed lines come from.
package struct LineInput {
  /// What came.
  package enum Item: Hashable, Sendable {
    /// A line, without its end.
    case line(String)
    /// There are no more.
    case end
    /// Somebody pressed Ctrl-C, or the window is being closed.
    case interrupted
    /// Nobody typed for as long as was waited.
    case quiet
  }

  /// Waits for the next line.
  package let next: () -> Item
  /// Waits for the next line, so many milliseconds at most.
  package let nextWithin: (Int) -> Item

  /// Makes an input.
  ///
  /// - Parameters:
  ///   - next: waits for a line.
  ///   - nextWithin: the same for so many milliseconds at most. Missing: it waits as `next` does.
  package init(next: @escaping () -> Item, nextWithin: ((Int) -> Item)? = nil) {
    self.next = next
    self.nextWithin = nextWithin ?? { _ in next() }
  }

  /// Lines that are known beforehand.
  package static func lines(_ lines: [String]) -> LineInput {
    var rest = lines[...]
    return LineInput { rest.popFirst().map { .line($0) } ?? .end }
  }

  /// Lines from a descriptor: a terminal, a pipe or a file. While it is in use, Ctrl-C, hang-up and termination end the input, and an
  /// output that nobody reads any more does not stop the program: the journal is what counts.
  ///
  /// - Parameters:
  ///   - descriptor: for example standard input; it is not closed.
  ///   - idle: how long to wait for a line. Missing: for ever. Unit: milliseconds.
  package static func descriptor(_ descriptor: Int32, idle: Int? = nil) -> LineInput {
    let reader = DescriptorLines(descriptor, idle: idle)
    return LineInput(next: { reader.next(within: nil) }, nextWithin: { reader.next(within: $0) })
  }
}

/// Where the signal handler says that one came: the writing end of a pipe; below zero for nobody listens.
private let signalPipe = Atomic<Int32>(-1)

/// Reads lines from a descriptor and hears of signals between two lines, so that none cuts an event in two.
private final class DescriptorLines {
  /// Longer lines are cut. Unit: bytes.
  private static let lineLimit = 1 << 16
  private static let closing = [SIGINT, SIGTERM, SIGHUP]

  private let descriptor: Int32
  private let idle: Int32
  private var pipeEnds: [Int32] = [-1, -1]
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  init(_ descriptor: Int32, idle: Int?) {
    self.descriptor = descriptor
    self.idle = idle.map { Int32(clamping: $0) } ?? -1
    signal(SIGPIPE, SIG_IGN)
    // The array outlives the call.
    guard unsafe pipe(&pipeEnds) == 0 else { return }
    for end in pipeEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    signalPipe.store(pipeEnds[1], ordering: .relaxed)
    for number in Self.closing {
      signal(number) { _ in
        var mark: UInt8 = 1
        _ = unsafe write(signalPipe.load(ordering: .relaxed), &mark, 1)  // the byte outlives the call
      }
    }
  }

  deinit {
    for number in Self.closing + [SIGPIPE] { signal(number, SIG_DFL) }
    signalPipe.store(-1, ordering: .relaxed)
    for end in pipeEnds where end >= 0 { close(end) }
  }

  func next(within milliseconds: Int?) -> LineInput.Item {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Self.words(buffer[..<end])
        buffer.removeSubrange(...end)
        return .line(line)
      }
      if isAtEnd {
        defer { buffer = [] }
        return buffer.isEmpty ? .end : .line(Self.words(buffer[...]))
      }
      switch waitForInput(milliseconds.map { Int32(clamping: max(0, $0)) }) {
      case .signal: return .interrupted
      case .nothing: return .quiet
      case .input: readMore()
      }
    }
  }

  private enum Event {
    case signal, nothing, input
  }

  private func waitForInput(_ limit: Int32?) -> Event {
    var watched = [
      pollfd(fd: pipeEnds[0], events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    // The array outlives the call.
    var ready: Int32
    let wait = limit.map { idle < 0 ? $0 : min($0, idle) } ?? idle
    repeat { ready = unsafe poll(&watched, nfds_t(watched.count), wait) } while ready < 0 && errno == EINTR
    if watched[0].revents & Int16(POLLIN) != 0 { return .signal }
    return ready == 0 ? .nothing : .input
  }

  private func readMore() {
    var part = [UInt8](repeating: 0, count: 4_096)
    // The buffer outlives the call.
    let count = unsafe read(descriptor, &part, part.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      isAtEnd = true
      return
    }
    if buffer.count < Self.lineLimit {
      buffer += part[..<count]
    } else if let end = part[..<count].firstIndex(of: UInt8(ascii: "\n")) {
      buffer += part[end..<count]
    }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
