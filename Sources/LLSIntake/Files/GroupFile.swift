package import LLSDiagnostics
package import LLSModel

/// The file that enters a pilot's groups: `group,arm,cse,site,region,nation`.
package struct GroupFile: Sendable {
  /// The groups that could be read.
  package let groups: [GroupEntry]
  /// What is wrong; the file is taken only when none of it is an error.
  package let diagnostics: [Diagnostic]
  /// The file, for showing where.
  package let file: SourceFile

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: shown in messages.
  ///   - bytes: the whole file.
  package init(path: String, bytes: [UInt8]) {
    let table = CSVTable(SourceFile(path: path, bytes: bytes))
    let plan = ColumnPlan(
      table,
      required: [
        ("group", "the group's id"), ("arm", "pilot or control"), ("cse", "yes or no"),
        ("site", "the site's id"), ("region", "the region's id"), ("nation", "england or wales"),
      ], optional: [])
    file = WordsHeldBack.file(of: table, plan: plan)
    let rows = NamedRows(
      table, plan: plan, name: \.id,
      twice: {
        .init(
          column: "group", message: "the group \($0.id) stands twice", help: "delete one of the two lines")
      }, read: { Self.read(&$0) })
    groups = rows.values
    diagnostics = rows.diagnostics
  }

  private enum Answer: String, CaseIterable { case yes, no }

  private enum ArmWord: String, CaseIterable { case pilot, control, comparison }

  private static func read(_ reader: inout RowReader) -> GroupEntry? {
    let id = reader.id("group", meaning: "the group's id, for example group-a")
    let arm = reader.word("arm", as: ArmWord.self)
    let cse = reader.word("cse", as: Answer.self)
    let site = reader.id("site", meaning: "the site's id, for example site-1")
    let region = reader.id("region", meaning: "the region's id, for example north")
    let nation = reader.word("nation", as: GroupEntry.Nation.self)
    guard let id, let arm, let cse, let site, let region, let nation else { return nil }
    return GroupEntry(
      id: id, arm: arm == .pilot ? .pilot : .comparison, isCSEGroup: cse == .yes, site: site, region: region,
      nation: nation)
  }
}
