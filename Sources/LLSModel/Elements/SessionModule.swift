package import LLSDiagnostics

/// A module: sessions with one purpose, and all that a worker needs to lead them. (Swift keeps the bare word for itself.)
package final class SessionModule: ModuleElement {
  /// How far a module has come.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// Being written.
    case draft
    /// Read by other services.
    case peerReviewed = "peer-reviewed"
    /// Used with groups.
    case piloted
    /// Counts towards an award.
    case accredited
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "module",
    attributes: [
      .required("format", .format, "the version of the language"),
      .required("id", .id, "the module’s name for files and links, the same as its folder’s"),
      .required("version", .version, "the module’s own version"),
      .required("status", .choice(of: Status.self), "how far the module has come"),
      .required("review-by", .date, "the day by which somebody has to look at it again"),
      .required("xml:lang", .language, "the language it is written in"),
    ],
    content: .children([
      .one("title"), .one("summary"), .optional("licence"), .any("author"), .any("youth-proofed-by"),
      .one("audience"), .optional("participation"), .optional("content-note"), .optional("readiness"),
      .optional("risk-check"), .one("aims"), .one("outcomes"), .one("safety"), .optional("materials"),
      .some("session"), .anyOf(["handout", "instrument", "use"]), .optional("accreditation"),
      .optional("references"), .any("accepted"), .optional("change-log"),
    ]),
    meaning: "A module: sessions with one purpose, and all that a worker needs to lead them.",
    example: ModuleExample.text)

  /// The version of the language.
  package let format: String
  /// Names the module; the same as its folder's name.
  package let id: String
  /// The module's version, `major.minor.patch`.
  package let version: String
  /// How far it has come; nil when reading refused the value.
  package let status: Status?
  /// The day by which somebody has to look at it again, `YYYY-MM-DD`.
  package let reviewBy: String
  /// The language it is written in, as in BCP 47.
  package let language: String
  /// Its name.
  package let title: Title
  /// What it is about.
  package let summary: Summary
  /// Under which terms it may be used. Missing: the toolkit's.
  package let licence: Licence?
  /// The services that wrote it; may be empty.
  package let authors: [Author]
  /// The groups that tested it; may be empty.
  package let youthProofedBy: [YouthProofedBy]
  /// Who it is for.
  package let audience: Audience
  /// How far it goes in sharing decisions.
  package let participation: Participation?
  /// What it touches on.
  package let contentNote: ContentNote?
  /// How to tell whether it is right now.
  package let readiness: Readiness?
  /// What to weigh before it is offered.
  package let riskCheck: RiskCheck?
  /// What it sets out to do.
  package let aims: Aims
  /// What a participant can say at the end.
  package let outcomes: Outcomes
  /// What keeps people safe.
  package let safety: Safety
  /// What has to be at hand.
  package let materials: Materials?
  /// The sessions in order. Shape: at least one.
  package let sessions: [Session]
  /// What to print; may be empty.
  package let handouts: [Handout]
  /// The questionnaires; may be empty.
  package let instruments: [Instrument]
  /// How it counts towards an award.
  package let accreditation: Accreditation?
  /// What it rests on.
  package let references: References?
  /// The findings that its authors have looked at and keep; may be empty.
  package let accepted: [Accepted]
  /// What changed from version to version.
  package let changeLog: ChangeLog?
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    format = element.text("format") ?? ""
    id = element.id("id") ?? ""
    version = element.text("version") ?? ""
    status = element.choice("status", as: Status.self)
    reviewBy = element.text("review-by") ?? ""
    language = element.text("xml:lang") ?? ""
    title = element.one(Title.self)
    summary = element.one(Summary.self)
    licence = element.optional(Licence.self)
    authors = element.all(Author.self)
    youthProofedBy = element.all(YouthProofedBy.self)
    audience = element.one(Audience.self)
    participation = element.optional(Participation.self)
    contentNote = element.optional(ContentNote.self)
    readiness = element.optional(Readiness.self)
    riskCheck = element.optional(RiskCheck.self)
    aims = element.one(Aims.self)
    outcomes = element.one(Outcomes.self)
    safety = element.one(Safety.self)
    materials = element.optional(Materials.self)
    sessions = element.all(Session.self)
    handouts = element.all(Handout.self)
    instruments = element.all(Instrument.self)
    accreditation = element.optional(Accreditation.self)
    references = element.optional(References.self)
    accepted = element.all(Accepted.self)
    changeLog = element.optional(ChangeLog.self)
    spans = element.spans
  }

  /// Checks a module's file against the language and reads it.
  ///
  /// - Parameter arena: the file.
  /// - Returns: the module, or nil when the file starts with something else or is of an unknown format; and everything the
  ///   language has to say about the file, in document order.
  package static func read(
    _ arena: ElementArena
  ) -> (module: SessionModule?, diagnostics: [Diagnostic]) {
    let result = ElementReader.read(SessionModule.self, from: arena)
    return (result.element, result.diagnostics)
  }

  /// The session with this id.
  package func session(_ id: String) -> Session? { sessions.first { $0.id == id } }
  /// The material with this id.
  package func material(_ id: String) -> Material? { materials?.materials.first { $0.id == id } }
  /// The handout with this id.
  package func handout(_ id: String) -> Handout? { handouts.first { $0.id == id } }
  /// The instrument with this id.
  package func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }
}
