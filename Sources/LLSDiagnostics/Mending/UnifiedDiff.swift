/// What differs between two versions of a file, in the form that `patch` and `git apply` take.
///
/// - Source: GNU diffutils manual, "Detailed Description of Unified Format".
package struct UnifiedDiff {
  /// Lines that are shown around a change.
  private static let context = 3

  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private let path: String

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - path: the file, as the user would type it.
  ///   - old: the bytes as they are.
  ///   - new: the bytes as they would be.
  package init(path: String, from old: [UInt8], to new: [UInt8]) {
    self.path = path
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
  }

  /// The difference; empty when there is none.
  package var bytes: [UInt8] {
    let changes = changedRanges
    guard !changes.isEmpty else { return [] }
    let name = path.hasPrefix("/") ? (path, path) : ("a/" + path, "b/" + path)
    var result = Array("--- \(name.0)\n+++ \(name.1)\n".utf8)
    var index = 0
    while index < changes.count {
      var last = index
      while last + 1 < changes.count,
        changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * Self.context
      {
        last += 1
      }
      result += hunk(Array(changes[index...last]))
      index = last + 1
    }
    return result
  }

  // MARK: Parts

  /// Some lines that others stand in for.
  private struct Change {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// The changes in order. A fix keeps the number of lines almost always; where it does not, the lines between the first
  /// and the last difference are one change.
  private var changedRanges: [Change] {
    if old.count == new.count {
      var changes: [Change] = []
      var index = 0
      while index < old.count {
        var end = index
        while end < old.count, old[end] != new[end] { end += 1 }
        if end > index { changes.append(Change(old: index..<end, new: index..<end)) }
        index = max(end, index + 1)
      }
      return changes
    }
    let before = zip(old, new).prefix { $0 == $1 }.count
    let most = min(old.count, new.count) - before
    let after = min(most, zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count)
    return [Change(old: before..<(old.count - after), new: before..<(new.count - after))]
  }

  private func hunk(_ changes: [Change]) -> [UInt8] {
    guard let first = changes.first, let last = changes.last else { return [] }
    let lead = min(Self.context, first.old.lowerBound)
    let tail = min(Self.context, old.count - last.old.upperBound)
    let from = (first.old.lowerBound - lead, first.new.lowerBound - lead)
    let count = (last.old.upperBound + tail - from.0, last.new.upperBound + tail - from.1)
    let start = (count.0 == 0 ? from.0 : from.0 + 1, count.1 == 0 ? from.1 : from.1 + 1)
    var result = Array("@@ -\(start.0),\(count.0) +\(start.1),\(count.1) @@\n".utf8)
    var place = from.0
    for change in changes {
      for line in old[place..<change.old.lowerBound] { result += Self.shown(line, " ") }
      for line in old[change.old] { result += Self.shown(line, "-") }
      for line in new[change.new] { result += Self.shown(line, "+") }
      place = change.old.upperBound
    }
    for line in old[place..<(last.old.upperBound + tail)] { result += Self.shown(line, " ") }
    return result
  }

  private static func shown(_ line: ArraySlice<UInt8>, _ sign: String) -> [UInt8] {
    let whole = Array(sign.utf8) + line
    return line.last == 0x0A ? whole : whole + Array("\n\\ No newline at end of file\n".utf8)
  }

  /// The lines, each with its line feed.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
