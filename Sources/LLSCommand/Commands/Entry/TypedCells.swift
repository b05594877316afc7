import LLSDiagnostics
import LLSModel

/// Cells that were typed as `column=value`.
struct TypedCells {
  /// The values by column.
  let cells: [String: String]

  /// Reads what was typed; a hyphen in a column's name is as good as a low line.
  ///
  /// - Parameters:
  ///   - typed: one word a cell.
  ///   - columns: the columns that there are.
  /// - Throws: ``Failure`` with 64; a value is never repeated.
  init(_ typed: [String], columns: [String]) throws {
    var cells: [String: String] = [:]
    for word in typed {
      guard let cut = word.firstIndex(of: "=") else {
        throw Failure(
          .usage, "a word after the list is not a cell",
          remedy: "write each cell as column=value, for example \(columns[0])=first")
      }
      let name = word[..<cut].lowercased().replacing("-", with: "_")
      guard columns.contains(name) else {
        let near = NearMiss.suggestions(for: name, among: columns).first.map { "did you mean \($0)? " } ?? ""
        throw Failure(
          .usage, "there is no such column in the list",
          remedy: "\(near)it has: \(columns.joined(separator: ", "))")
      }
      guard cells[name] == nil else { throw Failure(.usage, "\(name)= stands twice") }
      cells[name] = String(word[word.index(after: cut)...])
    }
    self.cells = cells
  }
}
