/// A stretch of a file, by bytes; lines and columns are computed from it when a person needs them.
package struct SourceSpan: Hashable, Sendable {
  /// First byte of the stretch, counted from 0 at the start of the file.
  package let start: Int
  /// The byte after the last one. Range: `start` or more.
  package let end: Int

  /// Makes a span from its two ends.
  ///
  /// - Parameters:
  ///   - start: first byte, from 0.
  ///   - end: the byte after the last one; a smaller value than `start` is read as `start`.
  package init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// How many bytes it covers. Unit: bytes.
  package var length: Int { end - start }
}
