/// A figure that the disclosure gate has let out, or the marker that stands for one it has not.
///
/// Only the gate can make one from counts or measurements of people: its initialiser is behind `@_spi(DisclosureGate)`, which
/// LLSEvaluation alone imports. A writer can print it and cannot make it.
public struct Disclosed: Hashable, Sendable {
  /// What a reader sees: a figure, or ``hiddenMarker``.
  public let text: String
  /// Whether the figure was hidden.
  public let isHidden: Bool
  /// The value behind a figure that was let out, for drawing; nil when hidden or when it is not one number.
  public let value: Double?

  /// The one marker for every hidden figure, whatever the reason it was hidden for.
  public static let hiddenMarker = "–"

  /// Lets a figure out, or hides it. For the disclosure gate only.
  @_spi(DisclosureGate)
  public init(text: String, value: Double?) {
    self.text = text
    self.value = value
    isHidden = false
  }

  private init(hidden: Void) {
    text = Self.hiddenMarker
    value = nil
    isHidden = true
  }

  /// A figure that is not shown. Anybody may hide.
  public static let hidden = Disclosed(hidden: ())

  /// A count of something that is not a person in a pilot: sessions, minutes, modules, groups, deliveries, training attendances.
  ///
  /// Never for attendance by code.
  ///
  /// - Parameter count: the number. Range: any.
  /// - Returns: the number as it is.
  public static func notPeople(_ count: Int) -> Disclosed {
    Disclosed(text: String(count), value: Double(count))
  }
}
