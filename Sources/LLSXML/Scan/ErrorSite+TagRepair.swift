import LLSDiagnostics
import LLSModel

/// How mistakes with whole tags are mended in a copy.
extension ErrorSite {
  /// A tag without its `>`: a space after its last attribute becomes one.
  func unfinishedTagRepair() -> Repair? {
    guard let open = last(UInt8(ascii: "<"), before: max(0, offset - 1)), open + 1 < bytes.count else {
      return nil
    }
    let isEnd = bytes[open + 1] == UInt8(ascii: "/")
    let tag = name(at: open + (isEnd ? 2 : 1))
    var place = tag.end
    if !isEnd {
      while place < bytes.count, beginsAttribute(at: skippingSpace(from: place)) {
        place = endOfAttribute(from: skippingSpace(from: place))
      }
      if place < bytes.count, bytes[place] == UInt8(ascii: "/") { place += 1 }
    }
    guard place > tag.start, place < bytes.count, MarkupWalk.isSpace(bytes[place]) else {
      // No room: the whole element goes, with the tag that opened it.
      guard isEnd, let inner = innermost, inner.name == words(tag), tag.length > 0 else { return nil }
      return .blank(inner.tagSpan, SourceSpan(start: open, end: tag.end))
    }
    var closed = Repair()
    closed.write(Array(">".utf8), at: place)
    if isEnd { return closed }
    var alone = Repair()
    let hasRoom = place + 1 < bytes.count && MarkupWalk.isSpace(bytes[place + 1])
    if bytes[place - 1] == UInt8(ascii: "/") || !hasRoom {
      alone = closed
    } else {
      alone.write(Array("/>".utf8), at: place)
    }
    let gone = Repair.blank(SourceSpan(start: open, end: place))
    let standsAlone = ElementCatalogue.grammar(of: words(tag))?.content == .empty
    return fitting(
      standsAlone ? [alone, gone, closed] : [closed, alone, gone], around: built.open[...], from: open)
  }

  /// Of several changes the one after which the tags of the file fit the longest; among equals the first.
  private func fitting(_ candidates: [Repair], around open: ArraySlice<Int>, from start: Int) -> Repair? {
    let balance = TagBalance(
      around: open.map { Array(built.arena.nodes[$0].name.utf8)[...] }, from: start,
      to: min(bytes.count, offset + TagBalance.horizon))
    var best: (reach: Int, repair: Repair)?
    for candidate in candidates {
      let reach = balance.reach(of: candidate.applied(to: bytes))
      if best.map({ reach > $0.reach }) ?? true { best = (reach, candidate) }
    }
    return best?.repair
  }

  /// An end tag that does not fit. Of the changes that make it fit, the one after which the tags of the file fit the longest.
  func mismatchRepair(_ finding: Diagnostic) -> Repair? {
    guard let inner = innermost, let open = last(UInt8(ascii: "<"), before: max(0, offset - 1)),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let ending = SourceSpan(start: open, end: close + 1)
    let deletesEnd = Repair.blank(ending)
    let deletesStart = Repair.blank(inner.tagSpan)
    let deletesBoth = Repair.blank(inner.tagSpan, ending)
    var candidates: [Repair]
    if finding.label?.hasSuffix("is missing before this") == true
      || finding.label?.hasPrefix("end this") == true
    {
      candidates = [deletesStart, deletesEnd, deletesBoth]
    } else if finding.label == "delete it" {
      candidates = [deletesEnd, deletesBoth, deletesStart]
    } else {
      candidates = [deletesBoth, deletesEnd, deletesStart]
    }
    // Two elements that overlap: the inner one goes whole.
    if let other = first("</" + inner.name, from: ending.end),
      let end = bytes[other...].firstIndex(of: UInt8(ascii: ">"))
    {
      candidates.append(.blank(inner.tagSpan, SourceSpan(start: other, end: end + 1)))
    }
    return fitting(candidates, around: built.open.dropLast(), from: inner.tagSpan.start)
  }
}

/// How far the start and end tags of a stretch fit together, whatever else is wrong in it.
struct TagBalance {
  /// How far behind a mistake is looked. Unit: bytes.
  static let horizon = 64 << 10

  private static let comment = (open: Array("!--".utf8), close: Array("-->".utf8))
  private static let section = (open: Array("![CDATA[".utf8), close: Array("]]>".utf8))
  private static let instruction = Array("?>".utf8)

  /// The elements that are open where the stretch begins, outermost first.
  let around: [ArraySlice<UInt8>]
  /// Its first byte.
  let from: Int
  /// The byte after its last.
  let to: Int

  /// The byte of the first end tag that does not fit; the end where all do, and a byte more where nothing stays open either.
  func reach(of bytes: [UInt8]) -> Int {
    var open = around
    var index = from
    while index < to, let sign = bytes[index..<to].firstIndex(of: UInt8(ascii: "<")) {
      index = sign + 1
      guard index < to else { break }
      if bytes[index] == UInt8(ascii: "!") {
        if bytes[index...].starts(with: Self.comment.open) {
          index = end(of: Self.comment.close, in: bytes, from: index + 3)
        } else if bytes[index...].starts(with: Self.section.open) {
          index = end(of: Self.section.close, in: bytes, from: index + 8)
        }
        continue
      }
      if bytes[index] == UInt8(ascii: "?") {
        index = end(of: Self.instruction, in: bytes, from: index + 1)
        continue
      }
      let isEnd = bytes[index] == UInt8(ascii: "/")
      let name = bytes[(isEnd ? index + 1 : index)...].prefix(while: Self.isNamePart)
      guard let first = name.first, !(0x30...0x39).contains(first) else { continue }
      if isEnd {
        guard open.popLast() == name else { return sign }
        index = name.endIndex
      } else {
        index = tagEnd(in: bytes, from: name.endIndex)
        if bytes[index - 2] != UInt8(ascii: "/") { open.append(name) }
      }
    }
    return open.isEmpty ? to + 1 : to
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || (0x30...0x3A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  /// The byte after a tag's `>`; a tag that meets another one ends there.
  private func tagEnd(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < to {
      if bytes[index] == UInt8(ascii: ">") { return index + 1 }
      if bytes[index] == UInt8(ascii: "<") { return index }
      index += 1
    }
    return index
  }

  private func end(of sign: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var index = min(start, to)
    while index + sign.count <= to {
      if bytes[index] == sign[0], bytes[index...].starts(with: sign) { return index + sign.count }
      index += 1
    }
    return to
  }
}
