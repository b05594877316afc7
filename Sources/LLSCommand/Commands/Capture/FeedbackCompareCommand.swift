import ArgumentParser
import LLSModel
import LLSStore
import LLSTerminal

/// `lls feedback compare`
struct FeedbackCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Settle where two typings of the same cards differ.",
    discussion: """
      Examples:
        lls feedback compare --pilot autumn --instrument where-i-stand --wave pre
        lls feedback compare --pilot autumn --instrument where-i-stand --wave pre --list
        lls feedback compare --pilot autumn --instrument where-i-stand --wave pre --json

      Look at the card, then press 1 or 2. Where the second typing is right, a
      corrected form takes the place of the first with the reason double-entry;
      both are kept. --list and --json only show: how often both typings agree at
      each question, what differs, and which forms were typed once. They end
      with 1 while something differs.
      """)

  @OptionGroup var occasion: FormOccasion

  @Flag(help: "Only show what differs.")
  var list = false

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var screen: CaptureScreen
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let isReading = list || json
    let store = try isReading ? storePlace.openToRead() : storePlace.open()
    let questionnaire = try occasion.questionnaire(store)
    let comparison = try store.comparison(
      to: occasion.instrument, wave: occasion.wave, ofPilot: occasion.pilot)
    if isReading {
      let page = ComparisonPage(occasion, questionnaire, comparison)
      if json {
        try JSONOutput.write(page.form, format: "lls-feedback-comparison")
      } else {
        try Console.write(page.text)
      }
      if !page.form.differences.isEmpty { throw ExitCode(ExitStatus.finding.rawValue) }
      return
    }
    try settle(comparison, questionnaire, store)
  }

  private func settle(
    _ comparison: FormComparison, _ questionnaire: InstrumentDefinition, _ store: PilotStore
  ) throws {
    let staffCode = try storePlace.namedStaffCode()
    let places = Dictionary(
      questionnaire.items.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let differences = comparison.forms.enumerated().flatMap { place, form in
      form.differing.compactMap { id in
        places[id].flatMap { item in
          form.first[id].flatMap { first in
            form.second[id].map {
              FormComparing.Difference(form: place, code: form.code, item: item, first: first, second: $0)
            }
          }
        }
      }.sorted { $0.item < $1.item }
    }
    guard !differences.isEmpty else {
      Console.say("nothing differs; \(InterfaceText.forms(comparison.typedOnce.count)) typed once only")
      return
    }
    var machine = FormComparing(
      heading: occasion.heading, instrument: questionnaire, differences: differences)
    try screen.run(&machine, store, by: staffCode) { effect in
      switch effect {
      case .settle(let place, let second):
        do {
          try store.settle(
            comparison.forms[place],
            secondIsRightAt: Set(second.filter(\.value).map { questionnaire.items[$0.key].id }),
            to: occasion.instrument, wave: occasion.wave, inPilot: occasion.pilot)
          return .saved
        } catch {
          return .refused(RefusedWrite.words(error))
        }
      }
    }
    Console.say("\(InterfaceText.forms(machine.settled)) settled")
  }
}

/// Two typings compared, to read.
struct ComparisonPage {
  /// For other programs.
  struct Form: Encodable {
    let pilot: String
    let instrument: String
    let wave: String
    let typedTwice: Int
    let typedOnce: [String]
    let agreement: [Item]
    let differences: [Difference]
  }

  /// How often both typings agree at one question.
  struct Item: Encodable {
    let item: String
    let same: Int
    let of: Int
  }

  /// One answer that differs.
  struct Difference: Encodable {
    let code: String
    let item: String
    let first: String
    let second: String
  }

  /// The page as data.
  let form: Form

  /// Lays it out.
  init(_ occasion: FormOccasion, _ questionnaire: InstrumentDefinition, _ comparison: FormComparison) {
    let differences = comparison.forms.flatMap { form in
      questionnaire.items.compactMap { item -> Difference? in
        guard let first = form.first[item.id], let second = form.second[item.id], first != second else {
          return nil
        }
        return Difference(
          code: form.code, item: item.id, first: item.words(for: first), second: item.words(for: second))
      }
    }
    form = Form(
      pilot: occasion.pilot, instrument: occasion.instrument, wave: occasion.wave.rawValue,
      typedTwice: comparison.forms.count, typedOnce: comparison.typedOnce,
      agreement: comparison.agreement.map { Item(item: $0.itemID, same: $0.same, of: $0.total) },
      differences: differences)
  }

  /// For the terminal.
  var text: String {
    let agreement = TextTable(
      header: ["QUESTION", "SAME", "OF"], rows: form.agreement.map { [$0.item, "\($0.same)", "\($0.of)"] })
    let differences = TextTable(
      header: ["CODE", "QUESTION", "FIRST", "SECOND"],
      rows: form.differences.map { [$0.code, $0.item, $0.first, $0.second] })
    let once =
      form.typedOnce.isEmpty
      ? "Typed once only: none" : "Typed once only: \(form.typedOnce.joined(separator: " "))"
    return """
      \(form.instrument), \(form.wave): \(InterfaceText.forms(form.typedTwice)) typed twice
      How often both typings agreed, before anything was settled:
      \(agreement.text)

      \(form.differences.isEmpty ? "Differences: none" : "Differences: \(form.differences.count)\n\(differences.text)")

      \(once)
      """
  }
}
