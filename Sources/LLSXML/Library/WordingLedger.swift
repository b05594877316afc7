import LLSDiagnostics
import LLSModel

/// The wordings that groups have already been asked with: `item-wordings.tsv` beside `toolkit.xml`.
///
/// A line for each question: series, language, id and words, with a tab between them. The series is the first number of the
/// toolkit's version. Lines are added and never changed, so that an id always stands for the same question.
struct WordingLedger: Sendable {
  /// The file's name.
  static let name = "item-wordings.tsv"
  /// The first line.
  static let head = "series\tlanguage\tquestion\twords\n"
  /// The largest file. Unit: bytes.
  static let limit = 4 << 20

  /// A wording that was kept.
  struct Kept: Sendable {
    /// The words and answers.
    let words: String
    /// Its line.
    let span: SourceSpan
  }

  /// The file.
  let file: SourceFile
  /// Lines that cannot be read.
  let diagnostics: [Diagnostic]
  private let kept: [String: Kept]

  /// Reads the file.
  init(_ file: SourceFile) {
    self.file = file
    var kept: [String: Kept] = [:]
    var problems: [Diagnostic] = []
    var start = file.markLength
    var number = 0
    for line in file.bytes.dropFirst(start).split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { start += line.count + 1 }
      number += 1
      let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      guard number > 1, !text.isEmpty else { continue }
      let span = SourceSpan(start: start, end: start + line.count)
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4, Int(cells[0]) != nil, AttributeKind.isID(cells[2]), !cells[3].isEmpty,
        kept[Self.key(cells[0], cells[1], cells[2])] == nil
      else {
        problems.append(
          Diagnostic(
            .badWordingLine, path: file.path, span: span, "line \(number) is not a kept wording",
            label: "series, language, id and words, with a tab between them",
            help: "bring the file back from your last copy; only lls wordings --keep writes into it"))
        continue
      }
      kept[Self.key(cells[0], cells[1], cells[2])] = Kept(words: cells[3], span: span)
    }
    self.kept = kept
    diagnostics = Array(problems.prefix(ByteLimits.findings))
  }

  /// The wording that was kept for a question.
  func kept(_ id: String, series: String, language: String) -> Kept? {
    kept[Self.key(series, language, id)]
  }

  private static func key(_ series: String, _ language: String, _ id: String) -> String {
    series + "\t" + language + "\t" + id
  }
}
