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

  init?(url: URL) {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    path = String(url.path.dropFirst(Checkout.top.path.count)).trimmingPrefixSlash
    room = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A file made up for a test of the rules themselves.
  init(planted text: String) {
    path = "Sources/Planted/Planted.swift"
    room = "Planted"
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines without comments and without what stands between quotes.
  var code: [(number: Int, text: String)] {
    lines.enumerated().compactMap { index, line in
      let words = line.trimmingCharacters(in: .whitespaces)
      guard !words.hasPrefix("//") else { return nil }
      return (index + 1, line.replacing(/"([^"\\]|\\.)*"/, with: "\"\"").replacing(/\/\/.*$/, with: ""))
    }
  }
}

extension String {
  fileprivate var trimmingPrefixSlash: String { hasPrefix("/") ? String(dropFirst()) : self }
}
