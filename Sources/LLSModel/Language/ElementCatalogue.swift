/// Every element of the module language: the one table that reading, schemas, manual, templates and suggestions share.
package enum ElementCatalogue {
  /// The namespace of the language.
  package static let namespace = "https://livelearnsurvive.org/ns/module"
  /// The elements that a file may start with.
  package static let roots = ["module", "toolkit", "shared", "translation"]

  /// The elements, one line each, in the order of the manual.
  package static let all: [ElementGrammar] = withVariants([
    // the files that authors write
    SessionModule.grammar,
    Toolkit.grammar,
    SharedFile.grammar,
    Use.grammar,
    // what the toolkit holds
    Partner.grammar,
    Licence.grammar,
    Language.grammar,
    Order.grammar,
    ModuleRef.grammar,
    Framework.grammar,
    Safeguarding.grammar,
    Procedure.grammar,
    Step.grammar,
    Role.grammar,
    LocalContact.grammar,
    Confidentiality.grammar,
    Distress.grammar,
    Grounding.grammar,
    Signal.grammar,
    DisclosureControl.grammar,
    Reading.grammar,
    Avoid.grammar,
    Accepted.grammar,
    Spares.grammar,
    // what a module says about itself
    Title.grammar,
    Summary.grammar,
    Author.grammar,
    YouthProofedBy.grammar,
    Audience.grammar,
    Participation.grammar,
    ContentNote.grammar,
    Readiness.grammar,
    RiskCheck.grammar,
    Aims.grammar,
    Aim.grammar,
    Outcomes.grammar,
    Outcome.grammar,
    Safety.grammar,
    OptOutRoute.grammar,
    Signposting.grammar,
    Signpost.grammar,
    Materials.grammar,
    Material.grammar,
    // sessions and activities
    Session.grammar,
    Overview.grammar,
    RoomCheck.grammar,
    RemoteCheck.grammar,
    Check.grammar,
    Reflection.grammar,
    Prompt.grammar,
    Activity.grammar,
    Needs.grammar,
    Do.grammar,
    Say.grammar,
    Ask.grammar,
    FollowUp.grammar,
    Tip.grammar,
    ListenFor.grammar,
    WatchFor.grammar,
    Debrief.grammar,
    Variation.grammar,
    ShortVersion.grammar,
    Recap.grammar,
    ExitQuestions.grammar,
    OptOut.grammar,
    After.grammar,
    // text
    P.grammar,
    List.grammar,
    Li.grammar,
    AuthoredTable.grammar,
    Caption.grammar,
    TableHead.grammar,
    TableRow.grammar,
    TableCell.grammar,
    AuthoredFigure.grammar,
    // handouts
    Handout.grammar,
    Heading.grammar,
    WritingSpace.grammar,
    AuthoredCard.grammar,
    // questionnaires
    Instrument.grammar,
    Intro.grammar,
    Scale.grammar,
    Point.grammar,
    Item.grammar,
    ItemOption.grammar,
    Scoring.grammar,
    // at a module's end
    Accreditation.grammar,
    Evidence.grammar,
    References.grammar,
    Reference.grammar,
    ChangeLog.grammar,
    Change.grammar,
    // a module in another language
    Translation.grammar,
    Passage.grammar,
    PassageSource.grammar,
    PassageWords.grammar,
    // among words
    InlineMarkup.em,
    InlineMarkup.strong,
    InlineMarkup.term,
    InlineMarkup.ref,
    InlineMarkup.link,
  ])

  /// The element with this tag.
  package static func grammar(of tag: String) -> ElementGrammar? { byTag[tag] }

  private static let byTag = Dictionary(all.map { ($0.tag, $0) }, uniquingKeysWith: { first, _ in first })
}
