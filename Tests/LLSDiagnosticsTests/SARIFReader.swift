import Foundation

/// Reads a SARIF log as a program that has never seen ours would, and holds it to the standard.
///
/// - Source: OASIS, SARIF Version 2.1.0 plus Errata 01; each complaint names the section that it rests on.
struct SARIFReader {
  /// What the log breaks.
  private(set) var complaints: [String] = []
  /// The results of the one run.
  let results: [[String: Any]]
  private let artifacts: [[String: Any]]
  private let baseIDs: [String: Any]

  init(_ text: String) throws {
    let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    let runs = log["runs"] as? [[String: Any]] ?? []
    let run = runs.first ?? [:]
    results = run["results"] as? [[String: Any]] ?? []
    artifacts = run["artifacts"] as? [[String: Any]] ?? []
    baseIDs = run["originalUriBaseIds"] as? [String: Any] ?? [:]
    expect(Set(log.keys) == ["$schema", "version", "runs"], "3.13 a log has a version and runs")
    expect(log["version"] as? String == "2.1.0", "3.13 version is \"2.1.0\"")
    expect(runs.count == 1, "3.13 runs")
    expect(run["results"] is [[String: Any]], "3.14 results is there where a scan was made")
    expect(
      ["utf16CodeUnits", "unicodeCodePoints"].contains(run["columnKind"] as? String ?? ""), "3.14 columnKind")
    let breaks = run["newlineSequences"] as? [String] ?? []
    expect(!breaks.isEmpty && Set(breaks).count == breaks.count, "3.14 newlineSequences are unique")
    checkTool(run["tool"] as? [String: Any] ?? [:])
    checkInvocations(run["invocations"] as? [[String: Any]] ?? [])
    for (number, artifact) in artifacts.enumerated() {
      expect(artifact["location"] is [String: Any], "3.24 artifact \(number) has a location")
      checkAddress(artifact["location"] as? [String: Any] ?? [:])
    }
    let rules =
      ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]] ?? []
    for result in results { check(result, rules: rules) }
  }

  private mutating func expect(_ isRight: Bool, _ words: String) { if !isRight { complaints.append(words) } }

  private mutating func checkTool(_ tool: [String: Any]) {
    let driver = tool["driver"] as? [String: Any] ?? [:]
    expect((driver["name"] as? String)?.isEmpty == false, "3.19 the driver has a name")
    let version = driver["semanticVersion"] as? String ?? ""
    expect(version.split(separator: ".").count == 3, "3.19 semanticVersion is one")
    let rules = driver["rules"] as? [[String: Any]] ?? []
    let ids = rules.compactMap { $0["id"] as? String }
    expect(ids.count == rules.count && Set(ids).count == ids.count, "3.49 every rule has an id, once")
    for rule in rules {
      for name in ["shortDescription", "fullDescription", "help"] {
        expect(isMessage(rule[name]), "3.49 \(name) has text")
      }
      expect((rule["helpUri"] as? String).map { URL(string: $0)?.scheme == "https" } ?? true, "3.49 helpUri")
    }
  }

  private mutating func checkInvocations(_ invocations: [[String: Any]]) {
    for invocation in invocations {
      expect(invocation["executionSuccessful"] is Bool, "3.20 executionSuccessful is there")
      expect(invocation["exitCode"] is Int, "3.20 exitCode")
    }
  }

  private mutating func check(_ result: [String: Any], rules: [[String: Any]]) {
    expect(isMessage(result["message"]), "3.27 a result has a message")
    let index = result["ruleIndex"] as? Int ?? -1
    expect(rules.indices.contains(index), "3.27 ruleIndex points into the rules")
    if rules.indices.contains(index) {
      expect(rules[index]["id"] as? String == result["ruleId"] as? String, "3.27 ruleId is the rule's")
    }
    expect(["none", "note", "warning", "error"].contains(result["level"] as? String ?? ""), "3.27 level")
    for location in (result["locations"] as? [[String: Any]] ?? []) { checkLocation(location) }
    var ids: Set<Int> = []
    for location in (result["relatedLocations"] as? [[String: Any]] ?? []) {
      checkLocation(location)
      expect(ids.insert(location["id"] as? Int ?? -1).inserted, "3.28 ids are unique in a result")
    }
    for fix in (result["fixes"] as? [[String: Any]] ?? []) { checkFix(fix) }
  }

  private mutating func checkFix(_ fix: [String: Any]) {
    let changes = fix["artifactChanges"] as? [[String: Any]] ?? []
    expect(!changes.isEmpty, "3.55 a fix has at least one change")
    for change in changes {
      checkAddress(change["artifactLocation"] as? [String: Any] ?? [:])
      let replacements = change["replacements"] as? [[String: Any]] ?? []
      expect(!replacements.isEmpty, "3.56 a change has at least one replacement")
      for replacement in replacements {
        expect(replacement["deletedRegion"] is [String: Any], "3.57 deletedRegion is there")
        checkRegion(replacement["deletedRegion"] as? [String: Any] ?? [:])
        if let content = replacement["insertedContent"] as? [String: Any] {
          expect(content["text"] is String, "3.57 insertedContent of a text file has text")
        }
      }
    }
  }

  private mutating func checkLocation(_ location: [String: Any]) {
    let physical = location["physicalLocation"] as? [String: Any] ?? [:]
    expect(physical["artifactLocation"] is [String: Any], "3.29 a place is in an artifact")
    checkAddress(physical["artifactLocation"] as? [String: Any] ?? [:])
    if let region = physical["region"] as? [String: Any] { checkRegion(region) }
    if location["message"] != nil { expect(isMessage(location["message"]), "3.28 message") }
  }

  private mutating func checkAddress(_ address: [String: Any]) {
    if let uri = address["uri"] as? String {
      let isAbsolute = uri.hasPrefix("file:///")
      expect(
        URL(string: uri) != nil && uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "3.4 uri is one: \(uri)")
      expect(!uri.split(separator: "/").contains(".."), "3.4 no .. in \(uri)")
      if let base = address["uriBaseId"] as? String {
        expect(!isAbsolute, "3.4 with uriBaseId, uri is relative: \(uri)")
        expect(baseIDs[base] != nil, "3.14 \(base) is declared")
      } else {
        expect(isAbsolute, "3.4 without uriBaseId, uri is absolute: \(uri)")
      }
    } else {
      expect(isMessage(address["description"]), "3.4 an address without uri says what it is")
    }
    if let index = address["index"] as? Int {
      expect(artifacts.indices.contains(index), "3.4 index points into the artifacts")
      if artifacts.indices.contains(index) {
        let own = (artifacts[index]["location"] as? [String: Any])?["uri"] as? String
        expect(own == address["uri"] as? String, "3.4 index is of the same artifact")
      }
    }
  }

  private mutating func checkRegion(_ region: [String: Any]) {
    let numbers = ["startLine", "startColumn", "endLine", "endColumn"].map { region[$0] as? Int ?? 0 }
    expect(numbers.allSatisfy { $0 >= 1 }, "3.30 lines and columns are from 1")
    expect((numbers[0], numbers[1]) <= (numbers[2], numbers[3]), "3.30 a region ends after it starts")
  }

  private func isMessage(_ value: Any?) -> Bool {
    ((value as? [String: Any])?["text"] as? String)?.isEmpty == false
  }
}
