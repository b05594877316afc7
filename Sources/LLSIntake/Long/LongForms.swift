import LLSModel

/// The forms of a long file as they come together.
struct LongForms {
  /// What has been read.
  var sheet: FormSheet
  /// The items of each questionnaire.
  var items: [LongItems]
  /// How many written comments there were.
  private(set) var heldComments = 0
  private let reading: FeedbackReading
  private let instrumentPlaces: [String: Int]
  /// The form that a row's cells mean, byte by byte as they stand there.
  private var byCells: [[UInt8]: Int32] = [:]
  private var byIdentity: [Identity: Int32] = [:]
  /// The cells of the row before, and its form.
  private var lastCells: [UInt8] = []
  private var lastForm = -1
  private var scratch: [UInt8] = []
  /// Which items of a form have been answered, bit by bit. Shape: ``words`` a form.
  private var marks: [UInt64] = []
  private let words: Int

  /// What makes rows one form.
  private struct Identity: Hashable {
    let instrument: Int
    let wave: Wave
    let code: ParticipantCode?
    let day: CalendarDay?
    let session: String?
    let form: String?
  }

  init(_ reading: FeedbackReading) {
    self.reading = reading
    sheet = FormSheet(instruments: reading.instruments)
    items = reading.instruments.map { LongItems($0, mapping: reading.mapping) }
    instrumentPlaces = Dictionary(
      reading.instruments.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    words = max(1, ((reading.instruments.map(\.items.count).max() ?? 1) + 63) / 64)
  }

  /// The form whose cells stand in a row; nil when they were not seen before.
  mutating func form(of row: StreamedRow, _ columns: LongColumns, _ bytes: Span<UInt8>) -> Int? {
    if lastForm >= 0, isLast(row, columns, bytes) { return lastForm }
    gather(row, columns, bytes)
    guard let found = byCells[scratch] else { return nil }
    swap(&scratch, &lastCells)
    lastForm = Int(found)
    return lastForm
  }

  /// Whether a row has the same cells as the row before, as most rows do.
  @inline(__always)
  private func isLast(_ row: StreamedRow, _ columns: LongColumns, _ bytes: Span<UInt8>) -> Bool {
    let last = lastCells.span
    var place = 0
    for column in columns.formColumns {
      let cell = row.cells[column]
      let end = Int(cell.end)
      var index = Int(cell.start)
      guard place + end - index < last.count else { return false }
      while index < end {
        if bytes[index] != last[place] { return false }
        index += 1
        place += 1
      }
      if last[place] != 0x1F { return false }
      place += 1
    }
    return place == last.count
  }

  private mutating func gather(_ row: StreamedRow, _ columns: LongColumns, _ bytes: Span<UInt8>) {
    scratch.removeAll(keepingCapacity: true)
    for column in columns.formColumns {
      let cell = row.cells[column]
      var index = Int(cell.start)
      while index < Int(cell.end) {
        scratch.append(bytes[index])
        index += 1
      }
      scratch.append(0x1F)
    }
  }

  /// Reads which form a row belongs to; what is wrong is told by the reader.
  mutating func form(
    read reader: inout RowReader, _ row: StreamedRow, _ columns: LongColumns, _ bytes: Span<UInt8>
  ) -> Int? {
    if let known = form(of: row, columns, bytes) { return known }
    guard let made = described(&reader) else { return nil }
    let (identity, form) = made
    let place: Int
    if let found = byIdentity[identity] {
      place = Int(found)
      let there = sheet.forms[place]
      guard there.mode == form.mode, there.support == form.support, there.day == form.day else {
        reader.report(
          "code", "\(name(of: place)) has another day, mode or helper on line \(there.line ?? 0)",
          help: "write the same in every row of one form")
        return nil
      }
    } else {
      place = sheet.append(form)
      byIdentity[identity] = Int32(place)
      for _ in 0..<words { marks.append(0) }
    }
    gather(row, columns, bytes)
    byCells[scratch] = Int32(place)
    return place
  }

  private mutating func described(_ reader: inout RowReader) -> (Identity, FormSheet.Form)? {
    guard let instrument = instrument(&reader) else { return nil }
    let questionnaire = sheet.instruments[instrument]
    let wave = self.wave(&reader, questionnaire)
    let asksPeople = questionnaire.respondent == .participant
    let code = asksPeople ? reader.code("code", known: reading.knownCodes) : nil
    var day = reading.fixed.day
    if reader.cell("day")?.isBlank == false || day == nil {
      day = reader.day("day", mayBeEmpty: wave != .session, upTo: reading.today)
    }
    let written = reader.text("session")
    let session = written.isEmpty ? reading.fixed.session : written
    let mode = reader.word(
      "mode", as: FeedbackSubmission.Mode.self, orWhenEmpty: reading.fixed.mode ?? .paper)
    let helper = reader.word(
      "helper", as: FeedbackSubmission.Support.self, orWhenEmpty: reading.fixed.helper ?? .nobody)
    let number = reader.text("form")
    guard reader.diagnostics.isEmpty, let wave, let mode, let helper, code != nil || !asksPeople else {
      return nil
    }
    let tellsDays = wave == .session || code == nil
    return (
      Identity(
        instrument: instrument, wave: wave, code: code, day: tellsDays ? day : nil,
        session: tellsDays ? session : nil, form: code == nil && !number.isEmpty ? number : nil),
      FormSheet.Form(
        instrument: instrument, wave: wave, code: code, day: day, sessionID: session, mode: mode,
        support: helper, line: reader.row.line)
    )
  }

  /// Looks at the cells of a row whose columns are certain, and takes nothing.
  mutating func look(_ reader: inout RowReader) {
    let instrument = instrument(&reader)
    let questionnaire = instrument.map { sheet.instruments[$0] }
    let wave = questionnaire.flatMap { self.wave(&reader, $0) }
    if (questionnaire.map { [$0] } ?? sheet.instruments).allSatisfy({ $0.respondent == .participant }) {
      _ = reader.code("code", known: reading.knownCodes)
    }
    if reader.cell("day")?.isBlank == false || reading.fixed.day == nil {
      _ = reader.day("day", mayBeEmpty: wave != .session, upTo: reading.today)
    }
    _ = reader.word("mode", as: FeedbackSubmission.Mode.self, orWhenEmpty: .paper)
    _ = reader.word("helper", as: FeedbackSubmission.Support.self, orWhenEmpty: .nobody)
    if let instrument { _ = answer(&reader, instrument: instrument, mapping: reading.mapping) }
  }

  private func instrument(_ reader: inout RowReader) -> Int? {
    let text = reader.text("instrument")
    let fixed = reading.fixed.instrument ?? (sheet.instruments.count == 1 ? sheet.instruments[0].id : nil)
    if let fixed, !text.isEmpty, text != fixed {
      reader.report(
        "instrument", "\(reader.quoted(text)) is another questionnaire than \(fixed)",
        help: "leave --instrument out, or take the row out")
      return nil
    }
    if let place = instrumentPlaces[text.isEmpty ? fixed ?? "" : text] { return place }
    reader.report(
      "instrument",
      text.isEmpty ? "instrument is empty" : "the pilot has no questionnaire \(reader.quoted(text))",
      help: "write one of: \(instrumentPlaces.keys.sorted().joined(separator: ", "))")
    return nil
  }

  private func wave(_ reader: inout RowReader, _ questionnaire: InstrumentDefinition) -> Wave? {
    let wave: Wave?
    if let fixed = reading.fixed.wave {
      let text = reader.text("wave")
      guard text.isEmpty || text.lowercased() == fixed.rawValue else {
        reader.report(
          "wave", "\(reader.quoted(text)) is another wave than \(fixed.rawValue)",
          help: "leave --wave out, or take the row out")
        return nil
      }
      wave = fixed
    } else {
      wave = reader.word("wave", as: Wave.self, orWhenEmpty: nil)
    }
    guard let wave, !questionnaire.waves.contains(wave) else { return wave }
    reader.report(
      "wave", "\(questionnaire.id) is not asked in the wave \(wave.rawValue)",
      help: "it is asked in: \(questionnaire.waves.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  /// Reads the answer of a row.
  mutating func answer(
    _ reader: inout RowReader, instrument: Int, mapping: ColumnMapping?
  ) -> (item: Int, value: AnswerValue, words: String)? {
    let name = reader.text("item")
    guard let place = items[instrument].place(named: mapping?.meaning(of: name, in: "item") ?? name) else {
      reader.report(
        "item",
        name.isEmpty
          ? "item is empty"
          : "\(sheet.instruments[instrument].id) has no question \(reader.quoted(name))",
        help: "write one of: \(items[instrument].ids.joined(separator: ", "))",
        suggestions: ItemName.near(name, among: items[instrument].ids))
      return nil
    }
    let item = items[instrument].items[place]
    let cell = reader.text("value")
    let text = mapping?.meaning(of: cell, in: item.id) ?? mapping?.meaning(of: cell, in: "value") ?? cell
    switch AnswerReading.read(text, for: item) {
    case .value(let value): return (place, value, value == .wordsHeld ? FormulaGuard.undone(text) : "")
    case .refused(let allowed):
      reader.refuse("value", cell, item: item.id, allowed: allowed)
      return nil
    }
  }

  /// Notes that a form has an answer to an item; false when it has one already.
  @inline(__always)
  mutating func mark(form: Int, item: Int) -> Bool {
    let place = form * words + item >> 6
    let bit: UInt64 = 1 << UInt64(item & 63)
    if marks[place] & bit != 0 { return false }
    marks[place] |= bit
    return true
  }

  /// The line of an answer that was read; looked for only when a second one comes.
  func line(form: Int, item: Int) -> Int? {
    sheet.answers.first { Int($0.form) == form && Int($0.item) == item }.map { Int($0.line) }
  }

  /// Whose form it is, for a message.
  func name(of form: Int) -> String { sheet.forms[form].code.map { "\($0)" } ?? "somebody" }

  /// Keeps words, where the store holds them sealed.
  mutating func hold(_ text: String, form: Int, item: Int) {
    heldComments += 1
    if reading.keepsWords { sheet.words[.init(form: form, item: item)] = text }
  }

  /// Takes forms out of which a row was refused, and their other rows with them: no form is entered in part.
  mutating func takeOutSpoiled(_ findings: inout LongFindings) {
    var spoiled = findings.spoiledForms
    if findings.hasHomeless {
      // A row that belongs to nobody may be missing from any form.
      for form in sheet.forms.indices {
        let required = sheet.instruments[sheet.forms[form].instrument].items
        for (place, item) in required.enumerated() where !item.isOptional {
          let isMarked = marks[form * words + place >> 6] & (1 << UInt64(place & 63)) != 0
          if !isMarked { spoiled.insert(form) }
        }
      }
    }
    guard !spoiled.isEmpty else { return }
    for answer in sheet.answers where spoiled.contains(Int(answer.form)) {
      findings.note(
        "the form of \(name(of: Int(answer.form))) is not whole: another of its rows was refused",
        line: Int(answer.line))
    }
    sheet.takeOut(spoiled)
    heldComments = sheet.answers.count { $0.value == .wordsHeld }
  }
}
