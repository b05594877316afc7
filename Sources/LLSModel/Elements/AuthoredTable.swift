/// A table with a caption and a header row. (`Table` is the document's own.)
package struct AuthoredTable: DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "table", content: .children([.one("caption"), .one("head"), .some("row")]),
    meaning: "A table with a caption and a header row.",
    example: """
      <table><caption>Who decides</caption><head><cell>What</cell><cell>Who</cell></head>\
      <row><cell>The colour of the hall</cell><cell>The council</cell></row></table>
      """)

  /// What the table shows.
  package let caption: Caption
  /// The headers. Shape: columns.
  package let head: TableHead
  /// The rows. Shape: at least one.
  package let rows: [TableRow]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    caption = element.one(Caption.self)
    head = element.one(TableHead.self)
    rows = element.all(TableRow.self)
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] {
    [
      .table(
        Table(
          caption: caption.content, header: head.cells.map(\.content),
          rows: rows.map { $0.cells.map(\.content) }))
    ]
  }
}

/// What a table or a picture shows.
package struct Caption: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "caption", content: .inline, meaning: "What the table or the picture shows.",
    example: "<caption>Who decides</caption>")

  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    content = element.inlines()
    spans = element.spans
  }
}

/// The header row of a table.
package struct TableHead: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "head", content: .children([.some("cell")]), meaning: "The header row of a table, a cell a column.",
    example: "<head><cell>What</cell><cell>Who</cell></head>")

  /// One a column. Shape: at least one.
  package let cells: [TableCell]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    cells = element.all(TableCell.self)
    spans = element.spans
  }
}

/// One row of a table.
package struct TableRow: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "row", content: .children([.some("cell")]),
    meaning: "One row of a table, with as many cells as the header.",
    example: "<row><cell>The colour of the hall</cell><cell>The council</cell></row>")

  /// One a column. Shape: at least one.
  package let cells: [TableCell]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    cells = element.all(TableCell.self)
    spans = element.spans
  }
}

/// One cell of a table.
package struct TableCell: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "cell", content: .inline, mayBeBlank: true,
    meaning: "One cell of a table; it may be blank, to be filled in.",
    example: "<cell>The council</cell>")

  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    content = element.inlines()
    spans = element.spans
  }
}
