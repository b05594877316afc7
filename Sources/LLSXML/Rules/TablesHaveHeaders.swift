import LLSDiagnostics
import LLSModel

/// A screen reader says the header with each cell. (A missing header row is found by reading.)
enum TablesHaveHeaders: Rule {
  static let code = DiagnosticCode.tableWithoutHeader
  static let sentence = "every column of a table has a header, and every row as many cells"

  private static let table = Vocabulary.place(ofElement: "table")

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.arena.nodes.compactMap { node in
      guard node.place == table else { return nil }
      let rows = children(of: node, in: file)
      guard let head = rows.first(where: { $0.name == "head" }) else { return nil }
      let headers = children(of: head, in: file)
      // What stands among the cells has its finding, and may have been meant for one.
      guard headers.allSatisfy({ $0.name == "cell" }) else { return nil }
      // The corner above row names may stay blank.
      if let blank = headers.dropFirst().first(where: { isBlank($0, in: file) }) {
        return file.finding(
          code, at: blank.nameSpan, "a column of the table has no header", label: "this header is blank",
          help: "say in a word or two what stands in the column")
      }
      for row in rows where row.name == "row" {
        let cells = children(of: row, in: file)
        guard cells.allSatisfy({ $0.name == "cell" }), cells.count != headers.count, !headers.isEmpty,
          !cells.isEmpty
        else { continue }
        if cells.count < headers.count {
          return file.finding(
            code, at: row.nameSpan,
            "the row has \(InterfaceText.counted(cells.count, "cell")), and the table has "
              + InterfaceText.counted(headers.count, "header"),
            label: "too few cells", help: "add what is missing; a blank cell is <cell/>",
            related: .init(span: head.nameSpan, label: "the headers"))
        }
        return file.finding(
          code, at: cells[headers.count].nameSpan,
          "the row has \(cells.count) cells, and the table has \(InterfaceText.counted(headers.count, "header"))",
          label: "no header above this", help: "add a header, or take the cell out",
          related: .init(span: head.nameSpan, label: "the headers"))
      }
      return nil
    }
  }

  private static func children(of node: ElementArena.Node, in file: CheckedFile) -> [ElementArena.Node] {
    file.arena.children(of: node).compactMap {
      if case .element(let index) = $0 { file.arena.nodes[index] } else { nil }
    }
  }

  private static func isBlank(_ node: ElementArena.Node, in file: CheckedFile) -> Bool {
    file.arena.children(of: node).allSatisfy { child in
      if case .text(let index) = child { file.arena.texts[index].isBlank } else { false }
    }
  }
}
