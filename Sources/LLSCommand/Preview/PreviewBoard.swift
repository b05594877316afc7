import NIOCore
import Synchronization

/// Where the newest page hangs, for those who look at it. The author's saves come from one thread, the browsers from another.
final class PreviewBoard: Sendable {
  /// The most that may be connected; a browser keeps one connection for each window that it shows.
  static let mostConnections = 16

  /// A page and its number.
  struct Page {
    /// Counts from 1.
    let revision: Int
    /// The page, in UTF-8.
    let bytes: [UInt8]
  }

  /// Told to whoever waits for changes.
  struct Change: Sendable {
    /// The revision that hangs now.
    let revision: Int
  }

  /// Told to whoever waits for changes, to keep the connection and to notice when it is gone.
  struct Pulse: Sendable {}

  private struct State {
    var page: Page
    var connections = 0
    var waiting: [ObjectIdentifier: any Channel] = [:]
  }

  private let state: Mutex<State>

  /// Hangs the first page.
  init(_ page: Page) { state = Mutex(State(page: page)) }

  /// The page that hangs now.
  var page: Page { state.withLock { $0.page } }

  /// Hangs another page, and tells those who wait.
  func hang(_ page: Page) {
    let waiting = state.withLock { state in
      state.page = page
      return state.waiting.values.map(\.self)
    }
    for channel in waiting {
      channel.pipeline.fireUserInboundEventTriggered(Change(revision: page.revision))
    }
  }

  /// Lets one more in; false when there are too many. Each that came must ``leave(_:)``.
  func enter() -> Bool {
    state.withLock { state in
      state.connections += 1
      return state.connections <= Self.mostConnections
    }
  }

  /// Lets one go.
  func leave(_ channel: any Channel) {
    state.withLock { state in
      state.connections -= 1
      state.waiting[ObjectIdentifier(channel)] = nil
    }
  }

  /// Tells a connection of every change from now on.
  ///
  /// - Returns: the revision that hangs now.
  func wait(_ channel: any Channel) -> Int {
    state.withLock { state in
      state.waiting[ObjectIdentifier(channel)] = channel
      return state.page.revision
    }
  }
}
