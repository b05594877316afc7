import Glibc

extension [UInt8] {
  /// Overwrites the bytes, so that they are not left in memory that is used again or written to a swap file.
  ///
  /// Only these bytes: a copy that somebody took, and copies of the libraries underneath, are not reached.
  ///
  /// - Parameter keepsCapacity: whether room stays reserved, so that what is written next does not move about and leave copies.
  package mutating func wipe(keepingCapacity keepsCapacity: Bool = false) {
    // The pointer is used inside the closure only; `explicit_bzero` is not taken away by the optimiser.
    unsafe withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      unsafe explicit_bzero(start, bytes.count)
    }
    removeAll(keepingCapacity: keepsCapacity)
  }
}
