package import LLSDiagnostics
package import LLSModel

/// From a module and what is translated of it to a translator's file.
package enum TranslationExtract {
  /// Writes a translator's file.
  ///
  /// - Parameters:
  ///   - module: the module.
  ///   - file: its file.
  ///   - translation: what is translated already; nil for nothing.
  ///   - language: the language to translate into.
  ///   - includesGuarded: whether safety pages and forms are in it, for a translation that will be reviewed.
  ///   - today: the day, `YYYY-MM-DD`.
  /// - Returns: the file; nil when the module cannot be read.
  package static func file(
    module: SessionModule, in file: SourceFile, translation: Translation?, to language: String,
    includesGuarded: Bool, today: String
  ) -> POFile? {
    guard let arena = Scan.arena(of: file).arena else { return nil }
    let match = TranslationMatch(TranslatableParts(of: arena), translation)
    var result = POFile()
    result.fields = [
      ("Project-Id-Version", "\(module.id) \(module.version)"),
      ("PO-Revision-Date", "\(today) 00:00+0000"),
      ("Last-Translator", "to be named"),
      ("Language-Team", language),
      ("Language", language),
      ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=UTF-8"),
      ("Content-Transfer-Encoding", "8bit"),
      ("X-LLS-Module", module.id),
      ("X-LLS-Version", module.version),
      ("X-LLS-Source-Language", module.language),
    ]
    for entry in match.entries {
      if entry.part.isGuarded, entry.passage == nil, !includesGuarded { continue }
      var message = POMessage()
      message.context = entry.part.address
      message.source = entry.part.markup
      message.note = entry.part.meaning
      message.reference = "\(module.id)/module.xml:\(file.position(ofByte: entry.part.span.start).line)"
      if let passage = entry.passage {
        message.target = passage.to.markup
        if entry.state == .stale {
          message.isFuzzy = true
          message.previousSource = passage.from.markup
        }
      }
      result.messages.append(message)
    }
    for passage in match.leftOver {
      var message = POMessage()
      message.context = passage.of
      message.source = passage.from.markup
      message.target = passage.to.markup
      message.isObsolete = true
      result.messages.append(message)
    }
    return result
  }
}
