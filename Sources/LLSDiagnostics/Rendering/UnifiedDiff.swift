/// What changed between two texts, line by line, in the form that `patch` and reviewers read.
///
/// ```
/// --- Modules/landing/module.xml
/// +++ Modules/landing/module.xml
/// @@ -12,3 +12,3 @@
///    <aims>
/// -      <aim>Agree a few things.</aim>
/// +    <aim>Agree a few things.</aim>
///    </aims>
/// ```
package struct UnifiedDiff: Sendable {
  /// The bytes of the whole, ready for a file or a pipe; empty where nothing changed. A terminal needs them through
  /// ``VisibleText``, as ``text`` gives them.
  package let bytes: [UInt8]

  /// How many unchanged lines are shown around a change.
  private static let context = 3

  /// Compares two texts.
  ///
  /// - Parameters:
  ///   - path: named at the head, for both sides.
  ///   - old: the bytes before.
  ///   - new: the bytes after.
  package init(path: String, old: [UInt8], new: [UInt8]) {
    self.init(oldPath: path, newPath: path, old: old, new: new)
  }

  /// Compares two texts that have different names.
  ///
  /// - Parameters:
  ///   - oldPath: named at the head for the first side.
  ///   - newPath: named at the head for the second side.
  ///   - old: the bytes before.
  ///   - new: the bytes after.
  package init(oldPath: String, newPath: String, old: [UInt8], new: [UInt8]) {
    guard old != new else {
      bytes = []
      return
    }
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    var out = Array("--- \(VisibleText.of(oldPath))\n+++ \(VisibleText.of(newPath))\n".utf8)
    for hunk in Self.hunks(Self.edits(before, after)) { out += Self.text(of: hunk, before, after) }
    bytes = out
  }

  /// The whole for a terminal: what would drive it is shown and not obeyed; a carriage return at a line's end shows as ␍.
  package var text: String { VisibleText.of(String(decoding: bytes, as: UTF8.self), keepingLineBreaks: true) }

  // MARK: Parts

  /// One line: kept, taken away or added.
  private struct Edit {
    /// Its place before; nil for an added line.
    let old: Int?
    /// Its place after; nil for a line taken away.
    let new: Int?
    /// How many lines stand before it, on both sides.
    let at: (old: Int, new: Int)
    var isKept: Bool { old != nil && new != nil }
  }

  /// Lines with their ends; the last one may have none.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...place])
      start = place + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func edits(_ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]) -> [Edit] {
    var edits: [Edit] = []
    var (old, new) = (0, 0)
    let end = LineMatching.Pair(old: before.count, new: after.count)
    for pair in LineMatching.pairs(old: before, new: after) + [end] {
      while old < pair.old {
        edits.append(Edit(old: old, new: nil, at: (old, new)))
        old += 1
      }
      while new < pair.new {
        edits.append(Edit(old: nil, new: new, at: (old, new)))
        new += 1
      }
      guard pair != end else { break }
      edits.append(Edit(old: old, new: new, at: (old, new)))
      old += 1
      new += 1
    }
    return edits
  }

  /// The changes with the lines around them; those that are near each other together.
  private static func hunks(_ edits: [Edit]) -> [ArraySlice<Edit>] {
    var hunks: [Range<Int>] = []
    for (place, edit) in edits.enumerated() where !edit.isKept {
      let around = max(0, place - context)..<min(edits.count, place + context + 1)
      if let last = hunks.last, last.upperBound >= around.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
      } else {
        hunks.append(around)
      }
    }
    return hunks.map { edits[$0] }
  }

  private static func text(
    of hunk: ArraySlice<Edit>, _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]
  ) -> [UInt8] {
    guard let first = hunk.first else { return [] }
    let old = range(start: first.at.old, count: hunk.count { $0.old != nil })
    let new = range(start: first.at.new, count: hunk.count { $0.new != nil })
    var out = Array("@@ -\(old) +\(new) @@\n".utf8)
    for edit in hunk {
      let line = edit.old.map { before[$0] } ?? edit.new.map { after[$0] } ?? []
      out.append(UInt8(ascii: edit.isKept ? " " : edit.new == nil ? "-" : "+"))
      out += line
      if line.last != 0x0A { out += Array("\n\\ No newline at end of file\n".utf8) }
    }
    return out
  }

  /// A range as the form writes it: lines from 1, the count left out where it is 1.
  private static func range(start: Int, count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }
}
