/// Diagnostics as a SARIF log, which code hosts and editors show beside the lines.
///
/// - Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0 plus Errata 01; the sections are named
///   beside what follows them.
package struct DiagnosticSARIF: Sendable {
  /// How the check went.
  package struct Run: Sendable {
    /// The program's version, `major.minor.patch`.
    let version: String
    /// The folder the program was started in, an absolute path; it is not written into the log.
    let root: String
    /// The status the program ends with.
    let exitCode: Int
    /// Whether something could be checked.
    let isSuccessful: Bool

    /// Says how the check went.
    package init(version: String, root: String, exitCode: Int, isSuccessful: Bool) {
      self.version = version
      self.root = root
      self.exitCode = exitCode
      self.isSuccessful = isSuccessful
    }
  }

  /// The path that stands for standard input.
  private static let standardInput = "-"

  private let files: [SourceFile]
  private let byPath: [String: SourceFile]
  private let run: Run

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - files: those that were checked.
  ///   - run: how the check went.
  package init(files: [SourceFile], run: Run) {
    self.files = files
    byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.run = run
  }

  /// The whole log, ending with a line break.
  ///
  /// - Parameter diagnostics: written in the order given.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    let codes = Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let ruleIndex = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) })
    let paths = artifactPaths(diagnostics)
    let places = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($0.element, $0.offset) })
    // One line a result, so that two logs can be compared.
    let results = diagnostics.map { result($0, rule: ruleIndex[$0.code] ?? 0, places).text }
    let log = """
      {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version":"2.1.0","runs":[{
      "tool":\(tool(codes).text),
      "invocations":\(invocations.text),
      "originalUriBaseIds":\(baseIDs.text),
      "columnKind":"unicodeCodePoints","newlineSequences":["\\r\\n","\\n","\\r"],"defaultEncoding":"UTF-8","language":"en-GB",
      "artifacts":\(JSONValue.array(paths.map(artifact)).text),
      "results":[\(results.map { "\n" + $0 }.joined(separator: ","))
      ]}]}

      """
    return log
  }

  // MARK: The run

  /// Sections 3.18 and 3.19: the program and its rules.
  private func tool(_ codes: [DiagnosticCode]) -> JSONValue {
    .object([
      "driver": .object([
        "name": .string("lls"), "fullName": .string("Live Learn Survive, lls check"),
        "semanticVersion": .string(run.version), "language": .string("en-GB"),
        "rules": .array(codes.map(Self.rule)),
      ])
    ])
  }

  /// Section 3.49: one kind of finding.
  private static func rule(_ code: DiagnosticCode) -> JSONValue {
    let known = code.explanation
    let example = known.example.map { "\n\nFor example:\n" + $0 } ?? ""
    return .object([
      "id": .string(code.rawValue), "name": .string(pascal("\(code)")),
      "shortDescription": .message(known.summary),
      "fullDescription": .message(known.summary + " " + known.why),
      "help": .message(known.remedy + example),
    ])
  }

  /// Section 3.49: a name that people read, in Pascal case.
  private static func pascal(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  /// Section 3.20: how the program ended.
  private var invocations: JSONValue {
    .array([
      .object([
        "executionSuccessful": .bool(run.isSuccessful), "exitCode": .number(run.exitCode),
        "exitCodeDescription": .string(
          run.isSuccessful
            ? run.exitCode == 0 ? "nothing to mend" : "something to mend" : "nothing could be checked"),
      ])
    ])
  }

  /// Section 3.14: where relative addresses start. Where that is on this computer is nobody's business.
  private var baseIDs: JSONValue {
    .object([
      "%SRCROOT%": .object(["description": .message("the folder in which lls check was started")])
    ])
  }

  private func artifactPaths(_ diagnostics: [Diagnostic]) -> [String] {
    var seen: Set<String> = []
    let named = diagnostics.flatMap { [$0.path] + [$0.related?.path].compactMap(\.self) }
    return (files.map(\.path) + named).filter { seen.insert($0).inserted }
  }

  /// Section 3.24: a file that was looked at.
  private func artifact(_ path: String) -> JSONValue {
    guard let file = byPath[path] else { return .object(["location": location(of: path)]) }
    return .object([
      "location": location(of: path), "length": .number(file.bytes.count),
      "mimeType": .string("application/xml"), "sourceLanguage": .string("xml"),
      "roles": .array([.string("analysisTarget")]),
    ])
  }

  /// Section 3.4: the address of a file; standard input has none.
  private func location(of path: String, index: Int? = nil) -> JSONValue {
    let number = index.map { JSONValue.number($0) }
    guard path != Self.standardInput else {
      return .object(["description": .message("standard input"), "index": number])
    }
    let address = FileAddress(of: path, root: run.root)
    return .object([
      "uri": .string(address.uri), "uriBaseId": address.isRelative ? .string("%SRCROOT%") : nil,
      "index": number,
    ])
  }

  // MARK: A result

  /// Section 3.27.
  private func result(_ diagnostic: Diagnostic, rule: Int, _ places: [String: Int]) -> JSONValue {
    let level: JSONValue = .string(diagnostic.severity.rawValue)
    let words = [diagnostic.message, diagnostic.label, diagnostic.help].compactMap(\.self)
      .joined(separator: "; ")
    let related = diagnostic.related.map { related in
      physical(related.path ?? diagnostic.path, related.span, places, message: related.label, id: 1)
    }
    return .object([
      "ruleId": .string(diagnostic.code.rawValue), "ruleIndex": .number(rule), "level": level,
      "message": .message(words),
      "locations": .array([physical(diagnostic.path, diagnostic.span, places)]),
      "relatedLocations": related.map { .array([$0]) },
      "fixes": diagnostic.fix.flatMap { fix($0, in: diagnostic.path, places) }.map { .array([$0]) },
    ])
  }

  /// Sections 3.28 and 3.29: a place in a file.
  private func physical(
    _ path: String, _ span: SourceSpan?, _ places: [String: Int], message: String? = nil, id: Int? = nil
  ) -> JSONValue {
    .object([
      "id": id.map { .number($0) },
      "physicalLocation": .object([
        "artifactLocation": location(of: path, index: places[path]),
        "region": span.flatMap { region($0, in: path) },
      ]),
      "message": message.map { .message($0) },
    ])
  }

  /// Section 3.30: lines and columns from 1; the end column is the one after the last.
  private func region(_ span: SourceSpan, in path: String) -> JSONValue? {
    guard let file = byPath[path] else { return nil }
    let start = file.position(ofByte: span.start, in: .codePoints)
    let end = file.position(ofByte: span.end, in: .codePoints)
    return .object([
      "startLine": .number(start.line), "startColumn": .number(start.column), "endLine": .number(end.line),
      "endColumn": .number(end.column),
    ])
  }

  /// Sections 3.55 to 3.57: one file changed in some places. SARIF has no word for how sure a fix is, so it is a property.
  private func fix(_ fix: Fix, in path: String, _ places: [String: Int]) -> JSONValue? {
    guard byPath[path] != nil else { return nil }
    let replacements = fix.replacements.map { replacement in
      JSONValue.object([
        "deletedRegion": region(replacement.span, in: path),
        "insertedContent": replacement.text.isEmpty ? nil : .message(replacement.text),
      ])
    }
    return .object([
      "description": .message(fix.title),
      "artifactChanges": .array([
        .object([
          "artifactLocation": location(of: path, index: places[path]), "replacements": .array(replacements),
        ])
      ]),
      "properties": .object(["safe": .bool(fix.isSafe)]),
    ])
  }
}
