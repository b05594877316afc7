import LLSModel

/// The page on a screen: spread where there is room, without blank lines where there is less, and in parts where even that is too long.
extension RoomPage {
  /// How the page is cut for a screen that is too small for all of it.
  private struct Cut {
    /// What moves.
    let moving: [FrameLine]
    /// What stays in view at the foot.
    let pinned: [FrameLine]
    /// How many lines of what moves are seen at once. Range: 1 or more.
    let window: Int

    /// Where the last part begins.
    var last: Int { max(0, moving.count - window) }
  }

  /// The page on a screen.
  ///
  /// - Parameters:
  ///   - size: the screen.
  ///   - first: the first line of a page that is seen in parts; beyond the last part it is the last part.
  package func frame(in size: ScreenSize, from first: Int = 0) -> Frame {
    for isSpread in [true, false] {
      let whole = frame(of: lines, in: size, isSpread: isSpread)
      if whole.lines.count <= size.rows { return whole }
    }
    let cut = cut(in: size)
    let start = min(max(0, first), cut.last)
    var frame = Frame(size)
    for line in cut.moving[start...].prefix(cut.window) { frame.add(line.text, line.style) }
    if size.rows > 1 {
      frame.add(InterfaceText.Room.moreToSee(below: start < cut.last, above: start > 0), .quiet)
    }
    for line in cut.pinned { frame.add(line.text, line.style) }
    return frame
  }

  /// Where a page that is seen in parts begins after a key; as before where the key means nothing.
  package func first(after key: Key, from first: Int, in size: ScreenSize) -> Int {
    let cut = cut(in: size)
    // The last line of one part is the first of the next, so that nobody loses the place.
    let page = max(1, cut.window - 1)
    let moved =
      switch key {
      case .down: first + 1
      case .up: first - 1
      case .pageDown, .sign(" "): first + page
      case .pageUp: first - page
      default: first
      }
    return min(max(0, moved), cut.last)
  }

  private func cut(in size: ScreenSize) -> Cut {
    let pinned = frame(of: lines.filter(\.isPinned), in: size, isSpread: false).lines
    // Where nothing else would be seen beside it, it moves with the rest.
    let stays = pinned.count + 3 <= size.rows
    let moving = stays ? lines.filter { !$0.isPinned } : lines
    return Cut(
      moving: frame(of: moving, in: size, isSpread: false).lines, pinned: stays ? pinned : [],
      window: max(1, size.rows - 1 - (stays ? pinned.count : 0)))
  }

  private func frame(of lines: [Line], in size: ScreenSize, isSpread: Bool) -> Frame {
    var frame = Frame(size)
    for line in lines {
      if isSpread, frame.lines.count > 0 { frame.space() }
      frame.add(line.text, line.isHeading ? .strong : .plain)
    }
    return frame
  }
}
