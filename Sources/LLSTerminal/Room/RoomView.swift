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
  /// How often in a row the journal was not there: a window that runs the session writes it anew.
  private var looksInVain = 0
  /// After so many looks in vain it is taken for gone.
  private static let vainLimit = 10
  /// What the file was when it was read: its size, when it was written, and last whether it is marked as hidden.
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

  /// What the room may see now. A journal that cannot be read for the moment leaves what was seen; one that was taken away is the end.
  package var page: RoomPage {
    let mark = Self.mark(path)
    looksInVain = mark.isEmpty ? looksInVain + 1 : 0
    guard looksInVain < Self.vainLimit else { return .gone }
    if mark != seen, !mark.isEmpty, let bytes = try? Self.contents(path),
      let newer = try? JournalReader.read(bytes, path: path)
    {
      seen = mark
      replay = newer
    }
    let last = SessionTime(
      moment: replay.entries.last?.step.at ?? .zero,
      reading: replay.entries.last?.clock ?? replay.header.clock)
    // On a full disk the mark knows more than the lines.
    if mark.last == 1 { return .hidden }
    return RoomPage(
      replay.state, plan: plan, at: last.moment(of: clock()), showsTime: showsTime,
      isHeld: JournalFile.isBeingWritten(at: path))
  }

  /// Shows pages on a whole screen until somebody leaves it.
  ///
  /// - Returns: why nothing more is shown; nil where somebody left.
  package func run(on screen: TerminalScreen) -> String? {
    defer { screen.close() }
    var shown: RoomPage?
    var first = 0
    while true {
      let page = page
      if page.scene == .gone { return InterfaceText.Room.gone }
      if page.scene != shown?.scene { first = 0 }
      if page != shown { screen.paint(page.frame(in: screen.size, from: first)) }
      shown = page
      switch screen.next(within: Self.patience) {
      case .gone: return nil
      case .repaint: shown = nil
      case .quiet: continue
      case .keys(let keys):
        for key in keys {
          if [.interrupt, .escape, .endOfInput].contains(key) || key.letter == "q" { return nil }
          first = page.first(after: key, from: first, in: screen.size)
        }
        screen.paint(page.frame(in: screen.size, from: first))
      }
    }
  }

  /// Says each page line by line, all of it when it is about something else than before, until the session is over.
  ///
  /// - Parameters:
  ///   - output: takes one line at a time, safe for a terminal; answers whether somebody still reads.
  ///   - clear: takes what was shown away, when the screen is hidden.
  ///   - wait: waits until it is time to look again.
  package func run(
    output: (String) -> Bool, clear: () -> Void,
    wait: () -> Void = { _ = poll(nil, 0, Int32(RoomView.patience)) }
  ) {
    var shown: RoomPage?
    while true {
      let page = page
      if page.lines.isEmpty, shown?.lines.isEmpty == false { clear() }
      let known = page.scene == shown?.scene ? shown?.lines ?? [] : []
      for line in page.lines where !known.contains(line) {
        guard output(line.text.visible) else { return }
      }
      shown = page
      if page.isOver { return }
      wait()
    }
  }

  private static func mark(_ path: String) -> [Int] {
    var facts = stat()
    // The path and the structure are used during the call only.
    guard unsafe stat(path, &facts) == 0 else { return [] }
    return [Int(facts.st_size), facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, Int(facts.st_ino)]
      + [JournalFile.isMarkedHidden(facts.st_mode) ? 1 : 0]
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
