import LLSRunner

/// Nothing of a block's words is passed over unseen: the key that goes on shows first what was not on the screen.
extension FullScreenFace {
  /// What was on the screen of a page.
  struct Reading {
    /// The block, or nil for the page before the start.
    let block: Int?
    /// The size of the screen.
    let size: ScreenSize
    /// The lines that were on it.
    var seen: Set<Int> = []
  }

  /// Notices what is about to stand on the screen.
  ///
  /// - Returns: the picture, which knows whether there is more.
  func noticed(_ picture: SessionPicture, in size: ScreenSize) -> SessionPicture {
    guard mode == .session, !desk.state.isOver, !desk.state.isHidden else { return picture }
    if reading?.block != desk.state.active || reading?.size != size {
      reading = Reading(block: desk.state.active, size: size)
    }
    var picture = picture
    picture.scroll = scroll
    picture.hasUnseen = true
    let (page, height) = picture.page(in: size)
    for line in LineWindow(page, height: height, scroll: scroll).lines {
      if let place = line.place { reading?.seen.insert(place) }
    }
    picture.hasUnseen = firstUnseen(page) != nil
    return picture
  }

  private func firstUnseen(_ page: [PictureLine]) -> Int? {
    page.lazy.compactMap(\.place).first { !(reading?.seen.contains($0) ?? true) }
  }

  /// Scrolls to the first line that was not on the screen yet.
  ///
  /// - Returns: whether there is one; none where nothing of the page was painted.
  func showsUnseen() -> Bool {
    guard let size = reading?.size, reading?.block == desk.state.active else { return false }
    let (page, height) = picture.page(in: size)
    guard let first = firstUnseen(page) else { return false }
    for wanted in LineWindow.range(page, height: height).reversed() {
      let window = LineWindow(page, height: height, scroll: wanted)
      guard window.lines.contains(where: { $0.place == first }) else { continue }
      scroll = wanted
      return true
    }
    // A window that can never show it holds nobody up.
    reading?.seen.formUnion(page.compactMap(\.place))
    return false
  }
}
