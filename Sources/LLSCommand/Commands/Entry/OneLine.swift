import LLSDiagnostics
import LLSExport

/// One line of a list as the file that the readers of lists take, so that a typed line and a line of a file are held to the same rules.
struct OneLine {
  /// The file.
  let bytes: [UInt8]
  private let places: [(name: String, start: Int, end: Int)]

  /// Writes cells as a file of one line.
  ///
  /// - Parameters:
  ///   - columns: in order.
  ///   - cells: by column; one that is missing is empty.
  init(columns: [String], cells: [String: String]) {
    var bytes = Array(columns.joined(separator: ",").utf8) + [0x0A]
    var places: [(name: String, start: Int, end: Int)] = []
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      let start = bytes.count
      // Always in quotes: a line end in a cell stays in it, and every cell has a place.
      bytes += Array(("\"" + (cells[column] ?? "").replacing("\"", with: "\"\"") + "\"").utf8)
      places.append((column, start, bytes.count))
    }
    self.bytes = bytes + [0x0A]
    self.places = places
  }

  /// The mistakes with the column of each.
  func problems(_ diagnostics: [Diagnostic]) -> AskedLine.Problems? {
    let errors = diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return nil }
    return AskedLine.Problems(
      all: errors.map { finding in
        let start = finding.span?.start
        return AskedLine.Problem(
          field: places.first { place in start.map { place.start <= $0 && $0 < place.end } ?? false }?.name,
          message: finding.message, help: finding.help ?? "")
      })
  }
}
