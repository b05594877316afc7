/// The window of a terminal, as far as a session needs to know it.
package struct SessionWindow {
  /// How many lines it shows.
  package let rows: Int
  /// How many of them a line of text takes.
  package let height: (String) -> Int
  /// Wipes it, with what has scrolled off.
  package let clear: () -> Void

  /// Describes a window.
  package init(rows: Int, height: @escaping (String) -> Int, clear: @escaping () -> Void) {
    self.rows = rows
    self.height = height
    self.clear = clear
  }
}
