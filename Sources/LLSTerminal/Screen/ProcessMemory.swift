import Glibc

/// What the program has in its memory stays there.
package enum ProcessMemory {
  /// No crash writes a picture of it to the disk, and no other program of the same person may look into it.
  ///
  /// - Source: prctl(2), PR_SET_DUMPABLE; setrlimit(2), RLIMIT_CORE.
  package static func keepToItself() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)  // the structure outlives the call
    // Swift does not see a function with "..."; the C library's own entry takes five numbers and keeps no address.
    guard let entry = unsafe dlsym(nil, "prctl") else { return }
    let control = unsafe unsafeBitCast(entry, to: Control.self)
    _ = control(setDumpable, 0, 0, 0, 0)
  }

  /// PR_SET_DUMPABLE, as linux/prctl.h has it.
  private static let setDumpable: Int32 = 4

  private typealias Control = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
}
