/// The words at the top of a box in a pack.
package enum BoxLabel {
  /// What the facilitator does.
  package static let instruction = "Do"
  /// What is read aloud.
  package static let script = "Say"
  /// A question for the group.
  package static let question = "Ask"
  /// A piece of advice.
  package static let tip = "Tip"
  /// What tells that it works.
  package static let listenFor = "Listen for"
  /// What to keep safe.
  package static let watchFor = "Watch for"
  /// How to talk about it afterwards.
  package static let debrief = "Talk about it"
  /// The way out.
  package static let optOut = "Way out"
  /// What stands in every way out, so that nobody reads another task into it.
  package static let optOutPromise = "No reason needed; doing nothing counts too."
  /// The shorter way.
  package static let shortVersion = "Short of time"
  /// For somebody who was not there.
  package static let recap = "To tell anybody who missed this"
  /// For the workers.
  package static let after = "When the group has gone"
  /// The way to take feedback.
  package static let exitQuestions = "Feedback"
}
