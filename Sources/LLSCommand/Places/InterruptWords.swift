import Glibc

/// Says that nothing was entered when somebody presses Ctrl-C at a question; without it the terminal only falls silent.
enum InterruptWords {
  /// Reads with the words ready; afterwards Ctrl-C is what it was.
  static func reading(_ read: () -> String?) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return read() }
    // The handler calls nothing but write and _exit, which may be called from one; its words lie in the program itself.
    let before = signal(SIGINT) { _ in
      let words: StaticString = "\nlls: stopped; nothing was entered\n"
      _ = unsafe Glibc.write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
      _exit(130)
    }
    defer { _ = signal(SIGINT, before) }
    return read()
  }
}
