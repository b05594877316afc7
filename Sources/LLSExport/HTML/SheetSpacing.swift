import LLSModel

/// How a sheet is spaced on paper, and about how long it gets by that. A style sheet cannot see where a page ends, so the
/// writer estimates, for a wide typeface, and takes the widest spacing that keeps to one page.
struct SheetSpacing {
  /// How high a line of text is. Unit: millimetres.
  var line: Double
  /// How many letters stand in a line across the page.
  var letters: Int
  /// How far apart lines to write on are. Unit: millimetres.
  var rule: Double
  /// The gap below a question or a space to write in. Unit: millimetres.
  var gap: Double
  /// What a heading takes, gaps included. Unit: millimetres.
  var heading: Double
  /// What the row of answers under a question takes. Unit: millimetres.
  var answers: Double
  /// The lowest row of a table that is filled in. Unit: millimetres.
  var cell: Double

  /// What one side of A4 holds between its margins, less what an estimate can be wrong by. Unit: millimetres.
  static let room = 260.0

  /// Pages to read and write on: names of the style sheet, from wide to close.
  static let forPages: [(name: String, spacing: SheetSpacing)] = [
    ("wide", SheetSpacing(line: 5.8, letters: 74, rule: 8.5, gap: 7, heading: 15, answers: 21, cell: 11)),
    (
      "close",
      SheetSpacing(line: 5.6, letters: 76, rule: 7.3, gap: 4, heading: 11.5, answers: 14.5, cell: 9.5)
    ),
    ("closest", SheetSpacing(line: 5, letters: 84, rule: 6.5, gap: 3, heading: 9.5, answers: 13, cell: 8)),
  ]

  /// Posters: names of the style sheet, from large to small type.
  static let forPosters: [(name: String, spacing: SheetSpacing)] = [
    ("huge", SheetSpacing(line: 14, letters: 28, rule: 14, gap: 8, heading: 24, answers: 20, cell: 16)),
    ("larger", SheetSpacing(line: 9, letters: 46, rule: 9, gap: 4, heading: 18, answers: 20, cell: 12)),
    ("full", SheetSpacing(line: 6.8, letters: 60, rule: 8.5, gap: 5, heading: 14, answers: 20, cell: 11)),
  ]

  /// Whether a table is kept on one page with its caption; a long one may break between its rows.
  static func isShort(_ table: Table) -> Bool {
    forPages.first.map { $0.spacing.height(of: table) <= room / 2 } ?? false
  }

  /// The height of blocks one under the other. Unit: millimetres.
  func height(of blocks: [Block]) -> Double { blocks.reduce(0) { $0 + height(of: $1) } }

  private func height(of block: Block) -> Double {
    switch block {
    case .heading(level: _, text: let text, id: _): heading + line * (lines(text.plainText) - 1)
    case .paragraph(let words): line * lines(words.plainText) + 2.2
    case .list(ordered: _, items: let items): items.reduce(2) { $0 + height(of: $1) - 1 }
    case .listing(let text): line * Double(text.split(separator: "\n").count) + 8
    case .checklist(let items): items.reduce(2) { $0 + line * lines($1.plainText) + 2.5 }
    case .writingSpace(lines: let count, label: let label):
      line * lines(label) + 1 + rule * Double(max(count, 1)) + gap
    case .table(let table): height(of: table)
    case .facts(let facts): Double(facts.count) * (line + 3)
    case .box(role: _, label: _, content: let content): 12 + height(of: content)
    case .codeBoxes: line + 14 + gap
    case .question(let question):
      line * lines(question.text.plainText) + 1 + height(of: question.answer) + gap
    case .figure, .image: 80
    case .cards(let cards): Double((cards.count + 2) / 3) * 32
    case .section(id: _, startsPage: _, content: let content), .sheet(_, content: let content),
      .together(let content):
      height(of: content)
    }
  }

  private func height(of answer: FormQuestion.Answer) -> Double {
    switch answer {
    case .one(let labels), .many(let labels):
      if HTMLWriter.fitAcross(labels), case .one = answer { return answers }
      return Double(HTMLWriter.isLong(labels) ? (labels.count + 1) / 2 : labels.count) * (line + 4)
    case .faces: return answers + 14
    case .scale: return 14
    case .words(let lines): return Double(max(lines, 1)) * rule
    }
  }

  /// A browser gives columns room by their longest words; those to be filled in have theirs from the style sheet.
  private func height(of table: Table) -> Double {
    let blanks = HTMLWriter.columnsToFillIn(of: table)
    let columns = table.header.indices
    let longest = columns.map { column in
      blanks.contains(column)
        ? 0
        : max(
          table.rows.map { $0[column].plainText.count }.max() ?? 0, table.header[column].plainText.count, 6)
    }
    let all = Double(max(longest.reduce(0, +), 1))
    let forWords = max(1 - Double(blanks.count) * (blanks.count < 3 ? 0.31 : 0.13), 0.3)
    let rows = table.rows.map { row in
      let height = columns.map {
        line * lines(row[$0].plainText, share: forWords * Double(longest[$0]) / all)
      }
      return max((height.max() ?? line) + 2.5, blanks.isEmpty ? 0 : cell)
    }
    return rows.reduce(2 * line + 8) { $0 + $1 }
  }

  private func lines(_ words: String, share: Double = 1) -> Double {
    let letters = max(Int(Double(letters) * share), 8)
    return Double(max((words.count + letters - 1) / letters, 1))
  }
}
