import Testing

/// The whole table of arrows. The compiler's own check lets transitive targets and external products through; this does not.
@Suite struct ArrowTests {
  /// Which modules each room may import.
  static let allowed: [String: Set<String>] = [
    "LLSDiagnostics": [],
    "LLSSeal": ["Crypto", "CryptoExtras"],
    "LLSModel": ["LLSDiagnostics"],
    "LLSXML": ["LLSModel", "LLSDiagnostics", "CLibxml2"],
    "LLSIntake": ["LLSModel", "LLSDiagnostics"],
    "LLSStore": ["LLSModel", "LLSSeal", "GRDB", "GRDBSQLite"],
    "LLSRunner": ["LLSModel"],
    "LLSEvaluation": ["LLSModel", "RealModule"],
    "LLSSample": ["LLSModel"],
    "LLSExport": ["LLSModel", "LLSEvaluation"],
    "LLSTerminal": ["LLSModel", "LLSRunner", "LLSSeal"],
    "LLSCommand": [
      "LLSDiagnostics", "LLSModel", "LLSSeal", "LLSXML", "LLSIntake", "LLSStore", "LLSRunner",
      "LLSEvaluation", "LLSSample", "LLSExport", "LLSTerminal", "ArgumentParser", "NIOCore", "NIOPosix",
      "NIOHTTP1",
    ],
    "lls": ["LLSCommand"],
  ]

  /// What the system offers, for rooms that may touch it.
  static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
  ]

  /// Rooms without clock, randomness, files or Foundation.
  static let pure: Set<String> = ["LLSDiagnostics", "LLSModel", "LLSRunner", "LLSEvaluation", "LLSSample"]

  static func imports(_ file: SourceText) -> [(line: Int, module: String)] {
    file.code.compactMap { number, text in
      guard text.contains("import") else { return nil }
      let pattern =
        /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|func|var|let|protocol|typealias)\s+)?(\w+)/
      guard let match = text.firstMatch(of: pattern) else { return nil }
      return (number, String(match.1))
    }
  }

  @Test("no room imports what the table of arrows does not allow")
  func arrowsHold() {
    for file in SourceRuleTests.sources {
      guard let arrows = Self.allowed[file.room] else {
        Issue.record("\(file.path): the room \(file.room) is not in the table of arrows")
        continue
      }
      let open = arrows.union(Self.pure.contains(file.room) ? [] : Self.system)
      for (line, module) in Self.imports(file) where !open.contains(module) {
        Issue.record("\(file.path):\(line): \(file.room) may not import \(module)")
      }
    }
  }

  @Test("only the disclosure gate can let figures about people out")
  func onlyTheGateImportsTheInterface() {
    for file in SourceRuleTests.sources {
      for line in Self.gateOpenings(in: file) {
        Issue.record("\(file.path):\(line): \(file.room) may not open the disclosure gate")
      }
    }
  }

  /// Lines that name the gate outside the room that declares it and the room that may open it, however the import is laid out.
  static func gateOpenings(in file: SourceText) -> [Int] {
    if ["LLSModel", "LLSEvaluation"].contains(file.room) { return [] }
    return file.code.filter { $0.text.contains("DisclosureGate") }.map(\.number)
  }

  @Test("libxml2 stands behind one file and the database behind one room")
  func librariesStayBehindTheirDoor() {
    let files = SourceRuleTests.sources
    let readers = files.filter { file in Self.imports(file).contains { $0.module == "CLibxml2" } }
    #expect(readers.count <= 1, "files that import libxml2: \(readers.map(\.path))")
    let statements = files.filter { file in Self.imports(file).contains { $0.module == "GRDBSQLite" } }
    #expect(statements.count <= 1, "files that call SQLite: \(statements.map(\.path))")
  }

  @Test("only the preview can listen to a network")
  func onlyThePreviewListens() {
    for file in SourceRuleTests.sources where !file.path.contains("LLSCommand/Preview/") {
      for (line, module) in Self.imports(file) where module.hasPrefix("NIO") {
        Issue.record("\(file.path):\(line): only the preview may import \(module)")
      }
    }
  }

  @Test("the table finds an arrow planted on purpose")
  func aPlantedArrowIsFound() {
    let file = SourceText(planted: "internal import struct Foundation.Data\n@_spi(X) package import GRDB\n")
    #expect(Self.imports(file).map(\.module) == ["Foundation", "GRDB"])
  }

  @Test("an import of the gate over two lines is found")
  func aPlantedOpeningIsFound() {
    let file = SourceText(planted: "@_spi(DisclosureGate)\r\npackage import LLSModel\r\n")
    #expect(Self.gateOpenings(in: file) == [1])
  }
}
