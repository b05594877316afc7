@_spi(DisclosureGate) package import LLSModel

/// The count of harms that a safeguarding lead entered for a quarter, as others may see it.
package enum QuarterlyHarms {
  /// The count, hidden where it is small.
  ///
  /// No total of several quarters may stand beside it: the difference would tell what is hidden.
  ///
  /// - Parameters:
  ///   - count: as it was entered. Range: 0 or more.
  ///   - isLead: whether the viewer is the lead who entered it.
  ///   - stands: whether no later count took its place; what it was before is the lead's alone.
  ///   - settings: the toolkit's thresholds.
  package static func shown(
    _ count: Int, isLead: Bool, stands: Bool = true, settings: DisclosureSettings = .init()
  ) -> Disclosed {
    guard isLead || (stands && (count == 0 || count >= settings.threshold)) else { return .hidden }
    return Disclosed(text: String(count), value: Double(count))
  }
}
