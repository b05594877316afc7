package import LLSModel

/// A session's register by code: one key a person, and each row is on disk when it is called saved.
package struct RegisterTaking: ScreenMachine, Sendable {
  /// One person's row.
  package struct Row: Hashable, Sendable {
    /// The code.
    package let code: String
    /// How much of the session. Missing: not entered yet.
    package var status: SessionRecord.Attendance.Status?
    /// Time in the room. Unit: whole minutes.
    package var minutes: Int

    /// Makes a row.
    package init(code: String, status: SessionRecord.Attendance.Status?, minutes: Int) {
      self.code = code
      self.status = status
      self.minutes = minutes
    }
  }

  /// One activity of a session on paper.
  package struct Activity: Hashable, Sendable {
    /// Its title.
    package let title: String
    /// How it ended.
    package var status: SessionRecord.BlockStatus?

    /// Names one.
    package init(title: String, status: SessionRecord.BlockStatus? = nil) {
      self.title = title
      self.status = status
    }
  }

  /// What the paper says of the session as a whole.
  package struct Whole: Hashable, Sendable {
    /// Adults who were there.
    package var adults: Int
    /// Planned length. Unit: whole minutes.
    package var planned: Int
    /// Length. Unit: whole minutes.
    package var actual: Int
    /// How the activities ended, in the plan's order.
    package var activities: [SessionRecord.BlockStatus]
  }

  /// What is asked of the store.
  package enum Effect: Hashable, Sendable {
    /// Enter the session on paper.
    case begin(Whole)
    /// Enter one row; where there was one, with why it changes.
    case row(place: Int, Row, reason: String?)
    /// Consent was asked again.
    case consentAsked
    /// The closing check was made.
    case closed(role: String)
  }

  /// What the store answers.
  package enum News: Hashable, Sendable {
    /// It is on disk.
    case saved
    /// It could not be saved; why.
    case refused(String)
  }

  enum Stage: Hashable, Sendable {
    case adults, planned, actual, activity(Int), whole, row(Int), minutes(Int), reason(Int), consent, closing,
      done
  }

  /// Who may have read the comments.
  package static let roles = ["reader-of-cards", "co-facilitator", "named-standby", "safeguarding-lead"]
  static let reasons = ["typing-mistake", "paper-register-differs", "came-later", "left-earlier"]

  let heading: String
  var rows: [Row]
  var activities: [Activity]
  var stage: Stage
  var typed = ""
  var isSaved: [Bool]
  var wasThere: [Bool]
  var adults = 0
  var planned: Int
  var actual: Int
  var pending: Row?
  var changed: [Int] = []
  let doubts: PaperSessionDoubts?
  let needsConsent: Bool
  let needsClosing: Bool
  /// What was said last.
  package private(set) var notice = ""

  /// Begins with a session on paper.
  ///
  /// - Parameters:
  ///   - heading: the pilot, the group, the session and the day.
  ///   - codes: the group's members on that day.
  ///   - activities: the plan's, by title.
  ///   - plannedMinutes: the plan's length. Unit: whole minutes.
  ///   - doubts: what is asked before it is entered. Missing: whoever enters it is sure.
  package init(
    paper heading: String, codes: [String], activities: [String], plannedMinutes: Int,
    doubts: PaperSessionDoubts? = nil
  ) {
    self.doubts = doubts
    notice = doubts?.again ?? ""
    self.heading = heading
    rows = codes.map { Row(code: $0, status: nil, minutes: 0) }
    self.activities = activities.map { Activity(title: $0) }
    planned = plannedMinutes
    actual = plannedMinutes
    isSaved = codes.map { _ in false }
    wasThere = isSaved
    needsConsent = true
    needsClosing = true
    stage = .adults
  }

  /// Begins with a session that is in the store.
  ///
  /// - Parameters:
  ///   - heading: the pilot, the group, the session and the day.
  ///   - rows: what stands.
  ///   - minutes: how long the session was. Unit: whole minutes.
  ///   - consentAsked: whether it is entered that consent was asked again.
  ///   - isClosed: whether its closing check is entered.
  package init(entered heading: String, rows: [Row], minutes: Int, consentAsked: Bool, isClosed: Bool) {
    self.heading = heading
    self.rows = rows
    doubts = nil
    activities = []
    planned = minutes
    actual = minutes
    isSaved = rows.map { $0.status != nil }
    wasThere = isSaved
    needsConsent = !consentAsked
    needsClosing = !isClosed
    stage = .row(0)
    if rows.isEmpty { goOn() }
  }

  /// Whether the person is done.
  package var isDone: Bool { stage == .done }

  /// Takes a key.
  package mutating func hear(_ key: Key) -> [Effect] {
    notice = ""
    if key == .interrupt || key == .endOfInput || (key == .escape && typed.isEmpty && pending == nil) {
      stage = .done
      return []
    }
    switch stage {
    case .adults, .planned, .actual: hearNumber(key)
    case .activity(let place): hearActivity(key, place)
    case .whole: return hearWhole(key)
    case .row(let place): return hearRow(key, place)
    case .minutes(let place): return hearMinutes(key, place)
    case .reason(let place): return hearReason(key, place)
    case .consent:
      if key.letter == "y" { return [.consentAsked] }
      if key.letter == "n" { afterConsent() }
    case .closing:
      if let number = key.letter?.wholeNumberValue, Self.roles.indices.contains(number - 1) {
        return [.closed(role: Self.roles[number - 1])]
      }
      if key.letter == "n" || key == .enter { stage = .done }
    case .done: break
    }
    return []
  }

  private mutating func type(_ key: Key) {
    if case .sign(let sign) = key, sign.isASCII, sign.isNumber, typed.count < 3 { typed.append(sign) }
    if key == .backspace { _ = typed.popLast() }
    if key == .escape { typed = "" }
  }

  private mutating func hearNumber(_ key: Key) {
    if key == .up || (key == .backspace && typed.isEmpty) {
      stage = stage == .actual ? .planned : .adults
      typed = ""
      return
    }
    guard key == .enter else { return type(key) }
    let number = Int(typed)
    switch stage {
    case .adults:
      guard let number else { return notice = "how many adults were there? a number" }
      adults = number
      stage = .planned
    case .planned:
      planned = number ?? planned
      stage = .actual
    default:
      actual = number ?? actual
      stage = activities.isEmpty ? .whole : .activity(0)
    }
    typed = ""
  }

  private mutating func hearActivity(_ key: Key, _ place: Int) {
    let statuses: [Character: SessionRecord.BlockStatus] = [
      "d": .done, "a": .adapted, "s": .skipped, "n": .notReached,
    ]
    if key == .up || key == .backspace {
      stage = place == 0 ? .actual : .activity(place - 1)
    } else if let status = key.letter.flatMap({ statuses[$0] }) {
      activities[place].status = status
      stage = place + 1 < activities.count ? .activity(place + 1) : .whole
    } else if key == .enter, activities[place].status != nil {
      stage = place + 1 < activities.count ? .activity(place + 1) : .whole
    } else {
      notice = "d done, a done in another way, s skipped, n not reached"
    }
  }

  private mutating func hearWhole(_ key: Key) -> [Effect] {
    if key == .up || key == .backspace {
      stage = activities.isEmpty ? .actual : .activity(activities.count - 1)
    }
    guard key == .enter || key.letter == "y" else { return [] }
    guard doubtful.isEmpty || key.letter == "y" else {
      notice = "is it so? y saves it as it is; up goes back"
      return []
    }
    return [
      .begin(
        Whole(adults: adults, planned: planned, actual: actual, activities: activities.compactMap(\.status)))
    ]
  }

  /// What is asked before the session is entered.
  var doubtful: [String] { doubts?.words(adults: adults, planned: planned, actual: actual) ?? [] }

  private mutating func hearRow(_ key: Key, _ place: Int) -> [Effect] {
    switch key {
    case .up, .backspace: if place > 0 { stage = .row(place - 1) }
    case .down: if place + 1 < rows.count { stage = .row(place + 1) }
    case .enter:
      if rows[place].status == nil {
        notice = "p present, t part, l left early, a absent, e excused"
      } else {
        go(on: place)
      }
    default:
      switch key.letter {
      case "p": return choose(.present, place)
      case "t": return choose(.part, place)
      case "l": return choose(.left, place)
      case "a": return choose(.absent, place)
      case "e": return choose(.excused, place)
      case "u":
        if let before = changed.popLast() {
          stage = .row(before)
          notice = "press the right key for \(rows[before].code); the row before is kept behind it"
        }
      default: notice = "p present, t part, l left early, a absent, e excused"
      }
    }
    return []
  }

  private mutating func choose(_ status: SessionRecord.Attendance.Status, _ place: Int) -> [Effect] {
    let minutes = status == .present ? actual : 0
    pending = Row(code: rows[place].code, status: status, minutes: minutes)
    if status == .part || status == .left {
      typed = ""
      stage = .minutes(place)
      return []
    }
    return settle(place)
  }

  private mutating func hearMinutes(_ key: Key, _ place: Int) -> [Effect] {
    if key == .up || (key == .escape && typed.isEmpty) || (key == .backspace && typed.isEmpty) {
      pending = nil
      stage = .row(place)
      return []
    }
    guard key == .enter else {
      type(key)
      return []
    }
    guard let minutes = Int(typed), minutes <= max(actual, 1) else {
      notice = "whole minutes, at most \(actual)"
      return []
    }
    pending?.minutes = minutes
    return settle(place)
  }

  /// Enters the row that was chosen; one that takes another's place needs a reason first.
  private mutating func settle(_ place: Int) -> [Effect] {
    typed = ""
    guard let row = pending else { return [] }
    if row == rows[place], isSaved[place] {
      pending = nil
      go(on: place)
      return []
    }
    guard isSaved[place] else { return [.row(place: place, row, reason: nil)] }
    if wasThere[place] {
      stage = .reason(place)
      return []
    }
    return [.row(place: place, row, reason: Self.reasons[0])]
  }

  private mutating func hearReason(_ key: Key, _ place: Int) -> [Effect] {
    if key == .escape || key == .up || key == .backspace {
      pending = nil
      stage = .row(place)
      return []
    }
    let number = key == .enter ? 1 : key.letter?.wholeNumberValue ?? 0
    guard let row = pending, Self.reasons.indices.contains(number - 1) else { return [] }
    return [.row(place: place, row, reason: Self.reasons[number - 1])]
  }

  /// Goes to the next row, or on after the last one.
  private mutating func go(on place: Int) {
    if place + 1 < rows.count { stage = .row(place + 1) } else { goOn() }
  }

  private mutating func goOn() {
    if let open = rows.firstIndex(where: { $0.status == nil }) {
      stage = .row(open)
    } else if needsConsent {
      stage = .consent
    } else {
      afterConsent()
    }
  }

  private mutating func afterConsent() { stage = needsClosing ? .closing : .done }

  /// Takes what the store answers.
  package mutating func learn(_ news: News) -> [Effect] {
    if case .refused(let why) = news {
      notice = "not saved: \(why)"
      return []
    }
    switch stage {
    case .whole:
      notice = "the session is saved"
      stage = .row(0)
      if rows.isEmpty { goOn() }
    case .row(let place), .minutes(let place), .reason(let place):
      guard let row = pending else { break }
      rows[place] = row
      isSaved[place] = true
      changed.append(place)
      pending = nil
      notice = "saved: \(row.code) \(row.status?.rawValue ?? "")"
      go(on: place)
    case .consent:
      notice = "saved: consent was asked again"
      afterConsent()
    case .closing:
      notice = "saved: the closing check"
      stage = .done
    default: break
    }
    return []
  }

  /// Takes a line.
  package mutating func hear(line: String) -> [Effect] {
    notice = ""
    if line == "quit" {
      stage = .done
      return []
    }
    switch stage {
    case .adults, .planned, .actual, .minutes:
      typed = String(line.filter { $0.isASCII && $0.isNumber }.prefix(3))
      return hear(line == "back" ? .up : .enter)
    default:
      return hear(line == "back" ? .up : line.first.map { .sign($0) } ?? .enter)
    }
  }
}

extension RegisterTaking {
  /// Rows that were entered in this sitting.
  package var savedCount: Int { Set(changed).count }
}
