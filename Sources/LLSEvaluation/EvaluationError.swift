/// Why a statistic cannot be had.
package enum EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Fewer values than the statistic needs.
  case tooFewValues(have: Int, need: Int)
  /// Two lists that belong together differ in length.
  case lengthsDiffer(Int, Int)
  /// A number is outside the range in which the statistic is defined.
  case outOfRange(what: String)
  /// All values are the same, so nothing can be set in relation to their spread.
  case noSpread
  /// The sample is so small that no interval reaches the stated confidence.
  case confidenceNotReached(have: Int)

  /// The reason in plain words.
  package var description: String {
    switch self {
    case .tooFewValues(let have, let need):
      "this needs at least \(need) answers and there are \(have)"
    case .lengthsDiffer(let first, let second):
      "the two lists belong together, but one has \(first) values and the other \(second)"
    case .outOfRange(let what): "\(what) is outside the range that makes sense here"
    case .noSpread: "all values are the same, so there is no spread to measure against"
    case .confidenceNotReached(let have):
      "\(have) values are too few for an interval of that confidence"
    }
  }
}
