package import LLSDiagnostics
import LLSModel

/// One message of a translator's file.
package struct POMessage: Sendable {
  /// Where the words stand in the module.
  package var context = ""
  /// The module's words.
  package var source = ""
  /// The words in the other language; empty while there are none.
  package var target = ""
  /// The module's words as they were when the translation was made; nil where they are the same.
  package var previousSource: String?
  /// Whether the translation was made from other words than the module has now.
  package var isFuzzy = false
  /// Whether the module no longer has the part.
  package var isObsolete = false
  /// What the words are for.
  package var note = ""
  /// Where the words stand in the module's file, for example `landing/module.xml:85`.
  package var reference = ""
  /// Where the translation stands in the translator's file, inside its quotes.
  package var targetSpan = SourceSpan(start: 0, end: 0)
  /// Where the address stands in the translator's file, inside its quotes.
  package var contextSpan = SourceSpan(start: 0, end: 0)

  /// Starts an empty message.
  package init() {}
}

/// A translator's file: gettext's PO format, which Poedit, Weblate, OmegaT and others open.
///
/// - Source: GNU gettext manual, 3 “The Format of PO Files”.
package struct POFile: Sendable {
  /// The header's fields in order, for example `Language` and `cy`.
  package var fields: [(name: String, value: String)] = []
  /// The messages in order.
  package var messages: [POMessage] = []

  /// Starts an empty file.
  package init() {}

  /// A field of the header.
  package func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The language it is in; nil where its head says none that could be the name of a file.
  package var language: String? { field("Language").flatMap { AttributeKind.language.takes($0) ? $0 : nil } }

  /// The module's version that it was written from.
  var version: String? { field("X-LLS-Version").flatMap { AttributeKind.version.takes($0) ? $0 : nil } }

  /// The file as gettext writes it, every string on one line.
  package var text: String {
    var text =
      "# Made by lls translate extract. Text between < and > is markup: keep it, and translate the words around it.\n"
    text += "msgid \"\"\nmsgstr \"\"\n"
    for field in fields { text += Self.quoted("\(field.name): \(field.value)\n") + "\n" }
    for message in messages { text += "\n" + Self.lines(of: message) }
    return text
  }

  private static func lines(of message: POMessage) -> String {
    let mark = message.isObsolete ? "#~ " : ""
    var text = ""
    if !message.note.isEmpty { text += "#. \(message.note)\n" }
    if !message.reference.isEmpty { text += "#: \(message.reference)\n" }
    if message.isFuzzy { text += "#, fuzzy\n" }
    if let previous = message.previousSource {
      text += "#| msgctxt \(quoted(message.context))\n#| msgid \(quoted(previous))\n"
    }
    text += "\(mark)msgctxt \(quoted(message.context))\n"
    text += "\(mark)msgid \(quoted(message.source))\n"
    return text + "\(mark)msgstr \(quoted(message.target))\n"
  }

  private static func quoted(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
