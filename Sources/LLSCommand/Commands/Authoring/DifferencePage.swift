import LLSModel

/// What changed in one file, as each format writes it.
struct DifferencePage {
  /// The newer file; the older one where it is gone.
  let path: String
  /// The names of the shared files that the newer file takes something from directly.
  let uses: Set<String>
  private let difference: ModuleDifference?
  private let only: DifferenceEntry.Kind?

  /// A file that is there in both versions.
  init(path: String, _ difference: ModuleDifference, uses: Set<String> = []) {
    self.path = path
    self.uses = uses
    self.difference = difference
    only = nil
  }

  /// A file that came or went.
  init(path: String, only: DifferenceEntry.Kind) {
    self.path = path
    uses = []
    difference = nil
    self.only = only
  }

  /// Whether nothing changed.
  var isEmpty: Bool { difference?.isEmpty ?? false }

  /// What the author should know of the version.
  var warning: String? { difference?.version.warning }

  private var heading: String {
    guard let difference else { return "\(path) \(only == .added ? "is new" : "is gone")" }
    let version = difference.version
    let (old, new) = (version.old ?? "no version", version.new ?? "no version")
    return "\(difference.title)  \(difference.id) \(old == new ? old : "\(old) → \(new)")"
  }

  private var areas: [(heading: String, entries: [DifferenceEntry])] {
    DifferenceEntry.Area.allCases.compactMap { area in
      let found = difference?.entries.filter { $0.area == area } ?? []
      return found.isEmpty ? nil : (area.heading, found)
    }
  }

  /// For the terminal; empty where nothing changed.
  var text: String {
    if isEmpty { return "" }
    let parts = areas.map { area in
      area.heading + "\n" + area.entries.map { "  " + $0.full }.joined(separator: "\n")
    }
    return ([heading] + parts).joined(separator: "\n\n")
  }

  /// For a page about a release; empty where nothing changed.
  var markdown: String {
    if isEmpty { return "" }
    let parts = areas.map { area in
      "### \(area.heading)\n\n"
        + area.entries.map { "- " + Self.capitalised(Self.plain($0.full)) }.joined(separator: "\n")
    }
    return (["## " + Self.plain(heading)] + parts).joined(separator: "\n\n")
  }

  /// An entry for the module's change log; nil where nothing changed, and for a toolkit, which has none.
  func change(date: String) -> String? {
    guard let difference, difference.hasChangeLog, !difference.entries.isEmpty else { return nil }
    let version = difference.version
    let raised = version.warning == nil ? version.new : nil
    // What the author still has to do is no part of the log.
    let sentences = difference.entries.map {
      Self.capitalised($0.sentence.replacing(" (its id must change)", with: "")) + "."
    }
    let start = "<change version=\"\(raised ?? version.wanted ?? "0.1.0")\" date=\"\(date)\">"
    let words = Self.escaped(sentences.joined(separator: " ")) + "</change>"
    var lines = ["    " + start]
    for (place, word) in words.split(separator: " ").enumerated() {
      let longer = lines[lines.count - 1] + (place == 0 ? "" : " ") + word
      if longer.count > 120, place > 0 {
        lines.append("      " + word)
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines.joined(separator: "\n")
  }

  /// For other programs.
  var row: Row {
    Row(
      path: path, file: only?.rawValue ?? (isEmpty ? "same" : "changed"), id: difference?.id,
      oldVersion: difference?.version.old, newVersion: difference?.version.new,
      wantedVersion: difference?.version.wanted, step: difference?.version.step?.name, warning: warning,
      changes: (difference?.entries ?? []).map {
        Row.Change(
          area: $0.area.rawValue, kind: $0.kind.rawValue, step: $0.step.name, sentence: $0.sentence,
          id: $0.id,
          old: $0.rewording?.old, new: $0.rewording?.new)
      })
  }

  /// One file.
  struct Row: Encodable {
    /// One change.
    struct Change: Encodable {
      let area: String
      let kind: String
      let step: String
      let sentence: String
      let id: String?
      let old: String?
      let new: String?
    }

    let path: String
    let file: String
    let id: String?
    let oldVersion: String?
    let newVersion: String?
    let wantedVersion: String?
    let step: String?
    let warning: String?
    let changes: [Change]
  }

  private static func capitalised(_ sentence: String) -> String {
    sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// Words that Markdown would take for signs.
  private static func plain(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("<", with: "\\<").replacing("_", with: "\\_").replacing(
      "#", with: "\\#"
    )
    .replacing("[", with: "\\[")
  }
}
