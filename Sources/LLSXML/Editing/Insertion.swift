package import LLSDiagnostics
package import LLSModel

/// Lines that are put into a file in one place; every other byte stays as it is.
package struct Insertion: Sendable {
  /// Before which byte of the file they stand.
  package let offset: Int
  /// The lines as they are put in, with the file's own line ends.
  package let bytes: [UInt8]

  /// Puts an element after another one, laid out as that one is.
  package init(_ element: Skeleton, after sibling: ElementArena.Node, in file: SourceFile) {
    let layout = Layout(of: sibling, in: file)
    offset = sibling.end
    let lines = element.lines(indent: 0)
    bytes = Array(
      layout.isInline && lines.count == 1
        ? lines[0].utf8 : lines.map { layout.lineEnd + layout.indentation + $0 }.joined().utf8)
  }

  /// Puts an element before another one, laid out as that one is.
  package init(_ element: Skeleton, before sibling: ElementArena.Node, in file: SourceFile) {
    let layout = Layout(of: sibling, in: file)
    offset = sibling.tagSpan.start
    bytes = Array(element.lines(indent: 0).map { $0 + layout.lineEnd + layout.indentation }.joined().utf8)
  }

  /// The file with the lines in it.
  package func applied(to file: SourceFile) -> [UInt8] {
    Array(file.bytes[..<offset]) + bytes + Array(file.bytes[offset...])
  }

  /// The line on which the first of them stands, from 1.
  package func firstLine(in file: SourceFile) -> Int {
    let after = file.position(ofByte: offset).line
    return bytes.first == 0x0A || bytes.first == 0x0D ? after + 1 : after
  }

  /// The lines for people to read.
  package var text: String {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.filter { !$0.allSatisfy { $0 == " " || $0 == "\t" } }.joined(separator: "\n")
  }
}

/// How a file sets an element out.
private struct Layout {
  /// What stands before the element's line.
  let indentation: String
  /// How the file ends its lines.
  let lineEnd: String
  /// Whether something else stands before the element on its line.
  let isInline: Bool

  init(of node: ElementArena.Node, in file: SourceFile) {
    var start = node.tagSpan.start
    while start > 0, file.bytes[start - 1] != 0x0A, file.bytes[start - 1] != 0x0D { start -= 1 }
    let before = file.bytes[start..<node.tagSpan.start]
    let blank = before.prefix { $0 == 0x20 || $0 == 0x09 }
    isInline = blank.count < before.count
    indentation = String(decoding: blank, as: UTF8.self)
    let first = file.bytes.firstIndex { $0 == 0x0A }
    lineEnd = first.map { $0 > 0 && file.bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
  }
}
