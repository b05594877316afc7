import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Fixes of findings")
struct FixTests {
  /// How many mutated modules.
  private static let cases: Int =
    switch ProcessInfo.processInfo.environment["LLS_HEAVY"] {
    case "all": 3_000
    case "sample": 300
    default: 100
    }

  private static let toolkit = Library.load(folder: Fixture.good, today: Fixture.today).toolkit

  private func check(_ bytes: [UInt8]) -> LoadedLibrary {
    Library.load(bytes: bytes, name: "module.xml", toolkit: Self.toolkit, today: Fixture.today)
  }

  /// The one fix of a module in which some words are replaced.
  private func fix(_ old: String, _ new: String) throws -> (fix: Fix?, mended: String?, good: String) {
    let good = try Fixture.goodModule()
    let place = try #require(good.range(of: old), "\(old) is not in the module")
    let library = check(Array(good.replacingCharacters(in: place, with: new).utf8))
    let file = try #require(library.files.first)
    let mended = MendedFile(file, findings: library.diagnostics)
    return (
      library.diagnostics.compactMap(\.fix).first, mended.map { String(decoding: $0.bytes, as: UTF8.self) },
      good
    )
  }

  @Test(
    "what cannot have been meant otherwise is mended to what it was",
    arguments: [
      (" kind=\"grounding\"", " knid=\"grounding\""), (" kind=\"grounding\"", " kind=\"Grounding\""),
      (" kind=\"grounding\"", " kind=\"groundin\""), ("core=\"yes\"", "core=\"true\""),
      ("core=\"yes\"", "core=\"Yes\""), ("ages=\"13-18\"", "ages=\"13 – 18\""),
      ("ages=\"13-18\"", "ages=\"13 to 18\""), ("<summary>", "<sumary>"),
    ])
  func safe(old: String, new: String) throws {
    guard new != "<sumary>" else {
      let good = try Fixture.goodModule()
      let broken = good.replacing("<summary>", with: "<sumary >").replacing("</summary>", with: "</sumary\n>")
      let library = check(Array(broken.utf8))
      let mended = try #require(library.files.first.flatMap { MendedFile($0, findings: library.diagnostics) })
      let wanted = good.replacing("<summary>", with: "<summary >").replacing(
        "</summary>", with: "</summary\n>")
      #expect(String(decoding: mended.bytes, as: UTF8.self) == wanted)
      return
    }
    let result = try fix(old, new)
    #expect(result.fix?.isSafe == true)
    #expect(result.mended == result.good)
  }

  @Test(
    "what is only likely is offered and not made",
    arguments: [
      (" minutes=\"", " length=\""), ("core=\"yes\"", "core=\"of course\""), (" kind=\"grounding\"", ""),
    ])
  func likely(old: String, new: String) throws {
    let result = try fix(old, new)
    #expect(result.fix.map { !$0.isSafe } ?? true)
    #expect(result.mended == nil)
  }

  @Test("a day is read in one way only, or not at all")
  func days() throws {
    for (written, meant) in [
      ("2027/09/30", "2027-09-30"), ("2027-9-3", "2027-09-03"), ("30/09/2027", "2027-09-30"),
      ("30.9.2027", "2027-09-30"), ("09/10/2027", nil), ("2027-13-01", nil), ("30/09/27", nil), ("soon", nil),
    ] as [(String, String?)] {
      let text = try Fixture.goodModule()
      let place = try #require(text.range(of: "review-by=\""))
      let end = try #require(text[place.upperBound...].firstIndex(of: "\""))
      let library = check(
        Array(text.replacingCharacters(in: place.upperBound..<end, with: written).utf8))
      let finding = try #require(library.diagnostics.first { $0.code == .badValue }, "\(written)")
      let fix = finding.fix
      #expect(fix?.replacements.first?.text == meant, "\(written)")
      #expect(fix?.isSafe ?? true)
    }
  }

  @Test(
    "a bad id is mended only where nothing names it and nothing else has the one that was meant",
    arguments: [
      // Nothing names the activity, or the new id.
      ("<activity id=\"our-agreement\"", "Going Home", "going-home", true),
      ("<activity id=\"rest\"", "Rest", "rest", true),
      // Another activity is called so; an outcome is.
      ("<activity id=\"our-agreement\"", "Rest", "rest", false),
      ("<activity id=\"rest\"", "Who Decides", "who-decides", false),
      // An activity needs the material by the id that was meant; a material is the handout.
      ("<material id=\"stories\"", "Stories", "stories", false),
      ("<handout id=\"door-card\"", "Door card", "door-card", false),
    ])
  func ids(tag: String, written: String, meant: String, isFree: Bool) throws {
    let text = try Fixture.goodModule()
    let place = try #require(text.range(of: tag))
    let opening = try #require(tag.firstIndex(of: "\""))
    let broken = text.replacingCharacters(in: place, with: tag[...opening] + written + "\"")
    let fix = try idFix(in: broken, meant)
    #expect(fix?.isSafe == isFree)
    let named = broken.replacing("</summary>", with: " <ref to=\"\(meant)\">it</ref></summary>")
    #expect(try idFix(in: named, meant)?.isSafe == false, "something names it now")
  }

  /// The fix of the one id that is badly written.
  private func idFix(in text: String, _ meant: String) throws -> Fix? {
    try #require(
      check(Array(text.utf8)).diagnostics.first { $0.code == .badValue && $0.suggestions == [meant] }
    ).fix
  }

  /// Mends as `lls check --fix` does, until nothing is left.
  private func mendedWhole(_ bytes: [UInt8]) -> (bytes: [UInt8], rounds: Int) {
    var bytes = bytes
    for round in 0..<20 {
      let library = check(bytes)
      guard let file = library.files.first, let next = MendedFile(file, findings: library.diagnostics) else {
        return (bytes, round)
      }
      bytes = next.bytes
    }
    return (bytes, 20)
  }

  @Test("whatever is changed in a module, mending comes to an end and what it leaves holds no more errors")
  func mutated() throws {
    let good = Array(try Fixture.goodModule().utf8)
    let arena = try #require(Scan.arena(of: SourceFile(path: "m.xml", bytes: good)).arena)
    var random = BrokenMarkup.Sequence(state: 7)
    for number in 0..<Self.cases {
      // A letter is left out, put in, changed or swapped in some names and values.
      var bytes = good
      var spans = arena.attributes.flatMap { [$0.nameSpan, $0.valueSpan] } + arena.nodes.map(\.nameSpan)
      spans = (0...random.next(4)).map { _ in spans[random.next(spans.count)] }.filter { $0.length > 1 }
      for span in spans.sorted(by: { $0.start > $1.start }) {
        let place = span.start + random.next(span.length - 1)
        switch random.next(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(UInt8(97 + random.next(26)), at: place)
        case 2: bytes[place] = UInt8(97 + random.next(26))
        default: bytes.swapAt(place, place + 1)
        }
      }
      let before = check(bytes).diagnostics.count { $0.severity == .error }
      let result = mendedWhole(bytes)
      #expect(result.rounds < 20, "case \(number) goes in circles")
      let after = check(result.bytes)
      guard after.diagnostics.contains(where: { $0.severity == .error }) else { continue }
      // A file that a parser refuses shows its other mistakes only once it can be read; check --fix then leaves it alone.
      let wasRefused = check(bytes).modules.first?.module == nil
      #expect(wasRefused || after.diagnostics.count { $0.severity == .error } <= before, "case \(number)")
    }
  }
}
