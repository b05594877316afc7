import LLSDiagnostics
import LLSModel

extension CSVTable {
  /// The file with its columns' names as a list says, and its cells as they are.
  func named(by mapping: ColumnMapping?) -> CSVTable {
    guard let mapping, let header else { return self }
    let cells = header.cells.map { cell in
      Cell(span: cell.span, text: mapping.target(of: cell.text) ?? cell.text)
    }
    return CSVTable(
      self, header: Row(line: header.line, cells: cells, isDamaged: header.isDamaged), rows: rows)
  }

  /// The file with its columns' names and its cells' words as a list says; all places stay those of the file.
  ///
  /// - Parameters:
  ///   - mapping: the list.
  ///   - hasDecimalCommas: whether numbers are written with a comma, as in files whose cells other signs separate.
  func mapped(by mapping: ColumnMapping, hasDecimalCommas: Bool) -> CSVTable {
    guard let header else { return self }
    var names = header.cells.map { mapping.target(of: $0.text) ?? $0.text }
    var ticks: [Int: [(column: Int, choice: String)]] = [:]
    var firsts: [String: Int] = [:]
    for (column, name) in names.enumerated() {
      guard let cut = name.firstIndex(of: "=") else { continue }
      let item = String(name[..<cut])
      let first = firsts[item] ?? column
      firsts[item] = first
      ticks[first, default: []].append((column, String(name[name.index(after: cut)...])))
      names[column] = first == column ? item : ColumnMapping.ignore
    }
    let isPlain = ticks.isEmpty && !hasDecimalCommas && !mapping.rules.contains { $0.cell != nil }
    let newHeader = Row(
      line: header.line, cells: zip(header.cells, names).map { Cell(span: $0.span, text: $1) },
      isDamaged: header.isDamaged)
    if isPlain { return CSVTable(self, header: newHeader, rows: rows) }
    let newRows = rows.map { row in
      let cells = row.cells.enumerated().map { column, cell in
        if let choices = ticks[column] { return Cell(span: cell.span, text: Self.ticked(choices, in: row)) }
        let text =
          mapping.meaning(of: cell.text, in: names[column])
          ?? mapping.meaning(of: cell.text, in: header.cells[column].text) ?? cell.text
        return Cell(span: cell.span, text: hasDecimalCommas ? DecimalComma.undone(text) : text)
      }
      return Row(line: row.line, cells: cells, isDamaged: row.isDamaged)
    }
    return CSVTable(self, header: newHeader, rows: newRows)
  }

  /// The choices ticked in columns of their own, as one cell has them; words that are neither yes nor no stay, and are refused.
  private static func ticked(_ choices: [(column: Int, choice: String)], in row: Row) -> String {
    var found: [String] = []
    for (column, choice) in choices {
      let text = row.cells[column].text.lowercased()
      switch text {
      case "", "0", "n", "no", "false": continue
      case "1", "y", "yes", "true", "x", "checked": found.append(choice)
      default: return row.cells[column].text
      }
    }
    return found.joined(separator: ";")
  }
}

/// Numbers as much of Europe writes them.
enum DecimalComma {
  /// The number with a point; other words stay.
  static func undone(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }), !parts[0].isEmpty
    else { return text }
    return "\(parts[0]).\(parts[1])"
  }
}
