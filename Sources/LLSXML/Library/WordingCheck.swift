import LLSDiagnostics
import LLSModel

/// Holds every question of a toolkit against all others of its id, and against the wording that was kept for it.
struct WordingCheck {
  private struct Seen {
    let words: String
    let path: String
    let span: SourceSpan
  }

  private let series: String
  private let ledger: WordingLedger?
  private var seen: [String: Seen] = [:]
  /// A line for each question that has none in the ledger, in the order of the files.
  private(set) var newLines: [String] = []

  /// Starts on a toolkit.
  ///
  /// - Parameters:
  ///   - version: the toolkit's, whose first number names the series.
  ///   - ledger: what was kept. Missing: nothing was.
  init(version: String, ledger: WordingLedger?) {
    series = version.split(separator: ".").first.map(String.init) ?? "0"
    self.ledger = ledger
  }

  /// Takes the questions of a file.
  ///
  /// - Returns: what is wrong, each with the id of the question.
  mutating func findings(
    in wordings: [PlacedWording], path: String, language: String
  ) -> [(about: String, finding: Diagnostic)] {
    let language = language.split(separator: "-").first.map(String.init) ?? ""
    var found: [(about: String, finding: Diagnostic)] = []
    for placed in wordings {
      let (wording, place) = (placed.wording, placed.place)
      if let first = seen[language + " " + wording.id] {
        // Twice in one file has its own finding.
        guard first.path != path, !ItemWording.isSame(first.words, wording.words) else { continue }
        found.append((placed.item, other(than: first, wording, at: place, path: path)))
        continue
      }
      seen[language + " " + wording.id] = Seen(words: wording.words, path: path, span: place)
      guard let kept = ledger?.kept(wording.id, series: series, language: language) else {
        newLines.append([series, language, wording.id, wording.words].joined(separator: "\t"))
        continue
      }
      guard !ItemWording.isSame(kept.words, wording.words) else { continue }
      found.append((placed.item, changed(from: kept, wording, at: place, path: path)))
    }
    return found
  }

  private func other(
    than first: Seen, _ wording: ItemWording, at place: SourceSpan, path: String
  ) -> Diagnostic {
    Diagnostic(
      .twoWordings, path: path, span: place,
      "the question \(wording.id) is put in other words elsewhere: “\(first.words)”",
      label: "the same id, other words",
      help: "give this one an id of its own, for example \(wording.id)-2, or the same words and answers",
      suggestions: [wording.id + "-2"],
      related: .init(path: first.path, span: first.span, label: "first used here"))
  }

  private func changed(
    from kept: WordingLedger.Kept, _ wording: ItemWording, at place: SourceSpan, path: String
  ) -> Diagnostic {
    Diagnostic(
      .wordingChanged, path: path, span: place,
      "the question \(wording.id) was put in other words before: “\(kept.words)”",
      label: "the same id, other words",
      help: "bring the old words and answers back, or give the new ones an id of their own, for example "
        + "\(wording.id)-2",
      suggestions: [wording.id + "-2"],
      related: ledger.map { .init(path: $0.file.path, span: kept.span, label: "kept here") })
  }
}
