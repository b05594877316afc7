import LLSModel
import LLSRunner

/// What stood on the screen while a script was played, as pictures that follow each other; for training, and for showing the program.
///
/// The screens are those that a person sees: the script's lines go through the same face as what somebody types.
package struct SessionFilm: Sendable {
  /// One picture.
  package struct Scene: Sendable {
    /// What stands on the screen.
    package let grid: CellGrid
    /// What was typed, with its time since the start of the script; empty for the first picture.
    package let caption: String
  }

  /// The pictures in order.
  package private(set) var scenes: [Scene] = []

  /// Begins one without pictures.
  init() {}

  /// Adds what stands on the screen now, unless it is what stood there before.
  mutating func add(_ grid: CellGrid, _ caption: String) {
    if let last = scenes.last, last.grid == grid { return }
    scenes.append(Scene(grid: grid, caption: caption))
  }
}

extension ScriptPlayer {
  /// Plays the script in memory on a whole screen.
  ///
  /// - Parameter size: of the screen.
  /// - Returns: the screen after each line. Words after a command are left out of the captions, as they may be codes.
  /// - Throws: ``JournalError/script(line:words:reason:)`` for a line that cannot be read or is refused.
  package func film(size: ScreenSize) throws(JournalError) -> SessionFilm {
    _ = try play()
    var film = SessionFilm()
    _ = try play(into: MemoryJournal()) { desk in
      let face = FullScreenFace(desk: desk)
      film.add(face.grid(in: size), "")
      return { line in
        face.tick()
        face.goBack()
        face.type(line.command)
        film.add(face.grid(in: size), "\(Self.clock(line.offset))  \(line.name)")
        return face.ending == nil
      }
    }
    return film
  }

  /// A time since the start, as a script writes it. Unit: milliseconds.
  private static func clock(_ offset: Int) -> String {
    let seconds = offset / Span.second % 60
    return "+\(offset / Span.minute):\(seconds < 10 ? "0" : "")\(seconds)"
  }
}
