import LLSDiagnostics

/// What is said of a folder in a toolkit that is only a link to one: links inside a toolkit are not followed.
enum FolderLink {
  /// What is wrong.
  static func words(_ name: String) -> String {
    "the folder \(name) is a link, and links inside a toolkit are not followed"
  }

  /// How to mend it.
  static let remedy = "put the folder itself there instead of the link"

  /// A link that no list names: worth a word, and not wrong by itself.
  static func unlisted(_ name: String, in folder: String) -> Diagnostic {
    Diagnostic(
      .moduleNotInToolkit, .note, path: Library.join(folder, name), span: nil, words(name), help: remedy)
  }

  /// A module that was asked for by the link's own name: read now, and left out when the toolkit is.
  static func asked(_ name: String, at path: String) -> Diagnostic {
    Diagnostic(.moduleNotInToolkit, .warning, path: path, span: nil, words(name), help: remedy)
  }
}
