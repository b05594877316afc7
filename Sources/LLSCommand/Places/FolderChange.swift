import Glibc

/// Waits until something in some folders changes.
///
/// The names, sizes and times of the files are the truth; the system's notices only end the waiting sooner. So a folder that
/// gives no notices, such as one on another computer, is watched too, a little later.
struct FolderChange: ~Copyable {
  /// How often the files are looked at where notices come, and where none do. Unit: milliseconds.
  private static let pauses = (noticed: Int32(2000), unnoticed: Int32(400))
  /// How long nothing must happen before a change counts as whole: editors write in several steps. Unit: milliseconds.
  private static let quiet: Int32 = 60
  /// The most folders inside those named, and how deep; a library has about a hundred, two deep.
  private static let most = (folders: 2000, depth: 4)

  private let folders: [String]
  private let descriptor: Int32
  private let before: [String: Facts]

  /// What tells a file from its former self.
  private struct Facts: Equatable {
    let number: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// Starts watching.
  ///
  /// - Parameters:
  ///   - folders: with everything inside them, hidden files and links left out.
  ///   - isNoticed: whether to ask the system for notices.
  init(of folders: [String], isNoticed: Bool = true) {
    self.folders = folders
    descriptor = isNoticed ? inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) : -1
    let events =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF
    before = Self.facts(of: folders) { [descriptor] folder in
      // The path is used during the call only.
      if descriptor >= 0 { _ = unsafe inotify_add_watch(descriptor, folder, UInt32(events)) }
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Waits for a change, and then until it is whole.
  borrowing func wait() {
    while true {
      let isNoticed = sleep(descriptor >= 0 ? Self.pauses.noticed : Self.pauses.unnoticed)
      while isNoticed, sleep(Self.quiet) {}
      let now = Self.facts(of: folders) { _ in }
      guard now != before else { continue }
      // Without notices, two looks alike say that the writing is over.
      var last = now
      while true {
        usleep(UInt32(Self.quiet) * 1000)
        let next = Self.facts(of: folders) { _ in }
        if next == last { return }
        last = next
      }
    }
  }

  /// Sleeps until a notice comes; false when none did.
  private borrowing func sleep(_ milliseconds: Int32) -> Bool {
    guard descriptor >= 0 else {
      usleep(UInt32(milliseconds) * 1000)
      return false
    }
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // The structure outlives the call.
    guard unsafe poll(&wanted, 1, milliseconds) > 0 else { return false }
    var notices = [UInt8](repeating: 0, count: 1 << 14)
    // What the notices say is of no matter: the files are looked at.
    while unsafe read(descriptor, &notices, notices.count) > 0 {}
    return true
  }

  // MARK: Looking

  private static func facts(of folders: [String], visit: (String) -> Void) -> [String: Facts] {
    var facts: [String: Facts] = [:]
    var waiting = folders.map { (path: $0, depth: 0) }
    var seen = 0
    while let next = waiting.popLast(), seen < most.folders {
      seen += 1
      visit(next.path)
      for name in names(in: next.path) where !name.hasPrefix(".") {
        let path = next.path + "/" + name
        var status = stat()
        // The path and the structure are used during the call only.
        guard unsafe lstat(path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR, next.depth < most.depth {
          waiting.append((path, next.depth + 1))
        }
        facts[path] = Facts(
          number: status.st_ino, size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
          nanoseconds: status.st_mtim.tv_nsec)
      }
    }
    return facts
  }

  private static func names(in folder: String) -> [String] {
    // Closed once, at the end of this call; names are copied.
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // Unsafe: the system ends the name with a zero inside the entry.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
