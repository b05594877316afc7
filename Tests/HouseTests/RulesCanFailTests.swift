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

  @Test("properties with a setter of their own, lazy ones and a protocol's requirements need a comment too")
  func otherDeclarationsAreFound() {
    let file = SourceText(
      planted: """
        /// Documented.
        package protocol Sink {
          func put()
          /// Documented.
          var size: Int { get }
        }
        package internal(set) var one = 1
        package lazy var two = 2
        """)
    #expect(UndocumentedDeclarations.lines(of: file) == [3, 7, 8])
  }

  @Test("what crashes, prints, or looks at a clock by another name is found")
  func otherNamesAreFound() {
    let file = SourceText(
      planted: """
        precondition(true)
        assertionFailure()
        Swift.print("x")
        debugPrint(1)
        ContinuousClock().now
        Int.random(in: 0...1)
        tree.print(1)
        """)
    #expect(SourceRuleTests.crashes(in: file) == [1, 2])
    #expect(SourceRuleTests.prints(in: file) == [3, 4])
    #expect(SourceRuleTests.impurities(in: file) == [5, 6])
  }

  @Test("an unsafe expression without a reason near it is found")
  func unexplainedIsFound() {
    let far = Array(repeating: "step()", count: 7).joined(separator: "\n")
    let file = SourceText(planted: "// Why.\nunsafe a()\n\(far)\nunsafe b()\n")
    #expect(SourceRuleTests.unexplained(in: file) == [10])
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
