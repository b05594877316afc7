import LLSModel

/// Names of items as other programs write them.
enum ItemName {
  /// In small letters, with hyphens for low lines and spaces: survey programs allow no hyphens.
  static func plain(_ name: String) -> String {
    String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
  }

  /// Only letters and digits, to compare a label with the name that a survey program made of it.
  static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// Names that may have been meant.
  static func near(_ name: String, among known: [String]) -> [String] {
    NearMiss.suggestions(for: plain(name), among: known)
  }
}
