package import LLSDiagnostics

/// The toolkit: what all modules share, and the order in which they are offered.
package final class Toolkit: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "toolkit",
    attributes: [
      .required("format", .format, "the version of the language"),
      .required("id", .id, "the toolkit’s name for files and links"),
      .required("version", .version, "the toolkit’s own version"),
      .required("xml:lang", .language, "the language it is written in"),
    ],
    content: .children([
      .one("title"), .one("summary"), .any("partner"), .one("licence"), .any("language"), .one("order"),
      .any("framework"), .one("safeguarding"), .one("disclosure-control"), .one("reading"), .any("avoid"),
      .one("spares"), .anyOf(["instrument", "use"]), .any("accepted"),
    ]),
    meaning: "The toolkit: what all modules share, and the order in which they are offered.",
    example: ToolkitExample.text)

  /// The version of the language.
  package let format: String
  /// Names the toolkit.
  package let id: String
  /// The toolkit's version, `major.minor.patch`.
  package let version: String
  /// The language it is written in, as in BCP 47. (Those it is offered in are ``languages``.)
  package let language: String
  /// Its name.
  package let title: Title
  /// What it is about.
  package let summary: Summary
  /// The organisations that carry it; may be empty.
  package let partners: [Partner]
  /// Under which terms it may be used.
  package let licence: Licence
  /// The languages it is offered in; may be empty.
  package let languages: [Language]
  /// The modules in the order in which they are offered.
  package let order: Order
  /// What outcomes are mapped to; may be empty.
  package let frameworks: [Framework]
  /// The safeguarding page that every pack opens with.
  package let safeguarding: Safeguarding
  /// How small a group of people a figure may be about.
  package let disclosureControl: DisclosureControl
  /// How hard participants' text may be to read.
  package let reading: Reading
  /// Terms that blame young people, and what to say instead; may be empty.
  package let avoid: [Avoid]
  /// Short activities that fit anywhere.
  package let spares: Spares
  /// The questionnaires of the whole toolkit; may be empty.
  package let instruments: [Instrument]
  /// The findings that its authors have looked at and keep; may be empty.
  package let accepted: [Accepted]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    format = element.text("format") ?? ""
    id = element.id("id") ?? ""
    version = element.text("version") ?? ""
    language = element.text("xml:lang") ?? ""
    title = element.one(Title.self)
    summary = element.one(Summary.self)
    partners = element.all(Partner.self)
    licence = element.one(Licence.self)
    languages = element.all(Language.self)
    order = element.one(Order.self)
    frameworks = element.all(Framework.self)
    safeguarding = element.one(Safeguarding.self)
    disclosureControl = element.one(DisclosureControl.self)
    reading = element.one(Reading.self)
    avoid = element.all(Avoid.self)
    spares = element.one(Spares.self)
    instruments = element.all(Instrument.self)
    accepted = element.all(Accepted.self)
    spans = element.spans
  }

  /// Checks the toolkit's file against the language and reads it.
  ///
  /// - Parameter arena: the file.
  /// - Returns: the toolkit, or nil when the file starts with something else or is of an unknown format; and everything the
  ///   language has to say about the file, in document order.
  package static func read(_ arena: ElementArena) -> (toolkit: Toolkit?, diagnostics: [Diagnostic]) {
    let result = ElementReader.read(Toolkit.self, from: arena)
    return (result.element, result.diagnostics)
  }

  /// The instrument with this id.
  package func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }
}
