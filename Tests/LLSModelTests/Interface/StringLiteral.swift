/// A string in a source, with what stands around it.
struct StringLiteral {
  /// Its words, with a `…` for each part that is put in.
  let words: String
  /// What stands before it on the way from the last string, without blanks.
  let before: String
  /// The sign that follows it, or a blank at the end.
  let after: Character

  /// Whether somebody reads it who would miss a translation: it has words, and is neither a sentence of the catalogue nor a key.
  var isPlain: Bool {
    words.contains(/\p{L}{2}/) && (after != ":" || before.hasSuffix("?")) && !before.hasSuffix("said(")
      && !before.hasSuffix("leftInEnglish(")
  }

  /// Whether it belongs to help, or to what the parser of arguments says.
  var isForTheManual: Bool {
    before.contains(/(abstract:|discussion:|help:|ArgumentHelp\(|valueName:|ValidationError\()$/)
  }

  /// Every string of a source without comments.
  static func all(in code: String) -> [StringLiteral] {
    var reader = Reader(rest: code[...])
    var found: [StringLiteral] = []
    while let literal = reader.next() {
      found.append(literal)
      found += reader.inside
      reader.inside = []
    }
    return found
  }

  /// Walks through a source.
  private struct Reader {
    var rest: Substring
    /// Strings that stood in parts of the last one.
    var inside: [StringLiteral] = []

    mutating func next() -> StringLiteral? {
      guard let quote = rest.firstIndex(of: "\"") else { return nil }
      let before = rest[..<quote].filter { !$0.isWhitespace }
      rest = rest[quote...]
      let mark = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
      rest = rest.dropFirst(mark.count)
      var words = ""
      while !rest.isEmpty, !rest.hasPrefix(mark) {
        let sign = rest.removeFirst()
        guard sign == "\\", let escaped = rest.popFirst() else {
          words.append(sign)
          continue
        }
        if escaped == "(" {
          words += "…"
          skipPart()
        } else if escaped == "\"" {
          words.append(escaped)
        }
      }
      rest = rest.dropFirst(mark.count)
      return StringLiteral(
        words: words, before: String(before), after: rest.drop(while: \.isWhitespace).first ?? " ")
    }

    /// Skips `…)` of a part that is put in; strings in it are kept.
    private mutating func skipPart() {
      var depth = 1
      var code = ""
      while depth > 0, let sign = rest.first {
        if sign == "\"" {
          var part = Reader(rest: rest)
          if let literal = part.next() {
            inside.append(StringLiteral(words: literal.words, before: code, after: literal.after))
            inside += part.inside
          }
          rest = part.rest
          code = ""
          continue
        }
        rest.removeFirst()
        if !sign.isWhitespace { code.append(sign) }
        if sign == "(" { depth += 1 }
        if sign == ")" { depth -= 1 }
      }
    }
  }
}
