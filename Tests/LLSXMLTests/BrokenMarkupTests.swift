import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Mistakes that stop a parser, planted at random places of the toolkit's modules")
struct BrokenMarkupTests {
  /// How many files: many where `LLS_HEAVY` asks for all, the fewest that mean something in the quick run.
  static let cases: Int =
    switch ProcessInfo.processInfo.environment["LLS_HEAVY"] {
    case "all": 1_000
    case "sample": 120
    default: 40
    }

  private static func modules() throws -> [ElementArena] {
    let checkout = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = checkout.appending(path: "Modules")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.compactMap { name in
      let file = folder.appending(path: name).appending(path: "module.xml")
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      return Scan.arena(of: SourceFile(path: name, bytes: Array(try Data(contentsOf: file)))).arena
    }
  }

  private static func parents(in arena: ElementArena) -> [Int] {
    var parents = Array(repeating: -1, count: arena.nodes.count)
    for (index, node) in arena.nodes.enumerated() {
      for case .element(let child) in arena.children(of: node) { parents[child] = index }
    }
    return parents
  }

  @Test("one to four of them give exactly as many findings, each at its place")
  func planted() throws {
    let modules = try Self.modules()
    #expect(modules.count >= 3)
    let parents = modules.map(Self.parents)
    var random = BrokenMarkup.Sequence(state: 2_026)
    var wrong: [String: Int] = [:]
    var pairs: Set<String> = []
    for number in 0..<Self.cases {
      let which = number % modules.count
      let arena = modules[which]
      let wanted = 1 + number % 4
      var planted: [BrokenMarkup] = []
      var tries = 0
      while planted.count < wanted {
        tries += 1
        // An element that holds all others leaves no room for a second mistake.
        if tries % 200 == 0 { planted = [] }
        let kind = BrokenMarkup.Kind.allCases[random.next(BrokenMarkup.Kind.allCases.count)]
        guard
          let mistake = BrokenMarkup(
            kind, node: random.next(arena.nodes.count), of: arena, parents: parents[which], random: &random),
          !planted.contains(where: { $0.element.overlaps(mistake.element) })
        else { continue }
        planted.append(mistake)
      }
      planted.sort { $0.range.lowerBound < $1.range.lowerBound }
      for left in planted { for right in planted { pairs.insert("\(left.kind) \(right.kind)") } }
      if let complaint = Self.complaint(planted, in: arena) {
        let kinds = planted.map(\.kind.rawValue).joined(separator: " ")
        wrong[kinds, default: 0] += 1
        Issue.record("case \(number): \(kinds)\n\(complaint)")
        if wrong.count > 12 { return }
      }
    }
    #expect(pairs.count > 100)
  }

  /// What is wrong with the findings of a broken file; nil when nothing is.
  private static func complaint(_ planted: [BrokenMarkup], in arena: ElementArena) -> String? {
    var bytes: [UInt8] = []
    var from = 0
    var starts: [Int] = []
    for mistake in planted {
      bytes += arena.bytes[from..<mistake.range.lowerBound]
      starts.append(bytes.count)
      bytes += Array(mistake.text.utf8)
      from = mistake.range.upperBound
    }
    bytes += arena.bytes[from...]
    /// Where a byte of the good file stands in the broken one.
    func moved(_ place: Int) -> Int {
      place
        + planted.filter { $0.range.upperBound <= place }.reduce(0) {
          $0 + $1.text.utf8.count - $1.range.count
        }
    }
    let file = SourceFile(path: "module.xml", bytes: bytes)
    let allowed = zip(planted, starts).map { mistake, start in
      mistake.places.map { place in
        switch place {
        case .good(let byte): file.position(ofByte: moved(byte))
        case .new(let byte): file.position(ofByte: start + byte)
        }
      }
    }
    let findings = Scan.arena(of: file).diagnostics
    var rest = findings.map { file.position(ofByte: $0.span?.start ?? 0) }
    var missing: [String] = []
    for (mistake, places) in zip(planted, allowed) {
      if let index = rest.firstIndex(where: places.contains) {
        rest.remove(at: index)
      } else {
        missing.append("\(mistake.kind) at \(places.first.map { "\($0.line):\($0.column)" } ?? "?")")
      }
    }
    guard !missing.isEmpty || !rest.isEmpty else { return nil }
    let said = findings.map { Fixture.mark($0, files: [file]) }.joined(separator: "\n")
    return "missing: \(missing.joined(separator: ", "))\nsaid:\n\(said)"
  }
}
