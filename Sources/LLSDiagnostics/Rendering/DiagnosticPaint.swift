/// The four-bit colours of a diagnostic; without colour every piece stays as it is.
struct DiagnosticPaint: Sendable {
  /// What a piece of a diagnostic is.
  enum Role {
    /// The word that says how much it matters, and the carets.
    case severity(Severity)
    /// The message.
    case message
    /// Line numbers, bars and arrows.
    case gutter
    /// The second place.
    case related
  }

  /// Whether to write colour at all.
  let isOn: Bool

  /// The piece in its colour. The words beside the colour say the same, so that nothing is said by colour alone.
  func callAsFunction(_ text: String, _ role: Role) -> String {
    guard isOn, !text.isEmpty else { return text }
    return "\u{1B}[" + code(role) + "m" + text + "\u{1B}[0m"
  }

  private func code(_ role: Role) -> String {
    switch role {
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.note): "1;36"
    case .message: "1"
    case .gutter: "34"
    case .related: "36"
    }
  }
}
