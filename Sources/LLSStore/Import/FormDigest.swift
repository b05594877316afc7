import LLSModel
import LLSSeal

/// Takes ``SubmissionDigest`` of many forms to one questionnaire: the bytes are the same, the items are put in order once.
struct FormDigest {
  /// The items in the order of their ids, with the bytes in front of their answers.
  private let order: [(item: Int, lead: [UInt8])]
  private var bytes: [UInt8] = []

  /// Puts the items of a questionnaire in order.
  init(_ instrument: InstrumentDefinition) {
    order = instrument.items.enumerated().sorted { $0.element.id < $1.element.id }.map { place, item in
      (place, Array("\(item.id)=".utf8))
    }
  }

  /// The digest of one form's answers.
  ///
  /// - Parameters:
  ///   - answers: by the item's place; nil where the form has no row.
  ///   - secret: the form's own.
  mutating func of(_ answers: [AnswerValue?], secret: [UInt8]) -> String {
    bytes.removeAll(keepingCapacity: true)
    for (item, lead) in order {
      guard let value = answers[item] else { continue }
      bytes += lead
      if case .number(let number) = value, number >= 0, number < 10, number == number.rounded() {
        bytes += Self.number
        bytes.append(0x30 + UInt8(number))
        bytes += Self.fraction
      } else {
        bytes += AnswerColumns(value).canonical.utf8
      }
      bytes.append(0x0A)
    }
    return KeyedDigest(of: bytes, key: secret).description
  }

  private static let number = Array("number:".utf8)
  private static let fraction = Array(".0".utf8)
}
