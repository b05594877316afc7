package import LLSDiagnostics
package import LLSModel

/// A translation as it was found beside its module.
package struct LoadedTranslation: Sendable {
  /// The file; nil when it could not be read, or when nobody will show a place in it.
  package let file: SourceFile?
  /// The language that the file's name says.
  package let language: String
  /// The translation; nil when the file was refused.
  package let translation: Translation?
  /// The translation beside its module; nil when one of the two was refused.
  package let match: TranslationMatch?

  /// The same without what was read of it.
  func withoutWords(keepingFile: Bool) -> LoadedTranslation {
    LoadedTranslation(file: keepingFile ? file : nil, language: language, translation: nil, match: nil)
  }
}

/// A translation on its way from a file to a checked value.
enum TranslationLoading {
  /// The language of a file beside a module, by its name: `cy` of `module.cy.xml`; nil for another file.
  static func language(of name: String) -> String? {
    guard name.hasPrefix("module."), name.hasSuffix(".xml"), name.utf8.count > "module..xml".utf8.count else {
      return nil
    }
    return String(name.dropFirst("module.".count).dropLast(".xml".count))
  }

  /// Reads a translation and holds it against its module.
  ///
  /// - Parameters:
  ///   - name: the file's name in the module's folder.
  ///   - open: the module's folder.
  ///   - folder: the same as the user would type it.
  ///   - module: the module beside it; nil when it was refused.
  ///   - context: what the check of the module used too.
  /// - Returns: the translation, and its findings in document order.
  static func load(
    _ name: String, in open: borrowing Folder, at folder: String,
    of module: (SessionModule, SourceFile, TranslatableParts)?, _ context: CheckingContext,
    with scanner: inout Scanner
  ) -> (LoadedTranslation, [Diagnostic]) {
    let path = Library.join(folder, name)
    let language = language(of: name) ?? ""
    do throws(XMLRoomError) {
      let source = SourceFile(path: path, bytes: try open.bytes(of: name, limit: ByteLimits.file))
      let scan = scanner.arena(of: source)
      let reading = scan.arena.map { Translation.read($0) }
      var diagnostics = scan.diagnostics + (reading?.diagnostics ?? [])
      var match: TranslationMatch?
      if let arena = scan.arena, let translation = reading?.translation, let module, diagnostics.isEmpty {
        let found = TranslationMatch(module.2, translation)
        match = found
        let checked = CheckedTranslation(
          source: source, arena: arena, translation: translation, language: language, module: module.0,
          moduleFile: module.1, match: found, context: context)
        diagnostics += TranslationRules.findings(in: checked)
      }
      let loaded = LoadedTranslation(
        file: source, language: language, translation: reading?.translation, match: match)
      return (loaded, diagnostics.inDocumentOrder)
    } catch {
      return (
        LoadedTranslation(file: nil, language: language, translation: nil, match: nil),
        [Library.unreadable(path, because: error)]
      )
    }
  }
}
