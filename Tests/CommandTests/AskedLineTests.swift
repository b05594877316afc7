import Testing

@testable import LLSCommand

@Suite("a line that is asked for")
struct AskedLineTests {
  private static let fields = [
    AskedLine.Field(name: "date", question: "When?"),
    AskedLine.Field(name: "remark", question: "More?", whenEmpty: ""),
  ]

  /// Takes lines whose date is `good`.
  private static func read(_ cells: [String: String]) -> Result<[String: String], AskedLine.Problems> {
    cells["date"] == "good"
      ? .success(cells)
      : .failure(.init(all: [.init(field: "date", message: "not a date", help: "write good")]))
  }

  @Test("what was given is not asked for, and what is wrong is asked for again")
  func asking() throws {
    var answers = ["bad", "", "good"]
    var said: [String] = []
    let line = AskedLine(Self.fields, ask: { _ in answers.removeFirst() }, say: { said.append($0) })
    #expect(try line.value(given: [:], read: Self.read) == ["date": "good", "remark": ""])
    #expect(said == ["Ctrl-D stops, and nothing is entered.", "not a date\n  = help: write good"])
    let given = AskedLine(Self.fields, ask: { _ in "none" }, say: { _ in })
    #expect(try given.value(given: ["date": "good"], read: Self.read) == ["date": "good", "remark": "none"])
  }

  @Test("where nobody can be asked, what is missing or wrong ends the command")
  func nobody() throws {
    let line = AskedLine(Self.fields, ask: nil, say: { _ in })
    #expect(try line.value(given: ["date": "good"], read: Self.read) == ["date": "good", "remark": ""])
    #expect(throws: Failure.self) { try line.value(given: [:], read: Self.read) }
    #expect {
      try line.value(given: ["date": "bad"], read: Self.read)
    } throws: { error in
      (error as? Failure)?.status == .data
        && (error as? Failure)?.remedy?.contains("--date: not a date") == true
    }
  }

  @Test("answers that end before the line does enter nothing")
  func ended() {
    let line = AskedLine(Self.fields, ask: { _ in nil }, say: { _ in })
    #expect(throws: Failure.self) { try line.value(given: [:], read: Self.read) }
  }

  @Test("cells are typed as column=value, and nothing typed wrongly is repeated")
  func typedCells() throws {
    #expect(
      try TypedCells(["heard-by=manager", "about=a=b"], columns: ["heard_by", "about"]).cells == [
        "heard_by": "manager", "about": "a=b",
      ])
    for wrong in [["Sam Smith"], ["abut=Sam"], ["about=Sam", "about=Sam"]] {
      #expect {
        try TypedCells(wrong, columns: ["about"])
      } throws: { error in
        let failure = error as? Failure
        return failure?.status == .usage
          && !"\(failure?.message ?? "")\(failure?.remedy ?? "")".contains("Sam")
      }
    }
  }
}
