import LLSDiagnostics
import Testing

@testable import LLSIntake

@Suite struct CSVTableTests {
  private func table(_ text: String) -> CSVTable {
    CSVTable(SourceFile(path: "f.csv", bytes: Array(text.utf8)))
  }

  private func cells(_ text: String) -> [[String]] {
    let read = table(text)
    #expect(read.diagnostics.isEmpty)
    return ([read.header].compactMap { $0 } + read.rows).map { $0.cells.map(\.text) }
  }

  @Test(
    "cells come out as RFC 4180 has them",
    arguments: [
      // Source: RFC 4180, section 2, rules 1 to 7.
      ("aaa,bbb\r\nzzz,yyy\r\n", [["aaa", "bbb"], ["zzz", "yyy"]]),
      ("aaa,bbb\r\nzzz,yyy", [["aaa", "bbb"], ["zzz", "yyy"]]),
      ("\"aaa\",\"b\r\nbb\"\r\nzzz,yyy", [["aaa", "b\r\nbb"], ["zzz", "yyy"]]),
      ("\"aaa\",\"b\"\"bb\"\n\"\",\"a,b\"", [["aaa", "b\"bb"], ["", "a,b"]]),
      // Besides: a byte-order mark, a lone CR, blank lines, and text that a spreadsheet would run.
      ("\u{FEFF}a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("\na,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
      ("a\n=SUM(A1:A9)\n@x\n+1", [["a"], ["=SUM(A1:A9)"], ["@x"], ["+1"]]),
    ])
  func rules(text: String, expected: [[String]]) { #expect(cells(text) == expected) }

  @Test("each cell knows its bytes, also behind a byte-order mark and quoted line ends")
  func spans() throws {
    let read = table("\u{FEFF}a,b\r\n\"ŵ\r\nx\",22\r\nlast,3\r\n")
    let row = try #require(read.rows.last)
    #expect(row.line == 4)
    #expect(read.file.position(ofByte: row.cells[1].span.start) == SourcePosition(line: 4, column: 6))
    let second = try #require(read.rows.first).cells[1].span
    #expect(Array(read.file.bytes[second.start..<second.end]) == Array("22".utf8))
    #expect(read.file.position(ofByte: second.start) == SourcePosition(line: 3, column: 4))
  }

  @Test(
    "every kind of broken table is told with its place",
    arguments: [
      (
        "a,b\n1\n1,2,3\n",
        [
          "LLS0705 2:1 line 2 has 1 cell, the header has 2",
          "LLS0705 3:1 line 3 has 3 cells, the header has 2",
        ]
      ),
      (
        "a,b\n1,\"2\n3,4\n",
        [
          "LLS0707 2:3 the quote that opens on line 2 never closes, so everything after it is one cell"
        ]
      ),
      ("a,b\n1,x\"y\n", ["LLS0707 2:4 a quote stands inside a cell that does not begin with one"]),
      ("a,b\n1,\"y\"z\n", ["LLS0707 2:6 words stand after the quote that closes a cell"]),
      ("a,b\n,\n1,2\n", ["LLS0705 2:1 line 2 has nothing in it and is left out"]),
      ("", ["LLS0701 - the file is empty"]),
      ("a\n1\0\n", ["LLS0004 2:2 the file holds a zero byte: it is not a text file, or it is damaged"]),
    ])
  func broken(text: String, expected: [String]) {
    let read = table(text)
    #expect(seen(read.diagnostics, in: read.file) == expected)
  }

  @Test(
    "text that is not UTF-8 is refused with advice how to save it",
    arguments: [
      (
        [0x61, 0x0A, 0x67, 0xE9, 0x0A],
        "LLS0003 2:2 the file is not UTF-8 text: here stands a byte that UTF-8 does not have"
      ),
      ([0xFF, 0xFE, 0x61, 0x00], "LLS0003 1:1 the file is UTF-16"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], expected: String) {
    let read = CSVTable(SourceFile(path: "f.csv", bytes: bytes))
    #expect(seen(read.diagnostics, in: read.file) == [expected])
    #expect(read.diagnostics[0].help?.contains("CSV UTF-8") == true)
  }

  @Test("a cell of 64 KiB is read, a larger one is reported and its row is not lost")
  func longCells() {
    let fits = String(repeating: "x", count: 64 << 10)
    #expect(table("a,b\n\(fits),1\n").diagnostics.isEmpty)
    let read = table("a,b\n\(fits)x,1\n2,3\n")
    #expect(
      seen(read.diagnostics, in: read.file) == ["LLS0707 2:1 a cell holds 65537 bytes; 65536 are the most"])
    #expect(read.rows.count == 2)
  }

  @Test("a file larger than any pilot writes is refused before it is read")
  func hugeFiles() {
    let file = SourceFile(
      path: "f.csv", bytes: [UInt8](repeating: UInt8(ascii: ","), count: TextCheck.largestFile + 1))
    let table = CSVTable(file)
    #expect(table.diagnostics.map(\.code) == [.fileTooLarge])
    #expect(table.rows.isEmpty)
  }
}
