/// Every kind of finding, with the number that `lls explain` takes.
///
/// LLS00 the bytes and whether the file is well formed · LLS01 the module language · LLS02 ids, references and assets ·
/// LLS03 timing · LLS04 safety · LLS05 completeness and feedback · LLS06 words and accessibility · LLS07 feedback files ·
/// LLS08 translations.
package enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
  // LLS00: the bytes
  /// The file could not be opened or read.
  case unreadableFile = "LLS0001"
  /// The file is larger than the reader accepts.
  case fileTooLarge = "LLS0002"
  /// The file is not UTF-8 text.
  case notUTF8 = "LLS0003"
  /// The file holds a zero byte.
  case zeroByte = "LLS0004"
  /// The file declares a document type or an entity.
  case doctypeRefused = "LLS0005"
  /// One start tag is larger than the reader accepts.
  case tagTooLarge = "LLS0006"
  /// The file is not well formed.
  case notWellFormed = "LLS0007"
  /// Elements are nested deeper than the reader accepts.
  case tooDeep = "LLS0008"
  /// More unknown names than the reader accepts.
  case tooManyNames = "LLS0009"
  /// The XML version is not 1.0.
  case wrongXMLVersion = "LLS0010"
  /// More findings in one file than anybody would read at once.
  case tooManyFindings = "LLS0011"
  // LLS01: the language
  /// An element that the language does not have.
  case unknownElement = "LLS0101"
  /// A required attribute is missing.
  case missingAttribute = "LLS0102"
  /// An attribute that the element does not have.
  case unknownAttribute = "LLS0103"
  /// A value that the attribute does not take.
  case badValue = "LLS0104"
  /// A required child element is missing.
  case missingElement = "LLS0105"
  /// An element stands where it may not.
  case misplacedElement = "LLS0106"
  /// Text stands where only elements may.
  case strayText = "LLS0107"
  /// An element that needs text has none.
  case emptyText = "LLS0108"
  /// The file's outermost element is not the one expected.
  case wrongRoot = "LLS0109"
  /// The format version is one this engine does not know.
  case unknownFormat = "LLS0110"
  /// Something from another vocabulary is kept, and not used.
  case foreignContent = "LLS0111"
  /// Something stands in no variant of the file.
  case neverRead = "LLS0112"
  /// A finding is accepted that nobody may accept.
  case notAcceptable = "LLS0120"
  /// A finding is accepted under a code that does not exist.
  case unknownAcceptedCode = "LLS0121"
  /// A finding is accepted that is not there.
  case acceptsNothing = "LLS0122"
  // LLS02: ids, references, assets
  /// Two things in one module have the same id.
  case duplicateID = "LLS0201"
  /// A reference names an id that is not there.
  case brokenReference = "LLS0202"
  /// A reference names something of another kind.
  case wrongReferenceKind = "LLS0203"
  /// An asset is missing or is not a plain file inside the module's folder.
  case badAsset = "LLS0204"
  /// The toolkit names a module that has no folder, or the other way round.
  case moduleNotInToolkit = "LLS0205"
  /// A shared file that is not there.
  case noSharedFile = "LLS0206"
  /// Something that a shared file does not have.
  case notInSharedFile = "LLS0207"
  /// Something of a shared file that may not stand here, or not like this.
  case wrongUse = "LLS0208"
  /// Shared files that use one another in a circle.
  case circularUse = "LLS0209"
  /// A shared file has mistakes, so nothing of it can be used.
  case sharedFileHasMistakes = "LLS0210"
  /// A shared file's id is not its name.
  case sharedFileMisnamed = "LLS0211"
  // LLS03: timing
  /// The activities do not add up to the session.
  case minutesDoNotAddUp = "LLS0301"
  /// The shortest length is above the planned length, or the longest below it.
  case minutesOutOfOrder = "LLS0302"
  /// A long session has no break.
  case noBreak = "LLS0303"
  /// The steps of an activity take longer than the activity.
  case stepsTakeTooLong = "LLS0304"
  // LLS04: safety
  /// A session does not open with the group agreement.
  case noAgreement = "LLS0401"
  /// A session does not end with grounding.
  case noGroundingClose = "LLS0402"
  /// An activity has no way out.
  case noOptOut = "LLS0403"
  /// A sensitive module has no content note.
  case noContentNote = "LLS0404"
  /// Too few adults for the age band or the sensitivity.
  case tooFewAdults = "LLS0405"
  /// A signpost is past its review date.
  case signpostOutOfDate = "LLS0406"
  /// Words meant for facilitators stand in something participants see.
  case facilitatorTextForParticipants = "LLS0407"
  /// Feedback is not taken before the close.
  case noFeedbackBeforeClose = "LLS0408"
  /// A module is past its own review date.
  case moduleOutOfDate = "LLS0409"
  /// Somebody is to write down who did not take part.
  case wayOutRecorded = "LLS0410"
  /// A question asks a young person for their own story.
  case asksForDisclosure = "LLS0411"
  /// A questionnaire asks about harm or danger, and nobody is there to act on the answers.
  case riskQuestion = "LLS0412"
  // LLS05: completeness and feedback
  /// An outcome is served by no activity.
  case outcomeNotServed = "LLS0501"
  /// An outcome has no item and no worksheet that shows it.
  case outcomeNotEvidenced = "LLS0502"
  /// A material or a handout is never used.
  case unused = "LLS0503"
  /// An instrument takes longer than its declared budget, or than the activity that holds it.
  case overQuestionBudget = "LLS0504"
  /// A scale's points do not agree with what it says about them.
  case brokenScale = "LLS0505"
  /// A question says nowhere how it is answered, or in two ways.
  case unanswerableQuestion = "LLS0506"
  /// A score needs more answers than there are questions for it.
  case scoreOutOfReach = "LLS0507"
  /// A question and the outcome it names have nothing in common.
  case questionOffItsOutcome = "LLS0508"
  /// Two questions of the toolkit have one id and other words.
  case twoWordings = "LLS0509"
  /// A question has other words than were kept for its id.
  case wordingChanged = "LLS0510"
  /// A line of the list of kept wordings cannot be read.
  case badWordingLine = "LLS0511"
  // LLS06: words and accessibility
  /// A picture has no description.
  case noAltText = "LLS0601"
  /// A term that blames a young person.
  case victimBlamingTerm = "LLS0602"
  /// A table has no header row, or a row of another length.
  case tableWithoutHeader = "LLS0603"
  /// A link does not say where it goes.
  case vagueLink = "LLS0604"
  /// What participants read is harder than the toolkit allows.
  case hardToRead = "LLS0605"
  /// A colour alone says what is meant.
  case colourAlone = "LLS0606"
  /// Something that a template left open.
  case leftToWrite = "LLS0607"
  // LLS07: feedback files
  /// A column that the file must have is missing.
  case missingColumn = "LLS0701"
  /// A column that no item or mapping names.
  case unknownColumn = "LLS0702"
  /// A participant code that the pilot does not have, or whose check character is wrong.
  case badParticipantCode = "LLS0703"
  /// An answer outside the item's range.
  case answerOutOfRange = "LLS0704"
  /// A row with too few or too many cells.
  case raggedRow = "LLS0705"
  /// The same person answered the same instrument twice in one file.
  case duplicateRow = "LLS0706"
  /// A cell the reader cannot take: too long, or a quote that never closes.
  case badCell = "LLS0707"
  // LLS08: translations
  /// Parts of a module that a translation does not have.
  case missingTranslation = "LLS0801"
  /// A part that the module has changed since it was translated.
  case staleTranslation = "LLS0802"
  /// A translated part that the module no longer has.
  case leftOverTranslation = "LLS0803"
  /// Numbers differ between a part and its translation.
  case numbersDiffer = "LLS0804"
  /// The elements among the words differ between a part and its translation.
  case markupDiffers = "LLS0805"
  /// A translation that nobody has reviewed holds words of a safety page or a form.
  case unreviewedSafetyWords = "LLS0806"
  /// A translation follows a version that the module never had, or an earlier one.
  case wrongVersionFollowed = "LLS0807"
  /// A translation's language or module is not the one its place says.
  case wrongTranslationPlace = "LLS0808"
  /// A translation is called reviewed, and nobody says by whom.
  case reviewWithoutReviewer = "LLS0809"
  /// A part is translated twice.
  case repeatedTranslation = "LLS0810"
  /// A translator's file cannot be read.
  case badTranslatorsFile = "LLS0811"
}
