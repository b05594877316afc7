import LLSModel

/// The safeguarding steps over the whole screen: nothing of the session, and nothing is stored.
struct CareScreen {
  let steps: [SafeguardingStep]
  var isRehearsal = false
  let size: ScreenSize
  /// What must not be missed meanwhile: something is not on the disk. Empty: nothing.
  var alarm = ""

  /// A page; pages go round.
  func grid(page: Int) -> CellGrid {
    var grid = CellGrid(size)
    let pages = pages
    let here = ((page % pages.count) + pages.count) % pages.count
    let foot =
      pages.count > 1
      ? InterfaceText.Keys.care(page: here + 1, of: pages.count) : InterfaceText.Keys.care
    for (row, line) in (heading + pages[here]).prefix(max(1, size.rows - 1)).enumerated() {
      line.draw(into: &grid, row: row, before: size.columns)
    }
    if !alarm.isEmpty {
      PictureLine(" " + alarm, .alarm).draw(into: &grid, row: size.rows - 2, before: size.columns)
    }
    grid.put(" " + foot, row: size.rows - 1, column: 0, .strong)
    return grid
  }

  private var heading: [PictureLine] {
    let lines = PictureLine.wrapped(InterfaceText.careHeading, .label, width: size.columns - 1)
    let mark = isRehearsal ? [PictureLine(InterfaceText.Rehearsal.word, .alarm)] : []
    return mark + (size.rows < 8 ? [] : lines + [.blank])
  }

  /// Steps that fit are not cut in two. Shape: at least one page.
  private var pages: [[PictureLine]] {
    let room = max(1, size.rows - heading.count - (alarm.isEmpty ? 1 : 2))
    var pages: [[PictureLine]] = []
    var page: [PictureLine] = []
    for part in parts {
      if !page.isEmpty, page.count + part.count > room {
        pages.append(page)
        page = []
      }
      page += part
      while page.count > room {
        pages.append(Array(page.prefix(room)))
        page.removeFirst(room)
      }
    }
    return page.isEmpty && !pages.isEmpty ? pages : pages + [page]
  }

  private var parts: [[PictureLine]] {
    guard !steps.isEmpty else {
      return [PictureLine.wrapped(InterfaceText.noCareSteps, .strong, width: size.columns - 1)]
    }
    return CareWords(steps: steps).parts.map { lines in
      lines.enumerated().flatMap { place, line in
        let isHead = lines.count > 1 && place == 0
        return PictureLine.wrapped(
          line, isHead ? .label : .plain, hanging: isHead ? 0 : 2, width: size.columns - 1)
      }
    }
  }
}
