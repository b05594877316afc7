import LLSDiagnostics
import LLSModel
import LLSSeal
import LLSXML

/// The toolkit with its modules, as commands use it.
struct LibraryPlace {
  /// What was found.
  let library: LoadedLibrary
  /// The toolkit.
  let toolkit: Toolkit

  /// What is done where the toolkit's own file has mistakes.
  enum Mistakes {
    /// It is not used: what is made from it would be wrong without saying so.
    case refused
    /// It is used, and said: a group is waiting, or somebody wants to look.
    case said
    /// It is used in silence: the person sees the mistakes beside what is made.
    case shown
  }

  /// Loads the toolkit.
  ///
  /// - Parameters:
  ///   - place: where it is looked for.
  ///   - mistakes: what is done where its own file has some.
  ///   - checkingModules: whether the rules look at the modules; a command that only wants their titles can do without.
  ///   - only: the one module that is wanted, where a group is waiting for it. Missing, or no such module: every one.
  /// - Throws: ``Failure`` with 65 when the toolkit's own file cannot be used.
  init(
    _ place: ToolkitPlace, mistakes: Mistakes = .refused, checkingModules: Bool = true, only: String? = nil
  ) throws {
    let library = Library.load(
      folder: try place.folder(), today: Today.date, checkingModules: checkingModules, only: only)
    try self.init(library, mistakes: mistakes)
  }

  /// Takes a toolkit that is loaded already, and throws as the other does.
  init(_ library: LoadedLibrary, mistakes: Mistakes) throws {
    self.library = library
    guard let toolkit = library.toolkit else {
      throw Failure(
        .data, "the toolkit in \(library.folder) cannot be used",
        remedy: "lls check \(library.folder) says why")
    }
    self.toolkit = toolkit
    if mistakes == .shown { return }
    let path = library.toolkitFile?.path ?? library.folder
    guard library.diagnostics(for: path).contains(where: { $0.severity == .error }) else { return }
    guard mistakes == .said else {
      throw Failure(
        .data, "\(path) has mistakes that must be mended first",
        remedy: "lls check \(library.folder) says which")
    }
    Console.say("lls: \(path) has mistakes; safeguarding steps or questions may be missing")
    Console.say(
      "  = help: lls check \(library.folder) says which; until they are mended, keep to your service's own papers"
    )
  }

  /// Every module that could be read, with or without mistakes.
  var readable: [SessionModule] { library.modules.compactMap(\.module) }

  /// A module that can be used.
  ///
  /// - Parameters:
  ///   - id: as the toolkit names it.
  ///   - edition: which edition of it; one that it does not have reads as the standard one does.
  ///   - mistakes: what is done where it has some.
  /// - Throws: ``Failure`` with 66 when there is none, 65 when it has mistakes that must be mended first.
  func module(
    _ id: String, edition: Variant.Edition = .standard, mistakes: Mistakes = .refused
  ) throws -> ReadyModule {
    guard let loaded = library.modules.first(where: { $0.name == id || $0.module?.id == id }) else {
      throw Failure(.noInput, "there is no module \(id) in \(library.folder)", remedy: suggestion(for: id))
    }
    let path = loaded.file?.path ?? loaded.folder
    let isRefused =
      mistakes == .refused && library.diagnostics(for: path).contains { $0.severity == .error }
    let variant = loaded.variants.same(as: Variant(edition))
    guard let module = loaded.module(in: variant), loaded.file != nil, !isRefused else {
      throw Failure(
        .data, "the module \(id) has mistakes that must be mended first",
        remedy: "lls check \(loaded.folder) says which")
    }
    if edition != variant.edition, mistakes != .shown {
      Console.say("\(id) has no \(edition.rawValue) variant; this is its standard one")
    }
    return ReadyModule(
      module: module, participants: loaded.module(in: Variant(variant.edition, for: .participant)) ?? module,
      edition: variant.edition, contentHash: Self.contentHash(of: loaded, edition: variant.edition),
      place: loaded)
  }

  /// The module in the edition that a session was run from; the standard one where it cannot be found again.
  ///
  /// - Parameters:
  ///   - id: as the toolkit names it.
  ///   - hash: the fingerprint that the session's record gives.
  /// - Throws: as ``module(_:edition:)`` does.
  func module(_ id: String, recordedAs hash: String) throws -> ReadyModule {
    let loaded = library.modules.first { $0.name == id || $0.module?.id == id }
    let editions = loaded?.variants.all.map(\.edition) ?? []
    let same = editions.first { edition in
      loaded.map { Self.contentHash(of: $0, edition: edition) } == hash
    }
    return try module(id, edition: same ?? .standard)
  }

  /// The toolkit in an edition; one that it does not have reads as the standard one does.
  func toolkit(_ edition: Variant.Edition) -> Toolkit { library.toolkit(in: Variant(edition)) ?? toolkit }

  /// SHA-256 of everything that a module is made of: its file alone, or with the shared files and the edition's name.
  private static func contentHash(of loaded: LoadedModule, edition: Variant.Edition) -> String {
    var bytes = loaded.file?.bytes ?? []
    for file in loaded.usedFiles { bytes += file.bytes }
    if edition != .standard { bytes += Array(edition.rawValue.utf8) }
    return ContentDigest(of: bytes).description
  }

  /// A module's pictures, by the path that its figures give.
  ///
  /// - Throws: ``Failure`` with 65 when one of them cannot be used.
  func pictures(of ready: ReadyModule) throws -> [String: Asset] {
    do {
      return try Pictures.read(for: ready.place, in: library)
    } catch {
      throw Failure(
        .data, "the picture \(error.path) of \(ready.module.id) \(error.reason.words)",
        remedy: "put a smaller or sound picture in its place; lls check \(ready.place.folder) says more")
    }
  }

  /// Every module of the toolkit's order, or those named.
  func modules(_ ids: [String], edition: Variant.Edition = .standard) throws -> [ReadyModule] {
    let wanted = ids.isEmpty ? toolkit.order.moduleRefs.map(\.id) : ids
    return try wanted.map { try module($0, edition: edition) }
  }

  /// An instrument that the toolkit or one of its modules holds.
  ///
  /// - Parameter id: as the instrument is named; `module#instrument` where several modules use the same name.
  func instrument(_ id: String) throws -> InstrumentDefinition {
    let all = instruments
    guard
      let found = all.first(where: {
        $0.id == id || $0.origin.prefix { $0 != "@" } + "#" + $0.id == id
      })
    else {
      let names = all.map(\.id).joined(separator: ", ")
      throw Failure(.noInput, "there is no instrument \(id)", remedy: "the toolkit has: \(names)")
    }
    return found
  }

  /// Every instrument, the toolkit's first.
  var instruments: [InstrumentDefinition] {
    let own = toolkit.instruments.map { InstrumentDefinition($0, origin: "toolkit") }
    let others = readable.flatMap { module in
      module.instruments.map { InstrumentDefinition($0, origin: "\(module.id)@\(module.version)") }
    }
    return own + others
  }

  private func suggestion(for id: String) -> String {
    let names = library.modules.map(\.name)
    guard let near = NearMiss.suggestions(for: id, among: names).first else {
      return "lls list shows what there is: \(names.joined(separator: ", "))"
    }
    return "did you mean \(near)? lls list shows what there is"
  }
}

/// A module without mistakes, and the fingerprint of its content.
struct ReadyModule {
  /// The module, as workers read it.
  let module: SessionModule
  /// The module, as its pages for participants are read.
  let participants: SessionModule
  /// Which edition it is.
  let edition: Variant.Edition
  /// SHA-256 of its file and of what it uses, hexadecimal.
  let contentHash: String
  /// Where it was found.
  let place: LoadedModule

  /// One session as the runner plays it.
  ///
  /// - Parameters:
  ///   - id: the session's id; nil takes the first group session.
  ///   - toolkit: the toolkit around the module.
  ///   - nation: whose procedure applies; nil gives all of them.
  /// - Throws: ``Failure`` with 66 when there is no such session.
  func plan(session id: String?, toolkit: Toolkit, nation: String?) throws -> SessionPlan {
    let first = module.sessions.first { $0.kind == .group } ?? module.sessions.first
    let chosen = id ?? first?.id ?? ""
    let plan = SessionPlan(
      module: module, sessionID: chosen, toolkit: toolkit, contentHash: contentHash, nation: nation)
    guard let plan else {
      let names = module.sessions.map(\.id).joined(separator: ", ")
      throw Failure(.noInput, "\(module.id) has no session \(chosen)", remedy: "it has: \(names)")
    }
    return plan
  }

  /// Every group session, in order.
  func groupPlans(toolkit: Toolkit, nation: String) throws -> [SessionPlan] {
    try module.sessions.filter { $0.kind == .group }.map {
      try plan(session: $0.id, toolkit: toolkit, nation: nation)
    }
  }
}
