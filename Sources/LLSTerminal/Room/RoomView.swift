import Glibc
package import LLSModel
import LLSRunner

/// Follows a session's journal from another window, and shows what the room may see. It only reads.
package final class RoomView {
  /// How long it waits before it looks again. Unit: milliseconds.
  private static let patience = 500

  private let path: String
  private let plan: SessionPlan
  private let showsTime: Bool
  private let clock: () -> ClockReading
  private var replay: JournalReader.Replay
  /// What the file was when it was read: its size, and when it was written.
  private var seen: [Int]

  /// Begins to follow a journal.
  ///
  /// - Parameters:
  ///   - path: the journal.
  ///   - plan: the session, with its words.
  ///   - showsTime: whether the room asked to see how much of a block is left.
  ///   - clock: reads the clocks.
  /// - Throws: ``JournalError`` where it cannot be read.
  package init(
    path: String, plan: SessionPlan, showsTime: Bool,
    clock: @escaping () -> ClockReading = SystemClock.reading
  ) throws(JournalError) {
    self.path = path
    self.plan = plan
    self.showsTime = showsTime
    self.clock = clock
    seen = Self.mark(path)
    replay = try JournalReader.read(Self.contents(path), path: path)
  }

  /// What the room may see now. A journal that cannot be read for the moment leaves what was seen.
  package var page: RoomPage {
    let mark = Self.mark(path)
    if mark != seen, let bytes = try? Self.contents(path),
      let newer = try? JournalReader.read(bytes, path: path)
    {
      seen = mark
      replay = newer
    }
    let last = SessionTime(
      moment: replay.entries.last?.step.at ?? .zero,
      reading: replay.entries.last?.clock ?? replay.header.clock)
    return RoomPage(replay.state, plan: plan, at: last.moment(of: clock()), showsTime: showsTime)
  }

  /// Shows pages on a whole screen until somebody leaves it.
  package func run(on screen: TerminalScreen) {
    defer { screen.close() }
    var shown: RoomPage?
    while true {
      let page = page
      if page != shown { screen.paint(page.frame(in: screen.size)) }
      shown = page
      switch screen.next(within: Self.patience) {
      case .gone: return
      case .repaint: shown = nil
      case .quiet: continue
      case .keys(let keys):
        if keys.contains(where: { $0 == .interrupt || $0 == .escape || $0 == .endOfInput || $0.letter == "q" }
        ) {
          return
        }
      }
    }
  }

  /// Says each page line by line when it changes, until the session is over.
  ///
  /// - Parameters:
  ///   - output: takes one line at a time, safe for a terminal; answers whether somebody still reads.
  ///   - clear: takes what was shown away, when the screen is hidden.
  package func run(output: (String) -> Bool, clear: () -> Void) {
    var shown: [RoomPage.Line] = []
    while true {
      let page = page
      if page.lines.isEmpty, !shown.isEmpty { clear() }
      for line in page.lines where !shown.contains(line) {
        guard output(line.text.visible) else { return }
      }
      shown = page.lines
      if page.isOver { return }
      _ = poll(nil, 0, Int32(Self.patience))  // it only waits
    }
  }

  private static func mark(_ path: String) -> [Int] {
    var facts = stat()
    // The path and the structure are used during the call only.
    guard unsafe stat(path, &facts) == 0 else { return [] }
    return [Int(facts.st_size), facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, Int(facts.st_ino)]
  }

  private static func contents(_ path: String) throws(JournalError) -> [UInt8] {
    // The path is used during the call only.
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .notThere(path: path) }
      throw .cannotRead(path: path, reason: SystemReason.words(errno))
    }
    defer { close(descriptor) }
    return try JournalBytes.all(descriptor, path: path)
  }
}
