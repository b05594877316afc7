/// The rules of an award, as its data file gives them.
package struct AccreditationScheme: Hashable, Sendable {
  /// One rule of the file.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The least time with a worker for the whole award. Unit: hours.
    case minimumGuidedHours = "minimum-guided-hours"
    /// The least pieces of evidence for each outcome.
    case evidencePerOutcome = "evidence-per-outcome"
    /// The least pieces in an internal check, where there are so many.
    case sampleAtLeast = "sample-at-least"
    /// The least share of all pieces in an internal check. Unit: per cent.
    case samplePercent = "sample-percent"
    /// Whether every assessor has a piece in it. 1 for yes, 0 for no.
    case sampleEveryAssessor = "sample-every-assessor"
    /// Whether every outcome has a piece in it. 1 for yes, 0 for no.
    case sampleEveryOutcome = "sample-every-outcome"

    /// What a file may give.
    package var range: ClosedRange<Int> {
      switch self {
      case .minimumGuidedHours: 0...500
      case .evidencePerOutcome: 1...20
      case .sampleAtLeast: 1...1_000
      case .samplePercent: 0...100
      case .sampleEveryAssessor, .sampleEveryOutcome: 0...1
      }
    }

    /// What the rule is about, in a line of help.
    package var words: String {
      switch self {
      case .minimumGuidedHours: "hours with a worker for the whole award"
      case .evidencePerOutcome: "pieces of evidence for each outcome"
      case .sampleAtLeast: "pieces in an internal check, at least"
      case .samplePercent: "per cent of all pieces in an internal check, at least"
      case .sampleEveryAssessor: "1 where every assessor has a piece in the check, else 0"
      case .sampleEveryOutcome: "1 where every outcome has a piece in the check, else 0"
      }
    }
  }

  private let values: [Rule: Int]

  /// Makes the rules of a scheme.
  ///
  /// - Parameter values: one a rule; a missing one counts as 0.
  package init(_ values: [Rule: Int]) { self.values = values }

  /// What a rule asks for.
  package subscript(_ rule: Rule) -> Int { values[rule] ?? 0 }

  /// How many pieces an internal check takes of so many, before assessors and outcomes are looked at.
  ///
  /// - Parameter count: all pieces.
  /// - Returns: the greater of the least number and the share, rounded up; never more than there are.
  package func sampleSize(of count: Int) -> Int {
    let share = (count * self[.samplePercent] + 99) / 100
    return min(count, max(self[.sampleAtLeast], share))
  }

  /// Draws the pieces for an internal check. The same pieces in the same order of drawing always give the same sample.
  ///
  /// First, in the order of drawing, every piece that brings an assessor or an outcome that none before it has, where the scheme asks for
  /// it; then the next ones, until there are enough.
  ///
  /// - Parameter drawn: all pieces in the order of drawing.
  /// - Returns: the sample, in the order of drawing.
  package func sample(fromDrawn drawn: [EvidenceRecord]) -> [EvidenceRecord] {
    var taken: Set<Int> = []
    var assessors: Set<String> = []
    var outcomes: Set<String> = []
    for (place, piece) in drawn.enumerated() {
      let outcome = piece.entry.unit + "#" + piece.entry.outcome
      let bringsAssessor = self[.sampleEveryAssessor] == 1 && !assessors.contains(piece.assessor)
      let bringsOutcome = self[.sampleEveryOutcome] == 1 && !outcomes.contains(outcome)
      guard bringsAssessor || bringsOutcome else { continue }
      taken.insert(place)
      assessors.insert(piece.assessor)
      outcomes.insert(outcome)
    }
    let size = sampleSize(of: drawn.count)
    for place in drawn.indices where taken.count < size { taken.insert(place) }
    return taken.sorted().map { drawn[$0] }
  }
}

/// An internal check: the pieces that were drawn, and from what.
package struct CheckSample: Hashable, Sendable {
  /// A piece in it.
  package struct Piece: Hashable, Sendable {
    /// Its place, from 1; it stays, whatever is erased around it.
    package let position: Int
    /// The piece.
    package let evidence: EvidenceRecord

    /// Puts a piece in its place.
    package init(position: Int, evidence: EvidenceRecord) {
      self.position = position
      self.evidence = evidence
    }
  }

  /// Which sample of the pilot it is, from 1.
  package let number: Int
  /// What the order of drawing was made from.
  package let seed: String
  /// The SHA-256 of the rules' file, hexadecimal.
  package let rules: String
  /// The day it was drawn.
  package let day: CalendarDay
  /// The staff code of whoever drew it.
  package let by: String
  /// The pieces, in the order of drawing; one that was erased is not there any more.
  package let pieces: [Piece]

  /// Makes a sample.
  package init(
    number: Int, seed: String, rules: String, day: CalendarDay, by: String, pieces: [Piece]
  ) {
    self.number = number
    self.seed = seed
    self.rules = rules
    self.day = day
    self.by = by
    self.pieces = pieces
  }
}
