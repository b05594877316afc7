package import LLSModel

extension FacilitatorPack {
  private typealias Words = InterfaceText.CueSheet

  /// One page a session for the second facilitator: when each block starts, what has to be at hand, what to listen and to look out for.
  ///
  /// Its own words are in the language of the moment.
  package var cuePages: Document {
    Document(
      title: Words.title, language: options.language, frame: .loosePages, letters: cueLetters,
      blocks: modules.flatMap { entry in
        entry.module.sessions.filter { $0.kind == .group }.map { cueSheet(of: $0, in: entry.module) }
      }, translated: marked(with: modules.flatMap { $0.module.sessions }.map(caption)))
  }

  /// What is not in English: the modules' translated words, and those of the interface.
  private func marked(with filled: [String] = []) -> TranslatedWords {
    let language = InterfaceLanguage.current
    guard language != .english, let draft = language.draftNotice else { return translated }
    return TranslatedWords(joining: [language.marked(with: filled + [draft]), translated])
  }

  private func caption(of session: Session) -> String {
    let end = options.startTime.adding(session.groupActivities.reduce(0) { $0 + $1.minutes })
    return Words.caption(start: options.startTime.text, end: end.text)
  }

  /// Stands under the title of a page whose words no translator has read.
  private var draftLines: [Block] {
    (InterfaceLanguage.current.draftNotice.map { [.opening($0)] } ?? [])
  }

  private var cueLetters: Document.Letters { options.edition == .largePrint ? .large : .usual }

  private func cueSheet(of session: Session, in module: SessionModule) -> Block {
    let numbered = session.numbered(from: options.startTime)
    let rows = numbered.map { entry in
      [
        entry.label, entry.start.text, "\(entry.activity.title.text) (\(entry.activity.minutes))",
        entry.activity.needs.map { need in
          (module.material(need.ref) ?? toolkit.spares.material(need.ref))?.text ?? need.ref
        }.joined(separator: "; "),
        Self.lookOut(in: entry.activity).joined(separator: " "),
      ]
    }
    return .sheet(
      .dense,
      content: [.title("\(module.title.text): \(session.title.text)")] + draftLines + [
        .opening(Words.whoseSheet), .points(Words.yourPart),
        .table(
          Table(
            caption(of: session), header: Words.header, rows: rows,
            alignments: [.leading, .trailing, .leading, .leading, .leading])),
        .points(Words.handover),
      ])
  }

  /// What to listen for and to watch for, in the module's words.
  private static func lookOut(in activity: Activity) -> [String] {
    activity.parts.compactMap { part in
      switch part {
      case .listenFor(let note): note.text
      case .watchFor(let note): note.text
      default: nil
      }
    }
  }

  /// Check-lists for a group that meets online and for a session with an interpreter, the toolkit's own and then the modules'.
  package var checkPages: Document {
    Document(
      title: InterfaceText.RoomLists.title, language: options.language, frame: .loosePages,
      letters: cueLetters, blocks: [onlinePage, interpreterPage], translated: marked())
  }

  /// Says of a check-list which of its lines wait for a translator.
  private var draftOfChecks: [Block] {
    draftLines + (InterfaceText.RoomLists.safetyStaysInEnglish.map { [.opening($0)] } ?? [])
  }

  private var onlinePage: Block {
    typealias Words = InterfaceText.RoomLists
    var content: [Block] = [.title(Words.online)] + draftOfChecks
    content.append(.ticks(Words.onlineChecks))
    for entry in modules {
      let scope = ModuleScope(entry.module.id)
      for session in entry.module.sessions {
        guard let checks = session.remoteCheck?.checks, !checks.isEmpty else { continue }
        content += [
          .opening("\(entry.module.title.text): \(session.title.text)"),
          .checklist(checks.map { scope.inlines($0.content) }),
        ]
      }
    }
    return .sheet(.page, content: content)
  }

  private var interpreterPage: Block {
    typealias Words = InterfaceText.RoomLists
    var content: [Block] = [.title(Words.interpreter)] + draftOfChecks
    content.append(.ticks(Words.interpreterChecks))
    for entry in modules {
      let scope = ModuleScope(entry.module.id)
      for activity in entry.module.sessions.flatMap(\.activities) {
        let ways = activity.parts.compactMap { part -> Variation? in
          if case .variation(let way) = part, way.for == .interpreter { way } else { nil }
        }
        guard !ways.isEmpty else { continue }
        content.append(.opening("\(entry.module.title.text): \(activity.title.text)"))
        content += ways.map { .paragraph(scope.inlines($0.content)) }
      }
    }
    return .sheet(.page, content: content)
  }
}
