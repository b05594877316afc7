import LLSModel
import LLSRunner

/// All blocks with their times by the plan and as things stand.
struct PlanTable {
  let picture: SessionPicture
  /// How many columns there are. Range: 33 or more.
  let width: Int

  /// The head, a line a block, the end.
  var lines: [PictureLine] {
    typealias Words = InterfaceText.Screen
    let shown = picture.shown
    var lines = [line(Words.plan, minutes: "", was: Words.was, willBe: Words.willBe, .label)]
    for row in shown.rows {
      let isNow = row.standing == .now
      let minutes = isNow || row.standing == .ahead ? "\(InterfaceText.nearestMinute(row.given))" : ""
      let willBe =
        switch row.standing {
        case .done, .adapted: Words.done
        case .cutShort: Words.cutShort
        case .notReached: Words.notDone
        case .now: Words.now
        case .leftOut: Words.leftOut
        case .ahead: row.willBe.map(picture.clock) ?? ""
        }
      var drawn = line(
        "\(row.number) \(row.title)", minutes: minutes, was: row.was.map(picture.clock) ?? "",
        willBe: willBe, isNow ? .strong : row.standing == .ahead ? .plain : .quiet)
      if isNow { drawn.add(">", .strong, at: 0) }
      lines.append(drawn)
    }
    let hard = shown.status.hardEnd
    lines.append(
      line(
        "  " + (hard == nil ? Words.end : Words.hardEnd), minutes: "",
        was: (hard ?? shown.end.was).map(picture.clock) ?? "",
        willBe: shown.end.willBe.map(picture.clock) ?? "", .plain))
    return lines
  }

  private func line(
    _ title: String, minutes: String, was: String, willBe: String, _ style: TextStyle
  ) -> PictureLine {
    let wasColumn = width - 15
    let willBeColumn = wasColumn + 6
    let room = wasColumn - 5
    var short = ""
    for sign in title.visible {
      if (short + String(sign)).columns > room { break }
      short.append(sign)
    }
    var line = PictureLine(short, style)
    line.add(minutes, style, at: wasColumn - 1 - minutes.count)
    line.add(was, style, at: wasColumn)
    line.add(willBe, style, at: willBeColumn)
    return line
  }
}
