import Glibc
import Synchronization

/// How a writer waits for another one: a little longer each time, with a word about it after half a second.
final class Waiting: Sendable {
  private struct State {
    var began: Int64 = 0
    var isTold = false
  }

  /// When to say something. Unit: milliseconds.
  static let quiet: Int64 = 500

  private let patience: Int64
  private let notice: @Sendable (StoreNotice) -> Void
  private let state = Mutex(State())

  /// - Parameters:
  ///   - patience: how long to wait at most. Unit: seconds.
  ///   - notice: takes the word.
  init(patience: Double, notice: @escaping @Sendable (StoreNotice) -> Void) {
    self.patience = Int64(patience * 1_000)
    self.notice = notice
  }

  /// What the database calls while another writer holds it.
  ///
  /// - Parameter tries: how often it has been called for this wait; 0 begins one.
  /// - Returns: whether to try again.
  func mayTryAgain(_ tries: Int) -> Bool {
    let now = Self.milliseconds()
    let (waited, tells) = state.withLock { state in
      if tries == 0 { state = State(began: now) }
      let waited = now - state.began
      let tells = waited >= Self.quiet && !state.isTold && waited < patience
      if tells { state.isTold = true }
      return (waited, tells)
    }
    guard waited < patience else { return false }
    if tells { notice(.waiting(seconds: Int((patience + 999) / 1_000))) }
    usleep(UInt32(min(20, 1 + tries)) * 1_000)
    return true
  }

  private static func milliseconds() -> Int64 {
    var now = timespec()
    // Fills the structure it is given, nothing else; this clock does not jump.
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
  }
}
