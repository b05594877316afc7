/// How to talk about an activity when it is done.
package struct Debrief: DocumentElement {
  /// One part of a debrief.
  package enum Part: Sendable {
    /// A paragraph.
    case p(P)
    /// A question for the group.
    case ask(Ask)
    /// A list.
    case list(List)
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "debrief", content: .children([.someOf(["p", "ask", "list"])]),
    meaning: "How to talk about the activity when it is done.",
    example: "<debrief><ask>What surprised you?</ask></debrief>")

  /// The parts in order. Shape: at least one.
  package let parts: [Part]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    parts = element.parts { tag, index, reader in
      switch tag {
      case "p": .p(reader.read(P.self, at: index))
      case "ask": .ask(reader.read(Ask.self, at: index))
      case "list": .list(reader.read(List.self, at: index))
      default: nil
      }
    }
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] {
    let content = parts.flatMap { part -> [Block] in
      switch part {
      case .p(let p): p.blocks
      case .ask(let ask): ask.blocks
      case .list(let list): list.blocks
      }
    }
    return [.box(role: .debrief, label: BoxLabel.debrief, content: content)]
  }
}
