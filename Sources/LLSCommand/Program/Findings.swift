import LLSDiagnostics
import LLSModel
import LLSStore

/// What is wrong in a file that was handed in.
struct Findings {
  private let diagnostics: [Diagnostic]
  private let file: SourceFile

  /// Takes the findings of one file.
  init(_ diagnostics: [Diagnostic], in file: SourceFile) {
    self.diagnostics = diagnostics
    self.file = file
  }

  /// Shows every finding.
  func show() {
    let renderer = DiagnosticRenderer(files: [file], colour: Console.usesColourForMessages)
    for diagnostic in diagnostics { Console.sayShown(renderer.text(diagnostic)) }
  }

  /// Shows every finding, and stops where one is an error.
  ///
  /// - Throws: ``Failure`` with 65; nothing was entered.
  func stopOnErrors() throws {
    show()
    let errors = diagnostics.count { $0.severity == .error }
    guard errors > 0 else { return }
    let lines = InterfaceText.counted(errors, "mistake")
    throw Failure(
      .data, "\(file.path) has \(lines); nothing was entered",
      remedy: errors == 1 ? "mend it and do it again" : "mend them and do it again")
  }
}

/// What came of entering rows, in a line.
struct ReceiptLine {
  /// The line.
  let text: String

  /// Counts rows.
  ///
  /// - Parameters:
  ///   - receipt: what came of it.
  ///   - isTrial: whether nothing was entered.
  ///   - tellsNothing: whether it must not be told what was there before: a count of harms could be found out by trying.
  init(_ receipt: EntryReceipt, isTrial: Bool, tellsNothing: Bool = false) {
    let word = isTrial ? "would enter" : "entered"
    text = word + (tellsNothing ? "" : ": " + Self(receipt).text)
  }

  /// Counts rows.
  init(_ receipt: EntryReceipt) {
    var parts = ["\(receipt.added) new"]
    if receipt.unchanged > 0 { parts.append("\(receipt.unchanged) there already") }
    if receipt.corrected > 0 { parts.append("\(receipt.corrected) corrected") }
    text = parts.joined(separator: ", ")
  }

  /// Counts forms.
  init(_ receipt: SubmissionReceipt) {
    var parts = [InterfaceText.counted(receipt.added, "form new", "forms new")]
    if receipt.unchanged > 0 { parts.append("\(receipt.unchanged) there already") }
    if receipt.corrected > 0 { parts.append("\(receipt.corrected) corrected") }
    if receipt.withoutAnswers > 0 {
      parts.append("\(receipt.withoutAnswers) without answers, as the person asked")
    }
    parts.append(InterfaceText.counted(receipt.answers, "answer"))
    text = parts.joined(separator: ", ")
  }
}
