internal import GRDB
import LLSModel
import LLSSeal

/// Forms on their way in.
struct SheetEntry {
  private let sheet: FormSheet
  private let pilot: FactKey
  private let way: SheetImport
  private let writing: Writing
  private let people: SubmissionPlaces
  private var sections: [SheetSection] = []
  /// The section of each questionnaire and wave.
  private var places: [Int: Int] = [:]
  private var receipt = SubmissionReceipt()
  private var problems: [ImportProblem] = []
  private var rows: FormRows
  private var answers: AnswerRows
  private var words: WordRows
  private var values: [AnswerValue?] = []
  /// Digests taken on another core. Missing: each is taken when its form is entered.
  private var ahead: DigestsAhead?
  private var block: DigestsAhead.Block?
  /// Forms of which there are several for one occasion: nobody but the paper can say which of them is right.
  private var doubled: Set<Int> = []

  init(_ sheet: FormSheet, pilot: FactKey, way: SheetImport, writing: Writing) throws {
    self.sheet = sheet
    self.pilot = pilot
    self.way = way
    self.writing = writing
    people = try SubmissionPlaces(
      pilot, writing.database, only: sheet.forms.count == 1 ? sheet.forms.first : nil)
    rows = try FormRows(writing, pilot: pilot)
    answers = AnswerRows(writing.database)
    words = try WordRows(writing)
  }

  private static func place(_ form: FormSheet.Form) -> Int {
    form.instrument * Wave.allCases.count + (Wave.allCases.firstIndex(of: form.wave) ?? 0)
  }

  /// Makes a section for each questionnaire and wave, and looks whether its forms are those of another wave.
  ///
  /// - Parameter known: the questionnaire, where there is one only and it was read within this transaction.
  mutating func checkWaves(knowing known: InstrumentRows? = nil) throws {
    var forms: [[Int]] = []
    for (index, form) in sheet.forms.enumerated() {
      let place = Self.place(form)
      if let known = places[place] {
        forms[known].append(index)
      } else {
        places[place] = forms.count
        forms.append([index])
      }
    }
    for indices in forms {
      let first = sheet.forms[indices[0]]
      let instrument = sheet.instruments[first.instrument]
      try PilotStore.checkWave(first.wave, instrument)
      let section = try SheetSection(
        instrument, known ?? InstrumentRows.known(instrument.id, writing.database), wave: first.wave,
        count: indices.count, pilot: pilot, of: onlyPerson, writing.database)
      try section.checkOtherWaves(sheet, indices, people: people, pilot: pilot, writing.database)
      sections.append(section)
    }
  }

  /// Whose form it is, where there is one only; else, and where it belongs nowhere, nil.
  private var onlyPerson: FactKey? {
    guard sheet.forms.count == 1, case .found(let place) = people.place(of: sheet.forms[0]) else {
      return nil
    }
    return place.participant
  }

  /// Finds forms that somebody has several of for one occasion, where the others are taken without them.
  mutating func findDoubled() {
    guard way.takesGood else { return }
    var first: [Int: [SubmissionPlaces.Place: Int]] = [:]
    for (index, form) in sheet.forms.enumerated() {
      guard case .found(let place) = people.place(of: form), place.participant != nil else { continue }
      if let other = first[Self.place(form), default: [:]].updateValue(index, forKey: place) {
        doubled.formUnion([other, index])
      }
    }
  }

  /// Has digests taken on another core, where all forms will be entered.
  mutating func takeDigestsAhead() {
    guard sections.allSatisfy(\.standing.isEmpty) else { return }
    ahead = DigestsAhead(sheet, drawingSecrets: writing.source.randomBytes)
  }

  /// Lets the other core stop, also where the import was given up.
  func stop() { ahead?.stop() }

  /// The secret and the digest of a form that is about to be entered.
  private mutating func digest(_ index: Int, _ section: Int, _ place: SubmissionPlaces.Place) -> (
    secret: [UInt8], digest: String
  ) {
    if !place.isWithdrawn, let taken = block?.of(index) { return taken }
    let secret = rows.nextSecret()
    return (secret, sections[section].digest.of(values, secret: secret))
  }

  /// Enters one form, or notes why it does not fit.
  mutating func enter(_ index: Int) throws {
    if let ahead, index % DigestsAhead.size == 0 { block = ahead.block(from: index) }
    let form = sheet.forms[index]
    guard let section = places[Self.place(form)] else { return }
    let place: SubmissionPlaces.Place
    switch people.place(of: form) {
    case .found(let found): place = found
    case .problem(let message, let remedy): return refuse(form, message, remedy)
    }
    if let stranger = way.strangers[index] {
      return refuse(
        form, "the questionnaire has no item \(stranger)", "enter the questionnaire's new version first")
    }
    guard place.participant == nil || sections[section].taken.insert(place).inserted,
      !doubled.contains(index)
    else {
      return refuse(
        form, "\(form.code.map { "\($0)" } ?? "somebody") answers twice for the same occasion",
        "keep the line that matches the paper and delete the other")
    }
    values.removeAll(keepingCapacity: true)
    for _ in sections[section].items { values.append(nil) }
    for answer in sheet.answers(of: index) {
      values[Int(answer.item)] = place.isWithdrawn ? .missing(.withdrawn) : answer.value
    }
    if sections[section].standing.isEmpty {
      try insert(index, form, section, place, supersedes: nil)
      receipt.added += 1
      return
    }
    switch try sections[section].standing.take(place, form, values, isAnew: way.isAnew) {
    case .none:
      try insert(index, form, section, place, supersedes: nil)
      receipt.added += 1
    case .same(let number): try keep(index, number, section, place)
    // Somebody who stopped the use of answers is not given any by a second import.
    case .other where place.isWithdrawn: receipt.unchanged += 1
    case .other(let standing, let before):
      note(form, section, standing, before)
      if way.correction != nil {
        try insert(index, form, section, place, supersedes: standing.key)
        receipt.corrected += 1
      } else {
        sections[section].differing += 1
        refuse(
          form,
          "\(form.code.map { "\($0)" } ?? "this form") was entered before with other answers, "
            + "or another day, mode or helper",
          "look at the paper; to enter the new form in its place, say why: --correct typing-mistake")
      }
    }
  }

  /// Leaves a form that was there already, and holds its words where none are held: a store may have got its passphrase only now.
  private mutating func keep(
    _ index: Int, _ number: Int64, _ section: Int, _ place: SubmissionPlaces.Place
  ) throws {
    receipt.unchanged += 1
    guard words.isSealed, !place.isWithdrawn else { return }
    for (item, value) in values.enumerated() where value == .wordsHeld {
      guard let text = sheet.words[.init(form: index, item: item)] else { continue }
      let itemNumber = sections[section].items[item]
      guard let length = try words.length(submission: number, item: itemNumber) else {
        receipt.heldComments += 1
        try words.add(text, submission: number, item: itemNumber)
        continue
      }
      // What is sealed cannot be compared, only measured; what was removed is not brought back.
      if length > 0, length != text.utf8.count + Sealer.overhead { receipt.otherWords += 1 }
    }
  }

  private mutating func refuse(_ form: FormSheet.Form, _ message: String, _ remedy: String) {
    problems.append(ImportProblem(line: form.line, message, remedy: remedy))
  }

  /// Notes how a form differs from the one that stands.
  private mutating func note(
    _ form: FormSheet.Form, _ section: Int, _ standing: StandingSubmissions.Standing,
    _ before: [String: AnswerValue]
  ) {
    receipt.differing += 1
    guard receipt.changes.count < SubmissionReceipt.mostChanges else { return }
    let instrument = sections[section].instrument.definition
    let answers = instrument.items.enumerated().compactMap { place, item -> FormChange.Answer? in
      before[item.id] == values[place]
        ? nil : FormChange.Answer(itemID: item.id, before: before[item.id], after: values[place])
    }
    receipt.changes.append(
      FormChange(
        line: form.line, code: form.code, instrumentID: instrument.id, wave: form.wave,
        dayBefore: standing.day, dayAfter: form.day?.description,
        hasOtherCircumstances: !StandingSubmissions.hasSameCircumstances(standing, form), answers: answers))
  }

  private mutating func insert(
    _ index: Int, _ form: FormSheet.Form, _ section: Int, _ place: SubmissionPlaces.Place,
    supersedes: FactKey?
  ) throws {
    let (secret, digest) = digest(index, section, place)
    let number = try rows.insert(
      form, instrument: sections[section].instrument.key, place: place, digest: digest, secret: secret,
      supersedes: supersedes, reason: supersedes == nil ? nil : way.correction)
    for (item, value) in values.enumerated() {
      guard let value else { continue }
      try answers.add(submission: number, item: sections[section].items[item], value: value)
      receipt.answers += 1
      switch value {
      case .missing(let reason): receipt.missing[reason, default: 0] += 1
      case .wordsHeld:
        receipt.heldComments += 1
        if let text = sheet.words[.init(form: index, item: item)] {
          try words.add(text, submission: number, item: sections[section].items[item])
        }
      case .number, .choices: break
      }
    }
    if place.isWithdrawn { receipt.withoutAnswers += 1 }
  }

  /// Inserts the last rows, and stops where something does not fit.
  mutating func finish() throws -> (SubmissionReceipt, forms: FactKey?, words: FactKey?) {
    try answers.finish()
    let all = sections.compactMap(\.doubt) + problems
    if !all.isEmpty, !way.takesGood, !way.isTrial { throw StoreError.refused(all) }
    receipt.problems = all
    receipt.sealedComments = words.count
    return (receipt, rows.batch, words.batch)
  }
}
