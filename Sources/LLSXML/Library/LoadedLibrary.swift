package import LLSDiagnostics
package import LLSModel

/// One module as it was found: its file, what was read of it, and where it stands.
package struct LoadedModule: Sendable {
  /// The module's folder, as the user would type it.
  package let folder: String
  /// The folder's own name; the language wants it to be the module's id.
  package let name: String
  /// The file; nil when it could not be read.
  package let file: SourceFile?
  /// The module; nil when the file was refused. Check `diagnostics` of the library before you run it.
  package let module: SessionModule?
  /// The pictures that it shows anywhere, by their paths from its folder, in document order and each once.
  let pictures: [String]
  /// Whether the toolkit lists it.
  package let isListed: Bool
  /// Its translations, by their files' names.
  package let translations: [LoadedTranslation]

  /// The same without what was read of it; with its file only where somebody will show a place in it.
  func withoutModule(keepingFile: Bool) -> LoadedModule {
    LoadedModule(
      folder: folder, name: name, file: keepingFile ? file : nil, module: nil, pictures: [],
      isListed: isListed,
      translations: translations.map { $0.withoutWords(keepingFile: keepingFile) })
  }
}

/// A toolkit with its modules, and everything there is to say about them.
package struct LoadedLibrary: Sendable {
  /// The folder, as the user typed it.
  package let folder: String
  /// The toolkit's file; nil when there is none.
  package let toolkitFile: SourceFile?
  /// The toolkit; nil when there is none or when its file was refused.
  package let toolkit: Toolkit?
  /// The modules in the toolkit's order; those it does not list come after, by name.
  package let modules: [LoadedModule]
  /// All findings: the toolkit's first, then each module's, in the order of the files.
  package let diagnostics: [Diagnostic]

  /// The files that findings point into.
  package var files: [SourceFile] {
    [toolkitFile].compactMap(\.self)
      + modules.flatMap { [$0.file].compactMap(\.self) + $0.translations.compactMap(\.file) }
  }
  /// Whether nothing could be checked at all: there was no file. One that was there and refused is checked.
  package let isEmpty: Bool

  /// How many translations were found.
  package var translations: Int { modules.reduce(0) { $0 + $1.translations.count } }

  /// The module with this id.
  package func module(_ id: String) -> LoadedModule? { modules.first { $0.module?.id == id } }

  /// The findings about one file.
  package func diagnostics(for path: String) -> [Diagnostic] { diagnostics.filter { $0.path == path } }
}
