import Glibc

/// What a person typed to open something: held in one place, kept out of the swap file where the system lets us, wiped at the end.
///
/// It has no description, so that no log, message or error can show it.
// The bytes are written by the initialiser and by the last owner's end only, so that owners on several threads only read.
@safe package final class Passphrase: @unchecked Sendable {
  /// The most bytes that are read as one; a whole file named by mistake is not. Unit: bytes.
  package static let longest = 1024

  private let bytes: UnsafeMutableRawBufferPointer

  /// Takes the bytes over.
  ///
  /// - Parameter typed: as they came from the keyboard or a file, in UTF-8; wiped here.
  /// - Throws: ``SealError/emptyPassphrase``.
  package init(taking typed: inout [UInt8]) throws(SealError) {
    guard !typed.isEmpty else { throw .emptyPassphrase }
    // From now on a crash leaves no picture of the memory on the disk. The structure is used during the call only.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    // Freed by `deinit`, and by nothing else.
    unsafe bytes = .allocate(byteCount: typed.count, alignment: 16)
    // The memory was allocated for as many bytes above; a system that refuses to hold it in memory still holds it.
    _ = unsafe mlock(bytes.baseAddress, bytes.count)
    unsafe bytes.copyBytes(from: typed)
    typed.wipe()
  }

  /// Takes a text.
  ///
  /// - Throws: ``SealError/emptyPassphrase``.
  package convenience init(_ text: String) throws(SealError) {
    var typed = Array(text.utf8)
    try self.init(taking: &typed)
  }

  deinit {
    // Wiped, let go of and freed once, by the last owner.
    guard let start = unsafe bytes.baseAddress else { return }
    unsafe explicit_bzero(start, bytes.count)
    _ = unsafe munlock(start, bytes.count)
    unsafe bytes.deallocate()
  }

  /// How many signs a person would count.
  package var length: Int {
    // The text lives until the count is taken.
    unsafe String(decoding: bytes, as: UTF8.self).count
  }

  /// Whether it is the same as another one.
  package func matches(_ other: Passphrase) -> Bool {
    // Both are read during the call only.
    unsafe bytes.elementsEqual(other.bytes)
  }

  /// Lends the bytes.
  func withBytes<Result>(_ work: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    // Lent for the time of the call; `self` is alive meanwhile.
    try unsafe work(UnsafeRawBufferPointer(bytes))
  }
}
