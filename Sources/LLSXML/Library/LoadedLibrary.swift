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
  /// The shared files that it takes something from, directly or through one another.
  package let usedFiles: [SourceFile]
  /// The module as it is usually read; nil when the file was refused. Check `diagnostics` of the library before you run it.
  package let module: SessionModule?
  /// Which variants it has.
  package let variants: UsedVariants
  /// The module in its other variants.
  let others: [Variant: SessionModule]
  /// The pictures that it shows anywhere, by their paths from its folder, in document order and each once.
  let pictures: [String]
  /// Whether the toolkit lists it.
  package let isListed: Bool
  /// Its translations, by their files' names.
  package let translations: [LoadedTranslation]

  /// The same without what was read of it; with its file only where somebody will show a place in it.
  func withoutModule(keeping file: SourceFile?) -> LoadedModule {
    LoadedModule(
      folder: folder, name: name, file: file, usedFiles: [], module: nil, variants: variants,
      others: [:], pictures: [], isListed: isListed,
      translations: translations.map { $0.withoutWords(keepingFile: file != nil) })
  }

  /// The module as it reads in a variant; one that it does not have reads as the standard one does.
  package func module(in variant: Variant) -> SessionModule? { others[variants.same(as: variant)] ?? module }
}

/// A toolkit with its modules, and everything there is to say about them.
package struct LoadedLibrary: Sendable {
  /// The folder, as the user typed it.
  package let folder: String
  /// The toolkit's file; nil when there is none.
  package let toolkitFile: SourceFile?
  /// The toolkit; nil when there is none or when its file was refused.
  package let toolkit: Toolkit?
  /// The toolkit in its other variants.
  let otherToolkits: [Variant: Toolkit]
  /// Which variants the toolkit has.
  let toolkitVariants: UsedVariants
  /// The files that modules share, by name.
  package let sharedFiles: [SourceFile]
  /// The modules in the toolkit's order; those it does not list come after, by name.
  package let modules: [LoadedModule]
  /// All findings: the toolkit's first, then each module's, in the order of the files.
  package let diagnostics: [Diagnostic]

  /// The files that findings point into.
  package var files: [SourceFile] {
    [toolkitFile].compactMap(\.self)
      + modules.flatMap { [$0.file].compactMap(\.self) + $0.translations.compactMap(\.file) }
      + sharedFiles + [wordingsFile].compactMap(\.self)
  }
  /// Whether nothing could be checked at all: there was no file. One that was there and refused is checked.
  package let isEmpty: Bool
  /// The findings that authors keep, each with its reason; they are not among ``diagnostics``.
  package let accepted: [AcceptedFinding]
  /// How many shared files were checked by themselves, not for a module or a toolkit.
  package let sharedCount: Int
  /// The list of kept wordings; nil when there is none.
  let wordingsFile: SourceFile?

  init(
    folder: String, toolkitFile: SourceFile? = nil, toolkit: Toolkit? = nil,
    toolkitVariants: UsedVariants = UsedVariants(), otherToolkits: [Variant: Toolkit] = [:],
    sharedFiles: [SourceFile] = [], modules: [LoadedModule] = [], diagnostics: [Diagnostic], isEmpty: Bool,
    accepted: [AcceptedFinding] = [], wordingsFile: SourceFile? = nil, sharedCount: Int = 0
  ) {
    self.folder = folder
    self.toolkitFile = toolkitFile
    self.toolkit = toolkit
    self.toolkitVariants = toolkitVariants
    self.otherToolkits = otherToolkits
    self.sharedFiles = sharedFiles
    self.modules = modules
    self.diagnostics = diagnostics
    self.isEmpty = isEmpty
    self.accepted = accepted
    self.wordingsFile = wordingsFile
    self.sharedCount = sharedCount
  }

  /// The toolkit as it reads in a variant; one that it does not have reads as the standard one does.
  package func toolkit(in variant: Variant) -> Toolkit? {
    otherToolkits[toolkitVariants.same(as: variant)] ?? toolkit
  }

  /// How many translations were found.
  package var translations: Int { modules.reduce(0) { $0 + $1.translations.count } }

  /// The module with this id.
  package func module(_ id: String) -> LoadedModule? { modules.first { $0.module?.id == id } }

  /// The findings about one file.
  package func diagnostics(for path: String) -> [Diagnostic] { diagnostics.filter { $0.path == path } }
}
