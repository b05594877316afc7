import LLSDiagnostics
import LLSIntake
import LLSModel
import Testing

@Suite("files of evidence and of an award's rules")
struct EvidenceFileTests {
  private static let code = ParticipantCode(drawn: [1, 3, 5, 7, 11, 13, 17]).description
  private static let outcomes = ["landing": ["know-ways-out", "know-who-to-ask"]]

  private func read(_ row: String) -> EvidenceFile {
    EvidenceFile(
      path: "ev.csv", bytes: Array("code,unit,outcome,kind,minutes,day\n\(row)\n".utf8),
      outcomes: Self.outcomes,
      today: CalendarDay(year: 2026, month: 11, day: 1))
  }

  @Test("a line becomes a piece of evidence; minutes may be empty")
  func aLineIsRead() throws {
    let file = read("\(Self.code),landing,know-ways-out,Worksheet,,2026-10-03")
    #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
    let entry = try #require(file.entries.first)
    #expect(entry.minutes == nil)
    #expect(entry.kind == .worksheet)
    #expect(read("\(Self.code),landing,know-ways-out,shown,30,2026-10-03").entries.first?.minutes == 30)
  }

  @Test(
    "what cannot be right is one finding, and repeats nothing that may be a name",
    arguments: [
      "Sam Smith,landing,know-ways-out,worksheet,,2026-10-03",
      "CODE,landin,know-ways-out,worksheet,,2026-10-03",
      "CODE,landing,know-way-out,worksheet,,2026-10-03", "CODE,landing,know-ways-out,diary,,2026-10-03",
      "CODE,landing,know-ways-out,worksheet,0,2026-10-03", "CODE,landing,know-ways-out,worksheet,,2026-12-03",
    ])
  func mistakes(row: String) {
    let file = read(row.replacing("CODE", with: Self.code))
    #expect(file.diagnostics.count == 1, "\(file.diagnostics)")
    #expect(file.entries.isEmpty)
    #expect(!file.diagnostics.contains { $0.message.contains("Sam") })
  }

  @Test("the rules of an award need each rule once")
  func rules() {
    let whole = AccreditationScheme.Rule.allCases.map { "\($0.rawValue),\($0.range.lowerBound)" }
    func scheme(_ lines: [String]) -> SchemeFile {
      SchemeFile(path: "s.csv", bytes: Array((["rule,value"] + lines).joined(separator: "\n").utf8))
    }
    #expect(scheme(whole).scheme?[.evidencePerOutcome] == 1)
    #expect(scheme(Array(whole.dropLast())).diagnostics.first?.message.contains("is missing") == true)
    #expect(scheme(whole + [whole[0]]).scheme == nil)
    #expect(scheme(Array(whole.dropFirst()) + ["minimum-guided-hours,many"]).scheme == nil)
  }
}
