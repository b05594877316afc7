import LLSDiagnostics
import LLSXML

@testable import LLSModel

/// What the reader says of a file, and what the schemas are expected to say, once the listed exceptions are taken off.
struct Expectation {
  /// Whether it is well formed; jing goes no further after one that is not.
  let isWellFormed: Bool
  /// Whether the reader takes the file.
  let reader: Bool
  /// Whether RELAX NG is expected to.
  let relaxNG: Bool
  /// Whether XML Schema is expected to.
  let xmlSchema: Bool
  /// The exceptions that were met.
  let exceptions: Set<SchemaException>
  /// What the reader said.
  let messages: [String]

  /// Reads a file.
  init(of text: String) {
    let outcome = Scan.arena(of: SourceFile(path: "m.xml", bytes: Array(text.utf8)))
    guard let arena = outcome.arena, let first = arena.nodes.first else {
      (isWellFormed, reader, relaxNG, xmlSchema, exceptions) = (false, false, false, false, [])
      messages = outcome.diagnostics.map(\.message)
      return
    }
    isWellFormed = true
    let all =
      switch first.name {
      case "toolkit": Toolkit.read(arena).diagnostics
      case "translation": Translation.read(arena).diagnostics
      case "shared": ElementReader.read(SharedFile.self, from: arena).diagnostics
      default: SessionModule.read(arena).diagnostics
      }
    let findings = all.filter { $0.severity != .note }
    messages = findings.map(\.message)
    var met = findings.map { Self.exception($0, in: arena) }
    reader = findings.isEmpty
    met += Self.foreignElements(in: arena, bytes: Array(text.utf8))
    exceptions = Set(met.compactMap(\.self))
    // What is left when the exceptions that a schema takes are taken off.
    relaxNG = met.allSatisfy { $0?.takers.contains(.relaxNG) ?? false }
    xmlSchema = met.allSatisfy { $0?.takers.contains(.xmlSchema) ?? false }
  }

  /// The exception that a finding falls under; nil for one that every schema has to make too.
  private static func exception(_ finding: Diagnostic, in arena: ElementArena) -> SchemaException? {
    switch finding.code {
    case .misplacedElement:
      let tags = tags(in: finding.message)
      guard finding.message.contains("has a second"), tags.count == 2, let parent = grammar(tags[0]) else {
        return nil
      }
      let step = parent.content.particles.first { $0.names.contains(tags[1]) }
      return step?.repeats == true ? .secondOfASingle : nil
    case .emptyText:
      return isInline(tags(in: finding.message).first) ? .noWords : nil
    case .strayText:
      guard finding.message.hasPrefix("words stand after") else { return nil }
      return isInline(tags(in: finding.message).last) ? .wordsAfterTheirPlace : nil
    case .badValue: return badValue(finding, in: arena)
    case .unknownAttribute:
      guard let name = finding.message.split(separator: " ").last, name.hasPrefix("xml:"),
        !["xml:lang", "xml:space", "xml:base", "xml:id"].contains(name)
      else { return nil }
      return .undeclaredXMLAttribute
    default: return nil
    }
  }

  private static func badValue(_ finding: Diagnostic, in arena: ElementArena) -> SchemaException? {
    guard let span = finding.span,
      let index = arena.attributes.firstIndex(where: { $0.valueSpan == span }),
      let node = arena.nodes.first(where: { $0.attributes.contains(index) }),
      let kind = grammar(node.name)?.attribute(arena.attributes[index].name)?.kind
    else { return nil }
    let value = arena.attributes[index].value.collapsedWords
    switch kind {
    case .ageBand, .groupSize:
      let turned = value.split(separator: "-", omittingEmptySubsequences: false).reversed().joined(
        separator: "-")
      return kind.verdict(on: turned) == .fine ? .numbersInOrder : nil
    case .tokens, .integers, .idrefs:
      var once: [Substring] = []
      for word in value.split(separator: " ") where !once.contains(word) { once.append(word) }
      return kind.verdict(on: once.joined(separator: " ")) == .fine ? .wordTwice : nil
    default: return nil
    }
  }

  /// One for each element of another vocabulary that stands in an element of the language.
  private static func foreignElements(in arena: ElementArena, bytes: [UInt8]) -> [SchemaException] {
    arena.nodes.filter(\.isOurs).flatMap { node -> [SchemaException] in
      arena.children(of: node).compactMap { child in
        guard case .element(let index) = child, !arena.nodes[index].isOurs else { return nil }
        let tag = arena.nodes[index].tagSpan
        if String(decoding: bytes[tag.start..<tag.end], as: UTF8.self).contains("xmlns=\"\"") {
          return .elementOfNoVocabulary
        }
        return grammar(node.name)?.content == .text ? .foreignElementInPlainWords : nil
      }
    }
  }

  private static func grammar(_ tag: String) -> ElementGrammar? { ElementCatalogue.grammar(of: tag) }

  private static func isInline(_ tag: String?) -> Bool {
    if case .inline(then: _)? = grammar(tag ?? "")?.content { true } else { false }
  }

  private static func tags(in message: String) -> [String] {
    message.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: ">").first.map(String.init)
    }
  }
}
