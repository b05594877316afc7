package import LLSModel

/// Everything that facilitators need on paper to run one or more modules, with safety first.
///
/// Paper is the fallback for the screen: blocks have the numbers that the session runner counts.
package struct FacilitatorPack: Sendable {
  /// The toolkit that the modules belong to.
  let toolkit: Toolkit
  /// The modules in the order they are run.
  let modules: [PackModule]
  /// What was chosen.
  let options: PackOptions

  /// Prepares a pack.
  ///
  /// - Parameters:
  ///   - toolkit: the toolkit that the modules belong to.
  ///   - modules: the modules in the order they are run. Shape: at least one.
  ///   - options: what was chosen.
  /// - Throws: ``ExportError/noModules`` without a module.
  package init(toolkit: Toolkit, modules: [PackModule], options: PackOptions) throws(ExportError) {
    guard !modules.isEmpty else { throw .noModules }
    self.toolkit = toolkit
    self.modules = modules
    self.options = options
  }

  /// The pack as a document, its parts in the order they are needed.
  package var document: Document {
    Document(
      title: title, subtitle: "Facilitator pack", language: options.language, facts: coverFacts,
      letters: letters, blocks: parts, assets: pictures, translated: translated)
  }

  private var parts: [Block] {
    [safetySheet, safetyPage] + backPocket + [howToUse] + groupAgreement + [
      rolesAndRatios, timetable, kitList, roomChecks,
    ] + modules.map(plan) + [
      attendanceSheet, fidelityLog, evidenceSheet,
    ] + frameworks + [afterTheSession, signpostingPage, authorFeedback, byHand] + forCopying
  }

  private var title: String {
    modules.count == 1 ? modules[0].module.title.text : toolkit.title.text
  }

  private var coverFacts: [Fact] {
    var facts: [Fact] = []
    facts.append(Fact("Toolkit", [.text("\(toolkit.title.text) \(toolkit.version)")]))
    for entry in modules {
      let module = entry.module
      var words = "version \(module.version), \(module.status.map(Self.words) ?? "draft")"
      words +=
        "; to be reviewed by \(PlainDate.words(module.reviewBy)); content \(entry.contentHash.prefix(16))"
      facts.append(Fact(module.title.text, [.text(words)]))
    }
    if options.edition != .standard {
      facts.append(Fact("Variant", [.text(Self.words(options.edition))]))
    }
    facts += languageFacts
    let start = "\(options.groupSize) young people, start at \(options.startTime.text)"
    facts.append(Fact("Made for", [.text(start)]))
    if let procedure = procedureInUse {
      facts.append(
        Fact(
          "Safeguarding steps",
          [
            .text(
              "for \(Self.name(of: procedure.nation)); to be reviewed by \(PlainDate.words(procedure.reviewBy))"
            )
          ]))
    }
    facts.append(
      Fact("Licence", [.text(toolkit.licence.text.isEmpty ? toolkit.licence.id : toolkit.licence.text)]))
    if !toolkit.partners.isEmpty {
      facts.append(Fact("Partners", [.text(toolkit.partners.map(\.text).joined(separator: ", "))]))
    }
    return facts
  }

  /// How far a module has come, in words.
  static func words(_ status: SessionModule.Status) -> String {
    switch status {
    case .draft: "draft"
    case .peerReviewed: "peer-reviewed"
    case .piloted: "piloted"
    case .accredited: "accredited"
    }
  }

  /// An edition's name in words.
  private static func words(_ edition: Variant.Edition) -> String {
    switch edition {
    case .standard: "standard"
    case .short: "short: for less time than the standard one"
    case .largePrint: "large print"
    case .online: "for a group that meets over the internet"
    }
  }

  private var letters: Document.Letters { options.edition == .largePrint ? .large : .usual }

  /// What young people may take home, as pages that say nothing about the group, the place or the day.
  ///
  /// Feedback forms are not among them: they carry a code, and are handed in.
  package var participantPages: Document {
    Document(
      title: "Pages", language: options.language, frame: .loosePages, letters: letters,
      blocks: modules.flatMap { sheets(of: $0, for: .participant) }, assets: pictures,
      translated: translated)
  }

  private var pictures: [String: Asset] {
    var all: [String: Asset] = [:]
    for entry in modules {
      let scope = ModuleScope(entry.module.id)
      for (path, asset) in entry.pictures { all[scope.name(path)] = asset }
    }
    return all
  }
}
