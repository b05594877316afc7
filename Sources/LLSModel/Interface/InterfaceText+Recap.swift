extension InterfaceText {
  /// What to tell somebody who missed a session.
  package enum Recap {
    /// Stands over it.
    package static func heading(_ title: String) -> String { "To tell anybody who missed “\(title)”:" }
    /// Said where the module has no words for what was done.
    package static let none =
      "The module has no words for this. Tell what you did, and nothing that anybody said."
    /// Names what the group did not do.
    package static func notDone(_ titles: [String]) -> String {
      "Left out, as the group did not do it: \(titles.joined(separator: "; "))."
    }
  }
}
