import LLSDiagnostics
import LLSModel

/// The safe fixes of what was checked, tried out in memory until nothing is left to mend, and only then written.
struct Mending {
  /// One file with its fixes.
  struct Change {
    /// The file as it was read.
    let original: SourceFile
    /// Its new bytes.
    fileprivate(set) var bytes: [UInt8]
    /// What was mended, a line each.
    fileprivate(set) var deeds: [String]
  }

  /// A fix can make room for another one; more rounds than this would be going in circles.
  private static let mostRounds = 20

  /// What was found before anything was changed.
  let before: CheckedPaths
  private var changes: [Change] = []
  private var leftAlone: [String] = []

  private let paths: [String]
  private let place: ToolkitPlace

  /// Finds out what can be mended. Nothing is written.
  ///
  /// - Parameters:
  ///   - paths: as the user typed them.
  ///   - place: where the toolkit is.
  init(_ paths: [String], place: ToolkitPlace) throws {
    self.paths = paths
    self.place = place
    before = try CheckedPaths(paths, place: place)
    let errors = Self.errors(in: before)
    var barred: Set<String> = []
    while true {
      let (changes, after, circling) = try rounds(without: barred)
      if !circling.isEmpty {
        barred.formUnion(circling)
        leftAlone += circling.sorted().map { "\($0) is left as it is: its fixes undo each other" }
        continue
      }
      let worse = Self.errors(in: after).filter { $0.value > errors[$0.key] ?? 0 }
      if worse.isEmpty {
        self.changes = changes
        return
      }
      let own = changes.map(\.original.path).filter { worse[$0] != nil }
      for path in own.isEmpty ? changes.map(\.original.path) : own {
        barred.insert(path)
        leftAlone.append("\(path) is left as it is: mended, it would have more errors than now")
      }
      if changes.isEmpty { return }
    }
  }

  private static func errors(in checked: CheckedPaths) -> [String: Int] {
    Dictionary(grouping: checked.findings.filter { $0.severity == .error }, by: \.path).mapValues(\.count)
  }

  /// Mends and checks again until nothing is left to mend.
  private func rounds(
    without barred: Set<String>
  ) throws -> (changes: [Change], after: CheckedPaths, circling: Set<String>) {
    var changes: [String: Change] = [:]
    var order: [String] = []
    var checked = before
    var touched: Set<String> = []
    for _ in 0..<Self.mostRounds {
      touched = []
      for file in checked.files where !barred.contains(file.path) && !touched.contains(file.path) {
        guard let mended = MendedFile(file, findings: checked.findings) else { continue }
        touched.insert(file.path)
        if changes[file.path] == nil {
          order.append(file.path)
          changes[file.path] = Change(original: file, bytes: [], deeds: [])
        }
        changes[file.path]?.bytes = mended.bytes
        changes[file.path]?.deeds += mended.mended.map { Self.deed($0, in: file) }
      }
      if touched.isEmpty { break }
      checked = try CheckedPaths(paths, place: place, instead: changes.mapValues(\.bytes))
    }
    return (order.compactMap { changes[$0] }, checked, touched)
  }

  private static func deed(_ finding: Diagnostic, in file: SourceFile) -> String {
    let at = file.position(ofByte: finding.span?.start ?? 0)
    return "  \(at.line):\(at.column)  \(finding.message): \(finding.fix?.title ?? "")"
  }

  // MARK: Doing it

  /// Writes every changed file; one that cannot be written is left as it is, and that is said.
  func written() -> Mending {
    var result = self
    result.changes = []
    for change in changes {
      do {
        try OutputFile(change.original.path).replace(change.original.bytes, with: change.bytes)
        result.changes.append(change)
      } catch {
        result.leftAlone.append((error as? Failure)?.message ?? "\(change.original.path): \(error)")
      }
    }
    return result
  }

  /// What was done, or would be.
  func lines(isDone: Bool) -> [String] {
    var lines: [String] = []
    for change in changes {
      let count = InterfaceText.counted(change.deeds.count, "mistake")
      lines.append("lls: \(isDone ? "mended" : "would mend") \(count) in \(change.original.path)")
      lines += change.deeds
    }
    lines += leftAlone.map { "lls: " + $0 }
    return lines.isEmpty ? ["lls: nothing that can be mended for certain"] : lines
  }

  /// What would change, as a diff.
  ///
  /// - Parameter isShown: whether a person looks at it: characters that drive a terminal are then shown, not obeyed.
  func difference(isShown: Bool) -> [UInt8] {
    let bytes = changes.flatMap {
      UnifiedDiff(path: $0.original.path, old: $0.original.bytes, new: $0.bytes).bytes
    }
    guard isShown else { return bytes }
    return Array(VisibleText.of(String(decoding: bytes, as: UTF8.self), keepingLineBreaks: true).utf8)
  }
}
