import LLSModel

/// A questionnaire with the ids that are the columns of its feedback file.
struct InstrumentPage {
  /// For other programs.
  struct Form: Encodable {
    let id: String
    let title: String
    let origin: String
    let waves: [String]
    let columns: [Column]
  }

  /// One question.
  struct Column: Encodable {
    let column: String
    let question: String
    let answers: String
  }

  /// The page as data.
  let form: Form

  /// Takes an instrument.
  init(_ instrument: InstrumentDefinition) {
    form = Form(
      id: instrument.id, title: instrument.title, origin: instrument.origin,
      waves: instrument.waves.map(\.rawValue),
      columns: instrument.items.map {
        Column(column: $0.id, question: $0.text, answers: Self.answers($0.kind))
      })
  }

  /// For the terminal.
  var text: String {
    let table = TextTable(
      header: ["COLUMN", "ANSWERS", "QUESTION"],
      rows: form.columns.map { [$0.column, $0.answers, $0.question] })
    return "\(form.title)  \(form.id), asked: \(form.waves.joined(separator: ", "))\n\n" + table.text
  }

  private static func answers(_ kind: InstrumentDefinition.Item.Kind) -> String {
    switch kind {
    case .steps(let labels, faces: _), .choice(let labels): "1 to \(labels.count)"
    case .scale(let low, let high, lowLabel: _, highLabel: _): "\(low) to \(high)"
    case .choices(let labels): "any of 1 to \(labels.count), with ; between"
    case .number: "a number"
    case .date: "YYYY-MM-DD"
    case .text: "words: counted, kept on paper"
    }
  }
}
