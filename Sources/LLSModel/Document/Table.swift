/// A table: a caption, one header row, and rows of the same width.
package struct Table: Hashable, Sendable {
  /// How a column's cells stand.
  package enum Alignment: Hashable, Sendable {
    /// Words.
    case leading
    /// Numbers.
    case trailing
  }

  /// What the table shows.
  package let caption: [Inline]
  /// One header a column. Shape: columns.
  package let header: [[Inline]]
  /// Cells. Shape: rows × columns; shorter rows are filled with empty cells by the initialiser.
  package let rows: [[[Inline]]]
  /// One a column. Shape: columns.
  package let alignments: [Alignment]
  /// Whether the first cell of every row is that row's header.
  package let firstColumnIsHeader: Bool

  /// Makes a table; rows are cut or filled to the header's width.
  package init(
    caption: [Inline], header: [[Inline]], rows: [[[Inline]]], alignments: [Alignment]? = nil,
    firstColumnIsHeader: Bool = true
  ) {
    self.caption = caption
    self.header = header
    self.rows = rows.map { row in
      (0..<header.count).map { column in column < row.count ? row[column] : [] }
    }
    let given = alignments ?? []
    self.alignments = (0..<header.count).map { $0 < given.count ? given[$0] : .leading }
    self.firstColumnIsHeader = firstColumnIsHeader
  }
}
