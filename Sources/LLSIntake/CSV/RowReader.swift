import LLSDiagnostics
import LLSModel

/// Reads the cells of one row by their column's name; mistakes are collected.
struct RowReader {
  /// The row.
  let row: CSVTable.Row
  private let plan: ColumnPlan
  private let path: String
  private let holdsWordsBack: Bool
  /// What is wrong in this row.
  private(set) var diagnostics: [Diagnostic] = []

  /// Takes a row; of a young person's form, messages repeat nothing that may be words.
  init(_ row: CSVTable.Row, plan: ColumnPlan, path: String, holdingWordsBack: Bool = false) {
    holdsWordsBack = holdingWordsBack
    self.row = row
    self.plan = plan
    self.path = path
  }

  /// The cell of a column; nil when the file does not have the column.
  func cell(_ column: String) -> CSVTable.Cell? { plan.places[column].map { row.cells[$0] } }

  /// The words of a column; empty when there are none.
  func text(_ column: String) -> String { cell(column)?.text ?? "" }

  /// A cell's words as a message repeats them.
  func quoted(_ text: String) -> String {
    holdsWordsBack && WordsHeldBack.mayBeWords(text.utf8) ? "what is written here" : "“\(text)”"
  }

  /// Reports a value that a column cannot take.
  mutating func report(_ column: String, _ message: String, help: String, suggestions: [String] = []) {
    report(.answerOutOfRange, column, message, help: help, suggestions: suggestions)
  }

  /// Reports a mistake at a column's cell; nothing where it is not certain which column that is, which is told already.
  mutating func report(
    _ code: DiagnosticCode, _ column: String, _ message: String, help: String,
    suggestions: [String] = [], related: Diagnostic.Related? = nil
  ) {
    if plan.unsettled.contains(column) { return }
    diagnostics.append(
      Diagnostic(
        code, path: path, span: cell(column)?.span ?? row.span, message,
        label: suggestions.first.map { "did you mean \($0)?" }, help: help, suggestions: suggestions,
        related: related))
  }

  /// Reports a cell that cannot be an answer.
  mutating func refuse(_ column: String, _ text: String, item: String, allowed: String) {
    report(
      column, "\(quoted(text)) cannot be an answer to \(item)",
      help: "look at the paper again; allowed: \(allowed); illegible when it cannot be read"
        + Self.codeAdvice(text),
      suggestions: NearMiss.suggestions(
        for: text.lowercased(), among: MissingCode.allCases.map(\.rawValue)))
  }

  /// Survey programs have numbers for a reason why there is no answer, such as 99 or -9: what to do where this is one.
  private static func codeAdvice(_ text: String) -> String {
    let digits = text.drop { $0 == "-" }
    guard text.count - digits.count <= 1, text.count >= 2, WholeNumber.read(digits) != nil else { return "" }
    return
      "; where a survey program writes \(text) for a reason why there is no answer, say which: lls feedback map "
      + "writes a list, add to it the line *,,\(text),refused (or not-asked, not-applicable, illegible), and import "
      + "with --map"
  }

  /// Words that must be there.
  mutating func words(_ column: String, meaning: String) -> String? {
    let text = text(column)
    if !text.isEmpty { return text }
    report(column, "\(column) is empty", help: "write \(meaning)")
    return nil
  }

  /// The version of a form: short, and too little to hold a name or a telephone number.
  mutating func version(_ column: String, meaning: String) -> String? {
    guard let text = words(column, meaning: meaning) else { return nil }
    if FormVersion.fits(text) { return text }
    report(
      column, "this is not the version of a form",
      help: "write \(meaning), for example 1.0 or 2016-09: at most 12 digits, letters, dots and hyphens")
    return nil
  }

  /// An id: a small letter, then small letters, digits, hyphens.
  mutating func id(_ column: String, meaning: String) -> String? {
    guard let text = words(column, meaning: meaning) else { return nil }
    if ShortName.fits(text) { return text }
    report(
      column, "\(quoted(text)) is not an id",
      help: "begin with a small letter and use small letters, digits and hyphens only, for example group-a")
    return nil
  }

  /// The name of a line in a log, which may begin with a date.
  mutating func logID(_ column: String, meaning: String) -> String? {
    guard let text = words(column, meaning: meaning) else { return nil }
    if ShortName.fitsLogLine(text) { return text }
    // What stands here may be a name: it is not repeated.
    report(
      column, "this is not an id",
      help:
        "use small letters, digits and hyphens only, at most \(ShortName.longest), and no telephone number: "
        + "2017-03-launch")
    return nil
  }

  /// Words that anybody may read; empty when there are none.
  mutating func publicWords(_ column: String) -> String {
    let text = text(column)
    if PublicWords.fits(text) { return text }
    report(
      column, "\(column) holds more than public words",
      help:
        "write one line of at most \(PublicWords.longest) characters, without a telephone number or an e-mail "
        + "address, and no person's name")
    return ""
  }

  /// One of a list of words; nil, without a report, when the cell is empty and a value may be missing.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ column: String, as type: Word.Type, orWhenEmpty fallback: Word? = nil
  ) -> Word? {
    if text(column).isEmpty, let fallback { return fallback }
    return word(column, among: type.allCases.map(\.rawValue)).flatMap { type.init(rawValue: $0) }
  }

  /// One of a list of words.
  mutating func word(_ column: String, among known: [String]) -> String? {
    let text = text(column)
    let lowered = text.lowercased()
    if known.contains(lowered) { return lowered }
    report(
      column, text.isEmpty ? "\(column) is empty" : "\(quoted(text)) is not one of the words for \(column)",
      help: "write one of: \(known.joined(separator: ", "))",
      suggestions: NearMiss.suggestions(for: lowered, among: known))
    return nil
  }

  /// A whole number in a range.
  mutating func count(_ column: String, in range: ClosedRange<Int>, meaning: String) -> Int? {
    let text = text(column)
    if let number = WholeNumber.read(text), range.contains(number) { return number }
    report(
      column,
      text.isEmpty
        ? "\(column) is empty"
        : "\(quoted(text)) is not a number from \(range.lowerBound) to \(range.upperBound)",
      help: "write \(meaning), as a whole number")
    return nil
  }

  /// A day; nil, without a report, when the cell is empty and may be.
  ///
  /// - Parameters:
  ///   - column: the column.
  ///   - mayBeEmpty: whether there need not be one.
  ///   - today: the last day that can have been. Missing: any day is taken.
  mutating func day(_ column: String, mayBeEmpty: Bool, upTo today: CalendarDay?) -> CalendarDay? {
    let text = text(column)
    if text.isEmpty && mayBeEmpty { return nil }
    if let day = CalendarDay(text) {
      guard let today, today < day else { return day }
      report(
        column, "\(day) has not come yet: today is \(today)",
        help: "look at the paper again; if it is right, look at the date of this computer")
      return nil
    }
    report(
      column, text.isEmpty ? "\(column) is empty" : "\(quoted(text)) is not a day of the calendar",
      help: "write year, month and day: 2016-10-03")
    return nil
  }

  /// A participant's code.
  mutating func code(_ column: String, known: Set<String>?) -> ParticipantCode? {
    let text = text(column)
    guard let code = ParticipantCode(text) else {
      report(
        .badParticipantCode, column,
        text.isEmpty
          ? "line \(row.line) has no code"
          // What stands here may be a name: it is not repeated.
          : text.utf8.count == 8
            ? "this is not a code: its check character does not fit"
            : "this is not a code: it has not eight characters",
        help: "look at the paper again; a code has eight characters out of "
          + String(ParticipantCode.alphabet))
      return nil
    }
    guard let known, !known.contains(code.description) else { return code }
    report(
      .badParticipantCode, column, "the code \(code) is not in the pilot",
      help: "look at the paper again; if the person is new, enter the code with lls participant enrol first")
    return nil
  }
}
