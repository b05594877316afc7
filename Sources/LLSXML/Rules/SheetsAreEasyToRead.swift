import LLSDiagnostics
import LLSModel

/// Whoever cannot read a sheet is left out, and few people say so.
enum SheetsAreEasyToRead: Rule {
  static let code = DiagnosticCode.hardToRead
  static let sentence = "what participants read is no harder than the toolkit allows"

  /// Fewer words than this are not measured. Unit: words.
  private static let fewest = 30
  /// The formula was made for passages of this length; one word more or less moves the grade of a shorter text, so it may
  /// have up to two grades more. Unit: words.
  private static let passage = 100

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let reading = file.toolkit?.reading, reading.spans.isPresent, !reading.spans.isDoubtful("measure")
    else {
      return []
    }
    guard reading.measure.lowercased() == ReadingGrade.name.lowercased() else {
      return unknown(reading, in: file)
    }
    guard !reading.spans.isDoubtful("grade"), isEnglish(file), file.module?.audience.for != .practitioners
    else {
      return []
    }
    var grades: [(sheet: Int, grade: ReadingGrade)] = []
    for block in file.words.blocks where block.isProse && (block.place == .sheet || block.place == .form) {
      guard let sheet = block.sheet else { continue }
      if grades.last?.sheet != sheet { grades.append((sheet, ReadingGrade())) }
      grades[grades.count - 1].grade.add(block, of: file.words, bytes: file.source.bytes)
    }
    return grades.lazy.compactMap { finding($0.sheet, $0.grade, most: reading.grade, in: file) }.listed
  }

  private static func finding(
    _ sheet: Int, _ reading: ReadingGrade, most: Int, in file: CheckedFile
  ) -> Diagnostic? {
    guard reading.words >= fewest, let grade = reading.grade else { return nil }
    let allowance =
      reading.words < passage ? 2 * Double(passage - reading.words) / Double(passage - fewest) : 0
    // The grade counts in whole years: 7.9 is still the seventh.
    guard grade >= Double(most + 1) + allowance else { return nil }
    let node = file.arena.nodes[sheet]
    let id = file.arena.attributes[node.attributes].first { $0.name == "id" }
    let hardest = reading.hardest
    return file.finding(
      code, .warning, at: id?.valueSpan ?? node.nameSpan,
      "\(id?.value.collapsedWords ?? "this sheet") reads like grade \(Int(grade)), and participants’ text may have \(most)",
      label: "hard to read",
      help:
        "begin with the sentence of \(hardest?.count ?? 0) words: make two or three of it, in words that people say",
      related: hardest.map { .init(span: file.words.span(of: $0.words), label: "the hardest sentence") })
  }

  /// A Welsh text is not measured by an English formula.
  private static func isEnglish(_ file: CheckedFile) -> Bool {
    let language =
      switch file.content {
      case .module(let module): module.language
      case .toolkit(let toolkit): toolkit.language
      }
    return language.split(separator: "-").first == "en"
  }

  /// A measure that nobody can compute would be a promise kept by no one.
  private static func unknown(_ reading: Reading, in file: CheckedFile) -> [Diagnostic] {
    guard case .toolkit = file.content else { return [] }
    return [
      file.finding(
        code, .warning, at: reading.spans["measure"], "nothing here is measured by “\(reading.measure)”",
        label: "not a measure that lls knows", help: "write measure=\"\(ReadingGrade.name)\"",
        suggestions: [ReadingGrade.name])
    ]
  }
}
