/// A confidence interval.
package struct Interval: Hashable, Sendable {
  /// Lower end. Unit: that of the estimate.
  package let lower: Double
  /// Upper end. Unit: that of the estimate.
  package let upper: Double
  /// How often such intervals hold the true value in the long run. Range: above 0, below 1.
  package let confidence: Double
}

/// Refuses a confidence that is not between 0 and 1.
func checkConfidence(_ confidence: Double) throws(EvaluationError) {
  guard confidence > 0, confidence < 1 else { throw .outOfRange(what: "the confidence \(confidence)") }
}
