import LLSModel
import LLSRunner

/// The pages before the start and after the end.
struct CheckLists {
  let picture: SessionPicture
  let width: Int
  let column: Int
  let listsMaterials: Bool

  private var shown: Presentation { picture.shown }

  /// What to look at before anybody starts.
  var before: [PictureLine] {
    typealias Words = InterfaceText.Before
    var lines = [PictureLine(Words.heading, .label, at: column)]
    lines += text(Words.people(shown.status.headcount))
    lines += text(Words.adults(shown.status.adults, need: shown.status.adultsNeeded))
    if let end = shown.end.willBe {
      lines += text(Words.wouldEnd(picture.clock(end), minutes: picture.plan.plannedMinutes))
    }
    lines += text(shown.status.hardEnd.map { Words.hardEnd(picture.clock($0)) } ?? Words.noHardEnd)
    lines += text(Words.care) + text(Words.start, .strong)
    if listsMaterials, !shown.materials.isEmpty {
      let people = shown.status.headcount
      lines.append(.blank)
      lines.append(
        PictureLine(people > 0 ? Words.materials(for: people) : Words.materials, .label, at: column))
      for line in shown.materials { lines += check(Self.words(of: line), line.isAtHand) }
    }
    let around = picture.plan.around
    for (head, checks, first) in [
      (Words.room, around.roomChecks, 0), (Words.remote, around.remoteChecks, around.roomChecks.count),
    ] where !checks.isEmpty {
      lines += [.blank, PictureLine(head, .label, at: column)]
      for (place, words) in checks.enumerated() {
        lines += check(words, picture.ticked.contains(first + place))
      }
    }
    return lines
  }

  /// What to do when the group has gone.
  var after: [PictureLine] {
    typealias Words = InterfaceText.After
    var lines = [PictureLine(Words.heading, .label, at: column)]
    lines += text(
      InterfaceText.sentences(
        Words.inAll(InterfaceText.length(milliseconds: shown.status.elapsed))))
    lines += [.blank, PictureLine(Words.check, .label, at: column)]
    if let role = picture.closedBy {
      lines += text(Words.checked(InterfaceText.meaning(ofTyped: role.rawValue)), .good)
    } else {
      for (place, question) in Words.questions.enumerated() {
        lines += check(question, picture.closingTicks.contains(place))
      }
      lines += text(Words.enter, .strong)
    }
    lines += [.blank, PictureLine(Words.reflection, .label, at: column)]
    let prompts = picture.plan.around.reflection
    for prompt in prompts.isEmpty ? [Words.usualPrompt] : prompts { lines += text(prompt) }
    lines += text(Words.checkIn, .strong)
    lines += text(InterfaceText.ForAuthor.page)
    lines += [.blank, PictureLine(Words.lengths, .label, at: column)]
    for row in shown.rows {
      let planned = row.planned / Span.minute
      let length =
        row.standing.wasPlayed
        ? Words.block(
          planned: planned, used: InterfaceText.nearestMinute(row.used),
          isCutShort: row.standing == .cutShort)
        : Words.notPlayed(planned: planned, how: InterfaceText.Status.standing(row.standing))
      lines += picture.sides(
        PictureLine("\(row.number) \(row.title)".visible, at: column), PictureLine(length, at: 0),
        width: min(width, 80))
    }
    return lines
  }

  /// A material with how many are needed.
  static func words(of line: Presentation.MaterialLine) -> String {
    InterfaceText.Screen.material(line.material.name, count: line.count)
  }

  private func check(_ words: String, _ isTicked: Bool) -> [PictureLine] {
    PictureLine.wrapped(
      "[\(isTicked ? "x" : " ")] \(words)", isTicked ? .quiet : .plain, at: column, hanging: 4,
      width: width - 1)
  }

  private func text(_ words: String, _ style: TextStyle = .plain) -> [PictureLine] {
    PictureLine.wrapped(words, style, at: column, hanging: 2, width: width - 1)
  }
}
