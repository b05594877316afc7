import LLSModel

extension HTMLWriter {
  /// Adds a table whose cells are tied to their headers.
  ///
  /// A wide one scrolls by itself on a phone, also from the keyboard, so that the page does not.
  mutating func write(table: Table) {
    let isWide = table.header.count > 3
    if isWide {
      var attributes: [HTMLAttribute] = [.class("wide"), HTMLAttribute("tabindex", "0")]
      attributes.append(HTMLAttribute("role", "group"))
      let name = table.caption.isEmpty ? "Table" : table.caption.plainText
      attributes.append(HTMLAttribute("aria-label", name))
      page.open(.div, attributes)
    }
    page.open(.table)
    if !table.caption.isEmpty {
      page.open(.caption)
      write(table.caption)
      page.close(.caption)
    }
    if table.header.contains(where: { !$0.isEmpty }) { write(header: table) }
    page.open(.tbody)
    for row in table.rows { write(row: row, of: table) }
    page.close(.tbody)
    page.close(.table)
    if isWide { page.close(.div) }
  }

  private mutating func write(header table: Table) {
    page.open(.thead)
    page.open(.tr)
    for (column, cell) in table.header.enumerated() {
      let tag: HTMLTag = cell.isEmpty ? .td : .th
      let scope = cell.isEmpty ? [] : [HTMLAttribute("scope", "col")]
      page.open(tag, scope + alignment(table.alignments[column]))
      write(cell)
      page.close(tag)
    }
    page.close(.tr)
    page.close(.thead)
  }

  private mutating func write(row: [[Inline]], of table: Table) {
    // A row whose cells are empty but for its header is there to be written in by hand.
    let isBlank = row.dropFirst().allSatisfy(\.isEmpty) && row.count > 1
    page.open(.tr, isBlank ? [.class("blank")] : [])
    for (column, cell) in row.enumerated() {
      let isHeader = column == 0 && table.firstColumnIsHeader && !cell.isEmpty
      let tag: HTMLTag = isHeader ? .th : .td
      let scope = isHeader ? [HTMLAttribute("scope", "row")] : []
      page.open(tag, scope + alignment(table.alignments[column]))
      write(cell)
      page.close(tag)
    }
    page.close(.tr)
    page.newline()
  }

  private func alignment(_ alignment: Table.Alignment) -> [HTMLAttribute] {
    switch alignment {
    case .leading: []
    case .trailing: [.class("number")]
    }
  }
}
