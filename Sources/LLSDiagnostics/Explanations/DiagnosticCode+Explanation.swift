extension DiagnosticCode {
  /// What `lls explain` says about it.
  package var explanation: Explanation {
    switch self {
    case .unreadableFile: .unreadableFile
    case .fileTooLarge: .fileTooLarge
    case .notUTF8: .notUTF8
    case .zeroByte: .zeroByte
    case .doctypeRefused: .doctypeRefused
    case .tagTooLarge: .tagTooLarge
    case .notWellFormed: .notWellFormed
    case .tooDeep: .tooDeep
    case .tooManyNames: .tooManyNames
    case .wrongXMLVersion: .wrongXMLVersion
    case .unknownElement: .unknownElement
    case .missingAttribute: .missingAttribute
    case .unknownAttribute: .unknownAttribute
    case .badValue: .badValue
    case .missingElement: .missingElement
    case .misplacedElement: .misplacedElement
    case .strayText: .strayText
    case .emptyText: .emptyText
    case .wrongRoot: .wrongRoot
    case .unknownFormat: .unknownFormat
    case .foreignContent: .foreignContent
    case .duplicateID: .duplicateID
    case .brokenReference: .brokenReference
    case .wrongReferenceKind: .wrongReferenceKind
    case .badAsset: .badAsset
    case .moduleNotInToolkit: .moduleNotInToolkit
    case .minutesDoNotAddUp: .minutesDoNotAddUp
    case .minutesOutOfOrder: .minutesOutOfOrder
    case .noBreak: .noBreak
    case .noAgreement: .noAgreement
    case .noGroundingClose: .noGroundingClose
    case .noOptOut: .noOptOut
    case .noContentNote: .noContentNote
    case .tooFewAdults: .tooFewAdults
    case .signpostOutOfDate: .signpostOutOfDate
    case .facilitatorTextForParticipants: .facilitatorTextForParticipants
    case .noFeedbackBeforeClose: .noFeedbackBeforeClose
    case .outcomeNotServed: .outcomeNotServed
    case .outcomeNotEvidenced: .outcomeNotEvidenced
    case .unused: .unused
    case .overQuestionBudget: .overQuestionBudget
    case .noAltText: .noAltText
    case .victimBlamingTerm: .victimBlamingTerm
    case .tableWithoutHeader: .tableWithoutHeader
    case .missingColumn: .missingColumn
    case .unknownColumn: .unknownColumn
    case .badParticipantCode: .badParticipantCode
    case .answerOutOfRange: .answerOutOfRange
    case .raggedRow: .raggedRow
    case .duplicateRow: .duplicateRow
    case .badCell: .badCell
    }
  }
}
