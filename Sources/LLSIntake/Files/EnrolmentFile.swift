package import LLSDiagnostics
package import LLSModel

/// The file that enters participants and what they agreed to:
/// `group,code,take_part,use_feedback,quote,share_data_set,decided_by,form_version,date`, and optionally `left`.
package struct EnrolmentFile: Sendable {
  /// The participants that could be read.
  package let enrolments: [Enrolment]
  /// What is wrong; the file is taken only when none of it is an error.
  package let diagnostics: [Diagnostic]
  /// The file, for showing where; what may be somebody's name or words is covered.
  package let file: SourceFile

  private static let scopes: [(column: String, scope: ConsentScope)] = [
    ("take_part", .takePart), ("use_feedback", .useFeedback), ("quote", .quote),
    ("share_data_set", .shareDataSet),
  ]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: shown in messages.
  ///   - bytes: the whole file.
  ///   - knownGroups: the pilot's groups. Missing: the groups are not looked up.
  ///   - today: later days are refused. Missing: any day is taken.
  package init(
    path: String, bytes: [UInt8], knownGroups: [String]? = nil, today: CalendarDay? = nil
  ) {
    let table = CSVTable(SourceFile(path: path, bytes: bytes))
    let plan = ColumnPlan(
      table,
      required: [("group", "the group's id"), ("code", "the participant's code")]
        + Self.scopes.map { ($0.column, "given, refused or withdrawn") }
        + [
          ("decided_by", "who decided"), ("form_version", "the consent form's version"),
          ("date", "the day of the decision"),
        ], optional: ["left"])
    file = WordsHeldBack.file(of: table, plan: plan)
    let rows = NamedRows(
      table, plan: plan, name: \.code,
      twice: {
        .init(
          column: "code", message: "the code \($0.code) stands twice",
          help: "keep the line that matches the consent form and delete the other")
      }, read: { Self.read(&$0, knownGroups: knownGroups, today: today) })
    enrolments = rows.values
    diagnostics = rows.diagnostics
  }

  private static func read(
    _ reader: inout RowReader, knownGroups: [String]?, today: CalendarDay?
  ) -> Enrolment? {
    let group = reader.id("group", meaning: "the group's id")
    if let group, let knownGroups, !knownGroups.contains(group) {
      reader.report(
        "group", "the pilot has no group \(group)",
        help: "correct the id, or enter the group with lls group add first",
        suggestions: NearMiss.suggestions(for: group, among: knownGroups))
    }
    let code = reader.code("code", known: nil)
    var consent: [ConsentScope: ConsentState] = [:]
    for (column, scope) in scopes { consent[scope] = reader.word(column, as: ConsentState.self) }
    let decider = decider(&reader)
    let version = reader.version("form_version", meaning: "the version printed on the consent form")
    let day = reader.day("date", mayBeEmpty: false, upTo: today)
    let left = reader.day("left", mayBeEmpty: true, upTo: today)
    guard let group, let code, let decider, let version, let day, reader.diagnostics.isEmpty else {
      return nil
    }
    return Enrolment(
      groupID: group, code: code, consent: consent, decidedBy: decider, formVersion: version, day: day,
      left: left, line: reader.row.line)
  }

  /// Reads `parent` or `young-person-assessed:social-worker`.
  private static func decider(_ reader: inout RowReader) -> ConsentDecider? {
    let parts = reader.text("decided_by").split(separator: ":", maxSplits: 1).map(String.init)
    let known = ConsentDecider.Who.allCases.map(\.rawValue)
    guard let first = parts.first, let who = ConsentDecider.Who(rawValue: first.lowercased()) else {
      reader.report(
        "decided_by",
        parts.isEmpty ? "decided_by is empty" : "\(reader.quoted(parts[0])) does not say who decided",
        help: "write one of: \(known.joined(separator: ", "))",
        suggestions: parts.first.map { NearMiss.suggestions(for: $0.lowercased(), among: known) } ?? [])
      return nil
    }
    let detail = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    if who.needsDetail, detail == nil {
      reader.report(
        "decided_by", "\(who.rawValue) needs a reason or a role",
        help: who == .parentNotAsked
          ? "write the reason code after a colon: parent-not-asked:would-raise-risk"
          : "write the role that assessed after a colon: young-person-assessed:social-worker")
      return nil
    }
    if let detail, !ReasonCode.fits(detail) {
      reader.report(
        "decided_by", "what follows the colon is not a reason or a role",
        help: "write small letters and hyphens only, at most 40, and no name: "
          + "young-person-assessed:social-worker")
      return nil
    }
    return ConsentDecider(who, detail: detail)
  }
}
