package import LLSModel

/// A year's trainings and launches as tables: attendances, never people, and what is unknown stays unknown.
package struct TrainingTablesDocument: Sendable {
  /// The year, for example `2016/17`.
  let year: String
  /// One table for each audience.
  let tables: [TrainingTable]

  /// Prepares the tables.
  ///
  /// - Parameters:
  ///   - year: for example `2016/17`.
  ///   - tables: one for each audience, in the order they are shown.
  package init(year: String, tables: [TrainingTable]) {
    self.year = year
    self.tables = tables
  }

  /// The tables as a document.
  package var document: Document {
    Document(
      title: "Training \(year)", subtitle: "Sessions and attendances", language: "en-GB", hasContents: false,
      blocks: [
        .words(
          "Attended means attendances: somebody who came twice counts twice. “~” stands before an estimate, “at least” "
            + "before a sum that has an unknown part. Unknown is not zero.")
      ] + (tables.isEmpty ? [.words("The log has no entry for this year.")] : tables.map(part)))
  }

  private func part(_ table: TrainingTable) -> Block {
    let name = Self.name(of: table.audience)
    var rows = table.rows.map {
      [$0.setting.isEmpty ? name : $0.setting, $0.sessions.description, $0.attended.description]
    }
    if rows.count > 1 {
      rows.append(["Total", table.total.sessions.description, table.total.attended.description])
    }
    let remarks = table.rows.flatMap(\.remarks).map { "\($0.date): \($0.text)" }
    return .section(
      id: nil, startsPage: false,
      content: [
        .title(name, level: 1),
        .table(
          Table(
            "\(name), \(year)", header: ["Setting", "Sessions", "Attended"], rows: rows,
            alignments: [.leading, .trailing, .trailing])),
      ] + (remarks.isEmpty ? [] : [.points(remarks)]))
  }

  private static func name(of audience: DeliveryLogEntry.Audience) -> String {
    switch audience {
    case .professionals: "Professionals"
    case .youngPeople: "Young people"
    case .parentsCarers: "Parents and carers"
    case .taxiDrivers: "Taxi drivers"
    case .vulnerabilityRoadshows: "Vulnerability roadshows"
    case .launch: "Launch"
    }
  }
}
