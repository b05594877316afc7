import LLSModel

extension HTMLWriter {
  /// Adds a table whose cells are tied to their headers.
  ///
  /// A wide one scrolls by itself on a phone, also from the keyboard, so that the page does not.
  mutating func write(table: Table) {
    // Telephone numbers and addresses do not break either.
    let isWide =
      table.header.count > 3 || (table.header.count == 3 && table.rows.joined().contains(where: Self.hasLink))
    if isWide {
      // Beside columns of figures alone, which never break, a column of words would shrink to a word a line.
      let isMeasured = table.alignments.dropFirst().allSatisfy { $0 == .trailing }
      let style = isMeasured ? "wide measured" : "wide"
      var attributes: [HTMLAttribute] = [.class(style), HTMLAttribute("tabindex", "0")]
      attributes.append(HTMLAttribute("role", "group"))
      let name = table.caption.isEmpty ? "Table" : table.caption.plainText
      attributes.append(HTMLAttribute("aria-label", name))
      page.open(.div, attributes)
    }
    page.open(.table, SheetSpacing.isShort(table) ? [.class("whole")] : [])
    if !table.caption.isEmpty {
      page.open(.caption)
      write(table.caption)
      page.close(.caption)
    }
    let blanks = Self.columnsToFillIn(of: table)
    if table.header.contains(where: { !$0.isEmpty }) { write(header: table, blanks: blanks) }
    page.open(.tbody)
    for row in table.rows { write(row: row, of: table, blanks: blanks) }
    page.close(.tbody)
    page.close(.table)
    if isWide { page.close(.div) }
  }

  private static func hasLink(_ cell: [Inline]) -> Bool {
    cell.contains { if case .link = $0 { true } else { false } }
  }

  private mutating func write(header table: Table, blanks: Set<Int>) {
    page.open(.thead)
    page.open(.tr)
    for (column, cell) in table.header.enumerated() {
      let tag: HTMLTag = cell.isEmpty ? .td : .th
      let scope = cell.isEmpty ? [] : [HTMLAttribute("scope", "col")]
      // What is written last is a remark, beside short entries; a grid of blanks has equal columns.
      let hasRemark = blanks.count > 2 && blanks.count < table.header.count
      let isRemark = hasRemark && column == table.header.count - 1
      let room =
        blanks.count == 1
        ? "fill only"
        : blanks.count == 2 ? "fill two" : isRemark ? "fill last" : hasRemark ? "fill entry" : "fill"
      let style =
        blanks.contains(column) ? [.class(room)] : Self.style(table.alignments[column], isBlank: false)
      page.open(tag, scope + style)
      write(cell)
      page.close(tag)
    }
    page.close(.tr)
    page.close(.thead)
  }

  private mutating func write(row: [[Inline]], of table: Table, blanks: Set<Int>) {
    page.open(.tr)
    for (column, cell) in row.enumerated() {
      let isHeader = column == 0 && table.firstColumnIsHeader && !cell.isEmpty
      let tag: HTMLTag = isHeader ? .th : .td
      let scope = isHeader ? [HTMLAttribute("scope", "row")] : []
      page.open(tag, scope + Self.style(table.alignments[column], isBlank: blanks.contains(column)))
      write(cell)
      page.close(tag)
    }
    page.close(.tr)
    page.newline()
  }

  /// Columns without a word under their header: they are there to be written in by hand.
  static func columnsToFillIn(of table: Table) -> Set<Int> {
    guard !table.rows.isEmpty else { return [] }
    return Set(table.header.indices.filter { column in table.rows.allSatisfy { $0[column].isEmpty } })
  }

  private static func style(_ alignment: Table.Alignment, isBlank: Bool) -> [HTMLAttribute] {
    if isBlank { return [.class("blank")] }
    switch alignment {
    case .leading: return []
    case .trailing: return [.class("number")]
    }
  }
}
