import LLSDiagnostics

/// Every mistake of a file that the parser has refused: it stops at its first, and an author wants to know them all.
///
/// Each mistake is mended in a copy of the same length, and the copy is parsed again, so that places stay what they are. It
/// ends at the first mistake that cannot be mended for certain, so that no finding follows from a guess. The copy only
/// explains; the file stays refused.
enum FurtherMistakes {
  /// How many mistakes are looked for, and how often a copy is mended for that.
  private static let most = (findings: 20, rounds: 30)

  /// The mistakes in the order of the file.
  ///
  /// - Parameters:
  ///   - first: what was built until the parser stopped; it has a failure.
  ///   - file: the file.
  static func all(from first: ArenaBuilder, in file: SourceFile) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var places: Set<SourceSpan> = []
    var built = first
    var copy = file
    var scanner = Scanner()
    for _ in 0..<most.rounds {
      guard let failure = built.failure, found.count < most.findings else { break }
      // An outermost element that was taken out leaves a file without any, which is no mistake of its own.
      guard found.isEmpty || failure.code == .notWellFormed && built.complaint?.code != 4 else { break }
      let sites = sites(of: failure, in: file)
      if places.isDisjoint(with: sites) { found.append(failure) }
      places.formUnion(sites)
      // Behind the last tag nothing can be told: a file that was cut off lacks everything after its last mistake.
      guard let complaint = built.complaint, let span = failure.span,
        copy.bytes.dropFirst(span.start + 1).contains(UInt8(ascii: "<"))
      else { break }
      let site = ErrorSite(error: complaint, file: copy, built: built)
      guard let repair = site.repair(of: failure) else { break }
      let bytes = repair.applied(to: copy.bytes)
      guard bytes != copy.bytes else { break }
      copy = SourceFile(path: file.path, bytes: bytes)
      guard let again = scanner.parse(copy) else { break }
      built = again
    }
    return found.enumerated().sorted {
      ($0.element.span?.start ?? 0, $0.offset) < ($1.element.span?.start ?? 0, $1.offset)
    }.map(\.element)
  }

  /// The tag that a mistake stands in, and the element that it is about: what else is wrong there follows from it most often.
  private static func sites(of finding: Diagnostic, in file: SourceFile) -> [SourceSpan] {
    guard let span = finding.span else { return [] }
    var sites = [span]
    if let related = finding.related?.span { sites.append(related) }
    var open = min(span.start, file.bytes.count - 1)
    while open > 0, file.bytes[open] != UInt8(ascii: "<"), file.bytes[open] != UInt8(ascii: ">") { open -= 1 }
    if open >= 0, open < span.start, file.bytes[open] == UInt8(ascii: "<") {
      sites.append(SourceSpan(start: open, end: open))
    }
    return sites
  }
}

/// A change of some bytes of a copy that leaves its length as it is.
struct Repair {
  private var changes: [(place: Int, bytes: [UInt8])] = []

  /// Changes nothing yet.
  init() {}

  /// Puts spaces in the place of some bytes.
  static func blank(_ spans: SourceSpan...) -> Repair {
    var repair = Repair()
    for span in spans { repair.fill(span, with: 0x20) }
    return repair
  }

  /// Puts letters, which may stand anywhere, in the place of some bytes.
  static func letters(_ span: SourceSpan) -> Repair {
    var repair = Repair()
    repair.fill(span, with: UInt8(ascii: "x"))
    return repair
  }

  /// Puts other bytes in the place of as many.
  mutating func write(_ bytes: [UInt8], at place: Int) { changes.append((place, bytes)) }

  /// Puts one byte in the place of each.
  mutating func fill(_ span: SourceSpan, with byte: UInt8) {
    changes.append((span.start, [UInt8](repeating: byte, count: span.length)))
  }

  /// The bytes with the change made; line breaks stay.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for change in changes {
      for (offset, byte) in change.bytes.enumerated() where change.place + offset < result.count {
        let place = change.place + offset
        if byte == 0x20, result[place] == 0x0A || result[place] == 0x0D { continue }
        result[place] = byte
      }
    }
    return result
  }
}
