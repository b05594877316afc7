/// Many filled-in forms, packed close together: what a long file holds on its way into the store.
///
/// A million answers take some 25 MB here; as ``FeedbackSubmission`` values they would take a quarter of a gigabyte.
package struct FormSheet: Sendable {
  /// One form, without its answers.
  package struct Form: Hashable, Sendable {
    /// The place of its questionnaire in ``FormSheet/instruments``.
    package let instrument: Int
    /// When it was asked.
    package let wave: Wave
    /// The participant's code; nil for respondents who are not participants.
    package let code: ParticipantCode?
    /// The day it was filled in. Missing: not noted.
    package let day: CalendarDay?
    /// The session's id, where a group had two on one day. Missing: the day is enough.
    package let sessionID: String?
    /// How it was filled in.
    package let mode: FeedbackSubmission.Mode
    /// Who helped.
    package let support: FeedbackSubmission.Support
    /// The line of the file that it begins on, for messages. Missing: it does not come from a file.
    package let line: Int?

    /// Describes a form.
    package init(
      instrument: Int, wave: Wave, code: ParticipantCode?, day: CalendarDay?, sessionID: String?,
      mode: FeedbackSubmission.Mode, support: FeedbackSubmission.Support, line: Int?
    ) {
      self.instrument = instrument
      self.wave = wave
      self.code = code
      self.day = day
      self.sessionID = sessionID
      self.mode = mode
      self.support = support
      self.line = line
    }
  }

  /// One answer.
  package struct Answer: Sendable {
    /// The answer, or why there is none.
    package let value: AnswerValue
    /// The place of the item in its questionnaire.
    package let item: Int16
    /// The place of the form in ``FormSheet/forms``.
    package let form: Int32
    /// The line of the file. Range: 0 when it does not come from one.
    package let line: Int32

    /// Makes an answer.
    package init(value: AnswerValue, item: Int, form: Int, line: Int) {
      self.value = value
      self.item = Int16(truncatingIfNeeded: item)
      self.form = Int32(truncatingIfNeeded: form)
      self.line = Int32(truncatingIfNeeded: line)
    }
  }

  /// Where words stand that somebody wrote.
  package struct Place: Hashable, Sendable {
    /// The form's place.
    package let form: Int
    /// The item's place.
    package let item: Int

    /// Names a place.
    package init(form: Int, item: Int) {
      self.form = form
      self.item = item
    }
  }

  /// The questionnaires that the forms answer.
  package let instruments: [InstrumentDefinition]
  /// The forms, in the file's order.
  package private(set) var forms: [Form] = []
  /// The answers; form by form and item by item once ``arrange()`` was called.
  package private(set) var answers: [Answer] = []
  /// Words that somebody wrote, for a store that holds them sealed. Missing: they stay on paper.
  package var words: [Place: String] = [:]
  /// Where each form's answers begin, and their end; empty until ``arrange()`` was called.
  private var starts: [Int32] = []

  /// Begins a sheet.
  package init(instruments: [InstrumentDefinition]) { self.instruments = instruments }

  /// Packs the forms of one questionnaire and wave.
  ///
  /// - Parameters:
  ///   - batch: the forms; answers to items that the questionnaire does not have are left out.
  ///   - instrument: the questionnaire.
  package init(_ batch: FeedbackBatch, instrument: InstrumentDefinition) {
    self.init(instruments: [instrument])
    let places = Dictionary(
      instrument.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for submission in batch.submissions {
      let form = append(
        Form(
          instrument: 0, wave: batch.wave, code: submission.code, day: submission.day,
          sessionID: submission.sessionID, mode: submission.mode, support: submission.support,
          line: submission.line))
      for answer in submission.answers {
        guard let item = places[answer.itemID] else { continue }
        append(Answer(value: answer.value, item: item, form: form, line: submission.line ?? 0))
      }
    }
    arrange()
  }

  /// Adds a form and gives its place.
  package mutating func append(_ form: Form) -> Int {
    forms.append(form)
    return forms.count - 1
  }

  /// Adds an answer to a form that was added.
  package mutating func append(_ answer: Answer) { answers.append(answer) }

  /// Makes room, where it is known how many answers will come.
  package mutating func reserve(answers count: Int) { answers.reserveCapacity(count) }

  /// Sorts the answers form by form, and item by item within a form: files may hold them in any order.
  ///
  /// - Parameter filling: what an item without an answer gets. Missing: nothing.
  package mutating func arrange(filling gap: AnswerValue? = nil) {
    let isWhole =
      gap == nil || answers.count == forms.reduce(0) { $0 + instruments[$1.instrument].items.count }
    if !(isWhole && isInOrder()) { put(inOrder: byForm(), filling: gap) }
    starts = countedStarts()
  }

  private mutating func put(inOrder sorted: [Answer], filling gap: AnswerValue?) {
    answers.removeAll(keepingCapacity: true)
    var start = 0
    for form in forms.indices {
      var end = start
      while end < sorted.count, sorted[end].form == form { end += 1 }
      // A form has few answers; those that a file gives in the questionnaire's order are not sorted again.
      var rows = sorted[start..<end]
      if !zip(rows, rows.dropFirst()).allSatisfy({ $0.item < $1.item }) {
        rows = rows.sorted { ($0.item, $0.line) < ($1.item, $1.line) }[...]
      }
      guard let gap else {
        answers += rows
        start = end
        continue
      }
      var next = 0
      for row in rows {
        fill(form, next..<Int(row.item), gap)
        answers.append(row)
        next = Int(row.item) + 1
      }
      fill(form, next..<max(next, instruments[forms[form].instrument].items.count), gap)
      start = end
    }
  }

  private mutating func fill(_ form: Int, _ items: Range<Int>, _ gap: AnswerValue) {
    for item in items {
      answers.append(Answer(value: gap, item: item, form: form, line: forms[form].line ?? 0))
    }
  }

  /// Takes forms out, with their answers.
  package mutating func takeOut(_ gone: Set<Int>) {
    var places: [Int: Int] = [:]
    var kept: [Form] = []
    for (place, form) in forms.enumerated() where !gone.contains(place) {
      places[place] = kept.count
      kept.append(form)
    }
    forms = kept
    answers = answers.compactMap { answer in
      places[Int(answer.form)].map {
        Answer(value: answer.value, item: Int(answer.item), form: $0, line: Int(answer.line))
      }
    }
    words = Dictionary(
      uniqueKeysWithValues: words.compactMap { place, text in
        places[place.form].map { (Place(form: $0, item: place.item), text) }
      })
    starts = []
  }

  /// The answers of one form, item by item; only after ``arrange()``.
  package func answers(of form: Int) -> ArraySlice<Answer> {
    guard form + 1 < starts.count else { return [] }
    return answers[Int(starts[form])..<Int(starts[form + 1])]
  }

  private func isInOrder() -> Bool {
    var index = 1
    while index < answers.count {
      let (last, next) = (answers[index - 1], answers[index])
      if next.form < last.form || next.form == last.form && next.item <= last.item { return false }
      index += 1
    }
    return true
  }

  private func countedStarts() -> [Int32] {
    var starts = [Int32](repeating: 0, count: forms.count + 1)
    for answer in answers { starts[Int(answer.form) + 1] += 1 }
    for index in 0..<forms.count { starts[index + 1] += starts[index] }
    return starts
  }

  /// A counting sort: it keeps the file's order within a form, and takes one step an answer.
  private func byForm() -> [Answer] {
    var next = countedStarts()
    guard let first = answers.first else { return [] }
    var sorted = [Answer](repeating: first, count: answers.count)
    for answer in answers {
      let form = Int(answer.form)
      sorted[Int(next[form])] = answer
      next[form] += 1
    }
    return sorted
  }
}
