import LLSModel

/// The items of one questionnaire, found quickly by the bytes of their ids.
struct LongItems {
  /// The items' ids.
  let ids: [String]
  /// The questions.
  let items: [InstrumentDefinition.Item]
  /// The ids, one behind the other, and where each begins; one more for the end.
  private let letters: [UInt8]
  private let starts: [Int]
  private let byName: [String: Int]
  /// The answer that a single digit means. Shape: ten an item; nil where a digit is none.
  private let digits: [AnswerValue?]
  /// Where the next item is looked for first.
  private var next = 0

  /// Takes a questionnaire; `mapping` may give other words to single digits, which are then not answered quickly.
  init(_ instrument: InstrumentDefinition, mapping: ColumnMapping?) {
    ids = instrument.items.map(\.id)
    items = instrument.items
    letters = ids.flatMap { Array($0.utf8) }
    starts = ids.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count) }
    byName = Dictionary(
      ids.enumerated().map { (ItemName.plain($1), $0) }, uniquingKeysWith: { first, _ in first })
    digits = instrument.items.flatMap { item in
      (0...9).map { digit -> AnswerValue? in
        guard item.kind != .text, mapping?.translates("\(digit)") != true,
          case .value(let value) = AnswerReading.read("\(digit)", for: item)
        else { return nil }
        return value
      }
    }
  }

  /// The place of the item with this id; files mostly hold the items of a form one after the other.
  @inline(__always)
  mutating func place(of bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let count = ids.count
    var tried = 0
    var place = next
    while tried < count {
      if place >= count { place = 0 }
      if isSame(place, bytes, start, end) {
        next = place + 1
        return place
      }
      place += 1
      tried += 1
    }
    return nil
  }

  /// The place of the item that a cell names, also with capitals or low lines.
  func place(named text: String) -> Int? { byName[ItemName.plain(text)] }

  /// The answer that one byte means, where it is a digit.
  @inline(__always)
  func quick(_ byte: UInt8, item: Int) -> AnswerValue? {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    return digits[item * 10 + Int(byte - 0x30)]
  }

  @inline(__always)
  private func isSame(_ place: Int, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let from = starts[place]
    guard starts[place + 1] - from == end - start else { return false }
    let letters = letters.span
    var index = end - start - 1
    while index >= 0 {
      if letters[from + index] != bytes[start + index] { return false }
      index -= 1
    }
    return true
  }
}
