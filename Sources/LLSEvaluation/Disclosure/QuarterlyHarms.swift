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
  ///   - settings: the toolkit's thresholds.
  package static func shown(_ count: Int, isLead: Bool, settings: DisclosureSettings = .init()) -> Disclosed {
    guard isLead || count == 0 || count >= settings.threshold else { return .hidden }
    return Disclosed(text: String(count), value: Double(count))
  }
}
