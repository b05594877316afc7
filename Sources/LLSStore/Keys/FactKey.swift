internal import FoundationEssentials
internal import GRDB

/// The key of a fact: a UUID of version 7, made where the fact was entered, so that facts of many stores can be put together.
///
/// It holds the millisecond of entry and so never leaves the store in an export.
///
/// - Source: RFC 9562, section 5.7; the 12 bits after the version count up within a millisecond (section 6.2, method 1).
struct FactKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The sixteen bytes.
  let bytes: [UInt8]

  /// Lays out a key.
  ///
  /// - Parameters:
  ///   - milliseconds: since 1970. Range: 48 bits.
  ///   - counter: the 12 bits after the version.
  ///   - random: the rest; the upper two bits give way to the variant. Shape: 8; missing ones count as 0.
  init(milliseconds: Int64, counter: Int, random: [UInt8]) {
    var bytes = (0..<6).map { UInt8(truncatingIfNeeded: milliseconds >> (40 - 8 * $0)) }
    bytes.append(0x70 | UInt8((counter >> 8) & 0x0F))
    bytes.append(UInt8(counter & 0xFF))
    bytes += (0..<8).map { $0 < random.count ? random[$0] : 0 }
    bytes[8] = 0x80 | (bytes[8] & 0x3F)
    self.bytes = bytes
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The moment in it. Unit: milliseconds since 1970.
  var milliseconds: Int64 { bytes.prefix(6).reduce(0) { $0 << 8 | Int64($1) } }

  /// The 12 bits after the version.
  var counter: Int { Int(bytes[6] & 0x0F) << 8 | Int(bytes[7]) }

  /// In the usual form with hyphens.
  var description: String {
    let digits = Array("0123456789abcdef")
    return bytes.enumerated().map { index, byte in
      ([4, 6, 8, 10].contains(index) ? "-" : "") + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }.joined()
  }

  /// Orders by time of making.
  static func < (left: Self, right: Self) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}

extension FactKey: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> FactKey? {
    guard let data = Data.fromDatabaseValue(value), data.count == 16 else { return nil }
    return FactKey(bytes: Array(data))
  }
}
