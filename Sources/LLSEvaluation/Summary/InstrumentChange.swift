package import LLSModel

/// Before and after on one instrument, over the pilot's group means.
package struct InstrumentChange: Hashable, Sendable {
  /// The instrument's id.
  package let instrumentID: String
  /// The instrument's title.
  package let title: String
  /// Why nothing of it is shown, of so small a pilot; nil when rows are.
  package let withheld: ReleasableText?
  /// The instrument's score; nil when it has none, and when nothing is shown.
  package let score: ChangeRow?
  /// Its items, in order; none when nothing is shown, and where the score stands for them.
  package let items: [ChangeRow]
  /// Who is counted, and what happens with missing answers.
  package let missingRule: ReleasableText
}

/// Before, after and change on one item or score. It is let out whole or withheld whole: in a withheld row no
/// figure stands at all, because a zero among markers says that a group gave no answer.
///
/// Means are means of group means: each group weighs the same, and the interval has one degree of freedom
/// less than groups.
package struct ChangeRow: Hashable, Sendable {
  /// The item's id; the instrument's id for its score.
  package let id: String
  /// The question, or the score's name.
  package let label: String
  /// Whether a high answer means less of what is asked about; means of items are shown as answered, never
  /// turned.
  package let isReversed: Bool
  /// The least possible answer.
  package let scaleLow: Double
  /// The greatest possible answer.
  package let scaleHigh: Double
  /// People who answered before and after.
  package let pairs: Disclosed
  /// People enrolled without both answers.
  package let missing: Disclosed
  /// Groups with at least one such pair.
  package let groups: Disclosed
  /// Mean before. Unit: the scale's own.
  package let before: Disclosed
  /// Mean after.
  package let after: Disclosed
  /// Mean change, after minus before.
  package let change: Disclosed
  /// Lower end of the 95 % t interval of the change; hidden with fewer than five groups, whose means it would tell.
  package let lower: Disclosed
  /// Upper end of the 95 % t interval of the change.
  package let upper: Disclosed
  /// Both ends as they are read, for example "0.10 to 0.52".
  package let interval: Disclosed
  /// In how many groups it went which way.
  package let replication: Replication
}

/// In how many groups a mean went up, went down, stayed, or is withheld. Counts of groups, not of people.
package struct Replication: Hashable, Sendable {
  /// Groups whose mean went up; hidden, like the others, when no direction is told.
  package let up: Disclosed
  /// Groups whose mean went down.
  package let down: Disclosed
  /// Groups whose mean stayed the same.
  package let unchanged: Disclosed
  /// Groups with too few pairs to say.
  package let withheld: Disclosed
  /// All groups of the pilot.
  package let groups: Disclosed
  /// "Up in 4 of 7 groups, unchanged in 0, withheld in 2", or that it is withheld.
  package let sentence: ReleasableText
}
