import Foundation
import LLSDiagnostics
import Testing

/// A mistake put into one of the toolkit's own modules by changing its text, and what must come of it.
struct PlantedMistake: Sendable, CustomTestStringConvertible {
  /// The toolkit's modules.
  enum Place: String, Sendable, CaseIterable {
    case landing
    case mySayMyRight = "my-say-my-right"
    case youSaidTheyDid = "you-said-they-did"
  }

  let kind: String
  let module: Place
  /// What is changed: a text, or everything from one text through the next of another.
  let from: String
  let through: String?
  let put: String
  /// A second change that belongs to the first.
  let also: (old: String, new: String)?
  /// Some text of the changed file, with ▸ where the finding must point.
  let at: String
  let code: DiagnosticCode

  var testDescription: String { kind }

  /// A text, in place of the first of another.
  init(
    _ kind: String, _ module: Place, _ old: String, _ new: String, _ at: String, _ code: DiagnosticCode,
    also: (String, String)? = nil
  ) {
    self.kind = kind
    self.module = module
    from = old
    through = nil
    put = new
    self.also = also
    self.at = at
    self.code = code
  }

  /// A text in place of a longer one, or nothing.
  init(
    _ kind: String, _ module: Place, from: String, through: String, _ at: String, _ code: DiagnosticCode,
    put: String = ""
  ) {
    self.kind = kind
    self.module = module
    self.from = from
    self.through = through
    self.put = put
    also = nil
    self.at = at
    self.code = code
  }

  /// All of them.
  static let all = ofLanguage + ofContent

  /// The text with the mistake in it.
  func planted(in text: String) throws -> String {
    let start = try #require(text.range(of: from), "\(kind): what is changed is not there")
    var end = start.upperBound
    if let through { end = try #require(text[end...].range(of: through)).upperBound }
    var broken = text.replacingCharacters(in: start.lowerBound..<end, with: put)
    if let also {
      let place = try #require(broken.range(of: also.old), "\(kind): the second change")
      broken.replaceSubrange(place, with: also.new)
    }
    return broken
  }

  /// The line and column, from 1, where the finding must point; found by counting, not by the program.
  func place(in broken: String) throws -> (line: Int, column: Int) {
    let mark = try #require(at.range(of: "▸"))
    let snippet = at.replacing("▸", with: "")
    let found = broken.ranges(of: snippet)
    #expect(found.count == 1, "\(kind): the mark must stand in one place")
    let start = try #require(found.first).lowerBound
    let before = broken[..<start] + at[..<mark.lowerBound]
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }
}
