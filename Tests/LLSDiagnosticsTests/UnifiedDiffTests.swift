import LLSDiagnostics
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    String(
      decoding: UnifiedDiff(path: "a.xml", old: Array(old.utf8), new: Array(new.utf8)).bytes, as: UTF8.self)
  }

  @Test func `the same text gives nothing`() { #expect(diff("a\nb\n", "a\nb\n") == "") }

  @Test func `a changed line shows with three lines around it`() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
        == "--- a.xml\n+++ a.xml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
  }

  @Test func `a missing last line end is said`() {
    #expect(
      diff("a", "a\n") == "--- a.xml\n+++ a.xml\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
    #expect(diff("", "a\n") == "--- a.xml\n+++ a.xml\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a.xml\n+++ a.xml\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test func `a carriage return is shown to a terminal and kept for a file`() {
    let diff = UnifiedDiff(path: "a", old: Array("a\r\n".utf8), new: Array("b\u{1B}\r\n".utf8))
    #expect(diff.text.contains("-a␍\n+b␛␍\n"))
    #expect(diff.bytes.contains(0x0D))
  }

  @Test func `applying a difference to the old text gives the new one`() {
    var random = SplitMix(state: 7)
    for _ in 0..<2_000 {
      let old = random.text()
      let new = random.next() % 3 == 0 ? random.text() : random.changed(old)
      let bytes = UnifiedDiff(path: "a", old: Array(old.utf8), new: Array(new.utf8)).bytes
      #expect(applied(String(decoding: bytes, as: UTF8.self), to: old) == new)
    }
  }

  @Test func `matched things rise on both sides, and are equal`() {
    var random = SplitMix(state: 11)
    for _ in 0..<2_000 {
      let old = (0..<Int(random.next() % 30)).map { _ in Int(random.next() % 6) }
      let new = (0..<Int(random.next() % 30)).map { _ in Int(random.next() % 6) }
      let pairs = LineMatching.pairs(old: old, new: new)
      #expect(pairs.allSatisfy { old[$0.old] == new[$0.new] })
      #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
    }
  }

  @Test func `two large texts without a common line are compared at once`() {
    let old = (0..<100_000).map { "a\($0 % 3)" }.joined(separator: "\n")
    let new = (0..<100_000).map { "b\($0 % 3)" }.joined(separator: "\n")
    #expect(UnifiedDiff(path: "a", old: Array(old.utf8), new: Array(new.utf8)).bytes.count > 600_000)
  }

  /// Does what `patch` does.
  private func applied(_ diff: String, to old: String) -> String {
    var before = pieces(old)[...]
    var taken = 0
    var after = ""
    var lines = pieces(diff)[...]
    lines = lines.dropFirst(2)
    while let line = lines.popFirst() {
      var line = line
      if line.hasPrefix("@@") {
        let range = line.split(separator: " ")[1].dropFirst().split(separator: ",")
        let start = (Int(range[0]) ?? 0) - (range.count == 2 && range[1] == "0" ? 0 : 1)
        while taken < start, let kept = before.popFirst() {
          after += kept
          taken += 1
        }
        continue
      }
      if lines.first?.hasPrefix("\\") == true {
        _ = lines.popFirst()
        line.removeLast()
      }
      if line.first != "+" {
        #expect(before.popFirst() == String(line.dropFirst()))
        taken += 1
      }
      if line.first != "-" { after += line.dropFirst() }
    }
    return after + before.joined()
  }

  private func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    for character in text {
      current.append(character)
      if character == "\n" {
        pieces.append(current)
        current = ""
      }
    }
    return current.isEmpty ? pieces : pieces + [current]
  }
}

private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func text() -> String {
    let lines = (0..<Int(next() % 25)).map { _ in "line \(next() % 8)" }.joined(separator: "\n")
    return next() % 2 == 0 && !lines.isEmpty ? lines + "\n" : lines
  }

  mutating func changed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int(next() % 4) {
      let place = Int(next() % UInt64(lines.count))
      if next() % 2 == 0 { lines.insert("new \(next() % 4)", at: place) } else { lines[place] += "!" }
    }
    return lines.joined(separator: "\n")
  }
}
