package import LLSModel

/// Keeps words out of generated sentences that this design cannot carry.
///
/// Names that authors wrote, such as a question's text, are theirs: the guard reads what the summary says.
package enum ClaimGuard {
  /// Beginnings of words that claim more than a description.
  private static let beginnings = ["caus", "effect", "impact", "significan"]
  /// Whole words that claim more than a description.
  private static let words: Set<String> = [
    "prove", "proved", "proven", "proves", "proving", "proof", "p-value",
  ]

  /// The words in a text that must not stand there. Order: as they stand.
  package static func overclaims(in text: ReleasableText) -> [String] {
    let found = text.words.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    return found.filter { word in words.contains(word) || beginnings.contains { word.hasPrefix($0) } }
  }
}

extension PilotSummary {
  /// Every sentence that the summary generates, for the claim guard and for writers that want to look
  /// through them.
  package var sentences: [ReleasableText] {
    let changed = changes.flatMap { change in
      [change.missingRule, change.withheld].compactMap(\.self)
        + ((change.score.map { [$0] } ?? []) + change.items).map(\.replication.sentence)
    }
    return limits + headline + [flow.note, reach.sentence] + dose.sentences + fidelity.sentences + changed
      + comparison + [evidence.statement] + evidence.claims + disclosure.rules + [disclosure.marker]
      + dataProtection
  }
}
