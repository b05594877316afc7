import LLSDiagnostics
import LLSModel

/// One file, read in every variant that it has, with what it uses of shared files in its place.
///
/// Most files have one variant and use nothing; they are read as they are.
struct VariantReadings<Root: ModuleElement>: Sendable {
  /// The file in one variant.
  struct Reading: Sendable {
    /// Which.
    let variant: Variant
    /// Its elements.
    let arena: ElementArena
    /// What it says; nil when it was refused.
    let element: Root?
    /// Where things were written that it uses.
    let origins: [Int: UseExpansion.Origin]
    /// What the language has to say.
    let diagnostics: [Diagnostic]
  }

  /// Which variants there are.
  let variants: UsedVariants
  /// Each of them, the usual one first.
  let all: [Reading]
  /// The file as written, with all its variants.
  let written: ElementArena
  /// What the language has to say about the file.
  let diagnostics: [Diagnostic]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - root: what it must start with.
  ///   - arena: its elements as written.
  ///   - shelf: the shared files that it may use.
  ///   - owner: its own name on the shelf. Missing: it is not a shared file.
  init(_ root: Root.Type, of arena: ElementArena, from shelf: SharedShelf, owner: String? = nil) {
    var variants = arena.usedVariants
    let usesShared = arena.usesShared
    if usesShared { variants.formUnion(shelf.variants(through: arena)) }
    self.variants = variants
    written = arena
    guard variants != UsedVariants() || usesShared else {
      let result = ElementReader.read(root, from: arena)
      all = [
        Reading(
          variant: .usual, arena: arena, element: result.element, origins: [:],
          diagnostics: result.diagnostics)
      ]
      diagnostics = result.diagnostics
      return
    }
    all = variants.all.map { variant in
      Self.read(arena.variant(variant), variant, from: usesShared ? shelf : nil, owner)
    }
    diagnostics = arena.neverRead + Self.merged(all.map { ($0.variant, $0.diagnostics) })
  }

  private static func read(
    _ arena: ElementArena, _ variant: Variant, from shelf: SharedShelf?, _ owner: String?
  ) -> Reading {
    guard let shelf else {
      let result = ElementReader.read(Root.self, from: arena)
      return Reading(
        variant: variant, arena: arena, element: result.element, origins: [:], diagnostics: result.diagnostics
      )
    }
    // The file as written is held against the language first: what is put in was checked in its own file.
    let written = ElementReader.read(Root.self, from: arena).diagnostics
    let expansion = UseExpansion(of: arena, from: shelf, in: variant, owner: owner)
    let result = ElementReader.read(Root.self, from: expansion.arena)
    return Reading(
      variant: variant, arena: expansion.arena, element: result.element, origins: expansion.origins,
      diagnostics: written + expansion.diagnostics)
  }

  /// The file as it reads in a variant.
  subscript(variant: Variant) -> Reading? {
    let same = variants.same(as: variant)
    return all.first { $0.variant == same } ?? all.first
  }

  /// What the file says in the variants that are not the usual one.
  var others: [Variant: Root] {
    all.dropFirst().reduce(into: [:]) { $0[$1.variant] = $1.element }
  }

  /// Holds every variant against something; findings about what is used point to the `<use>`, and what is said of the shared
  /// file itself is not said again.
  ///
  /// - Parameters:
  ///   - said: the findings of the shared files, by their paths.
  ///   - check: gives the findings of one reading.
  func findings(
    notAgain said: [String: [Diagnostic]] = [:], _ check: (Reading) -> [Diagnostic]
  ) -> [Diagnostic] {
    Self.merged(
      all.map { reading in
        let found = check(reading)
        guard !reading.origins.isEmpty else { return (reading.variant, found) }
        return (
          reading.variant,
          found.compactMap { finding in
            guard let place = finding.span?.start, let origin = reading.origins[place] else { return finding }
            let isSaid = said[origin.path]?.contains {
              $0.code == finding.code && $0.message == finding.message
            }
            return isSaid == true ? nil : finding.pointing(to: origin)
          }
        )
      })
  }

  // MARK: Several variants

  /// Findings of several variants together: each once; one that not all have says which do.
  private static func merged(_ found: [(variant: Variant, findings: [Diagnostic])]) -> [Diagnostic] {
    guard found.count > 1 else { return found.first?.findings ?? [] }
    var order: [Diagnostic] = []
    var owners: [Diagnostic: [Variant]] = [:]
    for (variant, findings) in found {
      for finding in Set(findings) { owners[finding, default: []].append(variant) }
      var seen: Set<Diagnostic> = []
      for finding in findings where owners[finding]?.first == variant && seen.insert(finding).inserted {
        order.append(finding)
      }
    }
    let all = found.map(\.variant)
    return order.map { finding in
      let those = owners[finding] ?? all
      return those.count == all.count ? finding : finding.said(of: those, among: all)
    }
  }
}

extension Diagnostic {
  /// The same finding, about something that stands in a shared file and is used here.
  fileprivate func pointing(to origin: UseExpansion.Origin) -> Diagnostic {
    Diagnostic(
      code, severity, path: path, span: span, message, label: label, help: help,
      related: related
        ?? Related(path: origin.path, span: origin.span, label: "\(origin.id) of \(origin.file) is here"))
  }

  /// The same finding, with the variants that have it.
  fileprivate func said(of variants: [Variant], among all: [Variant]) -> Diagnostic {
    let note = "this is so only \(Self.words(for: variants, among: all))"
    return Diagnostic(
      code, severity, path: path, span: span, message, label: label,
      help: help.map { "\($0) (\(note))" } ?? note, suggestions: suggestions, related: related,
      fix: fix)
  }

  /// The variants as a person would name them, for example "in the short variant".
  private static func words(for variants: [Variant], among all: [Variant]) -> String {
    func editions(_ list: [Variant]) -> [Variant.Edition] {
      Variant.Edition.allCases.filter { edition in list.contains { $0.edition == edition } }
    }
    func readers(_ list: [Variant]) -> [Variant.Reader] {
      Variant.Reader.allCases.filter { reader in list.contains { $0.reader == reader } }
    }
    let (mine, every) = (editions(variants), editions(all))
    let (own, both) = (readers(variants), readers(all))
    // Not every pair of an edition and a reader: name the pairs.
    guard variants.count == mine.count * own.count else {
      return "in the variants "
        + variants.map { "\($0.edition.rawValue) for \($0.reader.rawValue)s" }.joined(separator: ", ")
    }
    let edition =
      mine == every
      ? "" : "in the \(mine.map(\.rawValue).joined(separator: " and ")) variant\(mine.count > 1 ? "s" : "")"
    let reader = own == both ? "" : "on pages for \(own.map { $0.rawValue + "s" }.joined(separator: " and "))"
    return [edition, reader].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
