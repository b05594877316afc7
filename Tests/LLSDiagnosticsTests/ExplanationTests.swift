import LLSDiagnostics
import Testing

@Suite("What lls explain says")
struct ExplanationTests {
  @Test(
    "every code is explained in whole sentences without a programmer's words",
    arguments: DiagnosticCode.allCases)
  func everyCode(code: DiagnosticCode) {
    let explanation = code.explanation
    for sentence in [explanation.summary, explanation.why, explanation.remedy] {
      #expect(sentence.count > 15, "\(code.rawValue)")
      #expect(sentence.last == ".", "\(code.rawValue)")
      for word in ["node", "QName", "regex", "facet", "schema", "null", "parse error", "token"] {
        #expect(!sentence.lowercased().contains(word.lowercased()), "\(code.rawValue) says \(word)")
      }
    }
  }

  @Test("no two codes share a number or a summary")
  func distinct() {
    #expect(Set(DiagnosticCode.allCases.map(\.rawValue)).count == DiagnosticCode.allCases.count)
    #expect(Set(DiagnosticCode.allCases.map(\.explanation.summary)).count == DiagnosticCode.allCases.count)
  }
}
