/// The toolkit's thresholds for what may be published about people.
package struct DisclosureSettings: Hashable, Sendable {
  /// Counts of people from 1 to below this are hidden. Range: 5 or more.
  package let threshold: Int
  /// Percentages of fewer people than this are hidden. Range: 10 or more.
  package let percentBase: Int

  /// Takes the toolkit's settings; anything laxer than the defaults counts as the default.
  ///
  /// - Parameters:
  ///   - threshold: the smallest count that is shown. Range: 5 or more.
  ///   - percentBase: the smallest base of a percentage. Range: 10 or more.
  package init(threshold: Int = 5, percentBase: Int = 10) {
    self.threshold = max(5, threshold)
    self.percentBase = max(10, percentBase)
  }
}
