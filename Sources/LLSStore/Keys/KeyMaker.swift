import Synchronization

/// Makes keys that only go up, also when the clock stands still or goes back.
final class KeyMaker: Sendable {
  private struct Last {
    var milliseconds: Int64 = 0
    var counter = 0
  }

  private let source: StoreSource
  private let last = Mutex(Last())

  /// Takes time and randomness from a source.
  init(_ source: StoreSource) { self.source = source }

  /// Goes on after a key that is there already, so that the order of keys is the order of entry though the clock was put back.
  func goOn(after key: FactKey) {
    last.withLock { last in
      guard (key.milliseconds, key.counter) > (last.milliseconds, last.counter) else { return }
      last = Last(milliseconds: key.milliseconds, counter: key.counter)
    }
  }

  /// The next key.
  func next() -> FactKey {
    let now = source.milliseconds()
    let random = source.randomBytes(10)
    let made = last.withLock { last -> Last in
      if now > last.milliseconds {
        // The counter's upper bit starts at 0, which leaves room to count up.
        let drawn = random.count > 1 ? (Int(random[0] & 0x07) << 8) | Int(random[1]) : 0
        last = Last(milliseconds: now, counter: drawn)
      } else if last.counter < 0x0FFF {
        last.counter += 1
      } else {
        last = Last(milliseconds: last.milliseconds + 1, counter: 0)
      }
      return last
    }
    return FactKey(
      milliseconds: made.milliseconds, counter: made.counter, random: Array(random.dropFirst(2)))
  }
}
