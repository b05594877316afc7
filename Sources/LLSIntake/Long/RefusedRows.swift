/// Copies refused rows out of a file, each with its reason, so that they can be mended and imported again.
package struct RefusedRows {
  private var stream: RowStream
  private var sink: Sink

  /// Begins with a file.
  ///
  /// - Parameters:
  ///   - reasons: why, by the line on which a row begins.
  ///   - separator: what stands between cells.
  package init(_ reasons: [Int: String], separator: UInt8) {
    stream = RowStream(separator: separator)
    sink = Sink(reasons: reasons, separator: separator)
  }

  /// Reads what has come.
  package mutating func feed(_ chunk: [UInt8]) { stream.feed(chunk, isLast: false, into: &sink) }

  /// The rows with the names of the columns above them; nothing when no row was refused.
  package mutating func finish() -> [UInt8] {
    stream.feed([], isLast: true, into: &sink)
    return sink.rows.isEmpty ? [] : sink.header + sink.rows
  }

  private struct Sink: RowTaking {
    let reasons: [Int: String]
    let separator: UInt8
    var header: [UInt8] = []
    var rows: [UInt8] = []
    /// The place of the column of reasons in a file that was written here before.
    private var old: Int?

    init(reasons: [Int: String], separator: UInt8) {
      self.reasons = reasons
      self.separator = separator
    }

    var isFull: Bool { false }

    mutating func take(_ row: StreamedRow, in bytes: Span<UInt8>) {
      if header.isEmpty {
        old = row.cells.firstIndex {
          ItemName.plain(String(decoding: RowText.bytes(of: $0, in: bytes), as: UTF8.self))
            == "refused-because"
        }
        header = line(row, bytes, last: Array("refused_because".utf8))
      } else if let reason = reasons[row.line] {
        rows += line(row, bytes, last: Array("\"\(reason.replacing("\"", with: "\"\""))\"".utf8))
      }
    }

    private func line(_ row: StreamedRow, _ bytes: Span<UInt8>, last: [UInt8]) -> [UInt8] {
      var line: [UInt8] = []
      for (index, cell) in row.cells.enumerated() where index != old {
        line += RowText.copy(bytes, Int(cell.start)..<Int(cell.end))
        line.append(separator)
      }
      return line + last + [0x0A]
    }
  }
}
