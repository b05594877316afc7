import LLSEvaluation
import LLSModel

extension EvaluationSummaryDocument {
  /// How far the design reaches, and what may be said because of it.
  var evidence: Block? {
    let evidence = summary.evidence
    return part(
      "Evidence level", "evidence",
      [
        .facts([Fact("Highest level this design can reach", evidence.highest.cell)]),
        .paragraph(evidence.statement.inlines), bullets(evidence.claims),
      ])
  }

  /// What was hidden and why, with the audit of every table.
  var disclosure: Block? {
    let statement = summary.disclosure
    var content: [Block] = [bullets(statement.rules), .paragraph(statement.marker.inlines)]
    if !statement.audit.isEmpty {
      let table = Table(
        caption: [.text("What the disclosure gate let out")],
        header: ["Table", "Shown", "Less exactly", "Hidden"].map { [.text($0)] },
        rows: statement.audit.map { [$0.table.inlines, $0.shown.cell, $0.coarsened.cell, $0.hidden.cell] },
        alignments: [.leading, .trailing, .trailing, .trailing])
      content.append(.table(table))
    }
    return part("Disclosure control", "disclosure", content)
  }
}
