/// What is in a copy of a store, so that a person sees what they would go back to.
package struct CopyContents: Hashable, Sendable {
  /// The pilots' ids.
  package let pilots: [String]
  /// Filled-in forms, superseded ones included.
  package let submissions: Int
  /// Sessions.
  package let deliveries: Int
  /// When something was entered last, as `2016-10-03T16:30:00.000Z`. Missing: nothing was.
  package let lastEntry: String?
  /// Whether its words are sealed.
  package let hasPassphrase: Bool
  /// What is wrong with it; empty when all is well.
  package let problems: [String]
}
