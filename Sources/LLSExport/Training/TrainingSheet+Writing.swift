package import LLSModel

extension TrainingSheet {
  /// As a document, for every writer of documents.
  package var document: Document {
    Document(
      title: title, subtitle: "Sessions and attendances", language: "en-GB", hasContents: false,
      blocks: notes.map(Block.words)
        + (parts.isEmpty ? [.words("The log has no entry for this year.")] : parts.map(block)))
  }

  private func block(_ part: Part) -> Block {
    let tables = part.grids.flatMap { grid -> [Block] in
      let table = Table(
        grid.caption.isEmpty ? "\(part.title): \(title)" : "\(part.title): \(grid.caption)",
        header: grid.header,
        rows: grid.rows,
        alignments: [.leading] + Array(repeating: .trailing, count: grid.header.count - 1))
      return [.table(table)]
    }
    return .section(
      id: nil, startsPage: false,
      content: [.title(part.title, level: 1)] + tables + [.words(Self.attendances)]
        + (part.remarks.isEmpty ? [] : [.points(part.remarks)]))
  }

  /// As Markdown that also reads well in a terminal.
  package var markdown: String {
    let sections = parts.map { part in
      let tables = part.grids.map { grid in
        let rule = "|---|" + String(repeating: "---:|", count: grid.header.count - 1)
        let lines = ([grid.header] + grid.rows).map {
          "| " + $0.map(Self.cell).joined(separator: " | ") + " |"
        }
        return (grid.caption.isEmpty ? "" : "### \(grid.caption)\n\n")
          + ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
      }
      let remarks = part.remarks.map { "- \(Self.cell($0))" }.joined(separator: "\n")
      return (["## \(part.title)"] + tables + [Self.attendances] + (remarks.isEmpty ? [] : [remarks]))
        .joined(separator: "\n\n")
    }
    return (["# \(title)"] + sections + notes).joined(separator: "\n\n")
  }

  /// Words as a table's cell or a point of a list takes them: signs that Markdown would obey are escaped, and line ends are blanks.
  static func cell(_ words: String) -> String {
    words.map { sign in
      if sign.isNewline { return " " }
      return "\\|<`*_[]".contains(sign) ? "\\\(sign)" : String(sign)
    }.joined()
  }

  /// As CSV: numbers stay numbers, and words never become a formula.
  package var csv: [UInt8] { CSVWriter.bytes(of: lines) }
}
