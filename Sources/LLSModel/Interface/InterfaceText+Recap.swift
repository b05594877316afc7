extension InterfaceText {
  /// What to tell somebody who missed a session.
  package enum Recap {
    /// Stands over it.
    package static func heading(_ title: String) -> String {
      said("To tell anybody who missed “{title}”:", ["title": title])
    }
    /// Said where the module has no words for what was done.
    package static var none: String {
      said(
        "The module has no words for this. Tell what you did, and nothing that anybody said.")
    }
    /// Names what the group did not do.
    package static func notDone(_ titles: [String]) -> String {
      said("Left out, as the group did not do it: {titles}.", ["titles": titles.joined(separator: "; ")])
    }
  }
}
