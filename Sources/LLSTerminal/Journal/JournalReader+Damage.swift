/// Journals that a fault has reached.
extension JournalReader {
  /// As much of a journal as is whole.
  ///
  /// - Parameters:
  ///   - bytes: the journal.
  ///   - path: where it was read, for messages.
  /// - Returns: what can be read, and the line, from 2, that is not as it was written or cannot have happened; nil where all is well.
  /// - Throws: ``JournalError`` where not even the first line is whole.
  package static func whole(
    of bytes: [UInt8], path: String
  ) throws(JournalError) -> (replay: Replay, damagedLine: Int?) {
    do {
      return (try read(bytes, path: path), nil)
    } catch {
      switch error {
      case .damaged(_, let line), .impossible(_, let line):
        guard line > 1 else { throw error }
        return (try read(beginning(of: bytes, lines: line - 1), path: path), line)
      default: throw error
      }
    }
  }

  /// So many lines with their line ends.
  private static func beginning(of bytes: [UInt8], lines: Int) -> [UInt8] {
    var left = lines
    let end = bytes.firstIndex { byte in
      if byte == UInt8(ascii: "\n") { left -= 1 }
      return left == 0
    }
    return Array(bytes[...(end ?? bytes.endIndex - 1)])
  }
}
