import LLSDiagnostics
import LLSModel

/// A file of answers, one row an answer, read as its bytes come.
///
/// Columns: `code`, `item`, `value`, and where they apply `wave`, `day`, `session`, `mode`, `helper`, `instrument`, and `form`, which tells
/// forms without a code apart. The rows of a form may stand anywhere in the file.
package struct LongFeedbackFile {
  private var stream: RowStream
  private var rows: LongRows
  private let path: String

  /// Begins with a file.
  ///
  /// - Parameters:
  ///   - path: shown in messages.
  ///   - separator: what stands between its cells.
  ///   - reading: what it is read by.
  ///   - size: how long the file is, to make room; 0 when nobody knows. Unit: bytes.
  package init(path: String, separator: UInt8 = 0x2C, reading: FeedbackReading, size: Int = 0) {
    self.path = path
    stream = RowStream(separator: separator)
    rows = LongRows(path: path, separator: separator, reading: reading, size: size)
  }

  /// How many rows were read.
  package var count: Int { rows.count }

  /// Whether the rest of the file need not be read: its first line is wrong, or it is no text.
  package var isOver: Bool { rows.isFull || stream.isOver }

  /// Reads what has come.
  package mutating func feed(_ chunk: [UInt8]) { stream.feed(chunk, isLast: false, into: &rows) }

  /// Reads the rest, and says what came of it.
  package mutating func finish() -> LongFeedback {
    stream.feed([], isLast: true, into: &rows)
    if let line = stream.zeroByteLine { rows.refuseAll(zeroByteIn: line) }
    if stream.hasTooManyUnclosed { rows.refuseAllForUnclosedQuotes() }
    return rows.result()
  }
}

/// Takes the rows of a long file and makes forms of them.
struct LongRows: RowTaking {
  private let path: String
  private let separator: UInt8
  let reading: FeedbackReading
  private var places = LongColumns()
  private(set) var isFull = false
  /// Whether the first line is wrong: the rows are looked at only, and none is taken.
  private var onlyLooks = false
  /// How many more rows had as many cells as the first line than not.
  private var balance = 0
  private(set) var count = 0
  var forms: LongForms
  var findings: LongFindings
  private var hasHeader = false

  init(path: String, separator: UInt8, reading: FeedbackReading, size: Int) {
    self.path = path
    self.separator = separator
    self.reading = reading
    forms = LongForms(reading)
    forms.sheet.reserve(answers: size / 60)
    findings = LongFindings(path: path, keepsReasons: reading.takesGood)
  }

  mutating func take(_ row: StreamedRow, in bytes: Span<UInt8>) {
    guard hasHeader else { return takeHeader(row, in: bytes) }
    if row.problem == nil, isBlank(row, bytes) { return }
    count += 1
    if let problem = row.problem {
      findings.refuse(row, bytes, problem: problem)
      return
    }
    let fits = row.cells.count == places.width
    balance += fits ? 1 : -1
    if !fits {
      // A wrong first line measures the others only while most of them fit.
      if !onlyLooks || balance >= 0 { findings.refuse(row, bytes, ragged: places.width) }
    } else if onlyLooks {
      look(row, bytes)
    } else if !takeQuickly(row, bytes) {
      takeSlowly(row, bytes)
    }
  }

  /// A row under a first line that lacks something: what is wrong in the columns that are certain is told all the same.
  private mutating func look(_ row: StreamedRow, _ bytes: Span<UInt8>) {
    var reader = RowReader(
      places.row(row, bytes), plan: places.plan, path: path, holdingWordsBack: true)
    forms.look(&reader)
    if !reader.diagnostics.isEmpty { findings.refuse(row, bytes, places, reader.diagnostics, form: nil) }
  }

  /// A row like most: its form was seen before, its item and its answer need no second look.
  private mutating func takeQuickly(_ row: StreamedRow, _ bytes: Span<UInt8>) -> Bool {
    guard let form = forms.form(of: row, places, bytes) else { return false }
    let instrument = forms.sheet.forms[form].instrument
    let itemCell = RowText.trimmed(row.cells[places.item], in: bytes)
    guard let item = forms.items[instrument].place(of: bytes, itemCell.start, itemCell.end) else {
      return false
    }
    let cell = RowText.trimmed(row.cells[places.value], in: bytes)
    guard cell.end - cell.start == 1,
      let value = forms.items[instrument].quick(bytes[cell.start], item: item)
    else { return false }
    guard forms.mark(form: form, item: item) else { return false }
    forms.sheet.append(.init(value: value, item: item, form: form, line: row.line))
    return true
  }

  /// Any other row: with every message that it may need.
  private mutating func takeSlowly(_ row: StreamedRow, _ bytes: Span<UInt8>) {
    var reader = RowReader(
      places.row(row, bytes), plan: places.plan, path: path, holdingWordsBack: true)
    let form = forms.form(read: &reader, row, places, bytes)
    guard let form else {
      findings.refuse(row, bytes, places, reader.diagnostics, form: nil)
      return
    }
    let instrument = forms.sheet.forms[form].instrument
    if let answer = forms.answer(&reader, instrument: instrument, mapping: reading.mapping) {
      if !forms.mark(form: form, item: answer.item) {
        let first = forms.line(form: form, item: answer.item)
        reader.report(
          .duplicateRow, "item",
          "\(forms.name(of: form)) answers \(forms.items[instrument].ids[answer.item]) twice"
            + (first.map { ", first on line \($0)" } ?? ""),
          help: forms.sheet.forms[form].code == nil
            ? "where several people without a code answered on one day, tell their forms apart in a column form"
            : "keep the line that matches the paper and delete the other")
      } else {
        forms.sheet.append(.init(value: answer.value, item: answer.item, form: form, line: row.line))
        if answer.value == .wordsHeld { forms.hold(answer.words, form: form, item: answer.item) }
      }
    }
    if !reader.diagnostics.isEmpty { findings.refuse(row, bytes, places, reader.diagnostics, form: form) }
  }

  private mutating func takeHeader(_ row: StreamedRow, in bytes: Span<UInt8>) {
    if row.problem == nil, isBlank(row, bytes) { return }
    hasHeader = true
    if let problem = row.problem {
      findings.refuse(row, bytes, problem: problem)
      isFull = true
      return
    }
    places = LongColumns(row, bytes, reading: reading, path: path, separator: separator)
    if !places.diagnostics.isEmpty { findings.header(row, bytes, places.diagnostics) }
    onlyLooks = places.diagnostics.hasErrors
    isFull = onlyLooks && !places.canLookAtRows
  }

  private func isBlank(_ row: StreamedRow, _ bytes: Span<UInt8>) -> Bool {
    guard row.end - row.start < 64 else { return false }
    for index in row.start..<row.end where bytes[index] > 0x20 && bytes[index] != separator { return false }
    return true
  }

  mutating func refuseAll(zeroByteIn line: Int) {
    findings.whole(
      Diagnostic(
        .zeroByte, path: path, span: nil,
        "the file holds a zero byte on line \(line): it is not a text file, or it is damaged",
        help: "open it in your spreadsheet program and save it as CSV again"))
  }

  /// Rows that were never looked at are neither entered nor refused one by one, so none of the file is taken.
  mutating func refuseAllForUnclosedQuotes() {
    findings.whole(
      Diagnostic(
        .badCell, path: path, span: nil,
        "so many quotes never close that the rest of the file was not read, and nothing of it is taken",
        help: "look whether the right separator and the right file were named; else close the quotes"))
  }

  /// What came of the file.
  mutating func result() -> LongFeedback {
    if !hasHeader, findings.count == 0 {
      findings.whole(
        Diagnostic(
          .missingColumn, path: path, span: nil, "the file is empty",
          help: "the first line names the columns; each further line is one row"))
    }
    if hasHeader, count == 0, findings.count == 0 {
      findings.whole(
        Diagnostic(
          .missingColumn, path: path, span: nil, "the file names its columns and has no answers below them",
          help: "look whether it is the right file"))
    }
    let isRefused = isFull || onlyLooks || findings.hasWhole
    if reading.takesGood, !isRefused { forms.takeOutSpoiled(&findings) }
    forms.sheet.arrange(filling: .missing(.notAsked))
    let shown = findings.shown()
    return LongFeedback(
      sheet: forms.sheet, rows: count, refused: findings.refusedRows, heldComments: forms.heldComments,
      reasons: findings.reasons,
      isRefused: isRefused, diagnostics: shown.diagnostics, file: shown.file)
  }
}
