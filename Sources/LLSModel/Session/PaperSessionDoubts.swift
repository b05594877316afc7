/// What is looked at twice before a session on paper is entered: its adults and minutes go into every summary.
package struct PaperSessionDoubts: Hashable, Sendable {
  /// More adults than this are more likely a slip of the finger than so many adults: the groups are of four to twelve.
  package static let mostAdults = 12

  private let plannedMinutes: Int
  private let heldOn: [String]

  /// Takes what is known of the session.
  ///
  /// - Parameters:
  ///   - plannedMinutes: the module's. Unit: whole minutes.
  ///   - heldOn: other days on which the group had the same session.
  package init(plannedMinutes: Int, heldOn: [String]) {
    self.plannedMinutes = plannedMinutes
    self.heldOn = heldOn
  }

  /// That the group had the session before, in words; nil where it had not.
  package var again: String? {
    heldOn.isEmpty ? nil : "the group had this session already, on \(heldOn.joined(separator: ", "))"
  }

  /// What is doubtful, in words; empty where nothing is.
  ///
  /// - Parameters:
  ///   - adults: who were there. Missing: not said.
  ///   - planned: as the paper has it. Unit: whole minutes.
  ///   - actual: how long it took. Unit: whole minutes.
  package func words(adults: Int?, planned: Int, actual: Int) -> [String] {
    var words: [String] = []
    if let adults, adults == 0 || adults > Self.mostAdults {
      words.append(InterfaceText.counted(adults, "adult was there", "adults were there"))
    }
    if isFar(planned) {
      words.append("\(InterfaceText.minutes(planned)) were planned, and the module plans \(plannedMinutes)")
    }
    if isFar(actual) {
      words.append("it took \(InterfaceText.minutes(actual)), and the module plans \(plannedMinutes)")
    }
    return words + [again].compactMap { $0 }
  }

  /// Less than half of what the module plans, or more than twice as much.
  private func isFar(_ minutes: Int) -> Bool { 2 * minutes < plannedMinutes || minutes > 2 * plannedMinutes }
}
