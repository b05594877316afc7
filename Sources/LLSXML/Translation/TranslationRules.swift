import LLSDiagnostics
import LLSModel

/// What the rules for translations look at: one translation, and its module.
struct CheckedTranslation {
  /// The translation's file.
  let source: SourceFile
  /// Its elements.
  let arena: ElementArena
  /// What it holds.
  let translation: Translation
  /// The language that the file's name says.
  let language: String
  /// The module beside it.
  let module: SessionModule
  /// The module's file.
  let moduleFile: SourceFile
  /// The two side by side.
  let match: TranslationMatch
  /// What the check of the module used too.
  let context: CheckingContext

  /// A note in a draft, which may have gaps; as said where people rely on it.
  func severity(_ whenReviewed: Severity) -> Severity { translation.isReviewed ? whenReviewed : .note }

  /// Makes a finding about the translation.
  func finding(
    _ code: DiagnosticCode, _ severity: Severity = .error, at span: SourceSpan, _ message: String,
    label: String? = nil, help: String? = nil, suggestions: [String] = [], related: Diagnostic.Related? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, severity, path: source.path, span: span, message, label: label, help: help,
      suggestions: suggestions, related: related)
  }
}

/// What has to hold of a translation beside its module.
enum TranslationRules {
  /// All findings of one translation.
  static func findings(in file: CheckedTranslation) -> [Diagnostic] {
    place(of: file) + version(of: file) + missing(in: file) + stale(in: file).listed
      + leftOver(in: file).listed + unreviewed(in: file).listed + differing(in: file).listed
      + blaming(in: file).listed
  }

  private static func place(of file: CheckedTranslation) -> [Diagnostic] {
    let translation = file.translation
    var findings: [Diagnostic] = []
    if translation.module != file.module.id {
      findings.append(
        file.finding(
          .wrongTranslationPlace, at: translation.spans["module"],
          "this is a translation of \(translation.module), and the module beside it is \(file.module.id)",
          label: "write \(file.module.id), or move the file", suggestions: [file.module.id]))
    }
    if translation.language == file.module.language {
      findings.append(
        file.finding(
          .wrongTranslationPlace, at: translation.spans["xml:lang"],
          "the translation is in \(translation.language), and so is the module",
          label: "the language it was translated into", help: "for example xml:lang=\"cy\""))
    } else if translation.language.lowercased() != file.language.lowercased() {
      findings.append(
        file.finding(
          .wrongTranslationPlace, at: translation.spans["xml:lang"],
          "the translation is in \(translation.language), and its file is called module.\(file.language).xml",
          label: "the two must be the same",
          help:
            "rename the file to module.\(translation.language).xml, or write xml:lang=\"\(file.language)\"",
          suggestions: [file.language]))
    }
    if translation.isReviewed, (translation.reviewedBy ?? "").isEmpty {
      findings.append(
        file.finding(
          .reviewWithoutReviewer, at: translation.spans["status"],
          "the translation is reviewed, and nobody says by whom", label: "add reviewed-by=\"…\"",
          help: "name the translator’s service or role, or write status=\"draft\""))
    }
    return findings
  }

  private static func version(of file: CheckedTranslation) -> [Diagnostic] {
    let (follows, now) = (file.translation.follows, file.module.version)
    guard follows != now, !file.module.spans.isDoubtful("version") else { return [] }
    let span = file.translation.spans["follows"]
    let known = file.module.changeLog?.changes.map(\.version) ?? []
    guard known.contains(follows) else {
      return [
        file.finding(
          .wrongVersionFollowed, at: span, "\(file.module.id) never had a version \(follows)",
          label: "the module is at \(now)",
          help: "write the version that was translated; the change log names them",
          suggestions: [now])
      ]
    }
    return [
      file.finding(
        .wrongVersionFollowed, file.severity(.warning), at: span,
        "the translation follows \(follows), and the module is at \(now)",
        label: "earlier than the module",
        help: "bring it up to date with lls translate extract and lls translate merge")
    ]
  }

  /// How many places a finding names; more are for a list.
  private static let mostNamed = 8

  private static func missing(in file: CheckedTranslation) -> [Diagnostic] {
    let count = file.match.entries.count { $0.state == .missing }
    guard count > 0 else { return [] }
    let all = file.match.addresses(.missing)
    let rest =
      all.count > mostNamed
      ? "; lls show \(file.module.id) --lang \(file.language) lists all \(all.count) places" : ""
    let listed = all.prefix(mostNamed).joined(separator: "; ") + rest
    let parts = InterfaceText.counted(count, "part is", "parts are")
    return [
      file.finding(
        .missingTranslation, file.severity(.warning), at: file.translation.spans.name,
        "\(parts) not translated, of \(file.match.wanted)", help: "missing: \(listed)")
    ]
  }

  private static func stale(in file: CheckedTranslation) -> some Sequence<Diagnostic> {
    file.match.entries.lazy.filter { $0.state == .stale }.compactMap { entry in
      guard let passage = entry.passage else { return nil }
      return file.finding(
        .staleTranslation, file.severity(.error), at: passage.spans["of"],
        "the module has changed “\(entry.part.address)” since it was translated",
        help: "it says now: \(entry.part.markup)",
        related: Diagnostic.Related(path: file.moduleFile.path, span: entry.part.span, label: "changed here"))
    }
  }

  private static func leftOver(in file: CheckedTranslation) -> [Diagnostic] {
    let addresses = file.match.entries.filter { $0.state == .missing }.map(\.part.address)
    return file.match.leftOver.map { passage in
      let near = addresses.count > 400 ? [] : NearMiss.suggestions(for: passage.of, among: addresses)
      return file.finding(
        .leftOverTranslation, file.severity(.warning), at: passage.spans["of"],
        "the module has no part “\(passage.of)”", label: near.first.map { "did you mean \($0)?" },
        help: "delete the passage, or give it the address of the part it belongs to now", suggestions: near)
    }
      + file.match.repeated.map { passage in
        file.finding(
          .repeatedTranslation, at: passage.spans["of"], "“\(passage.of)” is translated twice",
          label: "delete one of them")
      }
  }

  private static func unreviewed(in file: CheckedTranslation) -> [Diagnostic] {
    guard !file.translation.isReviewed else { return [] }
    return file.match.entries.filter(\.part.isGuarded).compactMap { entry in
      guard let passage = entry.passage else { return nil }
      return file.finding(
        .unreviewedSafetyWords, at: passage.spans["of"],
        "“\(entry.part.address)” belongs to a safety page or a form, and no translator has reviewed this",
        label: "delete the passage",
        help: "it stays in the module’s language until the whole translation is reviewed")
    }
  }

  private static func differing(in file: CheckedTranslation) -> [Diagnostic] {
    file.translation.passages.flatMap { passage in
      PassageCheck.findings(
        passage.from, passage.to, of: passage.of, path: file.source.path, span: passage.toSpans.name)
    }
  }

  /// Terms to avoid in the translation's own language.
  private static func blaming(in file: CheckedTranslation) -> [Diagnostic] {
    guard let terms = file.context.avoided?.terms(in: file.translation.language), !terms.avoided.isEmpty
    else {
      return []
    }
    return file.arena.nodes.indices.filter { file.arena.nodes[$0].name == "to" }.flatMap { node in
      SearchText(ofBlock: node, in: file.arena).map { terms.search.find(in: $0) } ?? []
    }.map { found in
      let avoided = terms.avoided[found.term]
      let instead = avoided.instead.collapsedWords
      return file.finding(
        .victimBlamingTerm, .warning, at: found.span,
        "“\(avoided.text.collapsedWords)” puts blame on a young person", label: "avoid this",
        help: "instead: \(instead)", suggestions: [instead])
    }
  }
}
