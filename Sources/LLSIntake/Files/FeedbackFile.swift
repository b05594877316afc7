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
  /// Those words, for a store that holds them sealed, by the form's place in the batch and the item's.
  package let words: [FormSheet.Place: String]
  /// Why each refused row was refused, by its line.
  package let reasons: [Int: String]
  /// Whether something is wrong with the file as a whole, so that none of its rows can be taken.
  package let isRefused: Bool
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
  ///   - fixed: what holds for every row where the file has no column for it.
  ///   - shape: how the file is laid out. Missing: it is looked at.
  package init(
    path: String, bytes: [UInt8], instrument: InstrumentDefinition, wave: Wave,
    knownCodes: Set<String>? = nil, today: CalendarDay? = nil, fixed: FixedColumns = FixedColumns(),
    shape: FeedbackShape? = nil
  ) {
    let shape = shape ?? FeedbackShape(bytes, instruments: [instrument])
    let table = CSVTable(
      SourceFile(path: path, bytes: bytes), separator: shape.separator, advice: TextCheck.feedbackAdvice
    ).mapped(by: shape.mapping, hasDecimalCommas: shape.separator != 0x2C)
    let plan = Self.plan(table, instrument: instrument, wave: wave, hasDay: fixed.day != nil)
    // What is not read may be anything, a name too.
    let words = instrument.items.filter { $0.kind == .text }.compactMap { plan.places[$0.id] }
    let unread = Set(table.header?.cells.indices ?? 0..<0).subtracting(plan.places.values)
    file = WordsHeldBack.file(of: table, plan: plan, wordColumns: unread.union(words))
    var forms: [FeedbackSubmission] = []
    var problems = plan.findings(with: table)
    var lines: [FormKey: (row: CSVTable.Row, form: Int)] = [:]
    var doubled: Set<Int> = []
    var written: [FormSheet.Place: String] = [:]
    var reasons: [Int: String] = [:]
    if plan.canLookAtRows(of: table) {
      let tellsForms = FormKey.isCertain(plan, wave)
      for row in table.rows where !row.isDamaged {
        var reader = RowReader(row, plan: plan, path: path, holdingWordsBack: true)
        let isFixed = fixed.day != nil && reader.text("day").isEmpty
        let day =
          isFixed ? fixed.day : reader.day("day", mayBeEmpty: wave != .session, upTo: today)
        let form = Self.read(
          &reader, day: day, instrument: instrument, knownCodes: knownCodes, fixed: fixed)
        let key = tellsForms ? form.flatMap { FormKey($0, wave: wave) } : nil
        if let key, let first = lines[key] {
          reader.report(
            .duplicateRow, "code", "\(key.code) answers twice\(key.day.map { " for \($0)" } ?? "")",
            help: "keep the line that matches the paper and delete the other",
            related: .init(span: first.row.span, label: "first here"))
          // Nobody but the paper can say which of the two is right.
          doubled.insert(first.form)
          reasons[first.row.line] = "\(key.code) answers again on line \(row.line)"
        } else if let form {
          if let key { lines[key] = (row, forms.count) }
          for (place, item) in instrument.items.enumerated() where form.answers[place].value == .wordsHeld {
            written[.init(form: forms.count, item: place)] = FormulaGuard.undone(reader.text(item.id))
          }
          forms.append(form)
        }
        problems += reader.diagnostics
        if !reader.diagnostics.isEmpty {
          reasons[row.line] = reader.diagnostics.map(\.message).joined(separator: "; ")
        }
      }
    }
    for row in table.raggedRows { reasons[row.line] = "it has not as many cells as the header" }
    for row in table.rows where row.isDamaged { reasons[row.line] = "a cell could not be read" }
    isRefused = plan.diagnostics.hasErrors || table.header?.isDamaged ?? true
    self.words = Self.takeOut(isRefused ? Set(forms.indices) : doubled, of: &forms, written)
    self.reasons = reasons
    batch = FeedbackBatch(instrumentID: instrument.id, wave: wave, submissions: forms)
    heldComments = forms.reduce(0) { $0 + $1.answers.count { $0.value == .wordsHeld } }
    diagnostics = problems.shortened(path: path)
  }

  /// Takes forms out, of which nobody can say whether they are right; the written comments of the others follow their forms.
  private static func takeOut(
    _ doubled: Set<Int>, of forms: inout [FeedbackSubmission], _ written: [FormSheet.Place: String]
  ) -> [FormSheet.Place: String] {
    guard !doubled.isEmpty else { return written }
    let kept = forms.indices.filter { !doubled.contains($0) }
    let places = Dictionary(
      kept.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    forms = kept.map { forms[$0] }
    return written.reduce(into: [:]) { words, entry in
      guard let place = places[entry.key.form] else { return }
      words[.init(form: place, item: entry.key.item)] = entry.value
    }
  }

  /// What makes two rows the same form.
  private struct FormKey: Hashable {
    let code: ParticipantCode
    let day: CalendarDay?
    let session: String?

    /// Whether it is certain in which columns a file says it.
    static func isCertain(_ plan: ColumnPlan, _ wave: Wave) -> Bool {
      plan.unsettled.isDisjoint(with: wave == .session ? ["code", "day", "session"] : ["code"])
    }

    init?(_ form: FeedbackSubmission, wave: Wave) {
      guard let code = form.code else { return nil }
      self.code = code
      day = wave == .session ? form.day : nil
      session = wave == .session ? form.sessionID : nil
    }
  }

  private static func plan(
    _ table: CSVTable, instrument: InstrumentDefinition, wave: Wave, hasDay: Bool
  ) -> ColumnPlan {
    var required: [(name: String, holds: String)] = []
    var optional = ["session", "mode", "helper"]
    if instrument.respondent == .participant {
      required.append(("code", "the participant's code"))
    } else {
      optional.append("code")
    }
    if wave == .session, !hasDay {
      required.append(("day", "the day of the session"))
    } else {
      optional.append("day")
    }
    for item in instrument.items {
      if item.isOptional {
        optional.append(item.id)
      } else {
        required.append((item.id, "answers to “\(item.text)”"))
      }
    }
    return ColumnPlan(
      table, required: required, optional: optional, ignoring: IgnoredColumns.has, takesMapping: true)
  }

  private static func read(
    _ reader: inout RowReader, day: CalendarDay?, instrument: InstrumentDefinition,
    knownCodes: Set<String>?, fixed: FixedColumns
  ) -> FeedbackSubmission? {
    let isParticipant = instrument.respondent == .participant
    let code = isParticipant ? reader.code("code", known: knownCodes) : nil
    let session = reader.text("session")
    let mode = reader.word(
      "mode", as: FeedbackSubmission.Mode.self, orWhenEmpty: fixed.mode ?? .paper)
    let support = reader.word(
      "helper", as: FeedbackSubmission.Support.self, orWhenEmpty: fixed.helper ?? .nobody)
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
        reader.refuse(item.id, cell.text, item: item.id, allowed: allowed)
      }
    }
    guard reader.diagnostics.isEmpty, let mode, let support, code != nil || !isParticipant else { return nil }
    return FeedbackSubmission(
      code: code, day: day, sessionID: session.isEmpty ? fixed.session : session, mode: mode,
      support: support,
      answers: answers, line: reader.row.line)
  }
}
