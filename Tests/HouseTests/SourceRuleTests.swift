import Testing

/// Rules of the house that no compiler flag holds.
@Suite struct SourceRuleTests {
  static let sources = Checkout.swiftFiles(below: "Sources")
  static let everything = sources + Checkout.swiftFiles(below: "Tests")

  @Test("the rules see the house: every room has files")
  func everyRoomHasFiles() {
    #expect(Set(Self.sources.map(\.room)) == Set(ArrowTests.allowed.keys))
  }

  @Test("no file is over 500 lines")
  func filesStaySmall() {
    for file in Self.everything where file.lines.count > 501 {
      Issue.record("\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test("nothing in Sources crashes on purpose")
  func noCrashes() {
    for file in Self.sources {
      for line in Self.crashes(in: file) {
        Issue.record("\(file.path):\(line): an error the user can read instead?")
      }
    }
  }

  /// Lines that stop the program instead of throwing.
  static func crashes(in file: SourceText) -> [Int] {
    let words = [
      "fatalError(", "preconditionFailure(", "precondition(", "assertionFailure(", "assert(", "try!", "as!",
    ]
    return file.code.filter { _, text in
      words.contains { text.contains($0) }
        || text.contains("!") && text.contains(/[\w\)\]]!(?!=)(?:[\.\s,\)\]\}]|$)/)
    }.map(\.number)
  }

  @Test("only the command layer prints")
  func onlyCommandsPrint() {
    for file in Self.sources where !["LLSCommand", "lls"].contains(file.room) {
      for line in Self.prints(in: file) { Issue.record("\(file.path):\(line): prints") }
    }
  }

  /// Lines that print.
  static func prints(in file: SourceText) -> [Int] {
    file.code.filter { _, text in
      (text.contains("rint(") || text.contains("dump("))
        && text.contains(/(?:^|[^\.\w]|\bSwift\.)(?:print|debugPrint|dump)\(/)
    }.map(\.number)
  }

  @Test("pure rooms have no clock and no chance")
  func pureRoomsStayPure() {
    for file in Self.sources where ArrowTests.pure.contains(file.room) {
      for line in Self.impurities(in: file) {
        Issue.record("\(file.path):\(line): a clock or chance in a pure room; let it arrive as an argument")
      }
    }
  }

  /// Lines that look at a clock or draw at random.
  static func impurities(in file: SourceText) -> [Int] {
    let words = [
      "ContinuousClock", "SuspendingClock", ".random(", "SystemRandomNumberGenerator", ".shuffled()",
      ".shuffle()", ".randomElement()", "Task.sleep",
    ]
    return file.code.filter { _, text in words.contains { text.contains($0) } }.map(\.number)
  }

  @Test("every unchecked promise to the compiler carries its reason")
  func uncheckedPromisesSayWhy() {
    for file in Self.sources {
      for (line, text) in file.code
      where text.contains("@unchecked Sendable") || text.contains("nonisolated(unsafe)") {
        let above = line >= 2 ? file.lines[line - 2] : ""
        if !file.lines[line - 1].contains("//") && !above.contains("//") {
          Issue.record("\(file.path):\(line): say why above the line")
        }
      }
    }
  }

  @Test("randomness is drawn in one room, which says where it comes from")
  func randomnessHasOneSource() {
    for file in Self.sources where file.room != "LLSSeal" {
      for (line, text) in file.code
      where text.contains(/SystemRandomNumberGenerator|\.random\(in:|\.randomElement\(\)|\.shuffled\(\)/) {
        Issue.record("\(file.path):\(line): RandomBytes of LLSSeal instead? \(text)")
      }
    }
  }

  @Test("every unsafe expression carries its reason")
  func unsafeSaysWhy() {
    for file in Self.sources {
      for line in Self.unexplained(in: file) {
        Issue.record("\(file.path):\(line): say above the line why this is safe")
      }
    }
  }

  /// Lines with `unsafe` that have no comment beside them or in the six lines above.
  static func unexplained(in file: SourceText) -> [Int] {
    file.code.filter { number, text in
      text.contains("unsafe") && text.contains(/\bunsafe\b/)
        && !file.lines[max(0, number - 7)..<number].contains { $0.contains("//") }
    }.map(\.number)
  }

  @Test("no type is named after nothing in particular")
  func namesSayWhatTheyAre() {
    let pattern =
      /\b(?:struct|class|enum|actor|protocol)\s+\w*(?:Manager|Helper|Helpers|Utils|Utilities|Common)\b/
    for file in Self.sources {
      for (line, text) in file.code where Self.declaresType(text) && text.contains(pattern) {
        Issue.record("\(file.path):\(line): \(text)")
      }
    }
  }

  private static func declaresType(_ text: String) -> Bool {
    ["struct ", "class ", "enum ", "actor ", "protocol "].contains { text.contains($0) }
  }

  @Test("every public and package declaration and enum case is documented")
  func declarationsAreDocumented() {
    for file in Self.sources where file.room != "lls" {
      for line in UndocumentedDeclarations.lines(of: file) {
        Issue.record("\(file.path):\(line): \(file.lines[line - 1]) has no documentation comment")
      }
    }
  }

  @Test("functions fit on a screen: 60 lines at most")
  func functionsStaySmall() {
    for file in Self.sources {
      for (line, length) in FunctionLengths.overlong(in: file, limit: 60) {
        Issue.record("\(file.path):\(line): \(length) lines")
      }
    }
  }
}
