/// A file with the safe fixes of its findings made; every other byte is as it was.
package struct MendedFile: Sendable {
  /// The file as it was.
  package let original: SourceFile
  /// The new bytes.
  package let bytes: [UInt8]
  /// The findings whose fix was made, in the order of the file.
  package let mended: [Diagnostic]

  /// Makes every safe fix that does not touch a place another one has changed; those are left for another round.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - findings: of any files; those of others are left out.
  /// - Returns: nil when there is nothing that could safely be mended.
  package init?(_ file: SourceFile, findings: [Diagnostic]) {
    var taken: [SourceSpan] = []
    var mended: [Diagnostic] = []
    var changes: [Fix.Replacement] = []
    for finding in findings where finding.path == file.path {
      guard let fix = finding.fix, fix.isSafe, Self.fits(fix, in: file, beside: taken) else { continue }
      taken += fix.replacements.map(\.span)
      changes += fix.replacements
      mended.append(finding)
    }
    guard !changes.isEmpty else { return nil }
    original = file
    bytes = Self.changed(file.bytes, changes)
    self.mended = mended
  }

  /// The bytes with some of them replaced.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - changes: none overlaps another.
  package static func changed(_ bytes: [UInt8], _ changes: [Fix.Replacement]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var from = 0
    for change in changes.sorted(by: { $0.span.start < $1.span.start }) {
      result += bytes[from..<change.span.start]
      result += Array(change.text.utf8)
      from = change.span.end
    }
    return result + bytes[from...]
  }

  /// Whether a fix lies inside the file, changes something, and keeps clear of what is taken, and of itself.
  private static func fits(_ fix: Fix, in file: SourceFile, beside taken: [SourceSpan]) -> Bool {
    var spans = taken
    for change in fix.replacements {
      let span = change.span
      guard span.start >= file.markLength, span.end <= file.bytes.count,
        !spans.contains(where: { $0.start <= span.end && span.start <= $0.end })
      else { return false }
      spans.append(span)
    }
    return fix.replacements.contains { !file.bytes[$0.span.start..<$0.span.end].elementsEqual($0.text.utf8) }
  }
}
