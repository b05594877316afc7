import LLSDiagnostics
import LLSModel

/// Whoever hears the links of a page one after the other hears “here, here, here”.
enum LinksSayWhereTheyGo: Rule {
  static let code = DiagnosticCode.vagueLink
  static let sentence = "the words of a link say where it goes"

  /// What says nothing. Lower case, English and Welsh.
  private static let vague: Set<String> = [
    "here", "click here", "click", "click this", "this", "this link", "link", "the link", "a link", "more",
    "read more",
    "find out more", "learn more", "more information", "more info", "info", "website", "this website",
    "the website",
    "web site", "page", "this page", "go", "go here", "see here", "look here", "tap here", "press here",
    "url",
    "follow this link", "details", "yma", "cliciwch yma", "clicia yma", "mwy", "darllen mwy", "dolen",
    "gwefan",
  ]

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.arena.nodes.indices.lazy.compactMap { index -> Diagnostic? in
      let node = file.arena.nodes[index]
      guard node.isOurs, node.name == "link" else { return nil }
      let words = words(of: index, in: file.arena)
      let bare = words.lowercased().trimmed
      let isAddress = ["http://", "https://", "www."].contains(where: bare.hasPrefix)
      guard isAddress || vague.contains(bare) else { return nil }
      return file.finding(
        code, .warning, at: node.nameSpan,
        isAddress ? "the link’s words are its address" : "“\(words)” does not say where the link goes",
        label: "name the place",
        help: "for example <link href=\"…\">Childline’s website</link>; the address stays in href")
    }.listed
  }

  private static func words(of index: Int, in arena: ElementArena) -> String {
    arena.children(of: index).map { child in
      switch child {
      case .text(let text): arena.value(ofText: text)
      case .element(let inner): words(of: inner, in: arena)
      }
    }.joined().collapsedWords
  }
}

extension String {
  /// Without signs such as a full stop or an arrow at either end.
  fileprivate var trimmed: String {
    var rest = self[...]
    while let first = rest.unicodeScalars.first, !first.properties.isAlphabetic, !first.isASCIIDigit {
      rest.unicodeScalars.removeFirst()
    }
    while let last = rest.unicodeScalars.last, !last.properties.isAlphabetic, !last.isASCIIDigit {
      rest.unicodeScalars.removeLast()
    }
    return String(rest)
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
