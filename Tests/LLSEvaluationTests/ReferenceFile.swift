import Foundation
import Testing

/// One reference file, read as loose JSON.
struct ReferenceFile {
  private let root: [String: Any]

  init(_ name: String) throws {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Reference"))
    root = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
  }

  /// What stands at a path of keys.
  func value(_ path: String...) -> Any? {
    path.reduce(root as Any?) { ($0 as? [String: Any])?[$1] }
  }

  func number(_ path: String...) throws -> Double {
    let found = path.reduce(root as Any?) { ($0 as? [String: Any])?[$1] }
    return try #require((found as? NSNumber)?.doubleValue, "no number at \(path)")
  }

  func numbers(_ path: String...) throws -> [Double] {
    let found = path.reduce(root as Any?) { ($0 as? [String: Any])?[$1] }
    return try #require(found as? [NSNumber], "no numbers at \(path)").map(\.doubleValue)
  }

  func rows(_ path: String...) throws -> [[Double]] {
    let found = path.reduce(root as Any?) { ($0 as? [String: Any])?[$1] }
    return try #require(found as? [[NSNumber]], "no rows at \(path)").map { $0.map(\.doubleValue) }
  }
}

/// Whether two numbers agree within a tolerance, relative to the larger of the expected value and one.
func agree(_ found: Double, _ expected: Double, within tolerance: Double) -> Bool {
  abs(found - expected) <= tolerance * max(1, abs(expected))
}
