package import LLSModel

/// What a session was, on paper: planned and done by block, what was done in another way, how many came, and what a pilot keeps of it.
///
/// It counts people and names nobody. Codes, notes and parked topics are in it only where the facilitator asks for an own copy.
package struct RunRecordPages: Sendable {
  /// Words that a record does not hold.
  package struct Words: Hashable, Sendable {
    /// The session's title.
    package let title: String
    /// The blocks' titles, in the record's order. Shape: one a block.
    package let blocks: [String]
    /// How the blocks stand, in the record's order; empty where only the record is known. Shape: one a block.
    package let standings: [BlockStanding]
    /// When it began and ended, on the clock of the room. Missing: it did not, or nobody knows.
    package let hours: Hours
    /// Who led from when, where somebody else did, in words.
    package let handovers: [String]
    /// Remarks; empty unless they were asked for.
    package let notes: [String]
    /// Topics for later; empty unless they were asked for.
    package let parked: [String]
    /// What the module's author is told, by block, from 0.
    package let forAuthor: [Int: AuthorFeedback]

    /// The line at which the journal is damaged; what comes after it is not in the record. Missing: it is whole.
    package let damagedLine: Int?

    /// Takes the words.
    package init(
      title: String, blocks: [String], notes: [String] = [], parked: [String] = [],
      standings: [BlockStanding] = [], hours: Hours = Hours(begun: nil, ended: nil), handovers: [String] = [],
      forAuthor: [Int: AuthorFeedback] = [:], damagedLine: Int? = nil
    ) {
      self.damagedLine = damagedLine
      self.standings = standings
      self.hours = hours
      self.handovers = handovers
      self.forAuthor = forAuthor
      self.title = title
      self.blocks = blocks
      self.notes = notes
      self.parked = parked
    }
  }

  /// When a session began and ended, as `14:32`.
  package struct Hours: Hashable, Sendable {
    let begun: String?
    let ended: String?

    /// Takes the times.
    package init(begun: String?, ended: String?) {
      self.begun = begun
      self.ended = ended
    }
  }

  /// How far a pilot's store has the run.
  package enum Entered: Hashable, Sendable {
    /// Nobody looked, or there is no store.
    case unknown
    /// Not at all.
    case no
    /// Up to a line of the journal.
    case upTo(Int)
  }

  private let record: SessionRecord
  private let words: Words
  private let entered: Entered
  private let showsCodes: Bool

  private typealias Text = InterfaceText.RunRecord

  /// Takes a record.
  ///
  /// - Parameters:
  ///   - record: what the run hands to a store.
  ///   - words: titles, and what else was asked for.
  ///   - entered: how far a store has it.
  ///   - showsCodes: whether participants' codes are listed.
  package init(_ record: SessionRecord, words: Words, entered: Entered, showsCodes: Bool) {
    self.record = record
    self.words = words
    self.entered = entered
    self.showsCodes = showsCodes
  }

  /// The pages, in the language of the moment; titles stay as the module has them.
  package var document: Document {
    Document(
      title: Text.title(words.title), subtitle: Text.subtitle(record.groupID, record.day),
      language: InterfaceLanguage.current.tag, facts: facts, hasContents: false,
      blocks: draft + [note] + damage + plan + adaptations + people + feedback + closing + author + ownWords
        + pilot,
      translated: inEnglish)
  }

  /// Says that no translator has read the words of this language.
  private var draft: [Block] {
    InterfaceLanguage.current.draftNotice.map { [.paragraph([.strong([.text($0)])])] } ?? []
  }

  private var damage: [Block] {
    words.damagedLine.map { [.paragraph([.strong([.text(Text.damaged(line: $0))])])] } ?? []
  }

  private var note: Block { .paragraph([.strong([.text(confidentiality)])]) }

  private var confidentiality: String { isOwnCopy ? Text.ownCopy : Text.counts }

  /// What stands in English on a page of another language.
  private var inEnglish: TranslatedWords {
    guard InterfaceLanguage.current != .english else { return .none }
    let titles = [words.title] + words.blocks
    return TranslatedWords(
      language: InterfaceLanguage.english.tag,
      whole: Set(titles + [confidentiality, InterfaceText.ForAuthor.recordWords]), titles: titles)
  }

  private var isOwnCopy: Bool { showsCodes || !words.notes.isEmpty || !words.parked.isEmpty }

  private var facts: [Fact] {
    [
      Fact(Text.module, [.text("\(record.moduleID) \(record.moduleVersion)")]),
      Fact(Text.ending, [.text(Text.ending(record.ending, mode: record.mode))]),
    ]
      + hours + [
        Fact(
          Text.length,
          [
            .text(
              Text.length(
                took: record.elapsedSeconds / 60, planned: record.plannedMinutes,
                paused: record.pausedSeconds / 60))
          ]),
        Fact(Text.adults, [.text(Text.adults(record.adults, needed: record.adultsNeeded))]),
        Fact(Text.run, [.text(record.runID)]),
      ]
  }

  private var hours: [Fact] {
    guard let begun = words.hours.begun else { return [] }
    return [Fact(Text.hours, [.text(Text.hours(from: begun, to: words.hours.ended))])]
  }

  private func heading(_ text: String) -> Block { .heading(level: 2, text: [.text(text)], id: nil) }

  private var plan: [Block] {
    let rows = record.blocks.enumerated().map { place, block in
      let title = place < words.blocks.count ? words.blocks[place] : block.activityID
      let took = (block.seconds + 30) / 60
      return [
        "\(place + 1)", title, "\(block.plannedMinutes)", "\(took)",
        Text.difference(took - block.plannedMinutes),
        how(place, block) + (block.isCore ? "" : ", \(Text.notCore)"),
      ].map { [Inline.text($0)] }
    }
    return [
      heading(Text.planHeading),
      .table(
        Table(
          caption: [.text(Text.planCaption)], header: Text.planHeader.map { [.text($0)] }, rows: rows,
          alignments: [.trailing, .leading, .trailing, .trailing, .trailing, .leading])),
    ]
  }

  private func how(_ place: Int, _ block: SessionRecord.BlockTime) -> String {
    place < words.standings.count
      ? InterfaceText.Status.standing(words.standings[place]) : Text.status(block.status)
  }

  private var adaptations: [Block] {
    let items = record.adaptations.map { adaptation -> [Block] in
      let place = record.blocks.firstIndex { $0.activityID == adaptation.activityID }
      let title = place.flatMap { $0 < words.blocks.count ? words.blocks[$0] : nil } ?? adaptation.activityID
      return [.paragraph([.text(Text.adaptation(title, what: adaptation.what, why: adaptation.why))])]
    }
    return [
      heading(Text.adaptationsHeading),
      items.isEmpty ? .paragraph([.text(Text.noAdaptations)]) : .list(ordered: false, items: items),
    ]
  }

  /// Nobody has stayed to the end of what is not over.
  private func attendance(_ status: SessionRecord.Attendance.Status) -> String {
    status == .present && record.ending == .open ? Text.stillHere : Text.attendance(status)
  }

  private var people: [Block] {
    let counted = SessionRecord.Attendance.Status.allCases.map { status in
      Fact(attendance(status), [.text("\(record.attendance.count { $0.status == status })")])
    }
    var blocks: [Block] = [heading(Text.peopleHeading), .facts(counted)] + withdrawn
    if showsCodes, !record.attendance.isEmpty {
      blocks.append(
        .table(
          Table(
            caption: [.text(Text.codesCaption)], header: Text.codesHeader.map { [.text($0)] },
            rows: record.attendance.map { one in
              let withdrew = record.withdrawnToday.contains(one.code) ? ", " + Text.withdrewToday : ""
              return [one.code, attendance(one.status) + withdrew, "\(one.minutes)"].map {
                [Inline.text($0)]
              }
            }, alignments: [.leading, .leading, .trailing])))
    }
    return blocks
  }

  /// Somebody who has to take cards out of the box asks for the codes; everybody else reads that there are some.
  private var withdrawn: [Block] {
    record.withdrawnToday.isEmpty
      ? []
      : [.paragraph([.strong([.text(Text.withdrawn(record.withdrawnToday.count, showsCodes: showsCodes))])])]
  }

  private var feedback: [Block] {
    let colours = ["green", "amber", "red"]
    let facts = colours.map { Fact(Text.card($0), [.text("\(record.cards[$0] ?? 0)")]) }
    return [
      heading(Text.cardsHeading), record.cards.isEmpty ? .paragraph([.text(Text.noCards)]) : .facts(facts),
    ]
  }

  private var closing: [Block] {
    let words = record.closingCheck.map { Text.closingCheck(role: $0.role, minutes: $0.minutesAfterEnd) }
    return [heading(Text.closingHeading), .paragraph([.text(words ?? Text.noClosingCheck)])]
  }

  /// Nothing where nobody said anything: it is asked, never owed.
  private var author: [Block] {
    typealias Text = InterfaceText.ForAuthor
    guard !words.forAuthor.isEmpty else { return [] }
    let rows = words.forAuthor.sorted { $0.key < $1.key }.map { block, said in
      [
        "\(block + 1)", block < words.blocks.count ? words.blocks[block] : "", Text.verdict(said.verdict),
        Text.timing(said.timing), said.words,
      ].map { [Inline.text($0)] }
    }
    return [
      heading(Text.recordHeading), .paragraph([.text(Text.recordWords)]),
      .table(
        Table(
          caption: [.text(Text.recordCaption)], header: Text.recordHeader.map { [.text($0)] }, rows: rows,
          alignments: [.trailing, .leading, .leading, .leading, .leading])),
    ]
  }

  private var ownWords: [Block] {
    func listed(_ title: String, _ lines: [String]) -> [Block] {
      lines.isEmpty
        ? [] : [heading(title), .list(ordered: false, items: lines.map { [.paragraph([.text($0)])] })]
    }
    return listed(Text.handoversHeading, words.handovers) + listed(Text.notesHeading, words.notes)
      + listed(Text.parkedHeading, words.parked)
  }

  private var pilot: [Block] {
    let stands =
      switch entered {
      case .unknown: Text.notLookedFor
      case .no: Text.notEntered
      case .upTo(let line):
        line >= record.lastSequence ? Text.entered : Text.enteredInPart(line, of: record.lastSequence)
      }
    return [
      heading(Text.pilotHeading), .paragraph([.text(stands)]),
      .list(ordered: false, items: Text.whatGoes.map { [.paragraph([.text($0)])] }),
      .paragraph([.text(Text.whatStays)]),
    ]
  }
}
