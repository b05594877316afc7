package import LLSDiagnostics
package import LLSModel

/// The file that enters a session's register: `code,status,minutes`.
package struct RegisterFile: Sendable {
  /// The rows that could be read; present people without minutes get the session's.
  package let rows: [SessionRecord.Attendance]
  /// What is wrong; the file is taken only when none of it is an error.
  package let diagnostics: [Diagnostic]
  /// The file, for showing where.
  package let file: SourceFile

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: shown in messages.
  ///   - bytes: the whole file.
  ///   - sessionMinutes: how long the session was. Unit: whole minutes.
  package init(path: String, bytes: [UInt8], sessionMinutes: Int) {
    let table = CSVTable(SourceFile(path: path, bytes: bytes))
    let plan = ColumnPlan(
      table,
      required: [("code", "the participant's code"), ("status", "present, part, left, absent or excused")],
      optional: ["minutes"])
    file = WordsHeldBack.file(of: table, plan: plan)
    let rows = NamedRows(
      table, plan: plan, name: \.code,
      twice: {
        .init(column: "code", message: "\($0.code) stands twice", help: "keep the line of the paper")
      },
      read: { Self.read(&$0, sessionMinutes) })
    self.rows = rows.values
    diagnostics = rows.diagnostics
  }

  private static func read(_ reader: inout RowReader, _ sessionMinutes: Int) -> SessionRecord.Attendance? {
    let code = ParticipantCode(reader.text("code"))
    if code == nil {
      reader.report(
        .answerOutOfRange, "code", "this is not a code: its check character does not fit",
        help: "look at the paper again; a code has eight characters")
    }
    let status = reader.word("status", as: SessionRecord.Attendance.Status.self)
    let text = reader.text("minutes")
    var minutes = status == .present ? sessionMinutes : 0
    if let number = WholeNumber.read(text[...]), number <= 1_440 {
      minutes = number
    } else if !text.isEmpty || status == .part || status == .left {
      reader.report(
        "minutes", "the minutes are not a whole number", help: "write the minutes in the room: 35")
      return nil
    }
    guard let code, let status else { return nil }
    return .init(code: code.description, status: status, minutes: minutes)
  }
}
