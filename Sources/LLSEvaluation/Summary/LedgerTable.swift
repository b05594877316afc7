package import LLSModel

/// One of a pilot's other lists, ready for a table. It counts reviews, points, changes and trials, never people in the pilot.
package struct LedgerTable: Hashable, Sendable {
  /// Which list.
  package let ledger: PilotLedger
  /// Cells in the order of the list's columns. Shape: entries × columns.
  package let rows: [[ReleasableText]]

  /// The lists of a record that have lines and are printed as they are, in their order.
  static func all(_ record: PilotRecord) -> [LedgerTable] {
    PilotLedger.allCases.filter(\.isPrintedInSummary).compactMap { ledger in
      let entries = record.ledgers.filter { $0.ledger == ledger }
      guard !entries.isEmpty else { return nil }
      return LedgerTable(ledger: ledger, rows: entries.map { row(of: $0) })
    }
  }

  private static func row(of entry: LedgerEntry) -> [ReleasableText] {
    entry.ledger.columns.map { column in
      let cell = entry[column.name]
      if case .count = column.kind, let number = Int(cell) { return "\(.notPeople(number))" }
      return cell.isEmpty ? "not yet" : "\(name: cell)"
    }
  }
}
