import LLSDiagnostics
import LLSIntake
import LLSModel
import LLSStore

/// Reads a file of answers, whichever way it is laid out.
struct FeedbackIntake {
  /// What was read.
  struct Result {
    /// The forms.
    var sheet: FormSheet
    /// What is wrong.
    let diagnostics: [Diagnostic]
    /// The file, for showing where.
    let file: SourceFile
    /// Why each refused row was refused, by its line.
    var reasons: [Int: String]
    /// Whether none of its rows can be taken.
    let isRefused: Bool

    /// Adds the rows of forms that the store refused.
    mutating func refuse(_ problems: [ImportProblem]) {
      let messages = Dictionary(
        problems.compactMap { problem in problem.line.map { ($0, problem.message) } },
        uniquingKeysWith: { first, _ in first })
      guard !messages.isEmpty else { return }
      for (place, form) in sheet.forms.enumerated() {
        guard let line = form.line, let message = messages[line] else { continue }
        reasons[line] = message
        for answer in sheet.answers(of: place) where answer.line > 0 { reasons[Int(answer.line)] = message }
      }
    }
  }

  private let source: FeedbackSource
  private let takesGood: Bool

  /// Takes a file.
  init(_ source: FeedbackSource, takesGood: Bool) {
    self.source = source
    self.takesGood = takesGood
  }

  /// Reads it.
  ///
  /// - Throws: ``Failure`` when it cannot be read, and when nothing says which questionnaire or wave it is.
  func read() throws -> Result { try source.shape.isLong ? readLong() : readWide() }

  private func readLong() throws -> Result {
    var reading = source.reading
    reading.takesGood = takesGood
    var file = LongFeedbackFile(
      path: source.path, separator: source.shape.separator, reading: reading, size: source.chunks.size)
    file.feed(source.start)
    while !file.isOver, let piece = try source.chunks.next() {
      file.feed(piece)
      Console.progress("reading answer \(file.count)")
    }
    Console.progress("")
    let read = file.finish()
    return Result(
      sheet: read.sheet, diagnostics: read.diagnostics, file: read.file, reasons: read.reasons,
      isRefused: read.isRefused)
  }

  private func readWide() throws -> Result {
    guard source.reading.instruments.count == 1, let instrument = source.reading.instruments.first else {
      throw Failure(
        .usage, "nothing says which questionnaire \(source.path) holds",
        remedy: "name it: --instrument \(source.reading.instruments.first?.id ?? "where-i-stand")")
    }
    guard let wave = source.reading.fixed.wave ?? (instrument.waves.count == 1 ? instrument.waves[0] : nil)
    else {
      throw Failure(
        .usage, "nothing says when \(source.path) was asked",
        remedy: "say it: --wave \(instrument.waves.map(\.rawValue).joined(separator: ", --wave "))")
    }
    let forms = FeedbackFile(
      path: source.path, bytes: try source.chunks.rest(after: source.start), instrument: instrument,
      wave: wave, knownCodes: source.reading.knownCodes, today: source.reading.today,
      fixed: source.reading.fixed, shape: source.shape)
    var sheet = FormSheet(forms.batch, instrument: instrument)
    sheet.words = forms.words
    return Result(
      sheet: sheet, diagnostics: forms.diagnostics, file: forms.file, reasons: forms.reasons,
      isRefused: forms.isRefused)
  }
}
