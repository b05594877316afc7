/// A word as a shell takes it.
enum ShellWord {
  /// In quotes where it needs them.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { sign in
        (0x30...0x39).contains(sign) || (0x41...0x5A).contains(sign) || (0x61...0x7A).contains(sign)
          || "-_./:,@%+=".utf8.contains(sign)
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
