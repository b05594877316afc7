package import LLSModel

/// Two typings of the same forms, answer by answer.
package struct FormComparison: Hashable, Sendable {
  /// One form that was typed twice.
  package struct Form: Hashable, Sendable {
    /// Names it within the store.
    package let id: Int64
    /// Whose it is.
    package let code: String
    /// The day on it. Missing: not noted.
    package let day: String?
    /// What was typed first, by item.
    package let first: [String: AnswerValue]
    /// What was typed second, by item.
    package let second: [String: AnswerValue]

    /// Items whose two answers differ, in no order.
    package var differing: [String] { first.keys.filter { first[$0] != second[$0] } }
  }

  /// How often both typings agree at one item.
  package struct Agreement: Hashable, Sendable {
    /// The item's id.
    package let itemID: String
    /// Forms on which both are the same.
    package let same: Int
    /// Forms that were typed twice.
    package let total: Int
  }

  /// Forms that were typed twice, as they stand now, in the order of entry.
  package let forms: [Form]
  /// Agreement of the two blind typings, before anything was settled, in the questionnaire's order.
  package let agreement: [Agreement]
  /// Codes of forms that were typed once only.
  package let typedOnce: [String]
}
