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
    let banned = [
      /\bfatalError\(/, /\bpreconditionFailure\(/, /\btry!/, /\bas!/, /[\w\)\]]!(?!=)(?:[\.\s,\)\]\}]|$)/,
    ]
    for file in Self.sources {
      for (line, text) in file.code where banned.contains(where: { text.contains($0) }) {
        Issue.record("\(file.path):\(line): an error the user can read instead? \(text)")
      }
    }
  }

  @Test("only the command layer and the terminal print")
  func onlyCommandsPrint() {
    for file in Self.sources where !["LLSCommand", "LLSTerminal", "lls"].contains(file.room) {
      for (line, text) in file.code where text.contains(/(^|[^\.\w])print\(/) {
        Issue.record("\(file.path):\(line): prints")
      }
    }
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

  @Test("no type is named after nothing in particular")
  func namesSayWhatTheyAre() {
    let pattern =
      /\b(?:struct|class|enum|actor|protocol)\s+\w*(?:Manager|Helper|Helpers|Utils|Utilities|Common)\b/
    for file in Self.sources {
      for (line, text) in file.code where text.contains(pattern) {
        Issue.record("\(file.path):\(line): \(text)")
      }
    }
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
