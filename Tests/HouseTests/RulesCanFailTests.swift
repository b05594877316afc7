import Testing

/// The house's own rules, shown to find what is planted for them.
@Suite struct RulesCanFailTests {
  @Test("a declaration without a comment is found, and an undocumented case of a visible enum")
  func undocumentedDeclarationsAreFound() {
    let file = SourceText(
      planted: """
        /// Documented.
        package enum Kind {
          /// Documented.
          case first
          case second
          package func undocumented() { switch self { case .first: break; case .second: break } }
        }
        /// Documented.
        @frozen
        package struct Fine {}
        """)
    #expect(UndocumentedDeclarations.lines(of: file) == [5, 6])
  }

  @Test("a function of 61 lines is found, one of 60 is not")
  func longFunctionsAreFound() {
    func function(lines: Int) -> String {
      (["func made() {"] + Array(repeating: "  step()", count: lines - 2) + ["}"]).joined(separator: "\n")
    }
    #expect(FunctionLengths.overlong(in: SourceText(planted: function(lines: 61)), limit: 60).count == 1)
    #expect(FunctionLengths.overlong(in: SourceText(planted: function(lines: 60)), limit: 60).isEmpty)
  }
}
