package import LLSDiagnostics
package import LLSModel

/// A file of filled-in forms: one row a form, one column an item.
///
/// Besides the items: `code`, and where they apply `day`, `session`, `mode` and `helper`. Written comments are counted and not kept.
package struct FeedbackFile: Sendable {
  /// The forms that could be read.
  package let batch: FeedbackBatch
  /// How many written comments there were; their words are not kept, they stay on paper.
  package let heldComments: Int
  /// What is wrong; the file is taken only when none of it is an error.
  package let diagnostics: [Diagnostic]
  /// The file, for showing where; what may be somebody's words is covered.
  package let file: SourceFile

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: shown in messages.
  ///   - bytes: the whole file.
  ///   - instrument: its items are the columns.
  ///   - wave: when it was asked; in a session the file needs the column `day`.
  ///   - knownCodes: the pilot's codes. Missing: codes are checked by their check character only.
  ///   - today: later days are refused. Missing: any day is taken.
  package init(
    path: String, bytes: [UInt8], instrument: InstrumentDefinition, wave: Wave,
    knownCodes: Set<String>? = nil, today: CalendarDay? = nil
  ) {
    let table = CSVTable(SourceFile(path: path, bytes: bytes))
    let plan = Self.plan(table, instrument: instrument, wave: wave)
    let wordColumns = instrument.items.filter { $0.kind == .text }.compactMap { plan.places[$0.id] }
    file = WordsHeldBack.file(of: table, plan: plan, wordColumns: Set(wordColumns))
    var forms: [FeedbackSubmission] = []
    var problems = plan.findings(with: table)
    var lines: [FormKey: CSVTable.Row] = [:]
    if !plan.diagnostics.hasErrors {
      for row in table.rows where !row.isDamaged {
        var reader = RowReader(row, plan: plan, path: path, holdingWordsBack: true)
        let day = reader.day("day", mayBeEmpty: wave != .session, upTo: today)
        let form = Self.read(&reader, day: day, instrument: instrument, knownCodes: knownCodes)
        let key = form.flatMap { FormKey($0, wave: wave) }
        if let key, let first = lines[key] {
          reader.report(
            .duplicateRow, "code", "\(key.code) answers twice\(key.day.map { " for \($0)" } ?? "")",
            help: "keep the line that matches the paper and delete the other",
            related: .init(span: first.span, label: "first here"))
        } else if let form {
          if let key { lines[key] = row }
          forms.append(form)
        }
        problems += reader.diagnostics
      }
    }
    batch = FeedbackBatch(instrumentID: instrument.id, wave: wave, submissions: forms)
    heldComments = forms.reduce(0) { $0 + $1.answers.count { $0.value == .wordsHeld } }
    diagnostics = problems.shortened(path: path)
  }

  /// What makes two rows the same form.
  private struct FormKey: Hashable {
    let code: ParticipantCode
    let day: CalendarDay?
    let session: String?

    init?(_ form: FeedbackSubmission, wave: Wave) {
      guard let code = form.code else { return nil }
      self.code = code
      day = wave == .session ? form.day : nil
      session = wave == .session ? form.sessionID : nil
    }
  }

  private static func plan(_ table: CSVTable, instrument: InstrumentDefinition, wave: Wave) -> ColumnPlan {
    var required: [(name: String, holds: String)] = []
    var optional = ["session", "mode", "helper"]
    if instrument.respondent == .participant {
      required.append(("code", "the participant's code"))
    } else {
      optional.append("code")
    }
    if wave == .session { required.append(("day", "the day of the session")) } else { optional.append("day") }
    for item in instrument.items {
      if item.isOptional {
        optional.append(item.id)
      } else {
        required.append((item.id, "answers to “\(item.text)”"))
      }
    }
    return ColumnPlan(table, required: required, optional: optional)
  }

  private static func read(
    _ reader: inout RowReader, day: CalendarDay?, instrument: InstrumentDefinition,
    knownCodes: Set<String>?
  ) -> FeedbackSubmission? {
    let isParticipant = instrument.respondent == .participant
    let code = isParticipant ? reader.code("code", known: knownCodes) : nil
    let session = reader.text("session")
    let mode = reader.word("mode", as: FeedbackSubmission.Mode.self, orWhenEmpty: .paper)
    let support = reader.word("helper", as: FeedbackSubmission.Support.self, orWhenEmpty: .nobody)
    var answers: [FeedbackSubmission.Answer] = []
    answers.reserveCapacity(instrument.items.count)
    for item in instrument.items {
      guard let cell = reader.cell(item.id) else {
        answers.append(.init(itemID: item.id, value: .missing(.notAsked)))
        continue
      }
      switch AnswerReading.read(cell.text, for: item) {
      case .value(let value): answers.append(.init(itemID: item.id, value: value))
      case .refused(let allowed):
        reader.report(
          item.id, "\(reader.quoted(cell.text)) cannot be an answer to \(item.id)",
          help: "look at the paper again; allowed: \(allowed); illegible when it cannot be read",
          suggestions: NearMiss.suggestions(
            for: cell.text.lowercased(), among: MissingCode.allCases.map(\.rawValue)))
      }
    }
    guard reader.diagnostics.isEmpty, let mode, let support, code != nil || !isParticipant else { return nil }
    return FeedbackSubmission(
      code: code, day: day, sessionID: session.isEmpty ? nil : session, mode: mode, support: support,
      answers: answers, line: reader.row.line)
  }
}
