/// Who a module is for, and who has to be in the room.
package struct Audience: ModuleElement {
  /// How close to a young person's own life a module comes.
  package enum Sensitivity: String, Hashable, Sendable, CaseIterable {
    /// Everyday matters.
    case low
    /// May touch on somebody's own life.
    case medium
    /// Will touch on it.
    case high
  }

  /// Who takes part.
  package enum People: String, Hashable, Sendable, CaseIterable {
    /// Young people.
    case youngPeople = "young-people"
    /// Workers in training.
    case practitioners
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "audience",
    attributes: [
      .required("ages", .ageBand, "the ages it is written for"),
      .required("group", .groupSize, "the smallest and the largest group"),
      .required("adults", .integer(1...20), "how many adults have to be there"),
      .required("ratio", .ratio, "how many young people there may be to one adult"),
      .required(
        "sensitivity", .choice(of: Sensitivity.self), "how close it comes to a young person’s own life"),
      .optional("standby", .yesNo, default: "no", "whether a named worker is on call during the session"),
      .optional("for", .choice(of: People.self), default: "young-people", "who takes part"),
    ],
    content: .empty, meaning: "Who the module is for, and who has to be in the room.",
    example: "<audience ages=\"13-18\" group=\"4-10\" adults=\"2\" ratio=\"1:10\" sensitivity=\"low\"/>")

  /// The ages it is written for. Unit: whole years.
  package let ages: ClosedRange<Int>
  /// The smallest and the largest group. Unit: people.
  package let group: ClosedRange<Int>
  /// How many adults have to be there. Range: 1 to 20.
  package let adults: Int
  /// How many young people there may be to one adult. Range: 1 to 30.
  package let ratio: Int
  /// How close it comes to a young person's own life; nil when reading refused the value.
  package let sensitivity: Sensitivity?
  /// Whether a named worker is on call.
  package let standby: Bool
  /// Who takes part.
  package let `for`: People
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    ages = element.range("ages") ?? 13...18
    group = element.range("group") ?? 4...10
    adults = element.integer("adults") ?? 1
    ratio = element.pair("ratio")?.second ?? 10
    sensitivity = element.choice("sensitivity", as: Sensitivity.self)
    standby = element.yesNo("standby") ?? false
    `for` = element.choice("for", as: People.self) ?? .youngPeople
    spans = element.spans
  }
}
