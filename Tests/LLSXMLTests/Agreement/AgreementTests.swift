import Foundation
import LLSModel
import LLSXML
import Testing

/// The reader, RELAX NG and XML Schema hold the same files for modules, but for ``SchemaException``.
///
/// libxml2 judges in this process. Where `LLS_HEAVY` asks for more than the quick run, the programs `xmllint` and `jing` judge the
/// same files too, so that the schemas mean the same to Java's readers, which editors use.
@Suite("Four judges of the same files", .serialized)
struct AgreementTests {
  private static let heavy = ProcessInfo.processInfo.environment["LLS_HEAVY"]
  /// How many changed files: all, a tenth for a sample, and a few in the quick run.
  static let count = heavy == "all" ? 2_000 : heavy == "sample" ? 200 : 40

  // Unsafe: compiled once and only read after; the suite runs one test at a time.
  nonisolated(unsafe) private static let relaxNG = RelaxNG(RelaxNGWriter.text)
  // Unsafe: as above.
  nonisolated(unsafe) private static let xmlSchema = XMLSchema()

  /// The real modules, the toolkit and its shared file, as they stand in the checkout.
  private static let real: [String] = {
    let top = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let names = [
      "landing/module.xml", "my-say-my-right/module.xml", "you-said-they-did/module.xml", "toolkit.xml",
      "shared/warm-ups.xml",
    ]
    return names.compactMap { try? String(contentsOf: top.appending(path: "Modules/" + $0), encoding: .utf8) }
  }()

  /// Every element's example, in the smallest file that may hold it.
  private static var examples: [String] {
    ElementCatalogue.all.map {
      (Skeleton.file(around: $0.tag)?.lines(isOutermost: true) ?? []).joined(separator: "\n")
    }
  }

  /// Changed files: one in five is a real one, and one in five is changed twice.
  private static func changed() -> [String] {
    (0..<count).map { number in
      var chance = Chance(seed: UInt64(number) &+ 1)
      var text =
        number % 5 == 0 ? real[(number / 5) % real.count] : GeneratedModule.text(seed: UInt64(number))
      for _ in 0..<(chance.below(5) == 0 ? 2 : 1) {
        guard var mutation = Mutation(of: text, chance: chance) else { break }
        text = mutation.changed()
        _ = chance.next()
      }
      return text
    }
  }

  @Test("both schemas are well made, and take what the language gives as examples")
  func examples() throws {
    let relaxNG = try #require(Self.relaxNG)
    let xmlSchema = try #require(Self.xmlSchema)
    #expect(Self.real.count == 5)
    let made = (0..<60).map { GeneratedModule.text(seed: $0) }
    for text in Self.real + Self.examples + made {
      let expected = Expectation(of: text)
      #expect(expected.reader, "\(expected.messages) \(text.prefix(300))")
      #expect(relaxNG.accepts(text), "RELAX NG: \(text.prefix(1_000))")
      #expect(xmlSchema.accepts(text), "XML Schema: \(text.prefix(1_000))")
    }
  }

  @Test("a changed file is taken by all or refused by all, but for the listed exceptions")
  func agreement() throws {
    let relaxNG = try #require(Self.relaxNG)
    let xmlSchema = try #require(Self.xmlSchema)
    let texts = Self.changed()
    var counts: [SchemaException: Int] = [:]
    var refused = 0
    var expectations: [Expectation] = []
    for (number, text) in texts.enumerated() {
      let expected = Expectation(of: text)
      expectations.append(expected)
      refused += expected.reader ? 0 : 1
      for exception in expected.exceptions { counts[exception, default: 0] += 1 }
      let found = (relaxNG.accepts(text), xmlSchema.accepts(text))
      if found != (expected.relaxNG, expected.xmlSchema) {
        Self.report(number, text, expected, "RELAX NG \(found.0), XML Schema \(found.1)")
      }
    }
    // Files that nobody refuses, or nobody takes, would prove nothing.
    #expect(refused > texts.count / 4 && refused < texts.count)
    guard let heavy = Self.heavy else { return }
    let table = SchemaException.allCases.map { "\($0.rawValue) \(counts[$0, default: 0])" }.joined(
      separator: ", ")
    print("\(texts.count) changed files, \(refused) refused; exceptions: \(table)")
    if heavy == "all" {
      #expect(
        SchemaException.allCases.filter { counts[$0] == nil } == [], "an exception that nobody meets is none")
    }
    try Self.askPrograms(texts + Self.examples, expectations + Self.examples.map { Expectation(of: $0) })
  }

  /// The same question to the programs that authors use.
  private static func askPrograms(_ texts: [String], _ expectations: [Expectation]) throws {
    let sound = expectations.indices.filter { expectations[$0].isWellFormed }
    try OutsideJudges.withFiles(texts) { judges in
      for (name, takes, answer) in [
        ("xmllint --relaxng", \Expectation.relaxNG, try judges.xmllint("--relaxng", "lls-module.rng")),
        ("xmllint --schema", \Expectation.xmlSchema, try judges.xmllint("--schema", "lls-module.xsd")),
        ("jing with the XML syntax", \Expectation.relaxNG, try judges.jing(sound, "lls-module.rng")),
        (
          "jing with the compact syntax", \Expectation.relaxNG, try judges.jing(sound, "-c", "lls-module.rnc")
        ),
      ] {
        for (number, expected) in expectations.enumerated() where expected[keyPath: takes] != answer[number] {
          report(number, texts[number], expected, "\(name) \(answer[number])")
        }
      }
    }
  }

  private static func report(_ number: Int, _ text: String, _ expected: Expectation, _ found: String) {
    let path = NSTemporaryDirectory() + "lls-disagreement-\(number).xml"
    try? text.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record(
      """
      file \(number), kept as \(path): \(found); expected RELAX NG \(expected.relaxNG), XML Schema \(expected.xmlSchema), \
      because the reader says \(expected.messages) and these exceptions apply: \(expected.exceptions.map(\.rawValue))
      """)
  }
}
