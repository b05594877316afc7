import Foundation
import LLSDiagnostics

/// JSON for other programs: sorted keys, a version, a line end.
enum JSONOutput {
  /// The version of the forms; a program that reads them should refuse a greater one.
  static let version = 1

  private struct Envelope<Content: Encodable>: Encodable {
    let format: String
    let version = JSONOutput.version
    let content: Content
  }

  /// Writes a value.
  ///
  /// - Parameters:
  ///   - content: what to write.
  ///   - format: names the form, for example `lls-modules`.
  static func write(_ content: some Encodable, format: String) throws {
    try Console.write(bytes: bytes(content, format: format))
  }

  /// A value as it is written.
  static func bytes(_ content: some Encodable, format: String) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(Envelope(format: format, content: content))
    let text = VisibleText.escaped(json: String(decoding: data, as: UTF8.self))
    return Array((text + "\n").utf8)
  }
}
