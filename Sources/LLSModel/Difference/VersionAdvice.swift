/// What two files say of their version, and what the changes between them ask for.
package struct VersionAdvice: Hashable, Sendable {
  /// The older file's version, as written. Missing: it has none.
  package let old: String?
  /// The newer file's version, as written. Missing: it has none.
  package let new: String?
  /// The step that the changes ask for. Missing: nothing changed.
  package let step: VersionStep?
  /// The version that the changes ask for. Missing: nothing changed, or the older version is none.
  package let wanted: String?

  init(old: String?, new: String?, step: VersionStep?) {
    self.old = old
    self.new = new
    self.step = step
    wanted = Self.numbers(old).flatMap { numbers in step.map { Self.raised(numbers, by: $0) } }
  }

  /// What an author should know before the newer file goes out; nil where all is well.
  package var warning: String? {
    guard let step, let wanted, let before = Self.numbers(old), let old else { return nil }
    guard let after = Self.numbers(new), let new else {
      return "the newer file has no version; write \(wanted)"
    }
    if after == before {
      return
        "the version is still \(old) although the content changed; write \(wanted) (\(step.name): \(Self.reason(step)))"
    }
    if after.lexicographicallyPrecedes(before) {
      return "the version went back from \(old) to \(new); write \(wanted)"
    }
    if let least = Self.numbers(wanted), after.lexicographicallyPrecedes(least) {
      return
        "the version went from \(old) to \(new), a smaller step than the changes ask for; write \(wanted) (\(step.name): \(Self.reason(step)))"
    }
    return nil
  }

  private static func reason(_ step: VersionStep) -> String {
    switch step {
    case .patch: "words are put better"
    case .minor: "something is new, or is done in another way"
    case .major: "what was collected or referred to before no longer fits"
    }
  }

  private static func numbers(_ version: String?) -> [Int]? {
    guard let version, AttributeKind.isVersion(version) else { return nil }
    return version.split(separator: ".").compactMap { Int($0) }
  }

  /// Below 1.0.0 nothing has been promised, and the middle number stands for the first.
  ///
  /// - Source: Semantic Versioning 2.0.0, item 4.
  private static func raised(_ numbers: [Int], by step: VersionStep) -> String {
    let next =
      switch step {
      case .patch: [numbers[0], numbers[1], numbers[2] + 1]
      case .minor: [numbers[0], numbers[1] + 1, 0]
      case .major: numbers[0] == 0 ? [0, numbers[1] + 1, 0] : [numbers[0] + 1, 0, 0]
      }
    return next.map(String.init).joined(separator: ".")
  }
}
