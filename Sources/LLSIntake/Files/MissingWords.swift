import LLSModel

/// The reasons why an answer is missing, as people and programs write them.
///
/// Numbers such as 99 are none of them: they may be answers. A mapping says so where they mean a reason.
enum MissingWords {
  /// The reasons by other words than their own, in small letters. No answer in words is compared with them.
  static let others: [String: MissingCode] = [
    "declined": .refused, "prefer not to say": .refused, "prefer-not-to-say": .refused, "passed": .refused,
    "not asked": .notAsked, "not_asked": .notAsked, "not applicable": .notApplicable,
    "not_applicable": .notApplicable, "n/a": .notApplicable, "na": .notApplicable, "#n/a": .notApplicable,
    "unreadable": .illegible, "not reached": .notReached, "not_reached": .notReached,
    "not safe to contact": .notSafeToContact, "not_safe_to_contact": .notSafeToContact,
    "group ended": .groupEnded, "group_ended": .groupEnded,
  ]
}
