import LLSDiagnostics
import LLSModel

/// What is wrong in a long file, with the lines that are needed to show it, and no more of them than are shown.
struct LongFindings {
  private struct Excerpt {
    let line: Int
    let bytes: [UInt8]
    let findings: [Diagnostic]
  }

  private let path: String
  private let keepsReasons: Bool
  private var excerpts: [Excerpt] = []
  private var whole: [Diagnostic] = []
  private var kept = 0
  /// Whether something is wrong with the file as a whole.
  var hasWhole: Bool { !whole.isEmpty }
  /// How many findings there are.
  private(set) var count = 0
  /// How many rows were refused.
  private(set) var refusedRows = 0
  /// The forms that a refused row belongs to.
  private(set) var spoiledForms: Set<Int> = []
  /// Whether it is not known which form some refused row belongs to.
  private(set) var hasHomeless = false
  /// Why each refused row was refused, by line.
  private(set) var reasons: [Int: String] = [:]

  private static let most = 50

  init(path: String, keepsReasons: Bool) {
    self.path = path
    self.keepsReasons = keepsReasons
  }

  /// Notes what is wrong with the file as a whole.
  mutating func whole(_ finding: Diagnostic) {
    count += 1
    whole.append(finding)
  }

  /// Notes what is wrong with the first line.
  mutating func header(_ row: StreamedRow, _ bytes: Span<UInt8>, _ findings: [Diagnostic]) {
    count += findings.count
    kept += findings.count
    var copy = RowText.copy(bytes, row.start..<row.end)
    if findings.contains(where: { $0.code == .missingColumn && $0.span?.start == 0 }) {
      // Perhaps the names of columns are missing, and this is a row of somebody's words.
      WordsHeldBack.cover(copy.indices, in: &copy)
    }
    excerpts.append(Excerpt(line: row.line, bytes: copy, findings: findings))
  }

  /// Refuses a row in whose cells something is wrong.
  mutating func refuse(
    _ row: StreamedRow, _ bytes: Span<UInt8>, _ columns: LongColumns, _ findings: [Diagnostic], form: Int?
  ) {
    add(row, findings, form: form) {
      var copy = RowText.copy(bytes, row.start..<row.end)
      for (index, cell) in row.cells.enumerated() {
        let place = Int(cell.start) - row.start..<Int(cell.end) - row.start
        let isCode = index == columns.plan.places["code"]
        let text = String(decoding: copy[place], as: UTF8.self)
        let isKnown = columns.plan.places.values.contains(index)
        if isCode && ParticipantCode(text) == nil || !isKnown || WordsHeldBack.mayBeWords(copy[place]) {
          WordsHeldBack.cover(place, in: &copy)
        }
      }
      return copy
    }
  }

  /// Refuses a row with too many or too few cells.
  mutating func refuse(_ row: StreamedRow, _ bytes: Span<UInt8>, ragged width: Int) {
    let have = row.cells.count
    let finding = Diagnostic(
      .raggedRow, path: path, span: SourceSpan(start: 0, end: row.end - row.start),
      "line \(row.line) has \(InterfaceText.counted(have, "cell")), the header has \(width)",
      help: have > width
        ? "put answers that hold a comma in quotes: \"loud, but fun\""
        : "add the missing cells; an empty one still needs its comma")
    add(row, [finding], form: nil) { Self.covered(row, bytes) }
  }

  /// Refuses a row that could not be cut into cells.
  mutating func refuse(
    _ row: StreamedRow, _ bytes: Span<UInt8>, problem: (kind: StreamedRow.Problem, at: Int)
  ) {
    let words = Self.words(problem.kind, line: row.line)
    let at = max(0, problem.at - row.start)
    let finding = Diagnostic(
      words.code, path: path, span: SourceSpan(start: at, end: at + 1), words.message, help: words.help)
    add(row, [finding], form: nil) { Self.covered(row, bytes) }
  }

  /// Notes why a good row is refused with others; nothing is shown for it.
  mutating func note(_ reason: String, line: Int) {
    guard reasons[line] == nil else { return }
    refusedRows += 1
    if keepsReasons { reasons[line] = reason }
  }

  private mutating func add(
    _ row: StreamedRow, _ findings: [Diagnostic], form: Int?, _ excerpt: () -> [UInt8]
  ) {
    refusedRows += 1
    count += findings.count
    if let form { spoiledForms.insert(form) } else { hasHomeless = true }
    if keepsReasons { reasons[row.line] = findings.map(\.message).joined(separator: "; ") }
    guard kept < Self.most else { return }
    kept += findings.count
    excerpts.append(Excerpt(line: row.line, bytes: excerpt(), findings: findings))
  }

  /// A row in which nobody can tell which column a cell belongs to: only codes are shown, and no more of it than helps.
  private static func covered(_ row: StreamedRow, _ bytes: Span<UInt8>) -> [UInt8] {
    let end = min(row.end, row.start + 4096)
    var copy = RowText.copy(bytes, row.start..<end)
    for cell in row.cells where Int(cell.start) < end {
      let place = Int(cell.start) - row.start..<min(Int(cell.end), end) - row.start
      if ParticipantCode(String(decoding: copy[place], as: UTF8.self)) == nil {
        WordsHeldBack.cover(place, in: &copy)
      }
    }
    if row.cells.isEmpty { WordsHeldBack.cover(copy.indices, in: &copy) }
    return copy
  }

  private static func words(_ problem: StreamedRow.Problem, line: Int) -> (
    code: DiagnosticCode, message: String, help: String
  ) {
    switch problem {
    case .strayQuote:
      (
        .badCell, "a quote stands inside a cell that does not begin with one",
        "put the whole cell in quotes and write each quote in it twice: \"she said \"\"yes\"\"\""
      )
    case .wordsAfterQuote:
      (
        .badCell, "words stand after the quote that closes a cell",
        "put the comma directly after the quote; inside an answer write a quote twice"
      )
    case .neverCloses:
      (
        .badCell,
        "the quote that opens on line \(line) never closes within \(CSVTable.longestCell) bytes, the most a cell may hold",
        "close the quote, or delete it; inside an answer write a quote twice"
      )
    case .tooLong:
      (
        .badCell, "a cell holds more than \(CSVTable.longestCell) bytes, the most that is taken",
        "look for a quote that never closes, or shorten the words"
      )
    case .notUTF8:
      (
        .notUTF8, "the file is not UTF-8 text: here stands a byte that UTF-8 does not have",
        TextCheck.feedbackAdvice
      )
    }
  }

  /// The findings in the order of the file, and the file as far as it is needed to show them.
  func shown() -> (diagnostics: [Diagnostic], file: SourceFile) {
    var bytes: [UInt8] = []
    var shifted = whole
    var line = 1
    for excerpt in excerpts.sorted(by: { $0.line < $1.line }) {
      while line < excerpt.line {
        bytes.append(0x0A)
        line += 1
      }
      let base = bytes.count
      bytes += excerpt.bytes
      line += excerpt.bytes.count { $0 == 0x0A }
      shifted += excerpt.findings.inOrder().map { $0.moved(by: base) }
    }
    if count > shifted.count {
      shifted.append(
        Diagnostic(
          .tooManyFindings, .note, path: path, span: nil, "and \(count - shifted.count) more like these",
          help: "mend the first ones and do it again"))
    }
    return (shifted, SourceFile(path: path, bytes: bytes))
  }
}

extension Diagnostic {
  /// The same finding in a file in which its line begins further on.
  fileprivate func moved(by base: Int) -> Diagnostic {
    Diagnostic(
      code, severity, path: path,
      span: span.map { SourceSpan(start: $0.start + base, end: $0.end + base) }, message, label: label,
      help: help, suggestions: suggestions)
  }
}
