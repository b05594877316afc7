/// Something that stands in a shared file and is used here.
package struct Use: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "use",
    attributes: [
      .required("from", .elsewhere("a file in the folder shared, without .xml"), "the shared file"),
      .required("ref", .elsewhere("something in the shared file"), "what is used: its id there"),
      .optional("id", .id, "what it is called here, where that is not its id there"),
      .optional(
        "serves", .idrefs(to: ["outcome"]), "the outcomes of this module that the activity works towards"),
      .optional("phase", .choice(of: Activity.Phase.self), "where the activity stands in this session"),
      .optional("minutes", .minutes(1...240), "how long the activity takes here"),
      .optional("short-minutes", .minutes(1...240), "how long the activity takes here in the short edition"),
      .optional("core", .yesNo, "whether this session needs the activity"),
    ],
    content: .empty,
    meaning: "An activity, a handout or an instrument that stands in a shared file and is used here.",
    example: "<use from=\"groundings\" ref=\"rain-on-the-roof\" phase=\"close\" core=\"yes\"/>")

  /// What only an activity can be given.
  static let ofActivities = ["serves", "phase", "minutes", "short-minutes", "core"]

  /// The shared file's name.
  package let from: String
  /// What is used, by its id there.
  package let ref: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    from = element.text("from") ?? ""
    ref = element.text("ref") ?? ""
    spans = element.spans
  }
}
