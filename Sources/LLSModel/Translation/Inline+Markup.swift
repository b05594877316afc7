extension [Inline] {
  /// The words as they are written in a file, with one space between them: what a translator sees and gives back.
  package var markup: String { map(\.markup).joined() }

  /// What must be the same in every language, in any order: the elements among the words, and where they lead.
  package var skeleton: [String] { flatMap(\.skeleton).sorted() }

  /// The digits in the words, run by run and sorted: minutes, numbers of people, telephone numbers.
  package var numbers: [String] { numberRuns.sorted() }
}

extension Inline {
  fileprivate var markup: String {
    switch self {
    case .text(let words): words.escapedForMarkup
    case .emphasis(let parts): "<em>\(parts.markup)</em>"
    case .strong(let parts): "<strong>\(parts.markup)</strong>"
    case .term(let parts): "<term>\(parts.markup)</term>"
    case .link(let parts, target: let target):
      "<link href=\"\(target.escapedForMarkup)\">\(parts.markup)</link>"
    case .reference(let parts, id: let id): "<ref to=\"\(id.escapedForMarkup)\">\(parts.markup)</ref>"
    }
  }

  fileprivate var skeleton: [String] {
    switch self {
    case .text: []
    case .emphasis(let parts): ["<em>"] + parts.skeleton
    case .strong(let parts): ["<strong>"] + parts.skeleton
    case .term(let parts): ["<term>"] + parts.skeleton
    case .link(let parts, target: let target): ["<link href=\"\(target)\">"] + parts.skeleton
    case .reference(let parts, id: let id): ["<ref to=\"\(id)\">"] + parts.skeleton
    }
  }
}

extension String {
  /// The words as they are written between tags or in a value.
  package var escapedForMarkup: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
