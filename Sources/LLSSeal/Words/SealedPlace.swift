/// Where a sealed value lies. It is bound to this place: moved to another row, it does not open.
package struct SealedPlace: Hashable, Sendable {
  /// The table.
  package let table: String
  /// The row's key, in bytes.
  package let row: [UInt8]
  /// The column.
  package let column: String

  /// Names a place.
  package init(table: String, row: [UInt8], column: String) {
    self.table = table
    self.row = row
    self.column = column
  }

  /// What is authenticated with the value: each part preceded by its length, so that no two places give the same bytes.
  var associatedData: [UInt8] {
    [Array(table.utf8), row, Array(column.utf8)].flatMap { part in
      (0..<4).map { UInt8(truncatingIfNeeded: part.count >> (24 - 8 * $0)) } + part
    }
  }
}
