/// What `lls new` writes: a small skeleton that a session can be built on, completed from the table of the language.
package enum Template {
  /// A module with one session, ready to be written over.
  ///
  /// - Parameters:
  ///   - id: the module's id.
  ///   - title: its name. Missing: a reminder.
  ///   - language: the language it is written in.
  ///   - reviewBy: the day by which somebody has to look at it again.
  ///   - exitCard: a questionnaire that the toolkit has for the end of a session. Missing: the module brings its own.
  package static func module(
    id: String, title: String?, language: String, reviewBy: String, exitCard: String?
  ) -> Skeleton {
    let own = "\(clipped(id))-card"
    return Skeleton(
      "module",
      ["id": id, "version": "0.1.0", "status": "draft", "review-by": reviewBy, "xml:lang": language],
      [
        Skeleton("title", words: title ?? "TODO: the module’s name"),
        Skeleton(
          "audience",
          ["ages": "13-18", "group": "4-10", "adults": "2", "ratio": "1:10", "sensitivity": "low"],
          comment: "TODO: for whom, how many, and with how many adults"),
        Skeleton("aims", [:], [Skeleton("aim")]),
        Skeleton(
          "outcomes", [:],
          [
            Skeleton(
              "outcome", ["id": "first-outcome", "evidence": "worksheet"],
              words: "TODO: I can …, as a participant would say it at the end.")
          ]),
        session(
          id: "first-session", title: nil, minutes: 60, outcome: "first-outcome", exitCard: exitCard ?? own),
      ]
        + (exitCard == nil
          ? [
            Skeleton(
              "instrument",
              ["id": own, "respondent": "participant", "wave": "session", "budget-seconds": "45"],
              [
                Skeleton(
                  "item", ["id": "\(clipped(id))-keep", "kind": "text", "optional": "yes"],
                  words: "One thing to keep, or one thing to change?")
              ])
          ] : []))
  }

  /// The shortest session that a template makes. Unit: minutes.
  package static let shortestSession = 35

  /// A session that opens with the agreement, takes feedback and closes with grounding.
  ///
  /// - Parameters:
  ///   - id: the session's id; its activities' ids begin with it.
  ///   - title: its name. Missing: a reminder.
  ///   - minutes: its length, at least ``shortestSession``; what the opening and the end leave is the main part's.
  ///   - outcome: what the main part works towards.
  ///   - exitCard: the questionnaire at its end.
  package static func session(
    id: String, title: String?, minutes: Int, outcome: String?, exitCard: String?
  ) -> Skeleton {
    let name = clipped(id)
    let around: [Skeleton] = [
      activity(
        id: "\(name)-agreement", title: "How we work together", phase: .welcome, kind: .agreement,
        minutes: 10,
        core: true,
        parts: [
          Skeleton("ask", words: "Is there anything to add to our agreement, or to change today?"),
          Skeleton("opt-out", words: "Listen from anywhere in the room."),
        ]),
      activity(
        id: "\(name)-main", title: nil, phase: .main, kind: .discussion, minutes: max(5, minutes - 30),
        core: true,
        serves: outcome),
      activity(
        id: "\(name)-feedback", title: "Before you go", phase: .feedback, kind: .reflection, minutes: 10,
        core: true,
        parts: (exitCard.map { [Skeleton("exit-questions", ["ref": $0])] } ?? [])
          + [Skeleton("opt-out", words: "Hand in a blank card.")]),
      activity(
        id: "\(name)-close", title: "One thing, one breath", phase: .close, kind: .grounding, minutes: 10,
        core: true,
        parts: [
          Skeleton("say", words: "Look around the room. Name one thing you can see. Breathe out slowly."),
          Skeleton("opt-out", words: "Stay quiet, or leave the circle."),
        ]),
    ]
    return Skeleton(
      "session", ["id": id, "minutes": String(minutes)],
      [Skeleton("title", words: title ?? "TODO: the session’s name")] + around)
  }

  /// An activity with its way out.
  ///
  /// - Parameters:
  ///   - id: the activity's id.
  ///   - title: its name. Missing: a reminder.
  ///   - phase: where in the session it stands.
  ///   - kind: what sort of activity it is.
  ///   - minutes: how long it takes.
  ///   - core: whether the session needs it.
  ///   - serves: the outcome it works towards. Missing: none.
  ///   - parts: what is said and done. Missing: reminders, and the usual way out.
  package static func activity(
    id: String, title: String?, phase: Activity.Phase, kind: Activity.Kind, minutes: Int, core: Bool,
    serves: String? = nil, parts: [Skeleton]? = nil
  ) -> Skeleton {
    var attributes = [
      "id": id, "phase": phase.rawValue, "kind": kind.rawValue, "minutes": String(minutes),
      "core": core ? "yes" : "no",
    ]
    attributes["serves"] = serves
    let usual = [
      Skeleton("do"), Skeleton("ask"), Skeleton("watch-for"),
      Skeleton("opt-out", words: "Watch, or help to keep the time."),
    ]
    return Skeleton(
      "activity", attributes,
      [Skeleton("title", words: title ?? "TODO: the activity’s name")] + (parts ?? usual))
  }

  /// An id short enough for words to be put behind it.
  private static func clipped(_ id: String) -> String { String(id.prefix(AttributeKind.longestID - 12)) }
}
