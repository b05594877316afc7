import LLSDiagnostics
import LLSExport
import LLSModel
import LLSXML

/// What a preview shows: a pack of what its author has saved, and above it what `lls check` says of that.
struct PreviewContent: Equatable {
  /// The pack; where none can be made, why.
  let document: Document
  /// The findings.
  let findings: [Block]
  /// What another command would have ended with; nil where there is a pack.
  let failure: Failure?

  /// The page.
  ///
  /// - Parameter revision: which one it is. Range: 1 or more.
  /// - Throws: ``ExportError``, which a document that was made here does not give.
  func page(_ revision: Int) throws -> PreviewBoard.Page {
    let bytes = try HTMLWriter.bytes(of: document, live: LivePage(above: findings, revision: revision))
    return PreviewBoard.Page(revision: revision, bytes: bytes)
  }
}

/// From the toolkit's folder, as it is now, to what a preview shows.
struct PreviewSource {
  /// The toolkit's folder.
  let folder: String
  /// The module's id; nil shows the whole toolkit.
  let module: String?
  /// Which pages are shown.
  let pages: PackPages
  /// What was chosen about the pack.
  let options: PackOptions

  /// Reads everything anew. Mistakes are shown, and what can be shown in spite of them is.
  func read() -> PreviewContent {
    let library = Library.load(folder: folder, today: Today.date)
    let findings = PreviewFindings(of: library, about: module).blocks
    do {
      return PreviewContent(document: try document(library), findings: findings, failure: nil)
    } catch {
      let failure = error as? Failure ?? Failure(from: error) ?? Failure(.data, "\(error)")
      return PreviewContent(document: words(failure), findings: findings, failure: failure)
    }
  }

  private func document(_ library: LoadedLibrary) throws -> Document {
    let place = try LibraryPlace(library, mistakes: .shown)
    let ids = module.map { [$0] } ?? place.toolkit.order.moduleRefs.map(\.id)
    let packed = try ids.map { id in
      let ready = try place.module(id, edition: options.edition, mistakes: .shown)
      return PackModule(
        module: ready.module, participants: ready.participants, contentHash: ready.contentHash,
        pictures: try place.pictures(of: ready))
    }
    let pack = try FacilitatorPack(
      toolkit: place.toolkit(options.edition), modules: packed, options: options)
    let document = pages.document(of: pack)
    // A picture that is missing is noticed by the writer only.
    _ = try HTMLWriter.bytes(of: document)
    return document
  }

  private func words(_ failure: Failure) -> Document {
    let help: [Block] = failure.remedy.map { [.paragraph([.text($0)])] } ?? []
    return Document(
      title: module ?? "The toolkit", subtitle: "There is no preview of this yet", language: "en-GB",
      hasContents: false, blocks: [.paragraph([.strong([.text(failure.message)])])] + help)
  }
}

/// What `lls check` says, as blocks above a page.
struct PreviewFindings {
  /// The most that are listed; an author mends the first ones first.
  private static let most = 100

  private let findings: [Diagnostic]
  private let files: [String: SourceFile]

  /// Takes the findings about a module and what it uses, with the toolkit's errors; all of them where there is no module.
  init(of library: LoadedLibrary, about id: String?) {
    files = Dictionary(library.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    guard let loaded = library.modules.first(where: { $0.name == id || $0.module?.id == id }) else {
      findings = library.diagnostics
      return
    }
    let own = Set([loaded.folder] + ([loaded.file].compactMap(\.self) + loaded.usedFiles).map(\.path))
    let toolkit = library.toolkitFile?.path
    findings = library.diagnostics.filter { finding in
      own.contains(finding.path) || finding.path.hasPrefix(loaded.folder + "/")
        || finding.path == toolkit && finding.severity == .error
    }
  }

  /// A box that lists them; empty when there are none.
  var blocks: [Block] {
    guard !findings.isEmpty else { return [] }
    let rest = findings.count - Self.most
    let more: [Block] = rest > 0 ? [.paragraph([.text("And \(rest) more: lls check lists them.")])] : []
    let count = InterfaceText.counted(findings.count, "finding")
    return [
      .box(
        role: .notice, label: "lls check: \(count)",
        content: [.list(ordered: false, items: findings.prefix(Self.most).map(item))] + more)
    ]
  }

  private func item(_ finding: Diagnostic) -> [Block] {
    var place = finding.path
    if let span = finding.span, let file = files[finding.path] {
      place += ", line \(file.position(ofByte: span.start).line)"
    }
    let label = finding.label.map { " (\($0))" } ?? ""
    let words: [Inline] = [
      .strong([.text("\(place): \(finding.severity.rawValue) \(finding.code.rawValue)")]),
      .text(" \(finding.message)\(label)"),
    ]
    let help: [Block] = finding.help.map { [.paragraph([.text("Help: " + $0)])] } ?? []
    return [.paragraph(words)] + help
  }
}
