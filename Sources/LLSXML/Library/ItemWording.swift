import LLSDiagnostics
import LLSModel

/// A question as it is put to people: its words, and the answers they may choose from.
struct ItemWording: Sendable {
  /// The question's id.
  let id: String
  /// Its words, and after a bar its answers with slashes between them; on one line.
  let words: String

  /// Takes a question of an instrument.
  init(_ item: Item, in definition: InstrumentDefinition.Item) {
    id = item.id
    let answers: [String] =
      switch definition.kind {
      case .steps(let labels, faces: _): labels
      case .scale(let low, let high, let lowLabel, let highLabel):
        ["\(low) \(lowLabel)", "\(high) \(highLabel)"]
      case .choice(let options), .choices(let options): options
      case .number, .date, .text: []
      }
    let shown = answers.joined(separator: " / ").collapsedWords
    words = item.text.collapsedWords + (shown.isEmpty ? "" : " | " + shown)
  }

  /// Whether two wordings ask the same; capital letters, commas and the like make no difference.
  static func isSame(_ left: String, _ right: String) -> Bool { left == right || bare(left) == bare(right) }

  private static func bare(_ words: String) -> String {
    var bare = ""
    for scalar in words.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "|" {
      bare.unicodeScalars.append(scalar)
    }
    return bare
  }
}

/// A question's wording with its place.
struct PlacedWording: Sendable {
  /// The question's id.
  let item: String
  /// The id's bytes.
  let place: SourceSpan
  /// What is asked.
  let wording: ItemWording
}

extension Instrument {
  /// Its questions as they are put, with their places; nothing of the file is kept with them.
  var placedWordings: [PlacedWording] {
    wordings.map { PlacedWording(item: $0.item.id, place: $0.item.spans["id"], wording: $0.wording) }
  }

  /// Its questions as they are put; those of which reading is not sure are left out.
  var wordings: [(item: Item, wording: ItemWording)] {
    let definition = InstrumentDefinition(self, origin: "toolkit")
    return zip(items, definition.items).compactMap { item, defined in
      let isSure =
        !item.spans.isDoubtful("id") && !item.spans.isDoubtful("scale") && !item.spans.isDoubtful("kind")
        && !item.spans.hasDoubtfulContent && !spans.hasDoubtfulContent
        && !scales.contains { $0.spans.isDoubtful("kind") || $0.spans.hasDoubtfulContent }
        && (item.scale == nil || scale(of: item) != nil)
      return isSure ? (item, ItemWording(item, in: defined)) : nil
    }
  }
}
