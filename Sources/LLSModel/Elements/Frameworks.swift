/// Laura Lundy's four elements of participation (2007), which outcomes and questions are mapped to.
package enum Lundy: String, Hashable, Sendable, CaseIterable {
  /// A safe place to form and say a view.
  case space
  /// Help to say it.
  case voice
  /// Somebody who listens.
  case audience
  /// A view that is acted upon, or an answer why not.
  case influence
}

/// The nine requirements of General Comment 12 (2009) of the United Nations Committee on the Rights of the Child, paragraph 134.
package enum ParticipationRequirement: String, Hashable, Sendable, CaseIterable {
  /// Transparent and informative.
  case transparent
  /// Voluntary.
  case voluntary
  /// Respectful.
  case respectful
  /// Relevant.
  case relevant
  /// Child-friendly.
  case childFriendly = "child-friendly"
  /// Inclusive.
  case inclusive
  /// Supported by training.
  case supported
  /// Safe and sensitive to risk.
  case safe
  /// Accountable.
  case accountable
}
