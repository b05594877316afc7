/// A file of things that several modules use. (A module takes them in with ``Use``.)
package struct SharedFile: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "shared",
    attributes: [
      .required("format", .format, "the version of the language"),
      .required("id", .id, "the file’s name without .xml"),
      .required("version", .version, "the file’s own version"),
      .required("xml:lang", .language, "the language it is written in"),
    ],
    content: .children([
      .one("title"), .optional("summary"), .optional("materials"),
      .someOf(["activity", "handout", "instrument", "use"]),
    ]),
    meaning: "A file of activities, handouts and instruments that several modules use.",
    example: """
      <shared format="1" id="groundings" version="0.1.0" xml:lang="en-GB">
        <title>Ways to settle</title>
        <activity id="three-things" phase="close" kind="grounding" minutes="5" core="yes">
          <title>Three things</title>
          <say>Find three things you can see. Nobody has to say which.</say>
          <opt-out>Look out of the window, or wait outside the circle.</opt-out>
        </activity>
      </shared>
      """)

  /// The version of the language.
  package let format: String
  /// Names the file; the same as its name without `.xml`.
  package let id: String
  /// The file's version, `major.minor.patch`.
  package let version: String
  /// The language it is written in, as in BCP 47.
  package let language: String
  /// Its name for people.
  package let title: Title
  /// What it holds.
  package let summary: Summary?
  /// What the activities need at hand.
  package let materials: Materials?
  /// The activities; may be empty.
  package let activities: [Activity]
  /// The sheets; may be empty.
  package let handouts: [Handout]
  /// The questionnaires; may be empty.
  package let instruments: [Instrument]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    format = element.text("format") ?? ""
    id = element.id("id") ?? ""
    version = element.text("version") ?? ""
    language = element.text("xml:lang") ?? ""
    title = element.one(Title.self)
    summary = element.optional(Summary.self)
    materials = element.optional(Materials.self)
    activities = element.all(Activity.self)
    handouts = element.all(Handout.self)
    instruments = element.all(Instrument.self)
    spans = element.spans
  }
}
