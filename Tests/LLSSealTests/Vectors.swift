import Foundation
import Testing

@testable import LLSSeal

/// The files beside this one that another implementation wrote; the scripts that made them are there too.
enum Vectors {
  static func lines(_ name: String) throws -> [[String]] {
    let address = try #require(Bundle.module.url(forResource: "Vectors/" + name, withExtension: nil))
    return try String(contentsOf: address, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
  }

  static func bytes(_ hexadecimal: String) -> [UInt8] {
    if hexadecimal == "-" { return [] }
    let digits = Array(hexadecimal)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0..<$0 + 2]), radix: 16)
    }
  }
}
