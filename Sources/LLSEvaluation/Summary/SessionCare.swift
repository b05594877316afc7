package import LLSModel

/// Whether the checks that keep people safe were made at the sessions of the pilot groups. It counts sessions; what happened at one, and
/// whether anything did, is nowhere in the record.
package struct SessionCare: Hashable, Sendable {
  /// Sessions whose closing check was entered.
  package let closed: Disclosed
  /// Sessions without one.
  package let notClosed: Disclosed
  /// Sessions that began with fewer adults than the module asks for.
  package let shortOfAdults: Disclosed
  /// Sessions where nobody entered how many adults were there.
  package let adultsUnknown: Disclosed
  /// The same in sentences.
  package let sentences: [ReleasableText]

  /// Counts the sessions of the pilot arm.
  init(_ arm: PilotArm) {
    let runs = arm.deliveries.flatMap { $0 }
    closed = .notPeople(runs.count { $0.closingCheck != nil })
    notClosed = .notPeople(runs.count { $0.closingCheck == nil })
    shortOfAdults = .notPeople(runs.count { run in run.adults.map { $0 < run.adultsNeeded } ?? false })
    adultsUnknown = .notPeople(runs.count { $0.adults == nil })
    sentences = [
      """
      The closing check (every comment read by a worker who did not lead, concerns passed on or none, everyone \
      left safely, debrief held) was entered after \(.count(closed, "session", "sessions")) and is missing for \
      \(notClosed).
      """,
      """
      Sessions that began with fewer adults than the module asks for: \(shortOfAdults). Sessions where nobody \
      entered how many adults were there: \(adultsUnknown).
      """,
      """
      The check is the same whether or not anything happened. What was passed on to a safeguarding lead is kept \
      where the local procedure says, and nowhere in this software.
      """,
    ]
  }
}
