import LLSDiagnostics
import LLSModel

/// Keeps what young people wrote out of messages: a finding shows where it is, and never the words around it.
enum WordsHeldBack {
  /// Longer cells are taken for words. Unit: bytes.
  private static let longestAnswer = 16
  /// What covers a character of one, two, three and four bytes.
  private static let marks: [[UInt8]] = ["*", "·", "•", "🔒"].map { Array($0.utf8) }

  /// Whether a cell may hold words of a person: a comment that slipped into another column looks like this.
  static func mayBeWords(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.count > longestAnswer || bytes.contains(0x20)
  }

  /// The file as findings may show it: every cell that may hold words is covered, character by character, so that all places stay.
  ///
  /// - Parameters:
  ///   - table: the file.
  ///   - plan: which column holds what; a cell for a code that is none may be a name, and is covered.
  ///   - columns: the places of the columns that hold words.
  static func file(of table: CSVTable, plan: ColumnPlan, wordColumns columns: Set<Int> = []) -> SourceFile {
    var bytes = table.file.bytes
    guard let header = table.header else {
      // The bytes could not be read as a table: everything below the first line may be words.
      let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      cover(end..<bytes.endIndex, in: &bytes)
      return SourceFile(path: table.file.path, bytes: bytes)
    }
    if plan.places.isEmpty, !plan.isWrongSeparator {
      // Perhaps the names of columns are missing, and this is a row of somebody's words.
      cover(header.span.start..<header.span.end, in: &bytes)
    }
    let codeColumn = plan.places["code"]
    let versionColumn = plan.places["form_version"]
    let logColumn = plan.places["id"]
    for row in table.rows + table.raggedRows {
      let isRagged = row.cells.count != header.cells.count
      for (index, cell) in row.cells.enumerated() {
        let place = cell.span.start..<cell.span.end
        // In a ragged row nobody can tell which column a cell belongs to.
        let mustBeCode = isRagged || index == codeColumn
        let isAnswer = mustBeCode ? ParticipantCode(cell.text) != nil : !columns.contains(index)
        let isNoVersion = index == versionColumn && !FormVersion.fits(cell.text)
        let isNoLogID = index == logColumn && !ShortName.fitsLogLine(cell.text)
        if !isAnswer || isNoVersion || isNoLogID || mayBeWords(bytes[place]) { cover(place, in: &bytes) }
      }
    }
    return SourceFile(path: table.file.path, bytes: bytes)
  }

  /// Writes a mark over each character that is as wide in bytes, and leaves line ends.
  static func cover(_ place: Range<Int>, in bytes: inout [UInt8]) {
    var index = place.lowerBound
    while index < place.upperBound {
      let lead = bytes[index]
      let width = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
      if lead != 0x0A, lead != 0x0D, index + width <= place.upperBound {
        bytes.replaceSubrange(index..<index + width, with: marks[width - 1])
      }
      index += width
    }
  }
}
