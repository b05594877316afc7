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
  /// A paragraph of so many words is measured by itself as well. Unit: words.
  private static let fewestInBlock = 20
  /// How many grades more it may have than the whole.
  private static let moreInBlock = 4

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
    var sheets: [Sheet] = []
    for block in file.words.blocks where block.isProse && (block.place == .sheet || block.place == .form) {
      guard let node = block.sheet else { continue }
      if sheets.last?.node != node { sheets.append(Sheet(node: node)) }
      sheets[sheets.count - 1].add(block, in: file, most: reading.grade)
    }
    return sheets.lazy.compactMap { finding($0, most: reading.grade, in: file) }.listed
  }

  /// What was counted on one handout or questionnaire.
  private struct Sheet {
    let node: Int
    var whole = ReadingGrade()
    /// A paragraph that is hard by itself; the first one.
    var hardBlock: ReadingGrade?

    init(node: Int) { self.node = node }

    mutating func add(_ block: TextWords.Block, in file: CheckedFile, most: Int) {
      whole.add(block, of: file.words, bytes: file.source.bytes)
      guard hardBlock == nil, block.words.count > fewestInBlock else { return }
      var alone = ReadingGrade()
      alone.add(block, of: file.words, bytes: file.source.bytes)
      if alone.words >= fewestInBlock, let grade = alone.grade, grade >= Double(most + 1 + moreInBlock) {
        hardBlock = alone
      }
    }
  }

  private static func finding(_ sheet: Sheet, most: Int, in file: CheckedFile) -> Diagnostic? {
    let words = sheet.whole.words
    let room = words < passage ? 2 * Double(passage - words) / Double(passage - fewest) : 0
    // The grade counts in whole years: 7.9 is still the seventh.
    let isHard = words >= fewest && (sheet.whole.grade ?? 0) >= Double(most + 1) + room
    guard let measured = isHard ? sheet.whole : sheet.hardBlock, let grade = measured.grade else {
      return nil
    }
    let node = file.arena.nodes[sheet.node]
    let id = file.arena.attributes[node.attributes].first { $0.name == "id" }
    let name = id?.value.collapsedWords ?? "this sheet"
    let hardest = measured.hardest
    return file.finding(
      code, .warning, at: id?.valueSpan ?? node.nameSpan,
      (isHard ? name : "a paragraph of \(name)")
        + " reads like grade \(Int(grade)), and participants’ text may have \(most)",
      label: "hard to read",
      help: "begin with the sentence of \(hardest?.count ?? 0) words: make two or three of it, in words "
        + "that people say",
      related: hardest.map { .init(span: file.words.span(of: $0.words), label: "the hardest sentence") })
  }

  /// A Welsh text is not measured by an English formula.
  private static func isEnglish(_ file: CheckedFile) -> Bool {
    let language =
      switch file.content {
      case .module(let module): module.language
      case .toolkit(let toolkit): toolkit.language
      case .shared(let shared): shared.language
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
