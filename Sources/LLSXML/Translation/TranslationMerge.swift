package import LLSDiagnostics
package import LLSModel

/// From a translator's file back to a module's translation.
package struct TranslationMerge {
  /// What is put into a translation.
  struct Draft {
    let address: String
    let from: [Inline]
    let to: [Inline]
  }

  /// The translation's file as it will be; nil when something has to be mended first.
  package private(set) var bytes: [UInt8]?
  /// What is wrong, in the translator's file.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many passages are new or say something else now.
  package private(set) var changed = 0

  private let parts: TranslatableParts
  private let po: SourceFile
  private let willBeReviewed: Bool

  /// A module with what is translated of it.
  package struct Target {
    let module: SessionModule
    let file: SourceFile
    let translation: Translation?
    let translationFile: SourceFile?

    /// Names them.
    package init(
      module: SessionModule, file: SourceFile, translation: Translation?, translationFile: SourceFile?
    ) {
      self.module = module
      self.file = file
      self.translation = translation
      self.translationFile = translationFile
    }
  }

  /// Takes a translator's file in. Nothing comes of it when one message is wrong.
  ///
  /// - Parameters:
  ///   - po: the translator's file.
  ///   - target: what it goes into.
  ///   - reviewedBy: the service or role that has reviewed all of it; nil for a draft.
  package init(_ po: SourceFile, into target: Target, reviewedBy: String?) {
    self.po = po
    let arena = Scan.arena(of: target.file).arena
    parts =
      arena.map { TranslatableParts(of: $0) } ?? TranslatableParts(of: ElementArena(path: "", bytes: []))
    willBeReviewed = reviewedBy != nil
    let reading = POReading(po)
    diagnostics = reading.diagnostics
    guard diagnostics.isEmpty else { return }
    guard let language = reading.file.language else {
      report(nil, "the file’s head does not say which language it is in")
      return
    }
    if let named = reading.file.field("X-LLS-Module"), named != target.module.id {
      report(nil, "this is a translation of \(named), and the module is \(target.module.id)")
      return
    }
    var drafts = take(reading.file)
    keepOthers(of: target.translation, beside: reading.file, &drafts)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    let head = TranslationText.Head(
      module: target.module.id, follows: reading.file.version ?? target.module.version,
      reviewedBy: reviewedBy, language: language)
    let ordered = inOrder(drafts)
    count(ordered, against: target.translation)
    if changed > 0, target.translation?.isReviewed == true, reviewedBy == nil {
      diagnostics.append(
        Diagnostic(
          .reviewWithoutReviewer, path: po.path, span: nil,
          "the translation is reviewed, and this changes \(InterfaceText.counted(changed, "passage")) of it",
          help: "say who has reviewed the change with --reviewed-by"))
      return
    }
    let kept = changed == 0 && reviewedBy == nil ? target.translation?.reviewedBy : reviewedBy
    bytes = TranslationText.bytes(
      head.reviewed(by: target.translation?.isReviewed == true ? kept : reviewedBy), ordered,
      before: target.translationFile)
  }

  // MARK: Messages

  private mutating func take(_ file: POFile) -> [Draft] {
    var markup = MarkupReading()
    var drafts: [Draft] = []
    let byAddress = Dictionary(parts.all.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    for message in file.messages where !message.target.collapsedWords.isEmpty {
      let source = message.isFuzzy ? message.previousSource ?? message.source : message.source
      switch (markup.inlines(of: source), markup.inlines(of: message.target)) {
      case (.success(let from), .success(let to)):
        let part = part(for: message, byAddress)
        hold(message, part, from, to)
        drafts.append(Draft(address: part?.address ?? message.context, from: from, to: to))
      case (_, .failure(let refusal)):
        let words = "the translation of “\(message.context)” is not well formed: \(refusal.words)"
        diagnostics.append(
          Diagnostic(
            .markupDiffers, path: po.path, span: message.targetSpan, words,
            help:
              "keep the elements of the original as they are, and write &lt; and &amp; for the signs themselves"
          ))
      case (.failure, .success):
        report(
          message.contextSpan, "the original words of “\(message.context)” are not as they were written out")
      }
    }
    return drafts
  }

  /// The part that a message is about: by its address, or by its words where only its place among its like has changed.
  private func part(for message: POMessage, _ byAddress: [String: TranslatablePart]) -> TranslatablePart? {
    let named = byAddress[message.context]
    if message.isObsolete || named?.markup == message.source { return named }
    let series = TranslationMatch.seriesName(message.context)
    let moved = parts.all.first {
      $0.markup == message.source && TranslationMatch.seriesName($0.address) == series
    }
    return moved ?? named
  }

  private mutating func hold(
    _ message: POMessage, _ part: TranslatablePart?, _ from: [Inline], _ to: [Inline]
  ) {
    diagnostics += PassageCheck.findings(
      from, to, of: message.context, path: po.path, span: message.targetSpan)
    guard !message.isObsolete else { return }
    guard let part else {
      diagnostics.append(
        Diagnostic(
          .leftOverTranslation, .note, path: po.path, span: message.contextSpan,
          "the module no longer has “\(message.context)”", help: "the passage is kept, and shown nowhere"))
      return
    }
    if part.markup != from.markup {
      diagnostics.append(
        Diagnostic(
          .staleTranslation, .note, path: po.path, span: message.targetSpan,
          "the module says something else now in “\(part.address)”", help: "it says: \(part.markup)"))
    }
    if part.isGuarded, !willBeReviewed {
      diagnostics.append(
        Diagnostic(
          .unreviewedSafetyWords, path: po.path, span: message.targetSpan,
          "“\(part.address)” belongs to a safety page or a form, and no translator has reviewed this",
          help: "leave it empty, or say who has reviewed the whole translation with --reviewed-by"))
    }
  }

  /// Passages that the translator's file says nothing about stay.
  private func keepOthers(of translation: Translation?, beside file: POFile, _ drafts: inout [Draft]) {
    let named = Set(file.messages.map(\.context)).union(drafts.map(\.address))
    for passage in translation?.passages ?? [] where !named.contains(passage.of) {
      drafts.append(Draft(address: passage.of, from: passage.from, to: passage.to))
    }
  }

  /// In the order of the module; those it no longer has come last.
  private func inOrder(_ drafts: [Draft]) -> [Draft] {
    let places = Dictionary(
      parts.all.enumerated().map { ($0.element.address, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return drafts.enumerated().sorted {
      (places[$0.element.address] ?? Int.max, $0.offset) < (places[$1.element.address] ?? Int.max, $1.offset)
    }.map(\.element)
  }

  private mutating func count(_ drafts: [Draft], against translation: Translation?) {
    var old: [String: String] = [:]
    for passage in translation?.passages ?? [] { old[passage.of] = passage.to.markup }
    changed = drafts.count { old[$0.address] != $0.to.markup }
    let now = Set(drafts.map(\.address))
    changed += old.keys.count { !now.contains($0) }
  }

  private mutating func report(_ span: SourceSpan?, _ message: String) {
    diagnostics.append(
      Diagnostic(
        .badTranslatorsFile, path: po.path, span: span, message,
        help: "write it anew with lls translate extract, and take over what is translated"))
  }
}
