import Testing

@testable import LLSCommand

@Suite("tables for the terminal")
struct TextTableTests {
  @Test("a table of long cells fits 80 columns and loses no letter")
  func fits() {
    let words = "LAC/Care Leavers/Children Services/Sheltered Housing/Residential"
    let long = String(repeating: "x", count: 200)
    let table = TextTable(
      header: ["SETTING", "ATTENDED"], rows: [[words, "62"], [long, "1"]], trailing: [1])
    let lines = table.text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= TextTable.width }, "\(table.text)")
    #expect(lines[1].hasSuffix("62"))
    #expect(lines.joined().count { $0 == "x" } == 200)
  }

  @Test("a table that fits is left as it is, and a year is not broken")
  func small() {
    #expect(TextTable(header: ["A", "B"], rows: [["1", "2"]]).text == "A  B\n1  2")
    let wide = TextTable(header: [], rows: [[String(repeating: "a ", count: 38) + "2015/16"]]).text
    #expect(wide.hasSuffix("\n2015/16"))
  }

  @Test("words that go on stand as far in as their line began")
  func wrapped() {
    let words = VisibleWords.wrapped("  - " + String(repeating: "word ", count: 20))
    #expect(words.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(words.split(separator: "\n").last?.hasPrefix("    word") == true)
  }
}
