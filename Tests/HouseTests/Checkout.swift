import Foundation

/// The checkout these tests were compiled from.
enum Checkout {
  /// Its top folder.
  static let top = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Swift files below a folder, sorted by path.
  static func swiftFiles(below folder: String) -> [SourceText] {
    let root = top.appending(path: folder)
    let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let found = (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return found.sorted { $0.path < $1.path }.compactMap(SourceText.init(url:))
  }
}

/// A source file as lines.
struct SourceText {
  /// The path below the checkout.
  let path: String
  /// The room it belongs to: the folder below `Sources`.
  let room: String
  /// Its lines.
  let lines: [String]
  /// The lines without comments and without what stands between quotes.
  let code: [(number: Int, text: String)]

  init?(url: URL) {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    path = String(url.path.dropFirst(Checkout.top.path.count)).trimmingPrefixSlash
    room = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    lines = Self.lines(of: text)
    code = Self.code(of: lines)
  }

  /// A file made up for a test of the rules themselves.
  init(planted text: String) {
    path = "Sources/Planted/Planted.swift"
    room = "Planted"
    lines = Self.lines(of: text)
    code = Self.code(of: lines)
  }

  /// Lines end at a line feed; a carriage return before it belongs to the end. `Character` holds both as one, so bytes are split.
  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }

  private static func code(of lines: [String]) -> [(number: Int, text: String)] {
    lines.enumerated().compactMap { index, line in
      line.utf8.drop { $0 == 0x20 || $0 == 0x09 }.starts(with: "//".utf8)
        ? nil : (index + 1, withoutWords(line))
    }
  }

  /// A line without what stands between quotes and after two slashes.
  private static func withoutWords(_ line: String) -> String {
    let quote = UInt8(ascii: "\"")
    var kept: [UInt8] = []
    var rest = Array(line.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "/"), rest.first == byte { break }
      kept.append(byte)
      guard byte == quote else { continue }
      var after = rest
      while let inside = after.popFirst() {
        if inside == UInt8(ascii: "\\") { _ = after.popFirst() }
        guard inside == quote else { continue }
        kept.append(quote)
        rest = after
        break
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension String {
  fileprivate var trimmingPrefixSlash: String { hasPrefix("/") ? String(dropFirst()) : self }
}
