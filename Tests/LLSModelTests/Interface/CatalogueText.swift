import Foundation

/// The sentences of the interface as they stand in the sources, read from their text.
struct CatalogueText {
  /// Sentences that `said` is called with.
  private(set) var said: Set<String> = []
  /// Sentences that stay in English.
  private(set) var leftInEnglish: Set<String> = []
  /// Calls whose sentence is not written out where they stand; no test could find it.
  private(set) var hidden: [String] = []
  /// Words that are said in English whatever the language, by their file: neither `said` nor `leftInEnglish` holds them.
  private(set) var plain: [String: Set<String>] = [:]

  /// Reads the folder of the catalogue.
  static func ofTheInterface() throws -> CatalogueText {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/LLSModel/Interface")
    var catalogue = CatalogueText()
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "swift" {
      catalogue.read(try String(contentsOf: file, encoding: .utf8), of: file.lastPathComponent)
    }
    return catalogue
  }

  init() {}

  /// Adds what a source says.
  mutating func read(_ source: String, of name: String) {
    let code = Self.code(of: source)
    for match in code.matches(of: /(func )?\b(said|leftInEnglish)\(\s*/) where match.1 == nil {
      guard let sentence = Self.sentence(at: code[match.range.upperBound...]) else {
        hidden.append("\(name): \(code[match.range.lowerBound...].prefix(60))")
        continue
      }
      if match.2 == "said" { said.insert(sentence) } else { leftInEnglish.insert(sentence) }
    }
    plain[name, default: []].formUnion(StringLiteral.all(in: code).filter(\.isPlain).map(\.words))
  }

  /// A source without the lines that are comments.
  static func code(of source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") ? "" : $0 }.joined(separator: "\n")
  }

  /// The string that begins here, as Swift reads it; nil where none does or it is put together.
  private static func sentence(at code: Substring) -> String? {
    let isLong = code.hasPrefix("\"\"\"")
    guard code.hasPrefix("\"") else { return nil }
    let quote = isLong ? "\"\"\"" : "\""
    var rest = code.dropFirst(quote.count)
    var raw = ""
    while !rest.hasPrefix(quote), let sign = rest.popFirst() {
      raw.append(sign)
      if sign == "\\", let next = rest.popFirst() { raw.append(next) }
    }
    let after = rest.dropFirst(quote.count).drop(while: \.isWhitespace)
    guard !raw.contains("\\("), after.first == ")" || after.first == "," else { return nil }
    guard isLong else { return raw.replacing("\\\"", with: "\"") }
    let lines = raw.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let margin = lines.last?.count ?? 0
    return lines.dropLast().map { String($0.dropFirst(margin)) }.joined(separator: "\n")
      .replacing("\\\n", with: "")
  }
}
