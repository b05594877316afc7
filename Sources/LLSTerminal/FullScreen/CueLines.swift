import LLSModel
import LLSRunner

/// The words of the active block, label by label.
struct CueLines {
  /// How many columns there are.
  let width: Int
  /// Whether steps stand under their label rather than beside it, with space around.
  let isRoomy: Bool

  private var labelColumn: Int { isRoomy ? 2 : 1 }

  /// Every line of a block.
  func lines(of current: Presentation.Current) -> [PictureLine] {
    var lines: [PictureLine] = []
    var before: Cue.Kind?
    var wasDone = false
    for (place, cue) in current.cues.enumerated() {
      if isRoomy, let last = before, cue.cue.kind != last || !cue.cue.kind.standsClose {
        lines.append(.blank)
      }
      if cue.cue.kind == .instruct, isRoomy, before != .instruct {
        lines.append(PictureLine(InterfaceText.label(of: .instruct), .label, at: labelColumn))
      }
      var more =
        cue.step == nil ? spoken(cue) : step(cue, isFirst: before != .instruct, of: current.cues.count)
      if wasDone, cue.mark != .done { more[0].weight = cue.mark == .active ? .active : .start }
      wasDone = cue.mark == .done
      for row in more.indices { more[row].place = place * Self.longestCue + row }
      lines += more
      before = cue.cue.kind
    }
    if isRoomy { lines.append(.blank) }
    var after = around(current.block)
    for row in after.indices { after[row].place = current.cues.count * Self.longestCue + row }
    return lines + after
  }

  /// No cue has more lines.
  private static let longestCue = 10_000

  private func spoken(_ cue: Presentation.CueLine) -> [PictureLine] {
    let kind = cue.cue.kind
    let isSaid = kind == .say
    let text = Self.text(cue.cue)
    let quoted = isSaid && !text.hasPrefix("\"") && !text.hasPrefix("“") ? "\"\(text)\"" : text
    var lines = labelled(
      InterfaceText.label(of: kind), quoted, isSaid || kind == .ask ? .strong : .plain,
      hanging: isSaid ? 1 : 0)
    if kind == .ask {
      for place in lines.indices { lines[place].weight = .question }
    }
    return lines
  }

  private func step(_ cue: Presentation.CueLine, isFirst: Bool, of count: Int) -> [PictureLine] {
    let number = "\(cue.step ?? 0)"
    let start = labelColumn + (isRoomy ? 6 : 7)
    let textColumn = start + 1 + max(number.count, count > 9 ? 2 : 1)
    let isDone = cue.mark == .done
    let style: TextStyle = isDone ? .quiet : cue.mark == .active ? .strong : .plain
    // "done" stands at the right, or in a roomy place at the left; where it is narrow, a sign stands in its place.
    let right = isDone && !isRoomy && width >= 60 ? width - 8 : width - 1
    var lines = PictureLine.wrapped(Self.text(cue.cue), style, at: textColumn, width: right)
    if isFirst, !isRoomy { lines[0].add(InterfaceText.label(of: .instruct), .label, at: labelColumn) }
    lines[0].add(number, style, at: start)
    if isDone {
      let isNarrow = !isRoomy && width < 60
      lines[0].add(
        isNarrow ? "x" : InterfaceText.Screen.done, .quiet,
        at: isNarrow ? start - 2 : isRoomy ? start - 5 : width - 7)
    }
    if cue.mark == .active {
      lines[0].add(">", .strong, at: start - 2)
      lines[0].weight = .active
    }
    return lines
  }

  private func around(_ block: PlannedBlock) -> [PictureLine] {
    var lines: [PictureLine] = []
    if !block.needs.isEmpty {
      lines += labelled(InterfaceText.Screen.need, block.needs.joined(separator: ", "))
    }
    if let optOut = block.optOut { lines += labelled(InterfaceText.Screen.optOut, optOut, .quiet) }
    if let short = block.shortVersion { lines += labelled(InterfaceText.Screen.shorter, short, .quiet) }
    return lines
  }

  private func labelled(
    _ label: String, _ text: String, _ style: TextStyle = .plain, hanging: Int = 0
  ) -> [PictureLine] {
    let column = labelColumn + (isRoomy && label.count <= 3 ? 5 : 7)
    let first = max(column, labelColumn + label.count + 1)
    var lines = PictureLine.wrapped(
      text, style, at: first, hanging: column - first + hanging, width: width - 1)
    lines[0].add(label, .label, at: labelColumn)
    return lines
  }

  private static func text(_ cue: Cue) -> String {
    cue.minutes.map { InterfaceText.Screen.timed(cue.text, minutes: $0) } ?? cue.text
  }
}

extension Cue.Kind {
  /// Whether cues of this kind in a row stand without space between them.
  fileprivate var standsClose: Bool { self == .instruct || self == .listenFor || self == .watchFor }
}
