/// One thing that changed between two versions of a file.
package struct DifferenceEntry: Hashable, Sendable {
  /// What it is about; in the order in which a reader needs it.
  package enum Area: String, Hashable, Sendable, CaseIterable {
    /// What keeps people safe.
    case safety
    /// Who takes part and who has to be there.
    case staffing
    /// What is done.
    case sessions
    /// What has to be at hand.
    case materials
    /// What people get.
    case handouts
    /// What is asked afterwards.
    case questions
    /// What it is for.
    case outcomes
    /// Everything else, for example who wrote it.
    case about

    /// As a heading.
    package var heading: String {
      switch self {
      case .safety: "Safety"
      case .staffing: "People"
      case .sessions: "Sessions and activities"
      case .materials: "Materials"
      case .handouts: "Handouts"
      case .questions: "Questionnaires"
      case .outcomes: "Aims and outcomes"
      case .about: "Everything else"
      }
    }
  }

  /// Whether something came, went or is another.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// It says or asks something else, or stands elsewhere.
    case changed
  }

  /// Words before and after.
  package struct Rewording: Hashable, Sendable {
    /// The words before.
    package let old: String
    /// The words after.
    package let new: String
  }

  /// What it is about.
  package let area: Area
  /// Whether something came, went or is another.
  package let kind: Kind
  /// Which step of the version it asks for.
  package let step: VersionStep
  /// What changed, as a sentence without a full stop and without the words themselves.
  package let sentence: String
  /// The words before and after, where they changed.
  package let rewording: Rewording?
  /// The id of the part, where it has one.
  package let id: String?
  /// Where it stands in the newer file; in the older one for what is gone. Unit: bytes.
  package let place: Int

  /// The sentence with the words that changed.
  package var full: String {
    guard let rewording else { return sentence }
    let (old, new) = Self.shortened(rewording)
    return sentence + ": “\(old)” → “\(new)”"
  }

  /// The stretch that changed, with a few words around it.
  private static func shortened(_ rewording: Rewording) -> (String, String) {
    let (old, new) = (rewording.old.split(separator: " "), rewording.new.split(separator: " "))
    let first = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - first
    let last = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    func stretch(_ words: [Substring]) -> String {
      let from = first > 4 ? first - 3 : 0
      let to = last > 4 ? words.count - last + 3 : words.count
      let shown = words[from..<max(from, to)]
      let cut = shown.count > 36 ? shown.prefix(18) + ["…"] + shown.suffix(17) : shown
      return (from > 0 ? "… " : "") + cut.joined(separator: " ") + (to < words.count ? " …" : "")
    }
    return (stretch(old), stretch(new))
  }
}

/// A step of a version.
package enum VersionStep: Int, Hashable, Comparable, Sendable, CaseIterable {
  /// Words are put better.
  case patch
  /// Something is new or is done in another way.
  case minor
  /// What was collected or referred to before no longer fits.
  case major

  /// As it is called.
  package var name: String {
    switch self {
    case .patch: "patch"
    case .minor: "minor"
    case .major: "major"
    }
  }

  /// Orders by how much it means.
  package static func < (left: VersionStep, right: VersionStep) -> Bool { left.rawValue < right.rawValue }
}
